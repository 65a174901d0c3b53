import { ANSWER_TYPES } from '../codes.ts';
import { RecordError } from '../errors.ts';
import { type Reading, slotText } from '../reading.ts';
import type { Making } from './making.ts';
import { checkSlots, codeOf, dateOf, nameOf } from './slots.ts';

const PARTIES = ['Person', 'Organization', 'Group'] as const;

/**
 * Somebody was asked, and something came back or did not. That nobody answered a reporter is only silence:
 * it becomes no denial and no refusal towards relatives or a court.
 *
 * @throws {RecordError} `not-minted`, `bad-code`
 */
export function mintInquiry(making: Making, reading: Reading): void {
	checkSlots('inquiry', reading);
	const answerType = codeOf(reading, 'answerType', ANSWER_TYPES);
	const asked = nameOf(reading, 'asked');
	if (answerType === null || asked === null)
		throw new RecordError(
			'not-minted',
			`an inquiry needs who was asked ("asked") and "answerType", one of ${ANSWER_TYPES.join(', ')}`,
		);
	const inquiry = making.told('Inquiry', asked.value);
	making.state(inquiry, 'answerType', { type: 'code', scheme: 'answer-type', code: answerType });
	making.state(inquiry, 'asked', making.named(asked, PARTIES), { frame: true });
	const by = nameOf(reading, 'by');
	if (by !== null) making.state(inquiry, 'askedBy', making.named(by, PARTIES), { frame: true });
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
		if (date !== null) making.state(inquiry, name, { type: 'date', edtf: date }, { frame: true });
	}
}
