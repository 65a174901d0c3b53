export type {
	DateFact,
	EventFacts,
	EventField,
	EventPair,
	EventPairs,
	NamedFact,
	NumberFact,
	PlaceFact,
} from './events/contract.ts';
export { JOINED_EVENT_KINDS, type JoinedEventKind } from './events/contract.ts';
export { eventPairs } from './events/pairs.ts';
export { clusters, type Edges, looseGroups } from './records/clusters.ts';
export type { SampledColumn } from './records/columns.ts';
export { type Dialect, DUCKDB, SPARK } from './records/dialect.ts';
export { differencesIn } from './records/differ.ts';
export type { Cell, Engine } from './records/engine.ts';
export { explain } from './records/explain.ts';
export { HEALTH_CODES, type Health } from './records/health.ts';
export { blockingFor, inferSettings } from './records/infer.ts';
export { levelsOf } from './records/levels.ts';
export { agreementOf, type Reason, reasonsOf } from './records/reasons.ts';
export { reliabilityOf } from './records/reliability.ts';
export { type Linkage, LinkError, linkRecords } from './records/run.ts';
export {
	FIELD_KINDS,
	KEY_PARTS,
	type LinkSettings,
	MOST_RULES,
	settingsProblem,
} from './records/settings.ts';
export { BETWEEN } from './records/values.ts';
export { probability } from './records/weights.ts';
export { schemeOf } from './schemes.ts';
export { type Passage, type SharedText, type SharedTexts, sharedTexts } from './shingles.ts';
export {
	type Bearer,
	COMPARED_KINDS,
	type ComparedKind,
	likenessOfTwo,
	type SpellingPair,
	type Spellings,
	spellingPairs,
	type Tells,
} from './spellings.ts';
export { isDay, nothingTold, type ToldDate, type ToldOf } from './told.ts';
export { stateOf } from './vocabulary/bodies.ts';
export {
	type Commonness,
	commonnessOf,
	type FieldWeight,
	type Weighed,
	type WordPair,
	weighTold,
} from './weigh-told.ts';
