import {
	type Beside,
	besideIn,
	type Counted,
	inNumberOrder,
	type NumberSaid,
	type NumberSeries,
	numberSeries,
} from '../answers/index.ts';
import type { NumberSaidJson, NumberSeriesJson, NumbersJson, SumJson } from '../api/index.ts';
import type { NumberOrder } from '../record/index.ts';
import { type AnswerCursor, type Case, clustersApart, pageAnswers } from '../store/index.ts';
import { noMarker } from './cursor.ts';
import { NUMBERS, numbersMaker } from './numbers-kept.ts';
import type { Proposed } from './proposed.ts';
import { asProposed, pageWithProposed } from './with-proposed.ts';

export type NumbersQuery = {
	/** Only units that are laid side by side under this name. */
	readonly family?: string;
	/** Left out: those that most sources speak of first. */
	readonly sort?: NumberOrder;
	readonly after?: string;
	readonly limit?: number;
	/** Given: what is only proposed follows what is accepted, marked. */
	readonly proposed?: Proposed;
};

/** Every number, in series of one population. @throws {ActionError} `bad-request` for a page marker of another list */
export async function findNumbers(opened: Case, query: NumbersQuery): Promise<NumbersJson> {
	const { series: all, beside, ordered } = await seriesIn(opened);
	const { proposed, sort = 'most' } = query;
	const families = new Map<string, number>();
	for (const { family } of all) families.set(family, (families.get(family) ?? 0) + 1);
	const inFamily = (series: readonly NumberSeries[]) =>
		query.family === undefined ? series : series.filter(({ family }) => family === query.family);
	const asked = inFamily(ordered(sort));
	const page = await pageWithProposed<NumberSeriesJson>(
		query,
		async () => {
			const limit = query.limit ?? 100;
			const from = query.after === undefined ? 0 : placeAfter(asked, query.after);
			const some = asked.slice(from, from + limit);
			return {
				items: some.map((series) => seriesJson(series, beside(series))),
				next: from + limit < asked.length ? (some.at(-1)?.id ?? null) : null,
			};
		},
		proposed &&
			(async () =>
				inNumberOrder(inFamily(await proposedSeries(proposed)), sort).map((series) =>
					seriesJson(series, []),
				)),
	);
	return {
		items: [...page.items],
		next: page.next,
		families: [...families].map(([family, series]) => ({ family, series })),
	};
}

/** All of them, for the command line. */
export async function allNumbers(
	opened: Case,
	proposed?: Proposed,
	sort: NumberOrder = 'most',
): Promise<readonly NumberSeriesJson[]> {
	const { beside, ordered } = await seriesIn(opened);
	return [
		...ordered(sort).map((series) => seriesJson(series, beside(series))),
		...(proposed === undefined
			? []
			: inNumberOrder(await proposedSeries(proposed), sort).map((series) =>
					asProposed(seriesJson(series, [])),
				)),
	];
}

/** Each by itself, in a series with none of the record's: what nobody has confirmed makes no sum and no series of theirs. */
export async function proposedSeries(proposed: Proposed): Promise<readonly NumberSeries[]> {
	const counted = (await proposed.things.docs(numbersMaker)) as readonly Counted[];
	return counted.flatMap((one) => numberSeries([one]));
}

/** What was read last of a case: looking again costs nothing until something is written. */
type Seen = {
	readonly stamp: string;
	readonly series: readonly NumberSeries[];
	readonly beside: (series: NumberSeries) => readonly Beside[];
	/** The same series, as they are to be read. */
	readonly ordered: (order: NumberOrder) => readonly NumberSeries[];
};
const seen = new WeakMap<Case, Seen>();

/** All series, and what stands nearest to each. */
export async function seriesIn(opened: Case): Promise<Seen> {
	const stamp = await stampOf(opened);
	const held = seen.get(opened);
	if (held?.stamp === stamp) return held;
	const counted = (await keptOf(opened, NUMBERS)) as readonly Counted[];
	const series = numberSeries(counted, await clustersApart(opened, 'Population'));
	const now = {
		stamp,
		series,
		beside: eachOnce(besideIn(series)),
		ordered: eachOnce((order: NumberOrder) => inNumberOrder(series, order)),
	};
	seen.set(opened, now);
	return now;
}

