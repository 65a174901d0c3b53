export * from './contract.ts';
export { orderAnswer } from './order.ts';
