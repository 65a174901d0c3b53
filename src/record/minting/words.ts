import { POLARITIES } from '../codes.ts';
import { RecordError } from '../errors.ts';
import type { Slot } from '../proposal.ts';
import { type Reading, slotText } from '../reading.ts';
import type { Making } from './making.ts';
import { checkSlots, codeOf, nameOf, textsOf } from './slots.ts';

const ABOUT = ['Place', 'Organization', 'Person', 'Group', 'Custody', 'Transfer', 'Act'] as const;

/**
 * A word that a voice uses for a place or event, or rejects (`polarity` denies), or will not say whether it
 * fits (declines). What it is about, and by which definition, is there either way.
 *
 * @throws {RecordError} `not-minted`, `bad-code`
 */
export function mintTerm(making: Making, reading: Reading): void {
	checkSlots('term', reading);
	const word = slotText(reading, 'term');
	if (word === null) throw new RecordError('not-minted', 'a term needs the word itself: the slot "term"');
	const polarity = codeOf(reading, 'polarity', POLARITIES) ?? reading.polarity;
	const term = making.told('Term', word);
	making.state(term, 'word', { type: 'text', text: word }, { polarity });
	const about = nameOf(reading, 'about');
	if (about !== null) making.state(term, 'about', making.named(placeFirst(about), ABOUT), { frame: true });
	const ground = slotText(reading, 'ground');
	if (ground !== null) making.state(term, 'ground', { type: 'text', text: ground });
	const definition = nameOf(reading, 'definition');
	if (definition === null) return;
	if (definition.entity === undefined)
		throw new RecordError('not-minted', 'the slot "definition" names a definition that was accepted');
	making.state(term, 'definedBy', making.named(definition, ['Definition']), { frame: true });
}

/** What words are mostly about is a place, unless the slot says otherwise. */
function placeFirst(slot: Slot): Slot {
	return slot.type !== undefined || slot.entity !== undefined ? slot : { ...slot, type: 'place' };
}

/** What a word means by one voice, criterion by criterion. @throws {RecordError} `not-minted` */
export function mintDefinition(making: Making, reading: Reading): void {
	checkSlots('definition', reading);
	const word = slotText(reading, 'term');
	const criteria = textsOf(reading, 'criteria');
	if (word === null || criteria.length === 0)
		throw new RecordError('not-minted', 'a definition needs the slots "term" and "criteria"');
	const definition = making.told('Definition', word);
	making.state(definition, 'word', { type: 'text', text: word });
	for (const criterion of criteria) making.state(definition, 'criterion', { type: 'text', text: criterion });
}
