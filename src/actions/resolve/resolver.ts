import { type DecisionInput, meantBy } from '../../api/index.ts';
import { type DecisionId, decisionId } from '../../record/index.ts';
import { batchState, type Case, decisionById } from '../../store/index.ts';
import { ActionError } from '../errors.ts';
import { References } from '../references.ts';
import { resolveBearing } from './bearing.ts';
import { resolveJudgement } from './judgements.ts';
import { resolveMapping } from './mapping.ts';
import { resolveStatement } from './own-statement.ts';
import { Passages } from './passages.ts';
import { type Resolved, tailOf } from './resolved.ts';
import { resolveCaseSettings, resolveSettings } from './settings.ts';

/** Turns lines of a decisions file into decisions: names into ids, quotes into places, proposals into readings. */
export class Resolver {
	readonly #case: Case;
	readonly #references: References;
	readonly #passages: Passages;

	constructor(opened: Case) {
		this.#case = opened;
		this.#references = new References(opened);
		this.#passages = new Passages(opened, this.#references);
	}

	/** Whether a line names what earlier lines may have made. */
	looksBack(input: DecisionInput): boolean {
		if ('slots' in input && Object.values(input.slots ?? {}).some((slot) => meantBy(slot) !== null))
			return true;
		return (
			!['accept', 'reject', 'edit', 'map', 'settings', 'mark-reprint'].includes(input.do) &&
			!('kind' in input && input.do === 'state')
		);
	}

	async resolve(input: DecisionInput): Promise<Resolved> {
		const resolved = await this.#body(input);
		return { ...resolved, identity: [...resolved.identity, ...tailOf(input)] };
	}

	async #body(input: DecisionInput): Promise<Resolved> {
		switch (input.do) {
			case 'accept':
			case 'edit':
				return this.#passages.decided(input.do, input);
			case 'reject':
				return this.#passages.rejected(input);
			case 'state':
				if ('bearing' in input) return resolveBearing(this.#case, this.#references, input.bearing);
				return 'statement' in input
					? resolveStatement(this.#case, this.#references, input)
					: this.#passages.decided('state', input);
			case 'supersede': {
				const statement = await this.#references.statement(input.statement);
				const { target, reading, at, identity } = await this.#passages.reading(input);
				return {
					body: { do: 'supersede', statement, target, reading, at },
					identity: ['supersede', statement, ...identity],
				};
			}
			case 'same':
			case 'different':
			case 'unsure':
				return resolveJudgement(this.#case, this.#references, input);
			case 'map':
				return resolveMapping(this.#references, input);
			case 'settings':
				if ('case' in input) return resolveCaseSettings(input);
				return resolveSettings(this.#references, input);
			case 'mark-reprint': {
				const { source, of } = await this.#twoSources(input);
				return { body: { do: 'mark-reprint', source, of }, identity: ['mark-reprint', source, of] };
			}
			case 'dismiss': {
				if ('relation' in input) {
					const { relation } = input;
					const statements = await this.#references.related(input.statements);
					return {
						body: { do: 'dismiss', relation, statements },
						identity: ['dismiss relation', relation, ...statements],
					};
				}
				if ('source' in input) {
					const { source, of } = await this.#twoSources(input);
					return {
						body: { do: 'dismiss', source, of },
						identity: ['dismiss reprint', ...[source, of].sort()],
					};
				}
				const left = (await this.#references.entity(input.left)).id;
				const right = (await this.#references.entity(input.right)).id;
				return { body: { do: 'dismiss', left, right }, identity: ['dismiss same', ...[left, right].sort()] };
			}
			case 'withdraw': {
				const statement = await this.#references.statement(input.statement);
				return { body: { do: 'withdraw', statement }, identity: ['withdraw', statement] };
			}
			case 'undo': {
				if ('import' in input) {
					const { capture, ord } = await this.#references.import(input.import);
					return { body: { do: 'undo', capture, ord }, identity: ['undo import', capture, ord] };
				}
				if ('batch' in input) {
					if ((await batchState(this.#case, input.batch)) === null)
						throw new ActionError('not-found', `no decision was taken as the batch "${input.batch}"`);
					return { body: { do: 'undo', batch: input.batch }, identity: ['undo batch', input.batch] };
				}
				const decision = await this.#decision(input.decision, input.by);
				return { body: { do: 'undo', decision }, identity: ['undo', decision] };
			}
		}
	}

	async #twoSources(input: { readonly source: string; readonly of: string }) {
		const source = await this.#references.source(input.source);
		const of = await this.#references.source(input.of);
		if (source.id === of.id)
			throw new ActionError('bad-request', '"of": a source does not reprint itself; name the other one');
		return { source: source.id, of: of.id };
	}

	/** A line that does not say who took it is whoever's undoes it, or nobody's. */
	async #decision(given: string | Readonly<Record<string, unknown>>, by?: string): Promise<DecisionId> {
		if (typeof given !== 'string') {
			const { DecisionInputShape } = await import('../../api/index.ts');
			const line = DecisionInputShape.safeParse(given);
			if (!line.success)
				throw new ActionError('bad-request', '"decision" is neither an id nor a line of decisions');
			const idOf = async (input: DecisionInput) =>
				decisionId(this.#case.hmac, (await this.resolve(input)).identity);
			const own = by === undefined || line.data.by !== undefined ? null : await idOf({ ...line.data, by });
			const isOwn = own !== null && (await decisionById(this.#case, own)) !== null;
			return this.#decision(isOwn ? own : await idOf(line.data));
		}
		if ((await decisionById(this.#case, given)) === null)
			throw new ActionError('not-found', `there is no decision ${given}`);
		return given as DecisionId;
	}
}
