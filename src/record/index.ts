export * from './codes.ts';
export * from './list.ts';
export * from './proposal.ts';
