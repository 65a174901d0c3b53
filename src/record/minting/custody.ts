import { CUSTODY_TYPES, type CustodyType, isCode } from '../codes.ts';
import type { EventKind } from '../entity.ts';
import { RecordError } from '../errors.ts';
import type { PropertyName } from '../properties.ts';
import type { Slot } from '../proposal.ts';
import { type Reading, slotOf, slotText } from '../reading.ts';
import type { Validity } from '../statement.ts';
import type { Value } from '../value.ts';
import type { Making } from './making.ts';
import { dateValueOf } from './slots.ts';

/** What accepting a custody reading makes: which event, and which property takes which slot. */
type EventRow = {
	readonly event: EventKind;
	readonly slots: Readonly<
		Partial<Record<'by' | 'at' | 'from' | 'to' | 'on' | 'until' | 'authority', PropertyName>>
	>;
};

const STAY: EventRow['slots'] = {
	by: 'by',
	at: 'at',
	to: 'at',
	from: 'fromPlace',
	on: 'fromDate',
	until: 'untilDate',
	authority: 'authority',
};
const LEG: EventRow['slots'] = {
	by: 'by',
	from: 'fromPlace',
	to: 'toPlace',
	at: 'toPlace',
	on: 'on',
	authority: 'authority',
};
const ACT: EventRow['slots'] = {
	by: 'by',
	at: 'at',
	from: 'fromPlace',
	to: 'toPlace',
	on: 'on',
	authority: 'authority',
};

/** The minting table for custody. A detainer lodged starts no stay, so it is an act. */
export const EVENT_OF: Readonly<Record<CustodyType, EventRow>> = {
	encounter: { event: 'Act', slots: ACT },
	arrest: { event: 'Custody', slots: STAY },
	detainer: { event: 'Act', slots: ACT },
	'booked-in': { event: 'Custody', slots: STAY },
	held: { event: 'Custody', slots: { ...STAY, by: 'heldBy', on: 'on' } },
	transfer: { event: 'Transfer', slots: LEG },
	hospital: { event: 'Transfer', slots: LEG },
	parole: { event: 'Act', slots: ACT },
	release: { event: 'Act', slots: ACT },
	'removal-order': { event: 'Act', slots: ACT },
	removal: { event: 'Transfer', slots: LEG },
	're-detention': { event: 'Custody', slots: STAY },
	disappearance: { event: 'Act', slots: ACT },
	death: { event: 'Act', slots: ACT },
	'remains-found': { event: 'Act', slots: ACT },
};

export function mintCustody(making: Making, reading: Reading): void {
	const type = reading.slots.type;
	if (!isCode(CUSTODY_TYPES, type))
		throw new RecordError('not-minted', `custody.type must be one of ${CUSTODY_TYPES.join(', ')}`);
	const who = slotOf(reading, 'who');
	if (who === null || typeof who.value !== 'string' || who.value.trim() === '')
		throw new RecordError('not-minted', 'a custody event needs somebody it happened to: the slot "who"');
	const row = EVENT_OF[type];
	const event = making.told(row.event, type);
	const on = slotText(reading, 'on');
	const until = slotText(reading, 'until');
	const said = validityOf(on, until, slotText(reading, 'current') !== null);
	const valid = said === undefined ? {} : { valid: said };
	making.state(event, 'type', { type: 'code', scheme: 'custody-type', code: type }, valid);
	making.state(event, 'who', making.named(who as Slot, ['Person', 'Group']), valid);
	const taken = new Set<PropertyName>();
	for (const [name, usual] of Object.entries(row.slots)) {
		const slot = slotOf(reading, name);
		if (slot === null || typeof slot.value !== 'string' || slot.value.trim() === '') continue;
		const isBody = PLACES.has(name) && slot.type === 'organization';
		// A stay with an end was held from its date on; without one it was held on that date.
		const since = name === 'on' && row.event === 'Custody' && until !== null;
		const property = isBody ? bodyFor(row.event, name) : since ? 'fromDate' : usual;
		if (taken.has(property)) continue;
		taken.add(property);
		const date = name === 'on' ? dateValueOf(reading, name) : name === 'until' ? untilOf(slot.value) : null;
		if (date !== null) making.state(event, property, date, valid);
		else if (name === 'authority') making.state(event, property, { type: 'text', text: slot.value }, valid);
		else if (BODIES.has(property))
			making.state(event, property, making.named(slot as Slot, ['Organization', 'Person', 'Group']), valid);
		else making.state(event, property, making.named(slot as Slot, ['Place']), valid);
	}
}

/** What it is said to hold for; without a date, that it goes on as it is told. */
function validityOf(on: string | null, until: string | null, isCurrent: boolean): Validity | undefined {
	if (until !== null) return { ...(on === null ? {} : { from: on }), to: until };
	if (on !== null) return { on };
	return isCurrent ? { open: true } : undefined;
}

const untilOf = (edtf: string): Value => ({ type: 'date', edtf });

const PLACES: ReadonlySet<string> = new Set(['at', 'from', 'to']);
const BODIES: ReadonlySet<PropertyName> = new Set(['by', 'heldBy', 'handedTo']);

/** What a body is that stands where a place is asked for: `transferred to the custody of …`. */
function bodyFor(event: EventKind, slot: string): PropertyName {
	if (slot === 'from') return 'by';
	return event === 'Custody' ? 'heldBy' : 'handedTo';
}
