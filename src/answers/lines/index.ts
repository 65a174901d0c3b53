export type * from './contract.ts';
export { linesOf } from './lines.ts';
export { metresBetween } from './sites.ts';
export { positionIn, stripOf } from './strip.ts';
export { toldBy } from './told-by.ts';
