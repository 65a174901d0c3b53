import type { LegJson, LineRowJson, LineSaidJson, LinesJson } from '../api/index.ts';
import type { TitleOf } from './answer.ts';
import {
	datesCells,
	edtfCells,
	placeCell,
	positionCells,
	quotesOf,
	saysWords,
	siteOf,
	whatCell,
	whereWords,
	wordsOf,
} from './line-cells.ts';
import { oneLine, plural } from './output.ts';
import { csvLines, dateCell, INTERNAL, markdownLines } from './tables.ts';

type Told = { readonly row: LineRowJson; readonly said: LineSaidJson };

/** Every account that names a place: what stands on the map, and what has no place there. */
function toldOf({ rows }: LinesJson): readonly Told[] {
	return rows.flatMap((row) =>
		row.said.flatMap((said) => (said.at === undefined && said.fromAt === undefined ? [] : [{ row, said }])),
	);
}

const isDrawn = ({ polarity }: LineSaidJson, { aside }: LineRowJson) =>
	polarity === 'affirms' && aside !== true;
const legWords = { told: 'leg, told', listed: 'listed next, no way told' } as const;

/** Places with who was there and how it is known where they are; those without a position apart. */
export function mapLines(lines: LinesJson): readonly string[] {
	const stays = new Map<number, Set<number>>();
	for (const { row, said } of toldOf(lines))
		if (said.at !== undefined && isDrawn(said, row)) {
			const known = stays.get(said.at) ?? new Set();
			stays.set(said.at, known.add(row.person));
		}
	const all = [...stays].sort(([a, x], [b, y]) => y.size - x.size || a - b);
	const has = (at: number) => lines.sites[at]?.where.is !== 'none';
	const line = ([at, people]: readonly [number, ReadonlySet<number>]) => {
		const site = lines.sites[at];
		if (site === undefined) return '';
		const [latitude, longitude] = positionCells(site);
		const position = latitude === '' ? '' : ` ${latitude}, ${longitude}`;
		return `  ${oneLine(site.label)}:${position} (${whereWords(site)}); ${plural(people.size, 'person or group', 'people and groups')}`;
	};
	const placed = all.filter(([at]) => has(at));
	const without = all.filter(([at]) => !has(at));
	const told = lines.legs.filter(({ by }) => by === 'told').length;
	return [
		...placed.map(line),
		...(without.length === 0
			? []
			: [`${plural(without.length, 'place')} without a position:`, ...without.map(line)]),
		`${plural(lines.people.length, 'person or group', 'people and groups')}, ${plural(placed.length, 'place')} on the map, ${plural(told, 'leg')} told, ${plural(lines.legs.length - told, 'pair')} of places that a list gives one after the other`,
	];
}

const HEADER = [
	'person',
	'id',
	'what',
	'says',
	'from place',
	'from latitude',
	'from longitude',
	'place',
	'latitude',
	'longitude',
	'radius in metres',
	'how the position is known',
	'from',
	'to',
	'voice',
	'source',
	'words',
	'statements',
] as const;

/** One row an account of a stay, leg or act, and one a pair of places that a list gives in order. */
export function mapCsv(lines: LinesJson, title: TitleOf): readonly string[] {
	const rows = toldOf(lines).map(({ row, said }) => {
		const [fromLatitude, fromLongitude] = positionCells(siteOf(lines, said.fromAt));
		const site = siteOf(lines, said.at);
		return [
			...personCells(lines, row.person),
			whatCell(row),
			saysWords(said),
			placeCell(lines, said.fromAt),
			fromLatitude,
			fromLongitude,
			placeCell(lines, said.at),
			...positionCells(site),
			site === undefined ? '' : whereWords(site),
			...edtfCells(row, said),
			said.by,
			title(said.source),
			wordsOf(said.quote?.exact),
			said.statements.join(' '),
		];
	});
	const legs = listed(lines).map((leg) => {
		const [fromLatitude, fromLongitude] = positionCells(siteOf(lines, leg.from));
		const site = siteOf(lines, leg.to);
		const said = saidOfLeg(lines, leg);
		return [
			...personCells(lines, leg.person),
			legWords[leg.by],
			'says',
			placeCell(lines, leg.from),
			fromLatitude,
			fromLongitude,
			placeCell(lines, leg.to),
			...positionCells(site),
			site === undefined ? '' : whereWords(site),
			leg.on ?? '',
			leg.on ?? '',
			leg.voice,
			title(said[0]?.source ?? ''),
			said.map(({ quote }) => wordsOf(quote?.exact)).join(' … '),
			leg.statements.join(' '),
		];
	});
	return csvLines(HEADER, [...rows, ...legs]);
}

