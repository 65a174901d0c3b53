import { describe, expect, it } from 'vitest';
import { aMinting, mintedLines } from '../../../test/builders.ts';
import { COMPLIANCES, LEGAL_STATUSES, LEGAL_TYPES, OBLIGATION_ACTS } from '../codes.ts';
import { toldOf } from '../minting.ts';

const ORDERING = {
	chain: [
		{ name: 'District Court', act: 'publishes' },
		{ name: 'Honor Bexworth', act: 'orders' },
	],
} as const;
const RETURN = {
	issuer: { value: 'District Court', type: 'organization' },
	on: '2019-05-10',
	act: 'return',
	addressee: 'Respondents',
	what: 'shall return Petitioner to Kestria',
	deadline: '2019-06-07',
	protected: 'Teodoro Ibarcea',
	proceeding: '3:19-cv-00417-HB',
};

/** An obligation that the record holds. */
const obligation = () => {
	const { entities } = aMinting('order', RETURN, ORDERING);
	const found = entities.find(({ kind }) => kind === 'Obligation');
	if (found === undefined) throw new Error('an order with words has an obligation');
	return found;
};
const meant = () => {
	const { id, kind, label } = obligation();
	return { value: label, entity: { id, kind } };
};

describe('an order', () => {
	it('holds an obligation with its words, who is bound and protected, what is to be done and until when', () => {
		const name = 'Obligation "shall return Petitioner to Kestria"';
		const order = 'Order "District Court, 2019-05-10"';
		expect(mintedLines('order', RETURN, ORDERING)).toEqual([
			`${order} issuedBy Organization "District Court"`,
			`${order} on 2019-05-10`,
			`${order} inProceeding Proceeding "3:19-cv-00417-HB"`,
			`${name} operative “shall return Petitioner to Kestria”`,
			`${name} partOf ${order}`,
			`${name} act return`,
			`${name} bound Person "Respondents"`,
			`${name} protects Person "Teodoro Ibarcea"`,
			`${name} deadline 2019-06-07`,
		]);
	});

	it('is one for all passages of the paper in which its court orders, and another on another day', () => {
		const orderOf = (on: string, quote: string) =>
			aMinting('order', { ...RETURN, on }, { ...ORDERING, quote }).entities.find(
				({ kind }) => kind === 'Order',
			)?.id;
		expect(orderOf('2019-05-10', 'second')).toBe(orderOf('2019-05-10', 'first'));
		expect(orderOf('2019-05-11', 'second')).not.toBe(orderOf('2019-05-10', 'first'));
		const undated = (quote: string) =>
			aMinting('order', { issuer: 'a judge', what: 'halt' }, { quote }).entities.find(
				({ kind }) => kind === 'Order',
			)?.id;
		expect(undated('second')).not.toBe(undated('first'));
	});

	it('is told apart from another of one court and day, unless the text names it', () => {
		const article = { chain: [{ name: 'The Halmere Gazette', act: 'publishes' }] } as const;
		const orderOf = (slots: object, more: object) =>
			aMinting('order', { issuer: RETURN.issuer, on: RETURN.on, ...slots }, more).entities.find(
				({ kind }) => kind === 'Order',
			)?.id;
		const [halt, report] = [{ what: 'halt the flights' }, { what: 'report every Monday' }];
		// Told by another: it may be two. Named as one, it is one; `the order` is no name.
		expect(orderOf(halt, { ...article, quote: 'a' })).not.toBe(orderOf(report, { ...article, quote: 'b' }));
		const named = { order: 'Standing Order 4' };
		expect(orderOf({ ...halt, ...named }, { ...article, quote: 'a' })).toBe(
			orderOf({ ...report, ...named }, { ...article, quote: 'b' }),
		);
		for (const order of ['the order', 'its ruling', 'la orden', 'the court’s order'])
			expect(orderOf({ ...halt, order }, { ...article, quote: 'a' })).not.toBe(
				orderOf({ ...report, order }, { ...article, quote: 'b' }),
			);
		// In the court's own paper: one, but for another proceeding or number.
		const own = (slots: object, quote: string) => orderOf({ ...halt, ...slots }, { ...ORDERING, quote });
		expect(own({}, 'a')).toBe(own({}, 'b'));
		expect(own({ proceeding: '19-1' }, 'a')).not.toBe(own({ proceeding: '19-2' }, 'b'));
		expect(own({ identifier: 'ECF 31' }, 'a')).not.toBe(own({ identifier: 'ECF 32' }, 'b'));
		// The court that tells of its orders orders nothing by it.
		const telling = { chain: [{ name: 'District Court', act: 'publishes' }] };
		expect(orderOf(halt, { ...telling, quote: 'a' })).not.toBe(orderOf(report, { ...telling, quote: 'b' }));
	});

	it('has operative words from who orders, and a reading of them from anybody else', () => {
		const properties = (more: object) =>
			aMinting('order', { what: 'return him' }, more).statements.map(({ property }) => property);
		expect(properties(ORDERING)).toEqual(['operative', 'partOf']);
		expect(properties({})).toEqual(['readAs', 'partOf']);
	});

	it('is not undone by a voice that denies what was ordered', () => {
		const lines = mintedLines(
			'order',
			{ ...RETURN, act: 'return', what: 'bring Mr. Ibarcea back' },
			{ polarity: 'denies' },
		);
		for (const line of lines)
			expect(line.endsWith(', denies')).toBe(!line.startsWith('Order') && !line.includes(' partOf '));
	});

	it('may be named, or be one that stands already, and so may its obligation', () => {
		expect(mintedLines('order', { order: 'Standing Order 4', what: 'x' })).toContain(
			'Obligation "x" partOf Order "Standing Order 4"',
		);
		const of = obligation();
		const { statements } = aMinting(
			'order',
			{ obligation: meant(), what: 'make inquiries' },
			{ source: 'ministry' },
		);
		expect(statements.map(({ subject, property }) => [subject, property])).toEqual([[of.id, 'readAs']]);
		expect(() => aMinting('order', { order: meant(), what: 'x' })).toThrow(
			/a Obligation is named where Order/,
		);
	});

	it('has a status since a date, and so has an obligation; none of them says that anything was missed', () => {
		expect(
			mintedLines(
				'order',
				{ obligation: meant(), status: 'deadline-no-longer-in-effect', since: '2019-05-31' },
				{ source: 'appeals' },
			),
		).toEqual([expect.stringMatching(/… status deadline-no-longer-in-effect, from 2019-05-31$/)]);
		expect(mintedLines('order', { order: 'ECF 31', status: 'vacated', on: '2019-07-26' })).toContain(
			'Order "ECF 31" status vacated, from 2019-07-26',
		);
		expect(LEGAL_STATUSES.join()).not.toMatch(/miss|late|breach/);
		expect(() => aMinting('order', { order: 'ECF 31', status: 'missed' })).toThrow(/status.*not "missed"/);
	});

	it('takes the verb of ordering for no code, and refuses what it has no slot for', () => {
		expect(mintedLines('order', { act: 'ordered', what: 'x' }).join()).not.toContain('ordered');
		expect(() => aMinting('order', { what: 'x', judge: 'Bexworth' })).toThrow(/order has no slot "judge"/);
		expect(() => aMinting('order', { deadline: '2019-06-07' })).toThrow(/needs what is to be done/);
	});
});

