import type { Gold, Range } from '../gold-types.ts';
import { overlap, pair, touches } from '../match.ts';
import { anchorOf, type Found, type KindScore, rangeOf, Shares, slipsOf, tallyOf } from './shared.ts';

/**
 * Quotes whose content shares at least `least` of its length with the gold's; 1 is the same words, without marks and
 * stops at either end. `withSpeaker` counts one only where its speaker is right too.
 */
export function scoreQuotes(
	gold: Gold,
	found: Found<'quote'>,
	least: number,
	withSpeaker = false,
): KindScore {
	const wanted = gold.quotes.filter((quote) => gold.quoteTypes.includes(quote.type));
	const others = gold.quotes.filter((quote) => !gold.quoteTypes.includes(quote.type));
	const closeness = (content: Range, proposal: Found<'quote'>[number]) => {
		const share = overlap(bare(gold.text, content), bare(gold.text, anchorOf(proposal)));
		return share >= least ? share : 0;
	};
	// A type that was not annotated completely is left out on both sides.
	const kept = found.filter(
		(proposal) =>
			gold.quoteTypes.includes(proposal.slots.type) ||
			wanted.some((quote) => closeness(quote.content, proposal) > 0),
	);
	const pairs = pair(wanted, kept, (quote, proposal) => closeness(quote.content, proposal));
	const shares = new Shares();
	for (const [g, f] of pairs) {
		const { speaker, type, speakerOf } = wanted[g]!;
		shares.add(
			'type',
			kept[f]!.slots.type === type || wanted[g]!.alt?.includes(kept[f]!.slots.type) === true,
		);
		if (speaker === null || speakerOf === 'implied') continue;
		const said = rangeOf(kept[f]!.slots.speaker);
		const right = said !== null && touches(said, speaker);
		shares.add('speaker', right);
		if (withSpeaker && !right) pairs.delete(g);
	}
	const paired = new Set(pairs.values());
	const extra = kept.filter(
		(proposal, f) => !paired.has(f) && others.some((quote) => closeness(quote.content, proposal) > 0),
	).length;
	const counted = tallyOf(wanted, kept.length, pairs);
	return {
		tally: { ...counted, wrong: counted.wrong - extra },
		shares: shares.done(),
		...slipsOf(wanted, (quote) => quote.content, kept, pairs),
	};
}

/** The range without marks, stops and spaces at its ends: whether a full stop belongs to a quote is a house's style. */
function bare(text: string, [start, end]: Range): Range {
	let [from, to] = [start, end];
	while (from < to && EDGE.test(text.charAt(from))) from += 1;
	while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
	return [from, to];
}
const EDGE = /[\s"'“”‘’«»„‹›.,;:—–-]/;
