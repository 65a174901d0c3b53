export { bearingsOf } from './bearings.ts';
export * from './contract.ts';
export { definitionSaid, termKept } from './kept.ts';
export * from './own-definitions.ts';
export { termsByThing, wordKey } from './things.ts';
export * from './vocabulary.ts';
