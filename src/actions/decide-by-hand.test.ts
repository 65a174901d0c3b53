import { afterEach, beforeEach, expect, test } from 'vitest';
import { addText, Folders, newCase } from '../../test/histories/a-case.ts';
import { ENTITY_KINDS, type EntityKind, PROPERTIES, type Property, valueTaken } from '../record/index.ts';
import { type Case, clusterNamed, entitiesNamed, findSource } from '../store/index.ts';
import { decide } from './decide.ts';
import { person } from './person.ts';
import { search } from './search.ts';

const folders = new Folders();
let opened: Case;
beforeEach(async () => {
	opened = await newCase(folders.new());
	await addText(
		opened,
		'order.txt',
		[
			'Hollow Court, 10 May 2030. Quist v. Ministry.',
			'1. The ministry shall say by 15 May 2030 where Lena Quist is.',
			'2. The ministry shall bring Lena Quist back by 7 June 2030.',
		].join('\n'),
	);
	await addText(
		opened,
		'appeal.txt',
		'On 31 May 2030 the Upper Court said that the date in paragraph 2 is no longer in effect.\nPort Hollow is a camp, 41 people.\n',
	);
});
afterEach(async () => {
	await opened.close();
	folders.remove();
});

const COURT = [{ name: 'Hollow Court', act: 'orders' }];
const SAY = 'The ministry shall say by 15 May 2030 where Lena Quist is.';
const RETURN = 'The ministry shall bring Lena Quist back by 7 June 2030.';
const obligation = (quote: string, deadline: string) => ({
	do: 'state',
	source: 'order.txt',
	kind: 'order',
	quote,
	slots: {
		issuer: 'Hollow Court',
		on: { value: '2030-05-10', exact: '10 May 2030' },
		what: quote,
		act: quote === SAY ? 'report' : 'return',
		addressee: { value: 'The ministry', type: 'organization' },
		deadline,
		protected: 'Lena Quist',
		proceeding: 'Quist v. Ministry',
	},
	chain: COURT,
});
const meant = (kind: string, quote: string, source = 'order.txt') => ({ source, kind, quote });
const LIFTED = 'the date in paragraph 2 is no longer in effect';
const lifted = {
	do: 'state',
	source: 'appeal.txt',
	kind: 'order',
	quote: LIFTED,
	slots: {
		obligation: { entity: meant('order', RETURN) },
		status: 'deadline-no-longer-in-effect',
		since: { value: '2030-05-31', exact: '31 May 2030' },
	},
	chain: [{ name: 'Upper Court', act: 'rules' }],
};
const ORDER = [obligation(SAY, '2030-05-15'), obligation(RETURN, '2030-06-07'), lifted];

async function facts(name: string): Promise<readonly string[]> {
	const source = await findSource(opened, 'order.txt');
	const [found] = source === null ? [] : await entitiesNamed(opened, source, 'Person', name);
	const { facts } = await person(opened, (await clusterNamed(opened, found?.id ?? '')) ?? '');
	return facts.map(
		({ of, property, value, valid, voices }) =>
			`${of?.kind ?? name} ${property} ${value}${valid?.from === undefined ? '' : ` from ${valid.from}`}, ${voices[0]?.label}`,
	);
}

test('one order holds two obligations, and another source says that one deadline is no longer in effect', async () => {
	const receipt = await decide(opened, ORDER);
	expect(receipt).toMatchObject({ decided: 3, refused: [] });
	expect(await decide(opened, ORDER)).toMatchObject({ decided: 0, already: 3 });
	const told = await facts('Lena Quist');
	expect(told).toContain(`Obligation operative ${SAY}, Hollow Court`);
	expect(told).toContain('Obligation deadline 2030-06-07, Hollow Court');
	expect(told).toContain('Obligation status deadline-no-longer-in-effect from 2030-05-31, Upper Court');
	expect(told.filter((line) => line.includes('partOf'))).toEqual([
		'Obligation partOf Hollow Court, 2030-05-10, Hollow Court',
		'Obligation partOf Hollow Court, 2030-05-10, Hollow Court',
	]);
	for (const words of ['shall bring', 'no longer in effect'])
		expect((await search(opened, words)).map(({ kind }) => kind)).toContain('statement');
});

