import type { DecisionInput } from '../../api/index.ts';
import {
	defined,
	keysInOrder,
	parseDate,
	SOURCE_DATES,
	type SourceOf,
	type SourceSettings,
	UNKNOWN_DATE,
} from '../../record/index.ts';
import type { SourceInfo } from '../../store/index.ts';
import { ActionError } from '../errors.ts';
import type { References } from '../references.ts';

type Line = Extract<DecisionInput, { do: 'settings'; source: string }>;
type CaseLine = Extract<DecisionInput, { do: 'settings'; case: object }>;

/** What a line says of a source. @throws {ActionError} `no-source`, `bad-date`, `bad-request` */
export async function resolveSettings(references: References, line: Line) {
	const source = await references.source(line.source);
	for (const name of SOURCE_DATES) checkDate(name, line[name]);
	if (line.kind === 'official' && line.of !== undefined && line.of !== null)
		throw new ActionError(
			'bad-request',
			'an "official" source is the paper as its own body issued it, and of no other source; leave out "of"',
		);
	const set: { -readonly [K in keyof SourceSettings]: SourceSettings[K] } = {};
	const { kind, of, published, signed, filed, modified, outlet, lang, mayLeave, note } = line;
	if (of !== undefined) set.of = of === null ? null : await resolveOf(references, source, of);
	Object.assign(set, defined({ kind, published, signed, filed, modified, outlet, lang, mayLeave, note }));
	return {
		body: { do: 'settings' as const, source: source.id, set },
		// A field left out and one taken back are two things: `null` stays in.
		identity: ['settings', source.id, keysInOrder(set)],
	};
}

/** What a line says of the whole case. */
export function resolveCaseSettings({ case: set }: CaseLine) {
	return {
		body: { do: 'settings' as const, case: defined(set) },
		identity: ['settings case', keysInOrder(defined(set))],
	};
}

function checkDate(name: string, edtf: string | null | undefined): void {
	if (edtf === undefined || edtf === null || edtf === UNKNOWN_DATE || parseDate(edtf) !== null) return;
	throw new ActionError(
		'bad-date',
		`"${name}": ${edtf} is not an EDTF date; write 2025-04-16, 2025-04, 2025 or "${UNKNOWN_DATE}"`,
	);
}

/** A source of this case where the words name one, else the words themselves. */
async function resolveOf(
	references: References,
	source: SourceInfo,
	of: string | { readonly text: string },
): Promise<SourceOf> {
	if (typeof of !== 'string') return { text: of.text };
	const found = await references.findSource(of);
	if (found === null) return { text: of };
	if (found.id === source.id)
		throw new ActionError('bad-request', '"of": a source is no copy of itself; name the other one');
	return { source: found.id };
}
