import { RecordError } from '../errors.ts';
import { type Reading, slotOf, slotText } from '../reading.ts';
import type { Making } from './making.ts';
import { checkSlots, dateOf, nameOf } from './slots.ts';

/**
 * A right that a voice says somebody was denied, or given: `denied` is true unless it is said to be false.
 * That a voice denies the denial is its polarity, and not the word that the right was given.
 *
 * @throws {RecordError} `not-minted`
 */
export function mintProcess(making: Making, reading: Reading): void {
	checkSlots('process', reading);
	const right = slotText(reading, 'right');
	const who = nameOf(reading, 'who');
	if (right === null || who === null)
		throw new RecordError(
			'not-minted',
			'process needs which right ("right") and whose ("who"), and "denied": true or false',
		);
	const denied = slotOf(reading, 'denied')?.value ?? reading.slots.denied;
	const whose = making.named(who, ['Person', 'Group']);
	if (whose.type !== 'entity') throw new RecordError('not-minted', 'a right is somebody’s: "who" is unknown');
	const on = dateOf(reading, 'on');
	making.state(
		whose.id,
		denied === false || denied === 'given' ? 'rightGiven' : 'rightDenied',
		{ type: 'text', text: right },
		on === null ? {} : { valid: { on } },
	);
}
