import { type LinePerson, type Lines, linesOf, positionIn, type ToldOfPlace } from '../answers/index.ts';
import type { LineSaidJson, LinesJson } from '../api/index.ts';
import { type Case, placeStatements } from '../store/index.ts';
import type { Proposed } from './proposed.ts';
import { keptWhereaboutsOf } from './whereabouts.ts';
import type { KeptWhereabouts } from './whereabouts-kept.ts';
import { foldWords } from './words-folded.ts';

export type LinesQuery = {
	/** A name in any spelling, an entity's or a cluster's id. */
	readonly person?: string;
	/** Words of a place that an account of theirs names. */
	readonly place?: string;
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
	const { docs, more } = await peopleOf(opened, query, limit);
	const people = docs.map(
		({ person, kind, name, accounts, strip }): LinePerson => ({ person, kind, name, accounts, strip }),
	);
	return { ...linesJson(linesOf(people, await toldIn(opened))), more };
}

/** For the command line: all of them. */
export async function allLines(opened: Case, query: Omit<LinesQuery, 'limit'>): Promise<LinesJson> {
	const { docs } = await peopleOf(opened, query, Number.POSITIVE_INFINITY);
	return { ...linesJson(linesOf(docs, await toldIn(opened))), more: false };
}

async function peopleOf(
	opened: Case,
	{ place, ...query }: LinesQuery,
	limit: number,
): Promise<{ readonly docs: readonly KeptWhereabouts[]; readonly more: boolean }> {
	const wanted = place === undefined ? null : foldWords(place);
	const docs: KeptWhereabouts[] = [];
	for await (const doc of keptWhereaboutsOf(opened, query)) {
		if (wanted !== null && !namesPlace(doc, wanted)) continue;
		if (docs.length === limit) return { docs, more: true };
		docs.push(doc);
	}
	return { docs, more: false };
}

function namesPlace({ accounts }: KeptWhereabouts, wanted: readonly string[]): boolean {
	return accounts.some(({ place, fromPlace }) =>
		[place, fromPlace].some((ref) => {
			if (ref === undefined) return false;
			const words = foldWords(ref.label);
			return wanted.every((word) => words.some((one) => one.startsWith(word)));
		}),
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

function linesJson({ people, sites, rows, legs }: Lines): Omit<LinesJson, 'more'> {
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
