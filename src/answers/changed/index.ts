export { changedAnswers } from './changed.ts';
export * from './contract.ts';
