import type { DismissedRelation } from '../../record/index.ts';
import type { Dismissed, Relation } from '../contract.ts';

/**
 * By which decision a relation was dismissed: one that names every statement of it. A statement that came to it later is
 * named by none, and so the relation is back.
 */
export function dismissalOf(
	{ relation, sides }: Pick<Relation, 'relation' | 'sides'>,
	dismissed: readonly DismissedRelation[] = [],
): Dismissed | undefined {
	const found = dismissed.find(
		(one) =>
			one.relation === relation &&
			sides.every(({ statements }) => statements.every((id) => one.statements.has(id))),
	);
	if (found === undefined) return undefined;
	const { decision, reason, by } = found;
	return {
		decision,
		...(reason === undefined ? {} : { reason }),
		...(by === undefined ? {} : { by }),
	};
}

/** Each relation with the decision that dismissed it, where one did. */
export function withDismissals(
	relations: readonly Relation[],
	dismissed: readonly DismissedRelation[] | undefined,
): readonly Relation[] {
	return relations.map((relation) => {
		const by = dismissalOf(relation, dismissed);
		return by === undefined ? relation : { ...relation, dismissed: by };
	});
}
