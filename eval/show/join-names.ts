import { allSuggestions, decide } from '../../src/actions/index.ts';
import type { DecisionInput, SuggestionsJson } from '../../src/api/index.ts';
import type { Case } from './material.ts';

/** From which likelihood on two are taken for one. A person's own name, whole; a body's and a place's by their words. */
const LEAST = { people: 0.85, bodies: 0.85, places: 0.8 } as const;
/** Each round joins what the one before made likelier. */
const ROUNDS = 4;

/** Joins names by how alike they are, as the inbox would have a person do, and no other rule. Gives how many joins were made. */
export async function joinNames(opened: Case): Promise<number> {
	let joined = 0;
	for (let round = 0; round < ROUNDS; round += 1) {
		const lines = [];
		for (const kind of ['people', 'bodies', 'places'] as const)
			for (const item of (await allSuggestions(opened, kind)).items)
				if (item.kind === 'same' && (item.probability ?? item.likeness) >= LEAST[kind])
					lines.push(sameLine(item));
		if (lines.length === 0) break;
		const { refused } = await decide(opened, lines);
		joined += lines.length - refused.length;
		if (refused.length === lines.length) break;
	}
	return joined;
}

type Pair = Extract<SuggestionsJson['items'][number], { readonly kind: 'same' }>;

export function sameLine({ left, right }: Pick<Pair, 'left' | 'right'>): DecisionInput {
	return { do: 'same', left: left.entity, right: right.entity, reason: 'by rule: the names are alike' };
}