describe('compliance', () => {
	it('is what a voice says was done about one obligation, by whom and when', () => {
		const lines = mintedLines(
			'compliance',
			{ obligation: meant(), by: 'Ministry of Frontiers', done: 'not-done', on: '2019-06-21' },
			{ force: 'finds', source: 'finding' },
		);
		expect(lines).toEqual([
			'Act "not-done" done not-done, finds, on 2019-06-21',
			expect.stringMatching(/^Act "not-done" obligation [0-9a-f]{4}…$/),
			'Act "not-done" by Organization "Ministry of Frontiers", finds, on 2019-06-21',
			'Act "not-done" on 2019-06-21, finds, on 2019-06-21',
		]);
	});

	it('has a status of its own where it is a finding', () => {
		expect(
			mintedLines('compliance', {
				obligation: 'paragraph 1',
				done: 'not-done',
				status: 'vacated',
				since: '2019-07-26',
			}),
		).toContain('Act "not-done" status vacated, from 2019-07-26');
	});

	it('knows an obligation by the same words throughout a source', () => {
		const of = (quote: string) =>
			aMinting('compliance', { obligation: 'the order', done: 'done' }, { quote }).entities.find(
				({ kind }) => kind === 'Obligation',
			)?.id;
		expect(of('second')).toBe(of('first'));
	});

	it('is refused without an obligation, or with a word that is no code', () => {
		expect(() => aMinting('compliance', { done: 'done' })).toThrow(/"obligation" and "done"/);
		expect(() => aMinting('compliance', { obligation: 'x' })).toThrow(/"obligation" and "done"/);
		expect(() => aMinting('compliance', { obligation: 'x', done: 'yes' })).toThrow(/not "yes"/);
		for (const done of COMPLIANCES)
			expect(aMinting('compliance', { obligation: 'x', done }).statements).not.toEqual([]);
	});
});

