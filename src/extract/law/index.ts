export { compliance } from './compliance.ts';
export { legal } from './legal.ts';
export { opinionAt } from './opinions.ts';
export { orders } from './orders.ts';
