import type { DecisionInput } from '../../api/index.ts';
import { keysInOrder, type ListMapping } from '../../record/index.ts';
import { ActionError } from '../errors.ts';
import type { References } from '../references.ts';
import type { Resolved } from './resolved.ts';

/** What the columns of a list mean: as the line says, and where it is silent as they were guessed. */
export async function resolveMapping(
	references: References,
	input: Extract<DecisionInput, { do: 'map' }>,
): Promise<Resolved> {
	const source = await references.source(input.source);
	const list = source.text?.doc.list;
	if (list === undefined)
		throw new ActionError('bad-request', `${source.path} is not a list: it has no columns to map`);
	const unknown = Object.keys(input.columns ?? {}).filter((column) => !list.header.includes(column));
	if (unknown.length > 0)
		throw new ActionError(
			'bad-request',
			`${source.path} has no column ${unknown.map((name) => `"${name}"`).join(', ')}; it has ${list.header.map((name) => `"${name}"`).join(', ')}`,
		);
	const mapping: ListMapping = {
		subject: input.subject ?? list.guess.subject,
		columns: input.columns ?? list.guess.columns,
		dateOrder: input.dateOrder ?? list.guess.dateOrder,
	};
	return {
		body: { do: 'map', source: source.id, mapping },
		identity: [
			'map',
			source.id,
			input.columns === undefined ? null : keysInOrder(input.columns),
			input.subject ?? null,
			input.dateOrder ?? null,
		],
	};
}
