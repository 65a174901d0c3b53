import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { add, decide, init } from '../src/actions/index.ts';
import { Paper } from './large/paper.ts';
import { arrested, PEOPLE_PER_REGISTER, registers } from './large/registers.ts';
import { nameOf, outletOf, PRISONS, TOWNS } from './large/words.ts';

const POSITIONS = {
	do: 'map',
	source: 'places.csv',
	subject: 'Place',
	columns: {
		place: 'place-name',
		latitude: 'latitude',
		longitude: 'longitude',
		precision: 'position-precision',
		source: 'voice',
	},
} as const;

/** A case for the map and the timeline: so many made-up people who were arrested, a quarter of them moved, a fifth told of by an article too, and a list of where the places are. */
export async function crowdCase(scratch: string, people: number): Promise<string> {
	const folder = join(scratch, 'crowd.paradero');
	const sources = join(scratch, 'crowd');
	mkdirSync(sources);
	const papers = [...registers(people), ...articles(people)];
	for (const { name, text } of papers) writeFileSync(join(sources, name), text);
	writeFileSync(join(sources, POSITIONS.source), positions());
	const opened = await init(folder, 'crowd', null);
	await add(opened, [sources]);
	const { refused } = await decide(opened, [...papers.flatMap(({ decisions }) => decisions), POSITIONS]);
	await opened.close();
	if (refused[0] !== undefined) throw new Error(`line ${refused[0].line}: ${refused[0].reason}`);
	return folder;
}

function articles(people: number): readonly Paper[] {
	const all: Paper[] = [];
	for (let first = 0; first < people; first += PEOPLE_PER_REGISTER) {
		const paper = new Paper(`article-${first}.txt`, outletOf(first / PEOPLE_PER_REGISTER));
		for (let i = first; i < Math.min(people, first + PEOPLE_PER_REGISTER); i += 5)
			arrested(paper, i, nameOf(i), {}, 1);
		all.push(paper);
	}
	return all;
}

/** About a coast, so that land has to be drawn as for a case of people; which, the numbers have chosen. */
function positions(): string {
	const rows = [...TOWNS, ...PRISONS].map((place, i) => {
		const [latitude, longitude] = [-36 - ((i * 37) % 60) / 10, -74 + ((i * 53) % 90) / 10];
		return `${place},${latitude},${longitude},${i % 3 === 0 ? '25 km' : 'town'},chart of the coast`;
	});
	return `place,latitude,longitude,precision,source\n${rows.join('\n')}\n`;
}
