import { RecordError } from '../errors.ts';
import type { Slot } from '../proposal.ts';
import { type Reading, slotOf } from '../reading.ts';
import { UNNAMED_VOICE } from '../voice.ts';
import type { Making } from './making.ts';

/** Accepting a quote makes what its speaker said. @throws {RecordError} `not-minted` */
export function mintQuote(making: Making, reading: Reading): void {
	const content = slotOf(reading, 'content');
	if (typeof content?.value !== 'string')
		throw new RecordError('not-minted', 'a quote needs the words that were said: the slot "content"');
	const speaker = slotOf(reading, 'speaker') as Slot | null;
	const last = reading.chain.at(-1);
	const named = speaker ?? { value: last?.name ?? last?.described ?? UNNAMED_VOICE };
	const subject = making.named(named, ['Person', 'Organization', 'Group']);
	if (subject.type !== 'entity') return;
	making.state(subject.id, 'said', { type: 'text', text: content.value });
}
