export type {
	Furniture,
	ListHead,
	ListRow,
	ListSink,
	ListTail,
	Page,
	ReadResult,
	RejectedRow,
	SourceInput,
	Table,
	TextRun,
	Warning,
} from './contract.ts';
export { DEFAULT_LIMITS, type Limits, type ReadOptions } from './limits.ts';
export { MOST_ROWS_AT_ONCE } from './list/writer.ts';
export { documentBytes, readSource } from './read.ts';
export { rectsOf } from './rects.ts';
export { renderPage } from './render-page.ts';
export { type RenditionOptions, renditionOf } from './rendition.ts';
export { SourceError, type SourceErrorCode } from './source-error.ts';
export { tsvCells, tsvLine } from './tsv.ts';
export { type RecordToWrite, writeWarc } from './write-warc.ts';
