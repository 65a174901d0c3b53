export { compliance } from './compliance.ts';
export { legal } from './legal.ts';
export { isUnderOath } from './oath.ts';
export { opinionAt } from './opinions.ts';
export { orders } from './orders.ts';
