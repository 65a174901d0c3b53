export type { Cell, Engine } from './records/engine.ts';
export { type Passage, type SharedText, type SharedTexts, sharedTexts } from './shingles.ts';
export {
	type Bearer,
	COMPARED_KINDS,
	type ComparedKind,
	type SpellingPair,
	type Spellings,
	spellingPairs,
	type Tells,
} from './spellings.ts';
