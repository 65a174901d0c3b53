export { besideIn } from './beside.ts';
export * from './contract.ts';
export { countedOf } from './counted.ts';
export { inNumberOrder } from './order.ts';
export { numberSeries } from './series.ts';