/** What stands beside a series, and each order, is looked for when it is first asked for. */
function eachOnce<Of, Found>(look: (of: Of) => Found): (of: Of) => Found {
	const found = new Map<Of, Found>();
	return (of) => {
		const known = found.get(of) ?? look(of);
		found.set(of, known);
		return known;
	};
}

/** Another once something was written, by whomever. */
export async function stampOf(opened: Case): Promise<string> {
	const newest = await opened.db
		.selectFrom('entry')
		.select((eb) => eb.fn.max('rid').as('rid'))
		.executeTakeFirst();
	return `${newest?.rid ?? 0} ${opened.dataVersion()}`;
}

/** Every kept answer of a kind, page by page. */
export async function keptOf(opened: Case, kind: string): Promise<readonly unknown[]> {
	const docs: unknown[] = [];
	let after: AnswerCursor | undefined;
	for (;;) {
		const rows = await pageAnswers(opened, kind, {
			limit: 1_000,
			...(after === undefined ? {} : { after }),
		});
		for (const { doc } of rows) docs.push(doc);
		const last = rows.at(-1);
		if (last === undefined || rows.length < 1_000) return docs;
		after = last;
	}
}

function placeAfter(series: readonly NumberSeries[], id: string): number {
	const at = series.findIndex((one) => one.id === id);
	if (at === -1) throw noMarker();
	return at + 1;
}

/** A series as `api` shows it. */
export function seriesJson(
	{ said, apart, sums, groups, ...series }: NumberSeries,
	beside: readonly Beside[],
): NumberSeriesJson {
	return {
		...series,
		populations: [...series.populations],
		counts: [...series.counts],
		units: [...series.units],
		bases: [...series.bases],
		measures: [...series.measures],
		places: [...series.places],
		partOf: [...series.partOf],
		beside: beside.map((one) => ({ ...one, differs: [...one.differs], open: [...one.open] })),
		said: said.map(saidJson),
		apart: apart.map(([one, other]) => [one, other]),
		sums: sums.map(({ total, parts, uncounted, statements, ...sum }) => ({
			...sum,
			total: bySomebody(total),
			parts: parts.map(({ label, said: part }) => ({ label, ...bySomebody(part) })),
			uncounted: [...uncounted],
			statements: [...statements],
		})),
		groups: groups.map((group) => ({
			...group,
			named: [...group.named],
			statements: [...group.statements],
		})),
		statements: [...new Set(said.flatMap(({ statements }) => statements))],
		quotes: said.flatMap(({ quotes }) => quotes),
	};
}

function bySomebody({ value, counted }: NumberSaid): SumJson['total'] {
	return { number: value, by: counted.by.label };
}

/** One number as `api` shows it. */
export function saidJson({ value, population, scope, ...said }: NumberSaid): NumberSaidJson {
	const { at, measure, ...rest } = scope;
	return {
		number: value,
		entity: population,
		polarity: said.polarity,
		force: said.force,
		...(said.hedge === undefined ? {} : { hedge: said.hedge }),
		scope: {
			...rest,
			...(measure === undefined
				? {}
				: // A code that `record` checked when the statement was made.
					{ measure: measure as NonNullable<NumberSaidJson['scope']['measure']> }),
			...(at === undefined ? {} : { at: { place: at.cluster, label: at.label } }),
		},
		voices: [...said.voices],
		counted: { ...said.counted },
		...(said.spoken === undefined ? {} : { spoken: said.spoken }),
		...(said.spokenBy === undefined ? {} : { spokenBy: said.spokenBy }),
		...(said.spokenInferred === undefined ? {} : { spokenInferred: said.spokenInferred }),
		source: said.source,
		repeated: said.repeated.map((again) => ({
			...again,
			voices: [...again.voices],
			statements: [...again.statements],
			quotes: [...again.quotes],
		})),
		statements: [...said.statements],
		quotes: [...said.quotes],
	};
}
