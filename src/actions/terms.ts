import {
	type Bearing,
	bearingsOf,
	CHECK_CRITERIA,
	type DefinitionSaid,
	type TermKept,
	type TermUse,
	type ThingTerms,
	termsByThing,
	VOCABULARY,
	wordKey,
} from '../answers/index.ts';
import type {
	BearingJson,
	DefinitionJson,
	DefinitionsJson,
	TermsJson,
	TermUseJson,
	ThingTermsJson,
} from '../api/index.ts';
import { type Case, selectBearings } from '../store/index.ts';
import { pageOf } from './cursor.ts';
import { ownDefinitions } from './definitions.ts';
import { keptOf } from './numbers.ts';
import type { Proposed } from './proposed.ts';
import { BY_STATEMENT } from './resolve/bearing.ts';
import { DEFINITIONS, TERMS, termMaker } from './terms-kept.ts';
import { asProposed } from './with-proposed.ts';

export type TermsQuery = {
	/** Only what is called so, or the cluster. */
	readonly about?: string;
	readonly after?: string;
	readonly limit?: number;
	/** Given: what is only proposed follows what is accepted, marked. */
	readonly proposed?: Proposed;
};

/** Which voice uses or rejects which word for what, thing by thing. @throws {ActionError} `bad-request` */
export async function findTerms(opened: Case, query: TermsQuery): Promise<TermsJson> {
	const all = await allTerms(opened, query.about, query.proposed);
	return pageOf(all, query);
}

/** All of them, for the command line. */
export async function allTerms(
	opened: Case,
	about?: string,
	proposed?: Proposed,
): Promise<readonly ThingTermsJson[]> {
	const thingsOf = (kept: readonly unknown[]) => {
		const things = termsByThing(kept as readonly TermKept[]);
		return (about === undefined ? things : things.filter((one) => isAbout(one, about))).map(thingJson);
	};
	return [
		...thingsOf(await keptOf(opened, TERMS)),
		...(proposed === undefined ? [] : thingsOf(await proposed.things.docs(termMaker)).map(asProposed)),
	];
}

function isAbout({ thing, also, names }: ThingTerms, about: string): boolean {
	if (thing?.cluster === about || also.some((cluster) => cluster === about)) return true;
	const wanted = ` ${wordKey(about)} `;
	return wanted.trim() !== '' && names.some((name) => ` ${wordKey(name)} `.includes(wanted));
}

/** What voices call one thing, as `api` shows it. */
export function thingJson({ thing, also, names, words }: ThingTerms): ThingTermsJson {
	const uses = words.flatMap((word) => word.uses);
	return {
		...(thing === undefined ? {} : { thing: { ...thing } }),
		also: [...also],
		names: [...names],
		words: words.map((word) => ({ word: word.word, uses: word.uses.map(useJson) })),
		statements: [...new Set(uses.flatMap(({ statements }) => statements))],
		quotes: uses.flatMap(({ quotes }) => quotes),
	};
}

function useJson({ voice: _voice, origin: _origin, ...use }: TermUse): TermUseJson {
	return {
		...use,
		grounds: [...use.grounds],
		definedBy: [...use.definedBy],
		voices: [...use.voices],
		echoedIn: [...use.echoedIn],
		statements: [...use.statements],
		quotes: [...use.quotes],
	};
}

/**
 * Every definition with its criteria: of sources, of the vocabulary, of the case's own file; under each criterion what
 * a person chose as bearing on it, for one thing or all. @throws {ActionError} `unreadable`
 */
export async function definitions(
	opened: Case,
	{ thing }: { readonly thing?: string } = {},
): Promise<DefinitionsJson> {
	const own = await ownDefinitions(opened);
	const { bearings, chosen, ...graph } = await selectBearings(
		opened,
		thing === undefined ? undefined : [thing],
	);
	const labels = new Map(
		[...graph.entities.values()].map(({ id, label }) => [graph.clusterOf.get(id) as string, label]),
	);
	const open = new Map<string, BearingJson[]>();
	for (const bearing of bearingsOf(bearings, chosen, graph)) {
		// What was chosen for a list of the process check stands there.
		if (CHECK_CRITERIA.has(bearing.scheme)) continue;
		const key = JSON.stringify([bearing.scheme, bearing.criterion]);
		open.set(key, [...(open.get(key) ?? []), bearingJson(bearing, labels.get(bearing.thing) ?? '')]);
	}
	const take = (scheme: string, criterion: string) => {
		const key = JSON.stringify([scheme, criterion]);
		const found = open.get(key) ?? [];
		open.delete(key);
		return found;
	};
	const said = (await keptOf(opened, DEFINITIONS)) as readonly DefinitionSaid[];
	const all: DefinitionJson[] = [
		...said.map((definition) => saidJson(definition, take)),
		...own.definitions.map(({ id, word, by, locator, verified, licence, criteria }) => ({
			of: 'own' as const,
			id,
			word,
			by,
			...(locator === undefined ? {} : { locator }),
			...(verified === undefined ? {} : { verifiedHow: verified }),
			...(licence === undefined ? {} : { licence }),
			voices: [],
			criteria: criteria.map((one) => ({ ...one, bearings: take(id, one.id), quotes: [] })),
			statements: [],
			quotes: [],
		})),
		...VOCABULARY.map(({ id, word, by, locator, url, verified, verifiedHow, licence, note, criteria }) => ({
			of: 'vocabulary' as const,
			id,
			word: word.en,
			es: word.es,
			by,
			...(locator === undefined ? {} : { locator }),
			...(url === undefined ? {} : { url }),
			verified,
			verifiedHow,
			licence,
			...(note === undefined ? {} : { note: { ...note } }),
			voices: [],
			criteria: criteria.map((one) => ({
				id: one.id,
				text: one.text.en,
				es: one.text.es,
				...(one.verified === 'memory' ? { unverified: true } : {}),
				bearings: take(id, one.id),
				quotes: [],
			})),
			statements: [],
			quotes: [],
		})),
	];
	return {
		definitions: all,
		astray: [...open].flatMap(([key, rest]) => {
			const [definition = '', criterion = ''] = JSON.parse(key) as readonly string[];
			return rest.map((bearing) => ({ definition, criterion, bearing }));
		}),
		problems: own.problems.map((problem) => ({ ...problem })),
	};
}

function saidJson(
	{ definition, criteria, voices, spoken, spokenBy, spokenInferred, ...said }: DefinitionSaid,
	take: (scheme: string, criterion: string) => BearingJson[],
): DefinitionJson {
	return {
		of: 'source',
		id: definition,
		word: said.word,
		by: voices.at(-1)?.label ?? '',
		voices: [...voices],
		...(spoken === undefined ? {} : { spoken }),
		...(spokenBy === undefined ? {} : { spokenBy }),
		...(spokenInferred === undefined ? {} : { spokenInferred }),
		source: said.source,
		criteria: criteria.map(({ id, text, quotes }) => ({
			id,
			text,
			bearings: take(BY_STATEMENT, id),
			quotes: [...quotes],
		})),
		statements: [...said.statements],
		quotes: [...said.quotes],
	};
}

export function bearingJson({ id, thing, chosen }: Bearing, label: string): BearingJson {
	return {
		id,
		thing: { cluster: thing, label },
		...chosen,
		voices: [...chosen.voices],
		quotes: [...chosen.quotes],
	};
}
