export * from './answers.ts';
export * from './counts.ts';
export * from './entities.ts';
export * from './imports.ts';
export * from './proposals.ts';
export * from './search.ts';
export * from './sources.ts';
