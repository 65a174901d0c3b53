export * from './case.ts';
export { nodeCrypto } from './crypto.ts';
export type { Db } from './database.ts';
export * from './entries.ts';
export * from './errors.ts';
export type { AnswerMaker, KeptAnswer } from './projection/context.ts';
export { selectGraph } from './projection/graph.ts';
export * from './queries/index.ts';
export * from './verify-case.ts';
