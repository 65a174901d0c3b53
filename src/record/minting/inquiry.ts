import { ANSWER_TYPES } from '../codes.ts';
import { RecordError } from '../errors.ts';
import type { EntityId } from '../ids.ts';
import type { Slot } from '../proposal.ts';
import { type Reading, slotText } from '../reading.ts';
import type { Making } from './making.ts';
import { checkSlots, codeOf, dateOf, nameOf } from './slots.ts';

const PARTIES = ['Person', 'Organization', 'Group'] as const;

/**
 * Somebody was asked, and something came back or did not. That nobody answered a reporter is only silence:
 * it becomes no denial and no refusal towards relatives or a court. With an `inquiry` that stands already the passage
 * tells more of that one: an answer that came, a reminder.
 *
 * @throws {RecordError} `not-minted`, `bad-code`
 */
export function mintInquiry(making: Making, reading: Reading): void {
	checkSlots('inquiry', reading);
	const answerType = codeOf(reading, 'answerType', ANSWER_TYPES);
	const asked = nameOf(reading, 'asked');
	const standing = nameOf(reading, 'inquiry');
	// A letter that is not sent asks nobody yet: then whom it would ask is what is intended, and nothing came back.
	const isMeant = reading.force === 'intends';
	const frame = { frame: !isMeant };
	const inquiry =
		standing === null
			? newInquiry(making, asked, isMeant ? 'pending' : answerType)
			: meantBy(making, standing);
	// Of one that stands already the day is that of what came back, not that of the asking.
	const came = standing === null ? null : dateOf(reading, 'on');
	const valid = came === null ? {} : { valid: { on: came } };
	if (answerType !== null)
		making.state(inquiry, 'answerType', { type: 'code', scheme: 'answer-type', code: answerType }, valid);
	if (asked !== null) making.state(inquiry, 'asked', making.named(asked, PARTIES), frame);
	if (reading.slots.ours === true)
		making.state(inquiry, 'ours', { type: 'boolean', value: true }, { frame: true });
	const reminder = dateOf(reading, 'reminder');
	if (reminder !== null)
		making.state(inquiry, 'remindedOn', { type: 'date', edtf: reminder }, { frame: true });
	const by = nameOf(reading, 'by');
	if (by !== null) making.state(inquiry, 'askedBy', making.named(by, PARTIES), frame);
	const about = nameOf(reading, 'about');
	if (about !== null)
		making.state(inquiry, 'about', making.named(about, [...PARTIES, 'Place']), { frame: true });
	for (const [name, property] of [
		['what', 'question'],
		['through', 'through'],
		['answer', 'answer'],
	] as const) {
		const words = slotText(reading, name);
		if (words !== null) making.state(inquiry, property, { type: 'text', text: words });
	}
	for (const name of ['on', 'deadline'] as const) {
		const date = dateOf(reading, name);
		if (date !== null && !(name === 'on' && standing !== null))
			making.state(inquiry, name, { type: 'date', edtf: date }, frame);
	}
}

function newInquiry(making: Making, asked: Slot | null, answerType: string | null): EntityId {
	if (answerType === null || asked === null)
		throw new RecordError(
			'not-minted',
			`an inquiry needs who was asked ("asked") and "answerType", one of ${ANSWER_TYPES.join(', ')}; or the "inquiry" that stands already`,
		);
	return making.told('Inquiry', asked.value);
}

function meantBy(making: Making, { entity }: Slot): EntityId {
	if (entity !== undefined) return making.meant(entity, ['Inquiry']);
	throw new RecordError('not-minted', 'the slot "inquiry" names an inquiry that the record holds already');
}
