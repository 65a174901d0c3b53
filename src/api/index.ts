export * from './decisions.ts';
export * from './openapi.ts';
export * from './preview.ts';
export * from './read.ts';
export * from './routes.ts';
export * from './shapes.ts';
export * from './spanish-messages.ts';
export * from './suggestions.ts';