describe('what law is named', () => {
	it('is an instrument, or a proceeding before a court, by its name', () => {
		expect(mintedLines('legal', { type: 'statute', name: 'Frontier Emergency Act 1987' })).toEqual([
			'Instrument "Frontier Emergency Act 1987" type statute',
		]);
		expect(
			mintedLines('legal', {
				type: 'case',
				name: 'Ibarcea Menchal v. Ministry of Frontiers',
				identifier: '3:19-cv-00417-HB',
				court: { value: 'District Court', type: 'organization' },
			}),
		).toEqual([
			'Proceeding "Ibarcea Menchal v. Ministry of Frontiers" type case',
			'Proceeding "Ibarcea Menchal v. Ministry of Frontiers" identifier “3:19-cv-00417-HB”',
			'Proceeding "Ibarcea Menchal v. Ministry of Frontiers" court Organization "District Court"',
		]);
		for (const type of LEGAL_TYPES) expect(aMinting('legal', { type, name: 'X' }).statements).not.toEqual([]);
	});

	it('is refused without type or name, and a statute before a court', () => {
		expect(() => aMinting('legal', { type: 'statute' })).toThrow(/"name" and "type"/);
		expect(() => aMinting('legal', { type: 'law', name: 'X' })).toThrow(/not "law"/);
		expect(() => aMinting('legal', { type: 'treaty', name: 'X', court: 'Y' })).toThrow(/before a court/);
	});
});

it('every act of an obligation is minted, and a passage is known by its obligation', () => {
	for (const act of OBLIGATION_ACTS)
		expect(mintedLines('order', { act, what: 'x' })).toContain(`Obligation "x" act ${act}`);
	const { statements } = aMinting('order', RETURN, ORDERING);
	expect(toldOf('order', statements)).toBe(obligation().id);
	expect(toldOf('date', [])).toBeNull();
});

describe('what was said in court and what was then written', () => {
	const said = { ...RETURN, utterance: 'oral', time: '18:45 America/New_York', deadlineTime: '23:59 -04:00' };
	const of = (property: string, slots: object) =>
		aMinting('order', slots as typeof RETURN, ORDERING).statements.filter((one) => one.property === property);

	it('keep their time with its zone, and are two', () => {
		expect(of('on', said)).toMatchObject([
			{
				value: { edtf: '2019-05-10', time: { hhmm: '18:45', zone: 'America/New_York' } },
				scope: { utterance: 'oral' },
			},
		]);
		expect(of('operative', said)[0]?.scope).toEqual({ utterance: 'oral' });
		expect(of('deadline', said)[0]?.value).toMatchObject({ time: { hhmm: '23:59', zone: '-04:00' } });
		const written = { ...said, utterance: 'written', time: '19:25 America/New_York' };
		expect(of('on', written)[0]?.id).not.toBe(of('on', said)[0]?.id);
	});

	it('leave ids as they were where neither is told', () => {
		const [plain] = of('on', RETURN);
		expect(plain?.value).toEqual({ type: 'date', edtf: '2019-05-10' });
		expect(plain).not.toHaveProperty('scope');
	});

	it('are refused with a time that is none, or of no day', () => {
		expect(() => of('on', { ...said, time: 'at dusk' })).toThrow(/not "at dusk"/);
		expect(() => of('on', { ...said, on: null })).toThrow(/which is missing/);
		expect(() => of('on', { ...said, utterance: 'sung' })).toThrow(/not "sung"/);
	});
});
