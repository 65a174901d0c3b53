import type { DecisionInput } from '../../api/index.ts';
import {
	type DecisionBody,
	type EntityKind,
	makeStatement,
	type NewStatement,
	PROPERTIES,
	type Statement,
	type StatementId,
} from '../../record/index.ts';
import { type Case, statementsById } from '../../store/index.ts';
import { criteriaKnown } from '../definitions.ts';
import { ActionError } from '../errors.ts';
import type { References } from '../references.ts';

type Bearing = Extract<DecisionInput, { bearing: object }>['bearing'];

/** By which a criterion of a source's own definition is told from those of a vocabulary. */
export const BY_STATEMENT = 'statement';

/**
 * A person's choice as a statement of ours: derived from the chosen one, without a voice, for nobody else says that it
 * bears on anything.
 *
 * @throws {ActionError} `not-found` for what is not there or withdrawn, `bad-request` for what bears on nothing
 */
export async function resolveBearing(
	opened: Case,
	references: References,
	given: Bearing,
): Promise<{ readonly body: DecisionBody; readonly identity: readonly unknown[] }> {
	const chosen = await standing(opened, await references.statement(given.statement));
	const { scheme, code } = await criterionOf(opened, references, given.criterion);
	const of = await references.entity(given.of);
	const subjects: readonly EntityKind[] = PROPERTIES.bearsOn.subjects;
	if (!subjects.includes(of.kind))
		throw new ActionError(
			'bad-request',
			`"of": a criterion is of ${subjects.join(', ')}, not of a ${of.kind}`,
		);
	if (chosen.property === 'bearsOn')
		throw new ActionError('bad-request', '"statement": what a person chose bears on nothing by itself');
	const statement: NewStatement = {
		source: chosen.source,
		subject: of.id,
		property: 'bearsOn',
		value: { type: 'code', scheme, code },
		chain: [],
		polarity: 'affirms',
		force: 'asserts',
		anchors: [],
		basis: { from: [chosen.id], method: 'chosen by a person' },
		origin: 'person',
	};
	// Its words are the chosen statement's: that tells it from another on the same criterion.
	const place = { quote: '', occurrence: chosen.id };
	const { id } = makeStatement(opened.hmac, statement, place, () => of.kind);
	return { body: { do: 'state', statement, place }, identity: ['state', id] };
}

async function standing(opened: Case, id: StatementId): Promise<Statement> {
	const statement = (await statementsById(opened, new Set([id]))).get(id);
	if (statement === undefined)
		throw new ActionError('not-found', `statement ${id} was withdrawn: nothing rests on it any longer`);
	return statement;
}

async function criterionOf(
	opened: Case,
	references: References,
	given: Bearing['criterion'],
): Promise<{ readonly scheme: string; readonly code: string }> {
	if (typeof given === 'object' && 'definition' in given) {
		const known = await criteriaKnown(opened);
		const criteria = known.get(given.definition);
		if (criteria?.has(given.id) !== true)
			throw new ActionError(
				'not-found',
				criteria === undefined
					? `there is no definition "${given.definition}"; there are ${[...known.keys()].join(', ')}`
					: `the definition "${given.definition}" has no criterion "${given.id}"; it has ${[...criteria].join(', ')}`,
			);
		return { scheme: given.definition, code: given.id };
	}
	const criterion = await standing(opened, await references.statement(given));
	if (criterion.property !== 'criterion')
		throw new ActionError('bad-request', `statement ${criterion.id} is no criterion of a definition`);
	return { scheme: BY_STATEMENT, code: criterion.id };
}
