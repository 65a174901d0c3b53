export { nameAt, partyAfter } from './after.ts';
export { partyBefore } from './before.ts';
export { type Party, partyOf, partyOfName, partySlot, partyValue, SPOKEN_OF } from './party.ts';
export { type Fitting, lastName, lastThing, resolved } from './resolve.ts';
