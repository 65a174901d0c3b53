import { describe, expect, test } from 'vitest';
import { ARecord } from '../../../test/builders.ts';
import type { ClusterId, EntityId, Statement, StatementId } from '../../record/index.ts';
import type { InquiryAnswer } from '../inquiries/index.ts';
import { type Bearing, bearingsOf } from '../terms/index.ts';
import { CHECK_LISTS, type CheckedPart, checkList, type ProcessCheck, processCheck } from './index.ts';

const MINISTRY = 'Ministry of Order';

function check(record: ARecord, list = 'icpped-17-3', bearings: readonly Bearing[] = []): ProcessCheck {
	const graph = record.graph();
	const chosen = new Map<StatementId, Statement>(graph.statements.map((one) => [one.id, one]));
	const inquiries: readonly InquiryAnswer[] = [];
	const asked = checkList(list);
	if (asked === null) throw new Error(`there is no list ${list}`);
	return processCheck(graph, asked, { bearings, chosen, context: graph, inquiries });
}

/** What stands under a part of a field, of the n-th entry of a stay. */
function partOf(
	{ fields, stays }: ProcessCheck,
	field: string,
	part: string,
	{ stay = 0, entry = 0 }: { readonly stay?: number; readonly entry?: number } = {},
): CheckedPart {
	const found = [...fields, ...(stays[stay]?.fields ?? [])]
		.find(({ id }) => id === field)
		?.entries[entry]?.parts.find(({ key }) => key === part);
	if (found === undefined) throw new Error(`${field}/${part} is not asked there`);
	return found;
}
const values = (said: CheckedPart['known']) => said.map(({ value }) => value);
const stateIn = (...args: Parameters<typeof partOf>) => partOf(...args).state;

