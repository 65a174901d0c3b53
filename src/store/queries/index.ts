export * from './answers.ts';
export * from './concerning.ts';
export * from './counts.ts';
export * from './entities.ts';
export * from './in-force.ts';
export * from './proposals.ts';
export * from './search.ts';
export * from './sources.ts';