test('what was done is said of one obligation, and goes while the obligation is taken back', async () => {
	const breach = {
		do: 'state',
		source: 'appeal.txt',
		kind: 'compliance',
		quote: 'the Upper Court said',
		slots: { obligation: { entity: meant('order', SAY) }, done: 'not-done' },
		force: 'finds',
		reason: 'as told',
	};
	await decide(opened, [...ORDER, breach]);
	const done = 'Act done not-done';
	expect((await facts('Lena Quist')).some((line) => line.startsWith(done))).toBe(true);
	await decide(opened, [{ do: 'reject', ...meant('order', SAY) }]);
	expect((await facts('Lena Quist')).some((line) => line.startsWith(done))).toBe(false);
	await decide(opened, [{ do: 'undo', decision: { do: 'reject', ...meant('order', SAY) } }]);
	expect((await facts('Lena Quist')).some((line) => line.startsWith(done))).toBe(true);
});

test('what a line names is who it is, whatever it is called since', async () => {
	const breach = {
		do: 'state',
		source: 'appeal.txt',
		kind: 'compliance',
		quote: 'the Upper Court said',
		slots: { obligation: { entity: meant('order', SAY) }, done: 'not-done' },
		reason: 'as told',
	};
	await decide(opened, [...ORDER, breach]);
	const edited = { ...obligation(SAY, '2030-05-15'), do: 'edit' };
	await decide(opened, [
		{ ...edited, slots: { ...edited.slots, what: 'say where she is' }, reason: 'shorter' },
	]);
	expect(await decide(opened, [breach])).toMatchObject({ decided: 0, already: 1 });
	// As a screen hands back a reading that was taken.
	const row = await opened.db
		.selectFrom('target')
		.select('reading')
		.where('kind', '=', 'compliance')
		.executeTakeFirstOrThrow();
	const { slots } = JSON.parse(row.reading ?? '{}') as { slots: object };
	const again = { ...breach, do: 'edit', slots: { ...slots, done: 'partly-done' } };
	expect(await decide(opened, [again])).toMatchObject({ decided: 1, refused: [] });
	expect((await facts('Lena Quist')).some((line) => line.startsWith('Act done partly-done'))).toBe(true);
});

test('a denial is told as a denial', async () => {
	const line = {
		do: 'state',
		source: 'order.txt',
		kind: 'process',
		quote: 'where Lena Quist is',
		slots: { right: 'word of where she is', who: 'Lena Quist', denied: true },
		polarity: 'denies',
		reason: 'as told',
	};
	expect(await decide(opened, [...ORDER, line])).toMatchObject({ refused: [] });
	const source = await findSource(opened, 'order.txt');
	const [her] = source === null ? [] : await entitiesNamed(opened, source, 'Person', 'Lena Quist');
	const { facts } = await person(opened, (await clusterNamed(opened, her?.id ?? '')) ?? '');
	expect(facts.find(({ property }) => property === 'rightDenied')).toMatchObject({ polarity: 'denies' });
});

