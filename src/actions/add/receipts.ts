import type { AddReceipt } from '../../api/index.ts';
import type { ListComparison, SourceInfo, TextPayload } from '../../store/index.ts';
import { dateNeeded } from '../date-needed.ts';
import { saidMeta } from '../reading-meta.ts';

export type SourceReceipt = AddReceipt['sources'][number];
export type RowsReceipt = NonNullable<SourceReceipt['rows']>;
type ListDoc = NonNullable<TextPayload['list']>;

const NOTHING_PROPOSED = { proposals: 0, namesAndDates: 0, refused: 0 };

export function leftOutReceipt(path: string, reason: string, sha256?: string): SourceReceipt {
	return {
		path,
		...(sha256 === undefined ? {} : { sha256 }),
		result: 'rejected',
		reason,
		...NOTHING_PROPOSED,
		warnings: [],
	};
}

/** Of a source that is as it was; or that is in the file no longer, which is said and changes nothing of it. */
export function unchangedReceipt(source: SourceInfo, sha256: string, waiting: number): SourceReceipt {
	const doc = source.text?.doc;
	const newest = source.captures.at(-1);
	return {
		id: source.id,
		path: source.path,
		...(newest === undefined ? {} : { sha256: newest.sha256, capture: newest.id }),
		result: 'unchanged',
		...(doc === undefined ? {} : { pages: pagesOf(doc) }),
		...(doc?.list === undefined ? {} : { rows: rowsReceipt(doc.list, 'same') }),
		...NOTHING_PROPOSED,
		...(waiting === 0 ? {} : { waiting }),
		warnings: [
			...(newest?.sha256 === sha256 ? [] : [PART_GONE]),
			...(doc?.warnings ?? []),
			...dateNeeded(waiting, saidMeta(source), source.spoken),
		],
	};
}

const PART_GONE = {
	code: 'part-gone',
	message: 'this list is not in the file as it is now; what was read of it stays as it was',
};

/** `compared` is what the list brings against the one before; `null` where there was none. */
export function rowsReceipt(list: ListDoc, compared: ListComparison | 'same' | null): RowsReceipt {
	return {
		in: list.in,
		accepted: list.accepted,
		rejected: [...list.rejected],
		...(list.rejectedMore === undefined ? {} : { rejectedMore: list.rejectedMore }),
		...(compared === null
			? { same: 0, changed: 0, new: list.accepted, gone: 0 }
			: compared === 'same'
				? { same: list.accepted, changed: 0, new: 0, gone: 0 }
				: comparisonJson(compared)),
	};
}

/** Columns are told where they differ. */
function comparisonJson({ columns, ...counts }: ListComparison) {
	return columns.new.length + columns.gone.length === 0
		? counts
		: { ...counts, columns: { new: [...columns.new], gone: [...columns.gone] } };
}

export function pagesOf({ pages }: Pick<TextPayload, 'pages'>) {
	return { in: pages.in, read: pages.read, unreadable: [...pages.unreadable] };
}
