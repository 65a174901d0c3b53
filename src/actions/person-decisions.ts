import type { DecidedStatementJson } from '../api/index.ts';
import { type Case, decisionsOfStatements, listSources, mappingInForce, saidBy } from '../store/index.ts';
import { person } from './person.ts';
import { whoSaid } from './source-json.ts';

type Told = {
	readonly statements: readonly string[];
	readonly quotes: readonly { readonly source: string; readonly row?: number | undefined }[];
};

/**
 * Who took what is told of somebody into the record, when and why, statement by statement; what a row of a list tells,
 * by whoever said what its columns mean.
 *
 * @throws {ActionError} `not-found`
 */
export async function personDecisions(opened: Case, id: string): Promise<readonly DecidedStatementJson[]> {
	const { whereabouts, line, facts } = await person(opened, id);
	const pieces = [...line.episodes.flatMap((episode) => episode.pieces), ...line.undated, ...line.aside];
	const told: readonly Told[] = [
		...(whereabouts?.accounts ?? []),
		...pieces.flatMap((piece) => (piece.piece === 'gap' ? [] : piece.accounts)),
		...facts,
	];
	const found = new Map(
		await decisionsOfStatements(
			opened,
			told.flatMap(({ statements }) => statements),
		),
	);
	const mappings = await mappingsOf(
		opened,
		told.flatMap(({ quotes }) => quotes.flatMap(({ source, row }) => (row === undefined ? [] : [source]))),
	);
	for (const { statements, quotes } of told) {
		const mapping = mappings.get(quotes.find(({ row }) => row !== undefined)?.source ?? '');
		if (mapping === undefined) continue;
		for (const statement of statements) if (!found.has(statement)) found.set(statement, mapping);
	}
	const said = await saidBy(opened, [...found.values()]);
	return [...found].map(([statement, decision]) => ({
		statement,
		decision,
		...whoSaid(said.get(decision)),
	}));
}

/** The decision in force on what the columns of each of these lists mean. */
async function mappingsOf(opened: Case, sources: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const asked = new Set(sources);
	const found = new Map<string, string>();
	if (asked.size === 0) return found;
	for (const { id, rid } of await listSources(opened)) {
		if (!asked.has(id)) continue;
		const mapping = await mappingInForce(opened, rid);
		if (mapping !== null) found.set(id, mapping.decision);
	}
	return found;
}
