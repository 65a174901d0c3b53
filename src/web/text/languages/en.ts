import { en } from '../en.ts';
import type { ScreenLanguage } from '../languages.ts';

export const language: ScreenLanguage = { tag: 'en', name: 'English', dir: 'ltr', text: en, record: 'en' };
