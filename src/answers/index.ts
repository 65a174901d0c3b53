export * from './accounts-on.ts';
export { valueText } from './compare-values.ts';
export { conflicts } from './conflicts.ts';
export * from './contract.ts';
export { custodyLine } from './custody-line.ts';
export { type Names, namesOf } from './names.ts';
export type { ConflictContext } from './relate.ts';
export { valueConflicts } from './value-conflicts.ts';
export { whereabouts } from './whereabouts.ts';
