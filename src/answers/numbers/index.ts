export * from './contract.ts';
export { countedOf } from './counted.ts';
export { numberSeries } from './series.ts';
