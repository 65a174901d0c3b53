import { datesOverlap, type PartState, type Statement } from '../../record/index.ts';
import { speaks } from '../account-state.ts';
import type { Relation } from '../contract.ts';
import { commits } from '../relate.ts';

type Said = { readonly statement: Statement; readonly byAuthority: boolean };

/**
 * What these statements come to, in one word. Foretelling, wanting and asking come to nothing; where nothing bears on it,
 * nobody in this case says it, and no more than that.
 */
export function stateOfPart(said: readonly Said[], conflicts: readonly string[]): PartState {
	if (conflicts.length > 0) return 'contradicted';
	const spoken = said.filter(({ statement }) => statement.polarity === 'declines' || speaks(statement));
	const affirmed = spoken.filter(({ statement }) => statement.polarity === 'affirms');
	if (affirmed.some(({ statement }) => statement.value.type !== 'unknown')) return 'documented';
	if (affirmed.some(({ byAuthority }) => byAuthority)) return 'authority-unknown';
	if (affirmed.length > 0) return 'unknown';
	if (spoken.some(({ statement }) => statement.polarity === 'denies')) return 'denied';
	if (spoken.some(({ statement }) => statement.polarity === 'declines')) return 'declined';
	return 'nobody';
}

/** The conflicts of which at least two sides are among these statements, each as its sentence. */
export function conflictsAmong(
	statements: readonly Statement[],
	relations: readonly Relation[],
): readonly string[] {
	const ids = new Set<string>(statements.map(({ id }) => id));
	const found = relations.filter(
		({ relation, sides }) =>
			relation === 'conflict' && sides.filter((side) => side.statements.some((id) => ids.has(id))).length > 1,
	);
	return [...new Set([...found.map(({ note }) => note), ...rightsApart(statements)])];
}

/** A right that one voice says was denied and another that it was given, unless they speak of different days. */
function rightsApart(statements: readonly Statement[]): readonly string[] {
	const sure = statements.filter(commits);
	const given = sure.filter(({ property }) => property === 'rightGiven');
	const denied = sure.filter(({ property }) => property === 'rightDenied');
	for (const one of given)
		for (const other of denied) {
			const [a, b] = [one.valid?.on, other.valid?.on];
			if (a !== undefined && b !== undefined && !datesOverlap(a, b)) continue;
			return [`Said to be given: “${textOf(one)}”; said to be denied: “${textOf(other)}”.`];
		}
	return [];
}

function textOf({ value }: Statement): string {
	return value.type === 'text' ? value.text : '';
}