describe('a register laid beside a stay', () => {
	test('keeps what any source knows apart from what the authority gives', () => {
		const record = new ARecord();
		const arrest = record.tells({ type: 'arrest', on: '2030-05-03', at: 'Market Square', by: MINISTRY });
		const told = record.tells({
			source: 'The Herald',
			voice: 'Oren Balt',
			as: `spokesman for the ${MINISTRY}`,
			spoken: '2030-05-06',
			type: 'arrest',
			on: '2030-05-03',
		});
		const found = check(record.same(arrest, told));
		const date = partOf(found, '17.3.b', 'date');
		expect(date.state).toBe('documented');
		expect(values(date.known)).toEqual(['2030-05-03']);
		expect(date.known[0]?.said.map(({ voices }) => voices.at(-1)?.label)).toHaveLength(2);
		// Only the ministry's own word stands in the second column, with through whom and when.
		expect(date.given.flatMap(({ said }) => said)).toMatchObject([
			{ voices: [{ label: 'The Herald' }, { label: 'Oren Balt' }], spoken: '2030-05-06' },
		]);
		// The paper alone gives the place: it ticks nobody's register.
		const place = partOf(found, '17.3.b', 'place');
		expect([place.state, values(place.known), place.given]).toEqual(['documented', ['Market Square'], []]);
		expect(found.stays[0]?.authorities).toEqual([MINISTRY]);
		// The papers speak too, and hold nobody.
		expect(found.stays[0]?.othersSpeaking).toEqual(['The Gazette']);
	});

	test('of what nobody says it says no more than that', () => {
		const record = new ARecord();
		record.tells({ type: 'arrest', on: '2030-05-03' });
		const found = check(record);
		for (const [field, part] of [
			['17.3.b', 'time'],
			['17.3.b', 'authority'],
			['17.3.c', 'ordered-by'],
			['17.3.e', 'place'],
			['17.3.f', 'health'],
		] as const)
			expect(stateIn(found, field, part), `${field} ${part}`).toBe('nobody');
		// Nobody tells of a death or a move: these are not asked.
		for (const field of ['17.3.g', '17.3.h'])
			expect(found.stays[0]?.fields.find(({ id }) => id === field)?.entries).toEqual([]);
		expect(JSON.stringify(found)).not.toMatch(/withheld|score|missed/i);
	});

	test('tells contradictions from accounts of what may be two events', () => {
		const record = new ARecord();
		const one = record.tells({ type: 'arrest', on: '2030-05-03' });
		const other = record.tells({ source: 'The Herald', type: 'arrest', on: '2030-05-05' });
		const apart = partOf(check(record), '17.3.b', 'date');
		expect([apart.state, apart.unjoined, values(apart.known)]).toEqual([
			'documented',
			true,
			['2030-05-03', '2030-05-05'],
		]);
		const joined = partOf(check(record.same(one, other)), '17.3.b', 'date');
		expect([joined.state, joined.unjoined]).toEqual(['contradicted', false]);
		expect(joined.conflicts).toHaveLength(1);
	});

	test('knows unknown by whose word it is', () => {
		const record = new ARecord();
		const held = record.tells({ type: 'held', on: '2030-05-03', by: MINISTRY });
		const unknown = { type: 'unknown' } as const;
		record.states({ subject: held, property: 'authority', value: unknown });
		expect(stateIn(check(record), '17.3.c', 'grounds')).toBe('unknown');
		record.states({
			subject: held,
			property: 'authority',
			value: unknown,
			chain: [
				{ name: 'The Gazette', act: 'publishes' },
				{ name: MINISTRY, act: 'says' },
			],
		});
		const grounds = partOf(check(record), '17.3.c', 'grounds');
		expect(grounds.state).toBe('authority-unknown');
		expect(grounds.given).toHaveLength(1);
	});

	test('a denial or a refusal alone is called so, and foretelling is nothing', () => {
		const record = new ARecord();
		const held = record.tells({ type: 'held', on: '2030-05-03' });
		record.tells({ type: 'release', on: '2030-06-01', force: 'predicts' });
		const authority = { subject: held, property: 'authority', value: 'the Public Order Act' } as const;
		record.states({ ...authority, polarity: 'declines' });
		expect(stateIn(check(record), '17.3.c', 'grounds')).toBe('declined');
		record.states({ ...authority, polarity: 'denies' });
		expect(stateIn(check(record), '17.3.c', 'grounds')).toBe('denied');
		const { stays } = check(record);
		const moves = stays[1]?.fields.find(({ id }) => id === '17.3.h')?.entries ?? [];
		expect([stays[1]?.isOutside, ...moves.map(({ of }) => of?.outside)]).toEqual([true, 'not-affirmed']);
		expect(moves[0]?.parts[0]).toMatchObject({ state: 'nobody' });
	});

	test('an arrest tells of no place of detention, being held on a day of no admission', () => {
		const record = new ARecord();
		record.tells({ type: 'arrest', on: '2030-05-03', at: 'Market Square' });
		record.tells({ type: 'held', on: '2030-05-09', at: 'Cawder Street' });
		record.tells({ type: 'booked-in', on: '2030-05-20', at: 'Port Hollow' });
		const found = check(record);
		const places = found.stays[0]?.fields.find(({ id }) => id === '17.3.e')?.entries ?? [];
		expect(
			places.map(({ of, parts }) => [of?.place, ...parts.slice(0, 2).map(({ known }) => values(known))]),
		).toEqual([
			['Cawder Street', ['Cawder Street'], []],
			['Port Hollow', ['Port Hollow'], ['2030-05-20']],
		]);
	});

	test('a transfer tells of a place of which no stay does, and an undated stay is tied to none', () => {
		const record = new ARecord();
		record.tells({ type: 'arrest', on: '2030-05-03' });
		record.tells({ type: 'transfer', on: '2030-05-05', to: 'Port Hollow' });
		record.tells({ type: 'held', at: 'Cawder Street' });
		const found = check(record);
		const places = ({ stay }: { readonly stay: number }) =>
			(found.stays[stay]?.fields.find(({ id }) => id === '17.3.e')?.entries ?? []).map(({ of, parts }) => [
				of?.type,
				...values(parts[0]?.known ?? []),
			]);
		expect(places({ stay: 0 })).toEqual([['transfer', 'Port Hollow']]);
		expect([found.stays[1]?.isOutside, ...places({ stay: 1 })]).toEqual([true, ['held', 'Cawder Street']]);
		// Where no place has a date, what has none is shown and marked.
		const other = new ARecord();
		other.tells({ type: 'arrest', on: '2030-05-03' });
		other.tells({ type: 'held', at: 'Cawder Street' });
		const place = partOf(check(other), '17.3.e', 'place');
		expect([place.state, values(place.known), values(place.outside)]).toEqual([
			'documented',
			[],
			['Cawder Street'],
		]);
	});

	test('two stays are asked of apart; what no date places stands with each', () => {
		const record = new ARecord();
		record.tells({ type: 'arrest', on: '2029-01-03' });
		record.tells({ type: 'release', on: '2029-02-01' });
		record.tells({ type: 'arrest', on: '2030-05-03' });
		const person = [...record.entities.values()].find(({ kind }) => kind === 'Person')?.id as EntityId;
		const denied = { subject: person, property: 'rightDenied' } as const;
		record.states({ ...denied, value: 'a lawyer', valid: { on: '2029-01-10' } });
		record.states({ ...denied, value: 'any hearing' });
		record.states({ ...denied, value: 'a phone call to a lawyer', valid: { on: '2033' } });
		const found = check(record, 'bop');
		const counsel = (stay: number) => partOf(found, '17', 'said', { stay });
		expect([values(counsel(0).known), values(counsel(1).known)]).toEqual([['a lawyer'], []]);
		for (const stay of [0, 1]) {
			expect(values(partOf(found, '11.1', 'said', { stay }).outside)).toEqual(['any hearing']);
			expect(values(counsel(stay).outside)).toEqual(['a phone call to a lawyer']);
		}
	});

	test('who says a right was given contradicts who says it was denied', () => {
		const record = new ARecord();
		record.tells({ type: 'held', on: '2030-05-03' });
		const person = [...record.entities.values()].find(({ kind }) => kind === 'Person')?.id as EntityId;
		record.states({ subject: person, property: 'rightDenied', value: 'a lawyer' });
		expect(stateIn(check(record, 'bop'), '17', 'said')).toBe('documented');
		record.states({ subject: person, property: 'rightGiven', value: 'two lawyers', source: 'The Herald' });
		const counsel = partOf(check(record, 'bop'), '17', 'said');
		expect([counsel.state, counsel.conflicts.length]).toEqual(['contradicted', 1]);
	});

	test('a death is asked of where one is told, with what a person chose as its cause', () => {
		const record = new ARecord();
		const held = record.tells({ type: 'held', on: '2030-05-03', by: MINISTRY });
		const death = record.tells({ source: MINISTRY, type: 'death', on: '2030-05-30', at: 'Port Hollow' });
		const died = partOf(check(record), '17.3.g', 'circumstances');
		expect(values(died.known)).toEqual(['2030-05-30', 'Port Hollow']);
		// In the ministry's own paper, where it is the holder.
		expect(values(died.given)).toEqual(['2030-05-30', 'Port Hollow']);
		expect(partOf(check(record), '17.3.g', 'cause')).toMatchObject({ state: 'nobody', chosenOnly: true });
		const words = record.states({ source: MINISTRY, subject: held, property: 'authority', value: 'a fever' });
		const graph = record.graph();
		const bearing = chosenFor(record, words, death, '17.3.g/cause');
		const cause = partOf(check(record, 'icpped-17-3', [bearing]), '17.3.g', 'cause');
		expect(cause.state).toBe('documented');
		expect(cause.chosen).toMatchObject([
			{ byAuthority: true, ofPerson: false, chosen: { value: 'a fever' } },
		]);
		// Chosen for the person it is shown, and marked.
		const forPerson = { ...bearing, thing: graph.cluster };
		const shown = partOf(check(record, 'icpped-17-3', [forPerson]), '17.3.g', 'cause');
		expect(shown.chosen).toMatchObject([{ ofPerson: true }]);
	});

	test('whoever lodged a detainer, a court or a person is no authority of the stay', () => {
		const record = new ARecord();
		record.tells({ type: 'detainer', on: '2030-05-01', by: 'Border Office' });
		const held = record.tells({ type: 'held', on: '2030-05-03', by: MINISTRY });
		const brandt = record.entity('Person', 'Milo Brandt');
		record.states({ subject: held, property: 'heldBy', value: { type: 'entity', id: brandt } });
		expect(check(record).stays[0]?.authorities).toEqual([MINISTRY]);
	});

	test('somebody of whom no custody is told is asked of all the same', () => {
		const record = new ARecord();
		const person = record.entity('Person', 'Ana Ordaz');
		record.states({ subject: person, property: 'name', value: 'Ana Ordaz' });
		const found = check(record);
		expect(found.stays).toHaveLength(1);
		expect(found.stays[0]?.event).toBeUndefined();
		expect(stateIn(found, '17.3.a', 'name')).toBe('documented');
	});
});

