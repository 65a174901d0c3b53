export * from './contract.ts';
export { groupAnswer, membershipsOf } from './group.ts';
