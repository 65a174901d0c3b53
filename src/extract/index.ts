export { guessMapping } from './columns.ts';
export type { DocumentMeta, ProposeResult, Refusal } from './contract.ts';
export { propose } from './propose.ts';
export { type ReadingDoubt, readingGate } from './reading-gate.ts';
export { GRAMMAR } from './version.ts';
