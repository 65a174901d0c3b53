import type { Statement } from '../../record/index.ts';
import { groupBy, readingOrder } from '../../record/index.ts';
import type { PersonGraph, Relation } from '../contract.ts';
import { normaliseLabel } from '../labels.ts';
import { shownSide, voicesText } from '../relate.ts';

/** Shorter remarks (`no comment`) are said by anybody at any time. */
const FEWEST_WORDS = 4;

/** What a member said in the same words in several sources: said once, and carried. */
export function sameWords(graph: PersonGraph): readonly Relation[] {
	const own = new Set(graph.members.map(({ id }) => id));
	const groups = new Map<string, Statement[]>();
	for (const one of [...graph.statements].sort(readingOrder(graph))) {
		if (one.property !== 'said' || one.value.type !== 'text' || !own.has(one.subject)) continue;
		const words = normaliseLabel(one.value.text);
		if (words.split(' ').length < FEWEST_WORDS) continue;
		const key = `${one.polarity}\n${words}`;
		const held = groups.get(key);
		if (held === undefined) groups.set(key, [one]);
		else held.push(one);
	}
	return [...groups.values()].flatMap((all): Relation[] => {
		const bySource = [...groupBy(all, ({ source }) => source).values()];
		if (bySource.length < 2) return [];
		const value = all[0]?.value.type === 'text' ? all[0].value.text : '';
		return [
			{
				relation: 'echo',
				kind: 'words',
				property: 'said',
				sides: bySource.map((statements) => shownSide({ value, statements }, graph)),
				note: `${voicesText(all, graph)}: the same words stand in ${bySource.length} sources.`,
			},
		];
	});
}
