import { z } from 'zod';

/** Of sources, entities, statements, decisions: 32 hex digits. */
export const Id = z.string().regex(/^[0-9a-f]{32}$/);
