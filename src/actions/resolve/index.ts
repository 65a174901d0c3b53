export { loadGates } from './gates.ts';
export type { Resolved } from './resolved.ts';
export { Resolver } from './resolver.ts';
