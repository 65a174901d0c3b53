export * from './anchor.ts';
export * from './answer-graph.ts';
export * from './case-settings.ts';
export * from './change-graph.ts';
export * from './codes.ts';
export * from './dates/index.ts';
export * from './decision.ts';
export * from './defined.ts';
export * from './entity.ts';
export * from './errors.ts';
export * from './exchange.ts';
export * from './glossary.ts';
export * from './grammar.ts';
export * from './group-by.ts';
export * from './ids.ts';
export * from './lacking.ts';
export * from './letter-widths.ts';
export * from './list.ts';
export * from './list-line.ts';
export * from './list-row.ts';
export { IN_ORDER } from './list-stays.ts';
export * from './minting.ts';
export * from './name-kind.ts';
export * from './origins.ts';
export * from './outcome.ts';
export * from './pair-verdict.ts';
export * from './picture.ts';
export * from './pronoun.ts';
export * from './properties.ts';
export * from './proposal.ts';
export * from './reading.ts';
export { bySaying, compareText, inOrderOfSources, readingOrder } from './reading-order.ts';
export * from './region.ts';
export * from './reviewed-kinds.ts';
export * from './reviewer.ts';
export {
	type ListContext,
	type ListRow,
	type RowReading,
	UNREAD_REASONS,
	type UnreadCell,
	type UnreadReason,
} from './row-making.ts';
export * from './same-reading.ts';
export * from './source-dates.ts';
export * from './source-settings.ts';
export * from './statement.ts';
export * from './text-block.ts';
export * from './value.ts';
export * from './voice.ts';
