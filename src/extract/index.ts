export { guessMapping } from './columns.ts';
export type { DocumentMeta, KindGuess, ProposeResult, Refusal, SaidMeta } from './contract.ts';
export { CUES } from './lexicon/cues.ts';
export { everyName } from './mentions.ts';
export {
	ANSWER_SCHEMA,
	answerIn,
	itemsOf,
	MODEL_KINDS,
	type ModelAnswer,
	type ModelItem,
	type Question,
} from './model/index.ts';
export { withNameDate } from './name-date.ts';
export { propose, questionsFor } from './propose.ts';
export { type ReadingDoubt, readingGate } from './reading-gate.ts';
