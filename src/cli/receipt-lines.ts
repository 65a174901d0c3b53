import type { AddReceipt } from '../api/index.ts';
import { undatedLines } from './ask-dates.ts';
import { changesLine } from './list-lines.ts';
import { oneLine, plural } from './output.ts';
import { proposalCount } from './proposal-count.ts';

/** What `add` says of its receipt; `tellsUndated` where nobody is asked for missing days of publication. */
export function receiptLines(receipt: AddReceipt, tellsUndated: boolean): readonly string[] {
	const rejected = receipt.sources.filter((source) => source.result === 'rejected');
	const by = (result: string) => receipt.sources.filter((source) => source.result === result).length;
	const pages = receipt.sources.reduce((sum, source) => sum + (source.pages?.unreadable.length ?? 0), 0);
	const rows = receipt.sources.reduce(
		(sum, { rows }) => sum + (rows === undefined ? 0 : rows.in - rows.accepted),
		0,
	);
	const sum = (of: 'proposals' | 'namesAndDates') =>
		receipt.sources.reduce((total, source) => total + source[of], 0);
	const counts = proposalCount({ proposals: sum('proposals'), namesAndDates: sum('namesAndDates') });
	return [
		...rejected.map(
			(source) =>
				`left out: ${oneLine(source.path)}: ${oneLine(source.reason ?? '')}${source.capture === undefined ? '' : ' (its bytes are kept)'}`,
		),
		...receipt.sources.flatMap(({ path, warnings }) =>
			warnings
				.filter(({ code }) => code === 'part-gone')
				.map(({ message }) => `${oneLine(path)}: ${message}`),
		),
		...(tellsUndated ? undatedLines(receipt.sources) : []),
		...receipt.sources.flatMap((source) =>
			source.rows === undefined || source.result === 'unchanged'
				? []
				: [
						`${oneLine(source.path)}: ${source.result === 'new' ? plural(source.rows.accepted, 'row') : changesLine(source.rows)}; ${plural(source.rows.in - source.rows.accepted, 'row')} rejected`,
					],
		),
		`${plural(receipt.sources.length, 'file')}: ${by('new')} new, ${by('recaptured')} changed, ${by('unchanged')} unchanged, ${by('rejected')} left out; ${counts}; ${plural(pages, 'page')} without text; ${plural(rows, 'row')} rejected; ${receipt.seconds} s`,
	];
}
