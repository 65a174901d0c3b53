export { nameAt, partyAfter } from './after.ts';
export { type Party, partyOf, partySlot, partyValue, SPOKEN_OF } from './party.ts';
export { type Fitting, lastName, lastThing, resolved } from './resolve.ts';
