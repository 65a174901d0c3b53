import nlp from 'compromise';
import { everyName, propose } from '../../src/extract/index.ts';
import type { GumDocument } from './read.ts';
import type { FoundDate, FoundName } from './score.ts';

const metaOf = ({ published }: GumDocument) => (published === undefined ? {} : { published });

/**
 * Every name that the grammar reads, at each of its places. `propose` shows each name once, for a reviewer; both GUM
 * and compromise go by occurrence, so that list is what is compared.
 */
export function ourNames(document: GumDocument): FoundName[] {
	return everyName(document.text, metaOf(document)).filter(
		({ type, written }) => type !== 'group' || /^\p{Lu}/u.test(written),
	);
}

/** The dates that are proposed, the day of publication being known. */
export function ourDates(document: GumDocument): FoundDate[] {
	return propose(document.text, metaOf(document)).proposals.flatMap((proposal) =>
		proposal.kind === 'date'
			? [
					{
						start: proposal.anchors[0]!.start,
						end: proposal.anchors[0]!.end,
						edtf: proposal.slots.date.value,
					},
				]
			: [],
	);
}

/** What compromise calls people, places and organizations. */
export function compromiseNames(document: GumDocument): FoundName[] {
	const read = nlp(document.text);
	const of = (type: string, view: { json: (options: object) => Offsets[] }) =>
		view
			.json({ offset: true })
			.map(({ offset }) => ({ type, start: offset.start, end: offset.start + offset.length }));
	return [
		...of('person', read.people()),
		...of('place', read.places()),
		...of('organization', read.organizations()),
	];
}
type Offsets = { readonly offset: { readonly start: number; readonly length: number } };