function chosenFor(record: ARecord, statement: StatementId, event: EntityId, criterion: string): Bearing {
	const graph = record.graph();
	const chosen = new Map(graph.statements.map((one) => [one.id, one]));
	const own = chosen.get(statement) as Statement;
	const [bearing] = bearingsOf(
		[
			{
				...own,
				subject: event,
				property: 'bearsOn',
				value: { type: 'code', scheme: 'icpped-17-3', code: criterion },
				polarity: 'affirms',
				basis: { from: [statement], method: 'chosen by a person' },
			},
		],
		chosen,
		graph,
	);
	if (bearing === undefined) throw new Error('nothing was chosen');
	return { ...bearing, thing: (graph.clusterOf.get(event) ?? event) as ClusterId };
}

describe('the lists', () => {
	test('have ids of their own, both languages, and say how each entry was checked', () => {
		for (const list of CHECK_LISTS) {
			expect(new Set(list.fields.map(({ id }) => id)).size, list.id).toBe(list.fields.length);
			for (const { id, label, verified, verifiedHow, parts } of list.fields) {
				const where = `${list.id} ${id}`;
				expect(label.en, where).not.toBe(label.es);
				expect(verifiedHow !== '' && parts.length > 0, where).toBe(true);
				if (verified === 'memory') expect(verifiedHow, where).toMatch(/from memory/);
				expect(new Set(parts.map(({ key }) => key)).size, where).toBe(parts.length);
				for (const { key } of parts) expect(`${id}/${key}`.length, where).toBeLessThanOrEqual(60);
			}
		}
	});
});
