import type { Gold } from '../gold-types.ts';
import { touches } from '../match.ts';
import { anchorOf, type Found, type KindScore } from './shared.ts';

const keyOf = (mention: { readonly type: string; readonly name: string }) =>
	`${mention.type}|${mention.name}`;

/**
 * Names are proposed once each, so names are counted, not their places. A name that is optional at each of its places may
 * be found.
 */
export function scoreMentions(gold: Gold, found: Found<'mention'>): KindScore {
	const all = gold.mentions ?? [];
	const names = [...new Set(all.map((mention) => keyOf(mention)))];
	const hit = names.filter((key) =>
		found.some((proposal) =>
			all.some((mention) => keyOf(mention) === key && touches(mention.span, anchorOf(proposal))),
		),
	);
	const typed = names.filter((key) =>
		found.some((proposal) =>
			all.some(
				(mention) =>
					keyOf(mention) === key &&
					mention.type === proposal.slots.type &&
					touches(mention.span, anchorOf(proposal)),
			),
		),
	);
	const wrong = found.filter(
		(proposal) => !all.some((mention) => touches(mention.span, anchorOf(proposal))),
	).length;
	const free = new Set(
		names.filter((key) => all.every((each) => each.optional === true || keyOf(each) !== key)),
	);
	const required = names.filter((key) => !free.has(key));
	const missed = required.filter((key) => !hit.includes(key));
	return {
		tally: {
			required: required.length,
			hit: required.length - missed.length,
			proposed: found.length,
			wrong,
		},
		shares: { type: { right: typed.length, of: hit.length } },
		missed: missed.map((key) => all.find((each) => keyOf(each) === key)!.span),
		unasked: found
			.filter((proposal) => !all.some((mention) => touches(mention.span, anchorOf(proposal))))
			.map(anchorOf),
	};
}
