import { accountSpan } from './account-order.ts';
import type { Account } from './contract.ts';
import { type Span, spanOf, together } from './spans.ts';

export type Stretch = { readonly lo: number; readonly hi: number };

/** When a piece was, by all its voices together. */
export type PieceDates = Stretch & {
	readonly from: string;
	readonly to: string;
	/** The days that voices speak of: a stated interval whole, a point with all the days it can mean. */
	readonly covered: readonly Stretch[];
	/** What a stay covers between the days its voices speak of. */
	readonly between: readonly Stretch[];
	/** Stated beginnings and ends of a stay, to compare. */
	readonly starts: readonly Dated[];
	readonly ends: readonly Dated[];
};

export type Dated = { readonly edtf: string; readonly span: Span; readonly account: Account };

/**
 * The dates of one piece. For a stay, a beginning given by one voice and an end, or a later day in it,
 * given by another cover what lies between: a person decided that they speak of one stay. Nothing is
 * covered beyond the last day that is spoken of. `null` when no voice gives a date.
 */
export function pieceDates(accounts: readonly Account[], isStay: boolean): PieceDates | null {
	const starts: Dated[] = [];
	const ends: Dated[] = [];
	const days: Dated[] = [];
	const covered: Stretch[] = [];
	for (const account of accounts) {
		const span = accountSpan(account);
		if (span === null) continue;
		covered.push({ lo: span.lo, hi: span.hi });
		collect(starts, account.from, account);
		collect(ends, account.to, account);
		const reached = span.stated && account.to === undefined ? span.last : undefined;
		if (account.from === undefined && account.to === undefined) collect(days, account.about, account);
		else if (reached !== account.from) collect(days, reached, account);
	}
	if (covered.length === 0) return null;
	const between = isStay ? bridges(starts, ends, days) : [];
	covered.push(...between);
	const texts = (dated: readonly Dated[]) => together(dated.map(({ edtf }) => edtf));
	const pointed = isStay ? earliest(days)?.edtf : texts(days);
	const from = texts(starts) ?? pointed ?? texts(ends) ?? '';
	return {
		from,
		to: texts(ends) ?? lastOf(starts, days, isStay) ?? from,
		lo: Math.min(...covered.map(({ lo }) => lo)),
		hi: Math.max(...covered.map(({ hi }) => hi)),
		covered,
		between,
		starts,
		ends,
	};
}

function collect(into: Dated[], edtf: string | undefined, account: Account): void {
	const span = edtf === undefined ? null : spanOf(edtf);
	if (edtf !== undefined && span !== null) into.push({ edtf, span, account });
}

function earliest(dated: readonly Dated[]): Dated | undefined {
	return dated.reduce<Dated | undefined>(
		(best, one) => (best && best.span.lo <= one.span.lo ? best : one),
		undefined,
	);
}

function latest(dated: readonly Dated[]): Dated | undefined {
	return dated.reduce<Dated | undefined>(
		(best, one) => (best && best.span.hi >= one.span.hi ? best : one),
		undefined,
	);
}

/** The last day that is spoken of, where no voice gives an end. */
function lastOf(starts: readonly Dated[], days: readonly Dated[], isStay: boolean): string | undefined {
	if (!isStay) return starts.length === 0 ? together(days.map(({ edtf }) => edtf)) : undefined;
	const day = latest(days);
	const start = latest(starts);
	return day !== undefined && (start === undefined || day.span.hi > start.span.hi) ? day.edtf : undefined;
}

/**
 * What lies between a beginning and an end. Where voices disagree on when it began, only the days on which
 * all have it begun, and those that one voice gives both ends of.
 */
function bridges(
	starts: readonly Dated[],
	ends: readonly Dated[],
	days: readonly Dated[],
): readonly Stretch[] {
	const voices = new Set([...starts, ...ends, ...days].map(voiceOf));
	const found = [bridge(starts, ends, days)];
	if (voices.size > 1)
		for (const voice of voices) {
			const own = (dated: readonly Dated[]) => dated.filter((one) => voiceOf(one) === voice);
			found.push(bridge(own(starts), own(ends), own(days)));
		}
	return found.filter((stretch) => stretch !== null);
}

function voiceOf({ account }: Dated): string {
	return `${account.source}\n${account.voices.at(-1)?.label ?? ''}`;
}

/** From the latest beginning to the earliest end, or to the last day on which the stay is spoken of. */
function bridge(starts: readonly Dated[], ends: readonly Dated[], days: readonly Dated[]): Stretch | null {
	const first = starts.length > 0 ? Math.max(...starts.map(({ span }) => span.lo)) : earliest(days)?.span.lo;
	if (first === undefined) return null;
	const reached = days.map(({ span }) => span.hi);
	if (ends.length > 0) reached.push(Math.min(...ends.map(({ span }) => span.hi)));
	const last = Math.max(...reached);
	return last > first ? { lo: first, hi: last } : null;
}
