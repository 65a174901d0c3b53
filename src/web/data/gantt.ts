import type { LineRowJson, LinesJson } from '../../api/index.ts';
import { DAY_MS, type Period, rangeOf, type Stretch, stretchesOf } from './line-time.ts';

/** One line of the plot: a person, or, where few are looked at, one voice's account of a person's piece. */
export type Lane = { readonly key: string; readonly person: number; readonly label: string };
export type Bar = Stretch & { readonly lane: string; readonly title: string };
/** What is of one day, or drawn as one: a stay's single day, a leg, an act, a denial. */
export type Point = {
	readonly lane: string;
	readonly at: number;
	readonly is: 'stay' | 'leg' | 'act' | 'denied';
	readonly title: string;
};
export type Gantt = {
	readonly lanes: readonly Lane[];
	readonly bars: readonly Bar[];
	readonly points: readonly Point[];
};

/** Up to so many people, each voice has a line of its own. */
export const FEW = 3;

type Naming = {
	readonly title: (row: LineRowJson, voice?: string) => string;
};

/** Lanes with what is drawn in each. What has no date stands in the table alone. */
export function ganttOf(
	lines: LinesJson,
	kept: readonly number[],
	people: readonly number[],
	whole: Period,
	{ title }: Naming,
): Gantt {
	const lanes = new Map<string, Lane>();
	const bars: Bar[] = [];
	const points: Point[] = [];
	const shown = new Set(people);
	const eachVoice = people.length <= FEW;
	const laneOf = (person: number, voice: string | null): string => {
		const key = voice === null ? `${person}` : `${person} ${voice}`;
		const label = lines.people[person]?.name ?? '';
		if (!lanes.has(key)) lanes.set(key, { key, person, label: voice ?? label });
		return key;
	};
	const draw = (
		lane: string,
		row: LineRowJson,
		dates: Parameters<typeof rangeOf>[0],
		denied: boolean,
		words: string,
	) => {
		const range = rangeOf(dates);
		if (range === null) return;
		const [least, most] = [whole.first * DAY_MS, (whole.last + 1) * DAY_MS - 1];
		const middle = (Math.max(range.lo, least) + Math.min(range.hi, most)) / 2;
		const stretches = stretchesOf(dates, row.piece === 'gap', whole);
		const isLong = range.hi - range.lo >= DAY_MS;
		if (!denied && (row.piece === 'gap' || isLong))
			bars.push(...stretches.map((one) => ({ ...one, lane, title: words })));
		if (row.piece !== 'gap' && (denied || row.piece !== 'stay' || !isLong))
			points.push({ lane, at: middle, is: denied ? 'denied' : row.piece, title: words });
	};
	for (const person of people) {
		const own = kept.flatMap((at) => {
			const row = lines.rows[at];
			return row !== undefined && row.person === person && shown.has(row.person) ? [row] : [];
		});
		// What nobody speaks of stands first, on the person's own line.
		if (eachVoice && own.length > 0) laneOf(person, gapLane(lines, person));
		for (const row of own) {
			if (!eachVoice || row.piece === 'gap') {
				const isDenied = row.aside === true;
				// Of one who is only foretold to have been somewhere nothing is drawn.
				if (isDenied && !row.said.some(({ polarity }) => polarity === 'denies')) continue;
				const voices = [...new Set(row.said.map(({ by }) => by))].join('; ');
				draw(
					laneOf(person, eachVoice ? gapLane(lines, person) : null),
					row,
					row,
					isDenied,
					title(row, voices || undefined),
				);
				continue;
			}
			for (const said of row.said) {
				if (said.polarity !== 'denies' && row.aside === true) continue;
				const dates = datesOf(said, row);
				draw(laneOf(person, said.by), row, dates, said.polarity === 'denies', title(row, said.by));
			}
		}
	}
	return {
		lanes: [...lanes.values()],
		bars: each(bars, ({ is, lo, hi }) => `${is} ${lo} ${hi}`),
		points: each(points, ({ is, at }) => `${is} ${at}`),
	};
}

/** What stands on the very same days of a line is drawn once, with all that is said of it: ten outlines would look like a full bar. */
function each<T extends { readonly lane: string; readonly title: string }>(
	all: readonly T[],
	keyOf: (one: T) => string,
): readonly T[] {
	const groups = new Map<string, { readonly one: T; readonly titles: Set<string> }>();
	for (const one of all) {
		const key = `${one.lane} ${keyOf(one)}`;
		const known = groups.get(key) ?? { one, titles: new Set<string>() };
		known.titles.add(one.title);
		groups.set(key, known);
	}
	return [...groups.values()].map(({ one, titles }) => ({ ...one, title: [...titles].join('\n') }));
}

/** Where each voice has a line of its own, what nobody speaks of stands on the person's. */
function gapLane(lines: LinesJson, person: number): string {
	return lines.people[person]?.name ?? '';
}

function datesOf(
	{ from, to, about }: LineRowJson['said'][number],
	row: LineRowJson,
): { readonly from?: string; readonly to?: string } {
	const first = from ?? about ?? row.from;
	const last = to ?? from ?? about ?? row.to;
	return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) };
}
