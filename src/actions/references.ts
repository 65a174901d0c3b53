import type { EntityRef, StatementRef } from '../api/index.ts';
import { type StatementId, targetKey, toldOf } from '../record/index.ts';
import {
	type Case,
	entitiesNamed,
	entityById,
	findImport,
	findSource,
	hasStatement,
	type ImportInfo,
	isRelated,
	oldestOfCluster,
	type SourceInfo,
	type StoredEntity,
	statementsOfTarget,
	type TextObject,
	textOf,
} from '../store/index.ts';
import { ActionError } from './errors.ts';

/** A source with the words that are read now, and the id of that text version. */
export type Read = { readonly source: SourceInfo; readonly text: TextObject; readonly version: string };

/**
 * What a line of decisions names, found in the case: sources by id, path or hash, entities and statements
 * by id or by the passage they came from. Each throws an ActionError that says how to name it.
 */
export class References {
	readonly #case: Case;
	readonly #sources = new Map<string, SourceInfo | null>();

	constructor(opened: Case) {
		this.#case = opened;
	}

	async entity(ref: EntityRef): Promise<StoredEntity> {
		if (typeof ref === 'string') {
			// The id of a person as answers give it is that of a cluster.
			const entity = (await entityById(this.#case, ref)) ?? (await oldestOfCluster(this.#case, ref));
			if (entity === null) throw new ActionError('not-found', `there is no entity ${ref}`);
			return entity;
		}
		const source = await this.source(ref.source);
		if ('quote' in ref) {
			const key = targetKey({
				source: source.id,
				kind: ref.kind,
				quote: ref.quote,
				occurrence: ref.occurrence,
				ordinal: ref.ordinal,
			});
			const told = toldOf(ref.kind, await statementsOfTarget(this.#case, key));
			const entity = told === null ? null : await entityById(this.#case, told);
			if (entity === null)
				throw new ActionError(
					'not-found',
					`nothing was accepted as ${ref.kind} for these words in ${source.path}: accept the passage first`,
				);
			return entity;
		}
		const named = await entitiesNamed(this.#case, source, ref.kind, ref.name);
		const entity = named[(ref.n ?? 1) - 1];
		if (entity === undefined)
			throw new ActionError(
				'not-found',
				`${source.path} has no ${ref.kind} of that name that was accepted (asked for number ${ref.n ?? 1} of ${named.length})`,
			);
		if (named.length > 1 && ref.n === undefined)
			throw new ActionError(
				'bad-request',
				`${source.path} has ${named.length} of that name; say which with "n"`,
			);
		return entity;
	}

	/** The id of a statement that the record holds, withdrawn or not. */
	async statement(ref: StatementRef): Promise<StatementId> {
		if (typeof ref === 'string') {
			if (!(await hasStatement(this.#case, ref)))
				throw new ActionError('not-found', `there is no statement ${ref}`);
			return ref as StatementId;
		}
		const source = await this.source(ref.source);
		const { kind, quote, occurrence, ordinal, property } = ref;
		const key = targetKey({ source: source.id, kind, quote, occurrence, ordinal });
		const said = (await statementsOfTarget(this.#case, key)).filter((one) => one.property === property);
		const [statement] = said;
		if (statement === undefined || said.length > 1)
			throw new ActionError(
				'not-found',
				`${said.length === 0 ? 'nothing' : 'more than one thing'} was accepted as "${property}" for these words in ${source.path}`,
			);
		return statement.id;
	}

	/**
	 * The statements of a relation, sorted, each once. What rows of lists say is not stored, and is known by the relation in
	 * which it stands with the others.
	 */
	async related(refs: readonly StatementRef[]): Promise<readonly StatementId[]> {
		const ids = new Set<StatementId>();
		const ofRows: string[] = [];
		for (const ref of refs) {
			if (typeof ref === 'string' && !(await hasStatement(this.#case, ref))) ofRows.push(ref);
			ids.add(typeof ref === 'string' ? (ref as StatementId) : await this.statement(ref));
		}
		const all = [...ids].sort();
		if (ofRows.length > 0 && !(await isRelated(this.#case, all)))
			throw new ActionError(
				'not-found',
				`there is no statement ${ofRows.join(', ')}, nor a relation of that with the others: look at it again`,
			);
		return all;
	}

	async read(ref: string): Promise<Read> {
		const source = await this.source(ref);
		const text = textOf(this.#case, source);
		if (text === null || source.text === null)
			throw new ActionError('not-found', `${source.path} has no text`);
		return { source, text, version: source.text.id };
	}

	/** An import by the id of its capture, or the newest of a source, which may be taken back already. */
	async import(ref: string): Promise<ImportInfo> {
		const found = await findImport(this.#case, ref);
		if (found === null)
			throw new ActionError(
				'not-found',
				`no import, or more than one, is called "${ref}"; name it by the capture that "add" told, or the source's id or path`,
			);
		return found;
	}

	/** `null` where no source, or more than one, is called so. */
	async findSource(ref: string): Promise<SourceInfo | null> {
		const held = this.#sources.get(ref) ?? (await findSource(this.#case, ref));
		if (held !== null) this.#sources.set(ref, held);
		return held;
	}

	async source(ref: string): Promise<SourceInfo> {
		const held = await this.findSource(ref);
		if (held === null)
			throw new ActionError(
				'no-source',
				`no source, or more than one, is called "${ref}"; name it by id, path or SHA-256`,
			);
		return held;
	}
}
