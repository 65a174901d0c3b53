export { besideIn } from './beside.ts';
export * from './contract.ts';
export { countedOf } from './counted.ts';
export { numberSeries } from './series.ts';
