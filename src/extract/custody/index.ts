export { proposeCustody } from './grammar.ts';
