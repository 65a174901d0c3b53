import { es } from '../es.ts';
import type { ScreenLanguage } from '../languages.ts';

export const language: ScreenLanguage = { tag: 'es', name: 'Español', dir: 'ltr', text: es, record: 'es' };