const listed = ({ legs }: LinesJson): readonly LegJson[] => legs.filter(({ by }) => by === 'listed');

function personCells({ people }: LinesJson, at: number): readonly [string, string] {
	return [people[at]?.name ?? '', people[at]?.person ?? ''];
}

function saidOfLeg({ rows }: LinesJson, leg: LegJson): readonly LineSaidJson[] {
	return leg.rows.flatMap((at) => rows[at]?.said.slice(0, 1) ?? []);
}

export function mapMarkdown(lines: LinesJson, title: TitleOf): readonly string[] {
	const where = (at: number | undefined) => {
		const site = siteOf(lines, at);
		const [latitude, longitude] = positionCells(site);
		if (site === undefined) return '';
		return latitude === '' ? whereWords(site) : `${latitude}, ${longitude} (${whereWords(site)})`;
	};
	const name = (at: number) => lines.people[at]?.name ?? '';
	return markdownLines(
		'Places of stays and legs',
		['person', 'what', 'says', 'from place', 'place', 'position', 'from', 'to', 'voice'],
		[
			...toldOf(lines).map(({ row, said }) => ({
				cells: [
					name(row.person),
					whatCell(row),
					saysWords(said),
					placeCell(lines, said.fromAt),
					placeCell(lines, said.at),
					where(said.at),
					...datesCells(row, said),
					said.by,
				],
				quotes: quotesOf([said], title),
			})),
			...listed(lines).map((leg) => ({
				cells: [
					name(leg.person),
					legWords[leg.by],
					'says',
					placeCell(lines, leg.from),
					placeCell(lines, leg.to),
					where(leg.to),
					dateCell(leg.on),
					dateCell(leg.on),
					leg.voice,
				],
				quotes: quotesOf(saidOfLeg(lines, leg), title),
			})),
		],
	);
}

/** RFC 7946. What has no position has no geometry, and is told all the same. */
export function mapGeoJson(lines: LinesJson): object {
	const pointOf = (at: number | undefined): readonly [number, number] | null => {
		const where = siteOf(lines, at)?.where;
		return where === undefined || where.is === 'none' || where.is === 'country'
			? null
			: [where.longitude, where.latitude];
	};
	const feature = (geometry: object | null, properties: object) => ({
		type: 'Feature',
		geometry,
		properties,
	});
	return {
		type: 'FeatureCollection',
		note: INTERNAL,
		features: [
			...toldOf(lines).flatMap(({ row, said }) => {
				if (said.at === undefined) return [];
				const site = siteOf(lines, said.at);
				const point = pointOf(said.at);
				const [from, to] = edtfCells(row, said);
				return feature(point === null ? null : { type: 'Point', coordinates: point }, {
					note: INTERNAL,
					person: lines.people[row.person]?.name,
					id: lines.people[row.person]?.person,
					what: whatCell(row),
					says: saysWords(said),
					place: site?.label,
					position: site === undefined ? undefined : whereWords(site),
					...(site?.where.is === 'country' ? { country: site.where.country } : {}),
					...(site !== undefined && 'radius' in site.where ? { radius: site.where.radius } : {}),
					...(from === '' ? {} : { from }),
					...(to === '' ? {} : { to }),
					voice: said.by,
					words: said.quote?.exact,
					source: said.source,
					statements: said.statements,
				});
			}),
			...lines.legs.map((leg) => {
				const ends = [pointOf(leg.from), pointOf(leg.to)];
				return feature(ends.includes(null) ? null : { type: 'LineString', coordinates: ends }, {
					note: INTERNAL,
					person: lines.people[leg.person]?.name,
					id: lines.people[leg.person]?.person,
					what: legWords[leg.by],
					fromPlace: placeCell(lines, leg.from),
					place: placeCell(lines, leg.to),
					...(leg.on === undefined ? {} : { on: leg.on }),
					voice: leg.voice,
					statements: leg.statements,
				});
			}),
		],
	};
}
