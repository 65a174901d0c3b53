import type { DecisionInput } from '../../api/index.ts';
import { decisionId, defined, type EntityId, isPseudonym } from '../../record/index.ts';
import { type Case, saidBy } from '../../store/index.ts';
import { ActionError } from '../errors.ts';
import type { References } from '../references.ts';
import { type Resolved, tailOf } from './resolved.ts';

type Judgement = Extract<DecisionInput, { do: 'same' | 'different' | 'unsure' }>;

/** Whether two things are one, as a person judges. @throws {ActionError} `bad-request` where the two can't be judged so */
export async function resolveJudgement(
	opened: Case,
	references: References,
	input: Judgement,
): Promise<Resolved> {
	const left = await references.entity(input.left);
	const right = await references.entity(input.right);
	if (left.id === right.id)
		throw new ActionError('bad-request', 'both sides are one entity already: nothing to decide');
	if (left.kind !== right.kind)
		throw new ActionError(
			'bad-request',
			`a ${left.kind} and a ${right.kind} can't be ${input.do}: both sides must be of one kind`,
		);
	if (
		input.do === 'same' &&
		isPseudonym(left.label) !== isPseudonym(right.label) &&
		input.reason === undefined
	)
		throw new ActionError(
			'bad-request',
			'initials or a pseudonym hide somebody on purpose: joining them with a name needs a "reason"',
		);
	return judged(opened, input, left.id, right.id);
}

/** That two are one is said by each reviewer anew: who says it is part of what is said. */
async function judged(opened: Case, input: Judgement, left: EntityId, right: EntityId): Promise<Resolved> {
	const { readSingly, basis, batch } = input;
	if ((readSingly === false) !== (basis !== undefined) || (readSingly === false && input.do !== 'same'))
		throw new ActionError(
			'bad-request',
			'"readSingly": false is for a "same" that a threshold joined, and goes with "basis": by what method, probability and threshold',
		);
	if (readSingly === false && batch === undefined)
		throw new ActionError('bad-request', 'what is joined unread is taken back as one: give a "batch"');
	const identity = [readSingly === false ? 'same unread' : input.do, ...[left, right].sort()];
	const body = { do: input.do, left, right, ...defined({ readSingly, basis, batch }) };
	if (input.by === undefined) return { body, identity };
	// Before reviewers were told apart a line was the same whoever took it; such a line stays the same line.
	const id = decisionId(opened.hmac, [...identity, ...tailOf(input)]);
	const before = (await saidBy(opened, [id])).get(id);
	return { body, identity: before?.by === input.by ? identity : [...identity, 'by', input.by] };
}
