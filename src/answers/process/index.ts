export { AUTHORITY_BY } from './authority.ts';
export { processCheck } from './check.ts';
export type { Choices } from './check-part.ts';
export * from './contract.ts';
export { type Askable, type Asking, askables, type Letter, letterFor } from './letter.ts';
export type { Bears, CheckField, CheckList, CheckPart } from './lists/check-list.ts';
export * from './lists/index.ts';
