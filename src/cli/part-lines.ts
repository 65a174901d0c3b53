import type { PartJson } from '../api/index.ts';
import { oneLine } from './output.ts';
import { saidWords } from './said-words.ts';

export const PART_WORDS = {
	heldBy: 'held by',
	handedTo: 'handed to',
	by: 'done by',
	atRequestOf: 'at the request of',
	acceptsResponsibility: 'said to accept responsibility',
	deniesResponsibility: 'said to deny responsibility',
	authority: 'on the authority of',
} as const satisfies Record<PartJson['property'], string>;

/** Who has which part in an event, by which voices, in which words: `at the request of: Norland (Gazette › Salt says): “…”`. */
export function partLine(part: PartJson): string {
	const words = part.quotes[0]?.exact;
	return `${PART_WORDS[part.property]}: ${oneLine(part.label)} (${saidWords(part)})${words === undefined ? '' : `: “${oneLine(words)}”`}`;
}
