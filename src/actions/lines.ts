import {
	type LinePerson,
	type Lines,
	linesOf,
	positionIn,
	type ToldOfPlace,
	toldBy,
} from '../answers/index.ts';
import type { LineSaidJson, LinesJson } from '../api/index.ts';
import { type Case, placeStatements } from '../store/index.ts';
import { isCalled } from './is-called.ts';
import type { Proposed } from './proposed.ts';
import { keptWhereaboutsOf } from './whereabouts.ts';

export type LinesQuery = {
	/** A name in any spelling, an entity's or a cluster's id. */
	readonly person?: string;
	/** Words of a place that an account of theirs names. */
	readonly place?: string;
	/** Words of a voice: only what such voices say. */
	readonly voice?: string;
	/** At most so many people, the latest spoken of first. */
	readonly limit?: number;
	readonly proposed?: Proposed;
};

const MOST_PEOPLE = 5_000;
/** As many as a map or a timeline tells apart. */
const USUAL_PEOPLE = 1_000;

/** Stays, legs, acts and gaps of everybody in a selection, and where their places are. */
export async function findLines(opened: Case, query: LinesQuery): Promise<LinesJson> {
	const limit = Math.min(query.limit ?? USUAL_PEOPLE, MOST_PEOPLE);
	const { people, voices, more } = await peopleOf(opened, query, limit);
	return { ...linesJson(linesOf(people, await toldIn(opened))), voices: [...voices], more };
}

/** For the command line: all of them. */
export async function allLines(opened: Case, query: Omit<LinesQuery, 'limit'>): Promise<LinesJson> {
	const { people, voices } = await peopleOf(opened, query, Number.POSITIVE_INFINITY);
	return { ...linesJson(linesOf(people, await toldIn(opened))), voices: [...voices], more: false };
}

async function peopleOf(
	opened: Case,
	{ place, voice, ...query }: LinesQuery,
	limit: number,
): Promise<{
	readonly people: readonly LinePerson[];
	readonly voices: readonly string[];
	readonly more: boolean;
}> {
	const people: LinePerson[] = [];
	const spoken = new Map<string, number>();
	const voices = () => [...spoken].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([by]) => by);
	for await (const { person, kind, name, accounts, strip } of keptWhereaboutsOf(opened, query)) {
		const one: LinePerson = { person, kind, name, accounts, strip };
		const shown = voice === undefined ? one : toldBy(one, (by) => isCalled([by], voice));
		if (shown === null || (place !== undefined && !namesPlace(shown, place))) continue;
		if (people.length === limit) return { people, voices: voices(), more: true };
		people.push(shown);
		for (const by of accounts.flatMap((account) => account.voices.at(-1)?.label ?? []))
			spoken.set(by, (spoken.get(by) ?? 0) + 1);
	}
	return { people, voices: voices(), more: false };
}

function namesPlace({ accounts }: LinePerson, words: string): boolean {
	return accounts.some(({ place, fromPlace }) =>
		[place, fromPlace].some((ref) => ref !== undefined && isCalled([ref.label], words)),
	);
}

type Told = { readonly stamp: string; readonly places: readonly ToldOfPlace[] };
const seen = new WeakMap<Case, Told>();

/** Where places are said to be; read again only when something was written. */
async function toldIn(opened: Case): Promise<readonly ToldOfPlace[]> {
	const newest = await opened.db
		.selectFrom('entry')
		.select((eb) => eb.fn.max('rid').as('rid'))
		.executeTakeFirst();
	const stamp = `${newest?.rid ?? 0} ${opened.dataVersion()}`;
	const held = seen.get(opened);
	if (held?.stamp === stamp) return held.places;
	const places = (await placeStatements(opened)).map(({ statement, outer, ...place }): ToldOfPlace => {
		const position = positionIn(statement);
		return {
			...place,
			positions: position === null ? [] : [position],
			within: outer === undefined ? [] : [outer],
		};
	});
	seen.set(opened, { stamp, places });
	return places;
}

function linesJson({ people, sites, rows, legs }: Lines): Omit<LinesJson, 'voices' | 'more'> {
	return {
		people: people.map((one) => ({ ...one })),
		sites: sites.map((site) => ({
			...site,
			where:
				site.where.is === 'none' ? site.where : { ...site.where, statements: [...site.where.statements] },
		})),
		rows: rows.map(({ said, ...row }) => ({
			...row,
			said: said.map(({ force, hedge, ...one }) => ({
				...one,
				// Codes that `record` checked when the statements were made.
				force: force as LineSaidJson['force'],
				...(hedge === undefined ? {} : { hedge: hedge as NonNullable<LineSaidJson['hedge']> }),
				statements: [...one.statements],
			})),
		})),
		legs: legs.map((leg) => ({ ...leg, rows: [...leg.rows], statements: [...leg.statements] })),
	};
}
