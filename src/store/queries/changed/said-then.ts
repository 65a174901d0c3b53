import {
	type Anchor,
	type Entity,
	type EntityId,
	type EntityKind,
	entitiesMeant,
	makeStatement,
	mint,
	type NewStatement,
	type Place,
	RecordError,
	regionAnchor,
	type Statement,
} from '../../../record/index.ts';
import type { Case } from '../../case.ts';
import type { Kept } from './weighed.ts';

export type Said = {
	readonly entities: readonly Entity[];
	readonly statements: readonly Statement[];
	/** What it names and does not make: without these it says nothing. */
	readonly meant: readonly EntityId[];
};
const NOTHING: Said = { entities: [], statements: [], meant: [] };

/**
 * What a decision says, made anew from its own words: what it said when it held, whatever became of it since. What
 * an older version accepted and this one can't mint says nothing.
 */
export function saidBy({ hmac }: Case, kept: Kept | null, kindOf: (id: EntityId) => EntityKind | null): Said {
	const decision = kept?.decision;
	try {
		if (decision?.do === 'state' && 'statement' in decision) {
			const { statement, place } = decision as { statement: NewStatement; place: Place };
			const { subject, value } = statement;
			return {
				entities: [],
				statements: [makeStatement(hmac, statement, place, kindOf)],
				meant: [subject, ...(value.type === 'entity' ? [value.id] : [])],
			};
		}
		if (decision === undefined || !('reading' in decision)) return NOTHING;
		const { target, reading, at } = decision;
		const anchor: Anchor =
			at.region === undefined
				? {
						source: target.source,
						quote: { exact: target.quote, prefix: '', suffix: '' },
						position: { start: at.start, end: at.end },
					}
				: regionAnchor({ source: target.source }, at.region);
		const isByHand = decision.do !== 'accept' || decision.proposed !== undefined;
		const minted = mint(
			hmac,
			target,
			reading,
			anchor,
			isByHand ? 'person' : 'machine',
			!('readSingly' in decision),
		);
		return { ...minted, meant: entitiesMeant(reading).map(({ id }) => id) };
	} catch (error) {
		if (error instanceof RecordError) return NOTHING;
		throw error;
	}
}
