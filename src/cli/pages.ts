import { fileURLToPath } from 'node:url';

/** Where the built pages of the workspace lie: beside the sources in a checkout. */
export const PAGES = fileURLToPath(new URL('../../dist/web', import.meta.url));
export const EXAMPLE = fileURLToPath(new URL('../../examples/flight-318', import.meta.url));
