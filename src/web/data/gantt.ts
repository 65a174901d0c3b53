import type { LineRowJson, LineSaidJson, LinesJson } from '../../api/index.ts';
import { groupBy } from '../../record/index.ts';
import { DAY_MS, type Period, rangeOf, type Stretch, stretchesOf } from './line-time.ts';
import { firstSign, type Sign, signOf } from './signs.ts';

/** One line of the plot: a person, or below one who is looked at closely, one voice. */
export type Lane = {
	readonly key: string;
	readonly person: number;
	readonly label: string;
	/** Of a voice. */
	readonly letter?: string;
};
type Drawn = {
	readonly lane: string;
	readonly person: number;
	/** The places that it names. */
	readonly sites: readonly number[];
	readonly title: string;
};
export type Bar = Drawn & Stretch & { readonly fill: Sign['fill'] };
/** What is of one day, or drawn as one: a stay's single day, a leg, an act, a denial. */
export type Point = Drawn & { readonly at: number; readonly sign: Sign };
/** What lies wholly before or after the days of the plot, told at the edge of its lane. */
export type Beyond = Drawn & {
	readonly side: 'earlier' | 'later';
	/** The day nearest to the plot that it can mean, in milliseconds. */
	readonly at: number;
	readonly pieces: number;
};
export type Gantt = {
	readonly lanes: readonly Lane[];
	readonly bars: readonly Bar[];
	readonly points: readonly Point[];
	readonly beyond: readonly Beyond[];
};

/** What is shown of a selection. */
type Shown = {
	/** Places in `rows`. */
	readonly kept: readonly number[];
	/** Places in `people`, in the order of their lanes. */
	readonly people: readonly number[];
	/** The days that the plot spans. */
	readonly period: Period;
	/** Below whom each voice has a lane of its own, and the letters of the voices. */
	readonly close: { readonly people: ReadonlySet<number>; readonly letters: ReadonlyMap<string, string> };
	readonly title: (row: LineRowJson, voice?: string) => string;
};
type Dates = Parameters<typeof rangeOf>[0];

/** Lanes with what is drawn in each. What has no date stands in the table alone. */
export function ganttOf(lines: LinesJson, { kept, people, period, close, title }: Shown): Gantt {
	const lanes = new Map<string, Lane>();
	const bars: Bar[] = [];
	const points: Point[] = [];
	const beyond: Beyond[] = [];
	const [least, most] = [period.first * DAY_MS, (period.last + 1) * DAY_MS - 1];
	const rowsOf = groupBy(
		kept.flatMap((at) => lines.rows[at] ?? []),
		({ person }) => person,
	);
	const draw = (dates: Dates, sign: Sign | null, on: Drawn) => {
		const range = rangeOf(dates);
		if (range === null) return;
		if (range.hi < least || range.lo > most) {
			const isEarlier = range.hi < least;
			if (sign !== null)
				beyond.push({
					...on,
					side: isEarlier ? 'earlier' : 'later',
					at: isEarlier ? range.hi : range.lo,
					pieces: 1,
				});
			return;
		}
		const isLong = range.hi - range.lo >= DAY_MS;
		const isThere = sign === null || sign.shape === 'stay' || sign.shape === 'leg' || sign.shape === 'act';
		if (isThere && (sign === null || isLong))
			for (const stretch of stretchesOf(dates, sign === null, period))
				bars.push({ ...stretch, ...on, fill: sign?.fill ?? 'full' });
		if (sign === null || (sign.shape === 'stay' && isLong)) return;
		points.push({ ...on, sign, at: (Math.max(range.lo, least) + Math.min(range.hi, most)) / 2 });
	};
	for (const person of people) {
		const own = rowsOf.get(person) ?? [];
		if (own.length === 0) continue;
		const line = `${person}`;
		lanes.set(line, { key: line, person, label: lines.people[person]?.name ?? '' });
		for (const row of own) {
			const on = { lane: line, person, sites: row.said.flatMap(sitesOf) };
			const { piece } = row;
			if (piece === 'gap') {
				draw(row, null, { ...on, title: title(row) });
				continue;
			}
			const there = affirming(row);
			const sign = firstSign(there.map((said) => signOf(piece, said)));
			const voices = [...new Set(there.map(({ by }) => by))].join('; ');
			if (sign !== undefined) draw(row, sign, { ...on, title: title(row, voices) });
			for (const said of row.said)
				if (said.polarity !== 'affirms')
					draw(datesOf(said, row), signOf(piece, said), {
						...on,
						sites: sitesOf(said),
						title: title(row, said.by),
					});
		}
		if (!close.people.has(person)) continue;
		for (const row of own) {
			if (row.piece === 'gap') continue;
			for (const said of row.said) {
				if (said.polarity === 'affirms' && row.aside === true) continue;
				const key = `${person} ${said.by}`;
				const letter = close.letters.get(said.by);
				lanes.set(key, { key, person, label: said.by, ...(letter === undefined ? {} : { letter }) });
				const on = { lane: key, person, sites: sitesOf(said), title: title(row, said.by) };
				draw(datesOf(said, row), signOf(row.piece, said), on);
			}
		}
	}
	return {
		lanes: [...lanes.values()],
		bars: each(bars, ({ is, fill, lo, hi }) => `${is} ${fill} ${lo} ${hi}`),
		points: each(points, ({ sign, at }) => `${sign.shape} ${sign.fill} ${at}`),
		beyond: [...groupBy(beyond, ({ lane, side }) => `${lane} ${side}`).values()].map(atOneEdge),
	};
}

/** All that lies beyond one edge of a lane, with the day of what is nearest. */
function atOneEdge(some: readonly Beyond[]): Beyond {
	const first = some[0] as Beyond;
	return {
		...first,
		sites: [...new Set(some.flatMap(({ sites }) => sites))],
		title: [...new Set(some.map(({ title }) => title))].join('\n'),
		at: some.reduce(
			(near, { at }) => (first.side === 'earlier' ? Math.max(near, at) : Math.min(near, at)),
			first.at,
		),
		pieces: some.length,
	};
}

/** What is only foretold is drawn nowhere. */
function affirming({ said, aside }: LineRowJson): readonly LineSaidJson[] {
	return aside === true ? [] : said.filter(({ polarity }) => polarity === 'affirms');
}

const sitesOf = ({ at, fromAt }: LineSaidJson) => [at, fromAt].filter((site) => site !== undefined);

/** What stands on the very same days of a line is drawn once, with all that is said of it: ten outlines would look like a full bar. */
function each<T extends Drawn>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
	return [...groupBy(all, (one) => `${one.lane} ${keyOf(one)}`).values()].map((some) => ({
		...(some[0] as T),
		sites: [...new Set(some.flatMap(({ sites }) => sites))],
		title: [...new Set(some.map(({ title }) => title))].join('\n'),
	}));
}

function datesOf({ from, to, about }: LineSaidJson, row: LineRowJson): Dates {
	const first = from ?? about ?? row.from;
	const last = to ?? from ?? about ?? row.to;
	return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) };
}