test('what a line names wrongly is refused with what to do', async () => {
	await decide(opened, ORDER);
	const refusals: readonly (readonly [object, RegExp])[] = [
		[{ ...lifted, slots: { ...lifted.slots, status: 'missed' } }, /not "missed"/],
		[
			{ ...lifted, slots: { ...lifted.slots, obligation: { entity: meant('order', 'Quist') } } },
			/accept the passage first/,
		],
		[
			{ ...lifted, slots: { order: { entity: meant('order', SAY) }, status: 'vacated' } },
			/a Obligation is named/,
		],
		[
			{ ...lifted, slots: { ...lifted.slots, obligation: { value: 'x', entity: { id: '0'.repeat(32) } } } },
			/slots/,
		],
		[{ ...lifted, slots: { ...lifted.slots, since: '2030-06-01' } }, /"since" does not stand in the source/],
		[{ ...obligation(SAY, 'soon'), reason: 'as told' }, /soon is not an EDTF date/],
		[
			{
				do: 'state',
				source: 'appeal.txt',
				kind: 'definition',
				quote: 'a camp',
				slots: { term: 'camp', criteria: ['Port Hollow', 'razor wire'] },
			},
			/"criteria" does not stand in the source/,
		],
	];
	for (const [line, reason] of refusals) {
		const { refused } = await decide(opened, [line]);
		expect(refused[0]?.reason).toMatch(reason);
	}
});

test('a person can state every property by hand of every kind that has it', async () => {
	const by = (kind: string, slots: object, quote: string) => ({
		do: 'state',
		source: 'appeal.txt',
		kind,
		quote,
		slots,
		reason: 'as told',
	});
	const custody = (type: string, ordinal: number) => ({
		...by('custody', { type, who: 'Lena Quist', at: 'Port Hollow' }, 'Port Hollow is a camp'),
		ordinal,
	});
	const made = await decide(opened, [
		custody('held', 1),
		custody('transfer', 2),
		custody('release', 3),
		by('order', { issuer: 'Upper Court', on: '2030-05-31', what: 'x', order: 'Order 9' }, 'Upper Court'),
		by('legal', { type: 'statute', name: 'Act 1987' }, '31 May 2030'),
		by('legal', { type: 'case', name: 'Quist' }, 'the date'),
		by('term', { term: 'camp', about: 'Port Hollow' }, 'a camp'),
		by('definition', { term: 'camp', criteria: 'x' }, 'a camp, 41'),
		by('inquiry', { asked: 'Upper Court', answerType: 'declined' }, 'Court said'),
		by('quantity', { comparator: '=', value: { value: 41 }, counted: 'people' }, '41 people'),
		by('quote', { type: 'direct', content: 'x', speaker: { value: 'the guards', type: 'group' } }, 'said'),
	]);
	expect(made.refused).toEqual([]);
	const rows = await opened.db.selectFrom('entity').select(['id', 'kind']).orderBy('rid').execute();
	const idOf = (kind: EntityKind) => rows.find((row) => row.kind === kind)?.id;
	expect(ENTITY_KINDS.filter((kind) => idOf(kind) === undefined)).toEqual([]);
	const valueFor = ({ value, values, codes }: Pick<Property, 'value' | 'values' | 'codes'>): object => {
		if (value === 'entity') return { type: value, id: idOf((values ?? [])[0] as EntityKind) };
		if (value === 'text') return { type: value, text: 'a word' };
		if (value === 'date') return { type: value, edtf: '2030-05' };
		if (value === 'code') return { type: value, scheme: 'a list', code: codes?.[0] ?? 'a-code' };
		if (value === 'geo') return { type: value, latitude: 1, longitude: 2 };
		if (value === 'boolean') return { type: value, value: true };
		return { type: value, value: 41, comparator: '=', unit: 'person' };
	};
	const lines = Object.entries<Property>(PROPERTIES).flatMap(([property, { subjects }]) =>
		subjects.map((kind) => ({
			do: 'state',
			statement: {
				source: 'appeal.txt',
				quote: 'the Upper Court said',
				subject: idOf(kind),
				property,
				value: valueFor(valueTaken(property as keyof typeof PROPERTIES, kind)),
			},
		})),
	);
	const receipt = await decide(opened, lines);
	expect(receipt.refused).toEqual([]);
	expect(receipt.decided).toBe(lines.length);
	const kept = await opened.db.selectFrom('statement').select('id').where('owner', 'like', 'own %').execute();
	expect(kept).toHaveLength(lines.length);
});
