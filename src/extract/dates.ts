export { datesIn, datesWaiting, type FoundDate } from './dates/find.ts';
export { proposeDates } from './dates/grammar.ts';
