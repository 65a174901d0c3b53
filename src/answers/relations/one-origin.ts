import { innermost, type Statement, THIS_SOURCE } from '../../record/index.ts';
import { normaliseLabel } from '../labels.ts';
import type { ConflictContext } from '../relate.ts';
import { isOwnVoice, originOf } from '../voices.ts';

/** What comes of one origin, as far as the sources tell. */
export type Origin = {
	readonly statements: readonly Statement[];
	/** Whether a voice speaks that is named, or the source itself: of `officials` nobody knows whether they are one. */
	readonly isKnown: boolean;
};

/**
 * Statements by their origin. Two are of one where their sources reprint one another, or where any voice of one chain
 * stands in the other's: who is quoted by two papers is one voice, and a paper that quotes another has it from there.
 */
export function originsAmong(statements: readonly Statement[], context: ConflictContext): readonly Origin[] {
	const keys = statements.map((statement) => keysOf(statement, context));
	const names = new Set(keys.flat().filter((key) => key.startsWith('name ')));
	const groups: { keys: Set<string>; statements: Statement[] }[] = [];
	for (const [i, statement] of statements.entries()) {
		const own = new Set([...(keys[i] ?? []), ...inOffice(statement, names)]);
		const joined = groups.filter((group) => [...own].some((key) => group.keys.has(key)));
		const [first] = joined;
		if (first === undefined) {
			groups.push({ keys: own, statements: [statement] });
			continue;
		}
		for (const key of own) first.keys.add(key);
		first.statements.push(statement);
		for (const other of joined.slice(1)) {
			for (const key of other.keys) first.keys.add(key);
			first.statements.push(...other.statements);
			groups.splice(groups.indexOf(other), 1);
		}
	}
	return groups.map((group) => ({ statements: group.statements, isKnown: group.statements.some(isKnown) }));
}

function keysOf(statement: Statement, { clusterOf, sources }: ConflictContext): readonly string[] {
	const keys = [`source ${originOf(statement.source, sources)}`];
	const outlet = sources.get(statement.source)?.outlet;
	if (outlet !== undefined) keys.push(`name ${normaliseLabel(outlet)}`);
	for (const { who, name, described } of statement.chain) {
		if (who !== undefined) keys.push(`who ${clusterOf.get(who) ?? who}`);
		if (name !== undefined && described !== THIS_SOURCE) keys.push(`name ${normaliseLabel(name)}`);
	}
	return keys;
}

/** A spokesman speaks for the body that his office names, where that body speaks here itself. */
function inOffice({ chain }: Statement, names: ReadonlySet<string>): readonly string[] {
	const offices = chain.flatMap(({ as }) => (as === undefined ? [] : [` ${normaliseLabel(as)} `]));
	if (offices.length === 0) return [];
	return [...names].filter((key) => {
		const name = key.slice('name '.length);
		return name !== '' && offices.some((office) => office.includes(` ${name} `));
	});
}

function isKnown({ chain }: Statement): boolean {
	const voice = innermost(chain);
	return voice === null || voice.name !== undefined || isOwnVoice(chain);
}
