export * from './contract.ts';
export {
	type Apart,
	headCluster,
	type PlaceMember,
	placeGroups,
	placeKey,
	placeMeant,
	typedKey,
} from './meant.ts';
export { numbersAt, type PlaceGround, placeAnswer, wordsFor } from './place.ts';
export { type PersonTold, toldOf } from './told-here.ts';
