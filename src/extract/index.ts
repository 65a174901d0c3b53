export type { DocumentMeta, ProposeResult, Refusal } from './contract.ts';
export { propose } from './propose.ts';
