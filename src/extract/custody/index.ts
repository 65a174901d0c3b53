export { proposeCustody } from './grammar.ts';
export { type Told, toldBy } from './told-by.ts';
