export { datesIn, datesWaiting, datesWithWaiting, type FoundDate } from './dates/find.ts';
export { proposeDates } from './dates/grammar.ts';
