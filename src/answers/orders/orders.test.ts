import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMinting } from '../../../test/builders.ts';
import {
	type AnswerGraph,
	type ChainItem,
	type ClusterId,
	type Entity,
	type EntityId,
	type GraphSource,
	type ProposalKind,
	type SourceId,
	type Statement,
	toldOf,
} from '../../record/index.ts';
import { type OrderAnswer, orderAnswer } from '../index.ts';
import { departures } from './departures.ts';

const COURT: readonly ChainItem[] = [
	{ name: 'Hollow Court', act: 'publishes' },
	{ name: 'Ines Salt', act: 'orders' },
];
const says = (name: string, act: ChainItem['act'] = 'says'): readonly ChainItem[] => [
	{ name: 'The Gazette', act: 'publishes' },
	{ name, act },
];
type Slots = Parameters<typeof aMinting>[1];
type More = Partial<Parameters<typeof aMinting>[2]>;

/** Passages as a person took them, minted by the table; joined where a person calls two the same. */
class Papers {
	readonly entities = new Map<EntityId, Entity>();
	readonly clusterOf = new Map<EntityId, ClusterId>();
	readonly sources = new Map<SourceId, GraphSource>();
	statements: Statement[] = [];

	/** What the passage tells of. */
	tell(kind: ProposalKind, quote: string, slots: Slots, more: More = {}): EntityId {
		const { entities, statements } = aMinting(kind, slots, { quote, source: 'order', ...more });
		for (const entity of entities) {
			this.entities.set(entity.id, entity);
			if (!this.clusterOf.has(entity.id)) this.clusterOf.set(entity.id, `c-${entity.id}` as ClusterId);
		}
		this.statements.push(...statements);
		const told = toldOf(kind, statements);
		if (told === null) throw new Error(`${quote} tells of nothing`);
		return told;
	}

	join(left: EntityId, right: EntityId): this {
		this.clusterOf.set(right, this.clusterOf.get(left) as ClusterId);
		return this;
	}

	only(kind: Entity['kind'], called?: string): EntityId {
		const found = [...this.entities.values()].filter(
			(entity) => entity.kind === kind && (called === undefined || entity.label === called),
		);
		if (found.length !== 1) throw new Error(`${found.length} of kind ${kind}`);
		return (found[0] as Entity).id;
	}

	graph(of: EntityId): AnswerGraph {
		const cluster = this.clusterOf.get(of) as ClusterId;
		return {
			cluster,
			members: [...this.entities.values()].filter(({ id }) => this.clusterOf.get(id) === cluster),
			entities: this.entities,
			clusterOf: this.clusterOf,
			statements: this.statements,
			sources: this.sources,
		};
	}

	answer(of = this.only('Order')): OrderAnswer {
		const answer = orderAnswer(this.graph(of));
		if (answer === null) throw new Error('nothing is answered');
		return answer;
	}
}

const ORDER = { issuer: { value: 'Hollow Court', type: 'organization' }, on: '2030-05-10' };
const KEEP = {
	...ORDER,
	what: 'shall not remove Lena Quist from Kestria',
	act: 'not-remove-from-territory',
	addressee: { value: 'Ministry of Frontiers', type: 'organization' },
	protected: 'Lena Quist',
};
const meant = (papers: Papers, id: EntityId) => {
	const { kind, label } = papers.entities.get(id) as Entity;
	return { value: label, entity: { id, kind } };
};

/** What was said in court at 18:45, and written at 19:25, in New York's time. */
function saidAndWritten(): Papers {
	const papers = new Papers();
	papers.tell(
		'order',
		'any plane that is in the air is to come back',
		{ ...KEEP, what: 'any plane is to come back', utterance: 'oral', time: '18:45 America/New_York' },
		{ chain: COURT },
	);
	papers.tell(
		'order',
		'shall not remove her',
		{ ...KEEP, utterance: 'written', time: '19:25 America/New_York' },
		{ chain: COURT },
	);
	return papers;
}
const leg = (papers: Papers, on: string, time?: string, voice = 'a pilot') =>
	papers.tell(
		'custody',
		`a plane left on ${on} ${time ?? ''}`,
		{ type: 'removal', who: 'Lena Quist', to: 'Port Hollow', on, ...(time === undefined ? {} : { time }) },
		{ chain: says(voice), source: 'order' },
	);

describe('what was said in court and what was written', () => {
	it('are two utterances with their times and words', () => {
		const { utterances, obligations } = saidAndWritten().answer();
		expect(
			utterances.map(({ utterance, value, time }) => [utterance, value, time?.hhmm, time?.zone]),
		).toEqual([
			['oral', '2030-05-10', '18:45', 'America/New_York'],
			['written', '2030-05-10', '19:25', 'America/New_York'],
		]);
		expect(obligations.map(({ operative }) => operative.map(({ utterance }) => utterance)).sort()).toEqual([
			['oral'],
			['written'],
		]);
	});

	it.each([
		['2030-05-09', undefined, ['before', 'before']],
		['2030-05-11', undefined, ['after', 'after']],
		// On the day itself nobody can tell without a time.
		['2030-05-10', undefined, ['unclear', 'unclear']],
		['2030-05-10', '17:26 America/New_York', ['before', 'before']],
		['2030-05-10', '19:00 -04:00', ['after', 'before']],
		// A time whose zone nobody gives is not compared.
		['2030-05-10', '19:00', ['unclear', 'unclear']],
		// The clock of Port Hollow already shows the next day.
		['2030-05-11', '00:10 +01:00', ['after', 'before']],
		['2030-05', undefined, ['unclear', 'unclear']],
	])('a leg on %s at %s lies %o to them', (on, time, is) => {
		const papers = saidAndWritten();
		leg(papers, on, time);
		const [row] = papers.answer().chronology.filter(({ what }) => what === 'leg');
		expect(row?.leg?.against.map((one) => one.is)).toEqual(is);
	});

	it('stand in one chronology with the legs, by the clock where there is one', () => {
		const papers = saidAndWritten();
		leg(papers, '2030-05-10', '17:26 America/New_York');
		leg(papers, '2030-05-11', '00:10 +01:00');
		leg(papers, '2030-05-10', undefined, 'a guard');
		leg(papers, '2030-05-09');
		expect(
			papers.answer().chronology.map(({ what, about, time }) => `${what} ${about} ${time?.hhmm ?? '-'}`),
		).toEqual([
			'leg 2030-05-09 -',
			'leg 2030-05-10 -',
			'leg 2030-05-10 17:26',
			'uttered 2030-05-10 18:45',
			'leg 2030-05-11 00:10',
			'uttered 2030-05-10 19:25',
		]);
	});

	it('the legs of a protected group are those of its members', () => {
		const papers = new Papers();
		papers.tell(
			'order',
			'shall not remove the class',
			{ ...KEEP, protected: { value: 'the class', type: 'group' } },
			{ chain: COURT },
		);
		leg(papers, '2030-05-11');
		expect(papers.answer().chronology.map(({ what }) => what)).toEqual(['uttered']);
		const [group, person] = [papers.only('Group'), papers.only('Person', 'Lena Quist')];
		const [first] = papers.statements;
		papers.statements.push({
			...(first as Statement),
			id: 'member' as Statement['id'],
			subject: group,
			property: 'member',
			value: { type: 'entity', id: person },
		});
		expect(papers.answer().chronology.map(({ what, leg: of }) => [what, of?.who])).toEqual([
			['uttered', undefined],
			['leg', 'Lena Quist'],
		]);
	});
});

describe('a deadline', () => {
	const due = () => {
		const papers = new Papers();
		const obligation = papers.tell(
			'order',
			'shall return her by 7 June',
			{ ...KEEP, what: 'shall return her', deadline: '2030-06-07', deadlineTime: '23:59 -04:00' },
			{ chain: COURT },
		);
		return { papers, obligation };
	};

	it('of which nobody says what became of it was neither kept nor missed', () => {
		const { papers } = due();
		const [one] = papers.answer().obligations;
		expect(one?.deadlines).toMatchObject([{ value: '2030-06-07', time: { zone: '-04:00' }, becameOf: [] }]);
		expect(one?.nobodySpeaks).toBe(true);
	});

	it('that was lifted is no longer in effect, since when and by whom', () => {
		const { papers, obligation } = due();
		papers.tell(
			'order',
			'the Upper Court lifted the deadline on 31 May',
			{
				issuer: { value: 'Upper Court', type: 'organization' },
				on: '2030-05-31',
				obligation: meant(papers, obligation),
				status: 'deadline-no-longer-in-effect',
			},
			{ chain: says('Jonah Pell', 'writes'), source: 'paper' },
		);
		const answer = papers.answer();
		const [one] = answer.obligations;
		expect(one?.deadlines[0]?.becameOf).toMatchObject([
			{ status: 'deadline-no-longer-in-effect', since: '2030-05-31', by: 'Upper Court' },
		]);
		// Whoever lifts it has not issued the order that set it, and none of its own is made up.
		expect(answer.issuedBy.map(({ value }) => value)).toEqual(['Hollow Court']);
		expect(answer.chronology.map(({ what, about }) => `${what} ${about}`)).toEqual([
			'uttered 2030-05-10',
			'status 2030-05-31',
			'deadline 2030-06-07',
		]);
	});

	it('of an order that was vacated says so, too', () => {
		const { papers } = due();
		papers.tell(
			'order',
			'vacated on 1 June',
			{
				order: meant(papers, papers.only('Order')),
				// What a grammar reads there names the order, and is no obligation of it.
				what: 'the order',
				status: 'vacated',
				since: '2030-06-01',
				issuer: 'Upper Court',
			},
			{ chain: says('Upper Court', 'rules'), source: 'paper' },
		);
		const answer = papers.answer();
		expect(answer.status).toMatchObject([{ status: 'vacated', since: '2030-06-01', by: 'Upper Court' }]);
		expect(answer.obligations).toHaveLength(1);
		expect(answer.obligations[0]?.deadlines[0]?.becameOf).toMatchObject([{ status: 'vacated' }]);
		expect(answer.issuedBy.map(({ value }) => value)).toEqual(['Hollow Court']);
	});
});

describe('what was done about an obligation', () => {
	const told = (slots: Slots, more: More = {}) => {
		const papers = new Papers();
		const obligation = papers.tell('order', 'shall not remove her', KEEP, { chain: COURT });
		papers.tell(
			'compliance',
			'about it',
			{ obligation: meant(papers, obligation), ...slots },
			{ source: 'paper', ...more },
		);
		return papers.answer().obligations[0]?.accounts[0];
	};
	const finds: More = { chain: says('Hollow Court', 'rules'), force: 'finds' };
	const bound: More = { chain: says('Ministry of Frontiers') };
	const alleges: More = { chain: says('Bruno Salt'), force: 'alleges' };

	it.each([
		['done', finds, 'found-complied'],
		['done', bound, 'claimed-complied'],
		['done', alleges, undefined],
		['not-done', finds, 'found-breach'],
		['not-done', alleges, 'alleged-breach'],
		['not-done', bound, undefined],
		['not-done', { chain: says('Hollow Court', 'rules') }, undefined],
		['not-done', { chain: says('Hollow Court', 'rules') }, undefined],
		['not-shown', finds, 'found-not-shown'],
		['probable-cause', finds, 'found-probable-cause'],
		['impossible', bound, 'claimed-impossible'],
		['impossible', finds, 'inability-accepted'],
		['purged', finds, 'purged'],
		['lifted-before-due', alleges, 'lifted-before-due'],
		['partly-done', finds, undefined],
		['not-done', { ...alleges, polarity: 'denies' }, undefined],
		['not-done', { ...alleges, force: 'predicts' }, undefined],
	] as const)('%s, by %o, is %s', (done, more, state) => {
		expect(told({ done }, more)).toMatchObject({ done, ...(state === undefined ? {} : { state }) });
		expect(told({ done }, more)?.state).toBe(state);
	});

	it('who says it of themselves claims it, whatever the order calls them', () => {
		expect(told({ done: 'done', by: 'Respondents' }, { chain: says('Respondents', 'pleads') })?.state).toBe(
			'claimed-complied',
		);
	});

	it('is not erased by what came later: a breach of May, an order vacated in July, a finding vacated in August', () => {
		const papers = new Papers();
		const obligation = papers.tell('order', 'shall not remove her', KEEP, { chain: COURT });
		const finding = papers.tell(
			'compliance',
			'the court finds that it did',
			{
				obligation: meant(papers, obligation),
				done: 'not-done',
				on: '2030-05-12',
				by: 'Ministry of Frontiers',
			},
			{ ...finds, source: 'finding' },
		);
		papers.tell(
			'order',
			'vacated in July',
			{ order: meant(papers, papers.only('Order')), status: 'vacated', since: '2030-07-01' },
			{ chain: says('Upper Court', 'rules'), source: 'upper' },
		);
		const [done] = papers.statements.filter(({ subject }) => subject === finding);
		papers.statements.push({
			...(done as Statement),
			id: 'status' as Statement['id'],
			property: 'status',
			value: { type: 'code', scheme: 'legal-status', code: 'vacated' },
			valid: { from: '2030-08-01' },
			force: 'asserts',
		});
		const answer = papers.answer();
		const [account] = answer.obligations[0]?.accounts ?? [];
		expect(account).toMatchObject({
			state: 'found-breach',
			on: '2030-05-12',
			by: ['Ministry of Frontiers'],
			became: [{ status: 'vacated', since: '2030-08-01' }],
			statusBefore: [],
			statusAfter: answer.status[0]?.statements,
		});
		expect(answer.chronology.map(({ what }) => what)).toEqual([
			'uttered',
			'account',
			'status',
			'finding-status',
		]);
	});

	it('each voice has an account of its own, and a hedge stays', () => {
		const papers = new Papers();
		const obligation = papers.tell('order', 'shall not remove her', KEEP, { chain: COURT });
		for (const [voice, done, hedge] of [
			['Bruno Salt', 'not-done', 'apparent'],
			['Ministry of Frontiers', 'done', undefined],
		] as const)
			papers.tell(
				'compliance',
				`${voice} says`,
				{ obligation: meant(papers, obligation), done },
				{ chain: says(voice), source: 'paper', ...(hedge === undefined ? {} : { hedge }) },
			);
		expect(
			papers
				.answer()
				.obligations[0]?.accounts.map(({ done, hedge, said }) => [done, hedge, said[0]?.voices.at(-1)?.label])
				.sort(),
		).toEqual([
			['done', undefined, 'Ministry of Frontiers'],
			['not-done', 'apparent', 'Bruno Salt'],
		]);
	});
});

describe('words that tell of an order', () => {
	it('stand beside the operative words that they depart from', () => {
		const papers = new Papers();
		const obligation = papers.tell(
			'order',
			'shall take all steps to facilitate her return',
			{ ...KEEP, what: 'shall take all steps to facilitate her return' },
			{ chain: COURT },
		);
		papers.tell(
			'order',
			'ordered to return her',
			{ what: 'bring her back and return her', obligation: meant(papers, obligation) },
			{ chain: says('Bruno Salt'), source: 'paper' },
		);
		const [one] = papers.answer().obligations;
		expect(one?.operative.map(({ value }) => value)).toEqual([
			'shall take all steps to facilitate her return',
		]);
		expect(one?.readings).toMatchObject([
			{
				value: 'bring her back and return her',
				departs: { adds: ['bring', 'back'], leavesOut: ['take', 'steps', 'facilitate'] },
			},
		]);
	});

	it.each([
		['shall not remove her', ['remove her'], ['not'], []],
		['removing her', ['to remove her'], [], []],
		['effectuate the return', ['facilitate the return', 'release her'], ['effectuate'], ['facilitate']],
	] as const)('“%s” beside %o', (reading, operative, adds, leavesOut) => {
		expect(departures(reading, operative)).toEqual({ adds, leavesOut });
	});

	it('of another court are marked as retold, and words of the issuer go before them', () => {
		const papers = new Papers();
		const quoting = { ...KEEP, what: 'facilitate and effectuate her return' };
		const obligation = papers.tell('order', 'quoted above', quoting, {
			chain: [{ name: 'Upper Court', act: 'rules' }],
			source: 'upper',
		});
		const reading = { what: 'return her', obligation: meant(papers, obligation) };
		papers.tell('order', 'the paper', reading, { chain: says('Bruno Salt'), source: 'paper' });
		const [told] = papers.answer().obligations;
		expect(told?.operative.map(({ value, retold }) => [value, retold])).toEqual([[quoting.what, true]]);
		expect(told?.readings[0]?.departs?.leavesOut).toEqual(['facilitate', 'effectuate']);
		const own = { what: 'bring her home', obligation: meant(papers, obligation) };
		papers.tell('order', 'its own paper', own, { chain: COURT, source: 'own' });
		const [both] = papers.answer().obligations;
		expect(both?.operative.map(({ retold }) => retold ?? false).sort()).toEqual([false, true]);
		expect(both?.name).toBe('bring her home');
		expect(both?.readings[0]?.departs).toEqual({ adds: ['return'], leavesOut: ['bring', 'home'] });
	});

	it('are compared with nothing where the order itself is not there', () => {
		expect(departures('return her', [])).toBeNull();
		// A translation departs from every word.
		expect(departures('que se la devolviera a su país', ['shall return her to the country'])).toBeNull();
		expect(departures('devolverla', ['shall return her'])).not.toBeNull();
	});
});

describe('an order', () => {
	it('stays two where one paragraph tells of two', () => {
		const papers = new Papers();
		const [first, second] = ['first', 'second'].map((quote) =>
			papers.tell(
				'order',
				quote,
				{ issuer: { value: 'Hollow Court', type: 'organization' }, on: '2030-05-10', what: `the ${quote}` },
				{ chain: says('Jonah Pell', 'writes'), source: 'paper' },
			),
		);
		const orders = [...papers.entities.values()].filter(({ kind }) => kind === 'Order');
		expect(orders).toHaveLength(2);
		expect(orders.map(({ id }) => papers.answer(id).obligations.length)).toEqual([1, 1]);
		// Neither obligation is answered again by itself.
		expect([first, second].map((id) => orderAnswer(papers.graph(id as EntityId)))).toEqual([null, null]);
	});

	it('that nobody names leaves its obligation to answer for itself', () => {
		const papers = new Papers();
		papers.tell(
			'compliance',
			'the order to return her was not followed',
			{ obligation: 'the order to return her', done: 'not-done' },
			{ chain: says('Bruno Salt'), source: 'paper', force: 'alleges' },
		);
		const answer = papers.answer(papers.only('Obligation'));
		expect(answer).toMatchObject({
			kind: 'Obligation',
			name: 'the order to return her',
			issuedBy: [],
			obligations: [{ accounts: [{ state: 'alleged-breach' }] }],
		});
	});

	it('is answered the same in whatever order its statements come', () => {
		const papers = saidAndWritten();
		leg(papers, '2030-05-10', '17:26 America/New_York');
		leg(papers, '2030-05-12');
		const statements = [...papers.statements];
		const whole = JSON.stringify(papers.answer());
		fc.assert(
			fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (shuffled) => {
				papers.statements = shuffled;
				expect(JSON.stringify(papers.answer())).toBe(whole);
			}),
			{ numRuns: 30 },
		);
	});

	it('rests on statements that are there, each row with its words', () => {
		const papers = saidAndWritten();
		leg(papers, '2030-05-12');
		const ids = new Set<string>(papers.statements.map(({ id }) => id));
		for (const { statements, quotes, said } of papers.answer().chronology) {
			expect(statements.length).toBeGreaterThan(0);
			expect(statements.every((id) => ids.has(id))).toBe(true);
			expect(quotes.length).toBeGreaterThan(0);
			expect(said.length).toBeGreaterThan(0);
		}
	});
});

describe('what a hostile reader would find', () => {
	it('legs that are foretold, forbidden, denied or of no day are none of the chronology', () => {
		const papers = saidAndWritten();
		const event = { type: 'removal', who: 'Lena Quist', to: 'Port Hollow' };
		for (const [quote, slots, more] of [
			['is to be removed', { ...event, on: '2030-05-11' }, { force: 'intends' }],
			['was not removed', { ...event, on: '2030-05-11' }, { polarity: 'denies' }],
			['removed her', event, {}],
		] as const)
			papers.tell('custody', quote, slots, { chain: says('a pilot'), source: 'order', ...more });
		expect(papers.answer().chronology.map(({ what }) => what)).toEqual(['uttered', 'uttered']);
	});

	it('a motion that is denied is decided, and nothing is to be done about it', () => {
		const papers = new Papers();
		papers.tell(
			'order',
			'denies the motion',
			{ ...ORDER, what: 'the motion for a stay pending appeal' },
			{ chain: COURT },
		);
		const [one] = papers.answer().obligations;
		expect(one).toMatchObject({ disposes: true, nobodySpeaks: false, accounts: [] });
	});

	it('“the order requires” names no issuer, and an order is called by its court where one source names it', () => {
		const papers = new Papers();
		papers.tell(
			'order',
			'The order requires',
			{ issuer: 'The order', what: 'facilitate her release' },
			{ chain: [{ name: 'Upper Court', act: 'rules' }], source: 'upper' },
		);
		const answer = papers.answer();
		expect(answer.issuedBy).toEqual([]);
		expect(answer.name).toBe('an order');
	});

	it('words that a reporter gives of what a judge ruled are a reading, and order nothing', () => {
		const papers = new Papers();
		const chain: readonly ChainItem[] = [
			{ name: 'The Port Paper', act: 'publishes' },
			{ name: 'Jonah Pell', act: 'writes' },
			{ described: 'a judge', act: 'rules' },
		];
		papers.tell(
			'order',
			'orders against the removals',
			{ ...ORDER, what: 'the removals' },
			{ chain, source: 'paper' },
		);
		const [one] = papers.answer().obligations;
		expect(one?.operative).toEqual([]);
		expect(one?.readings.map(({ value }) => value)).toEqual(['the removals']);
	});

	it('an office that commands in its own paper gives its own words', () => {
		const papers = new Papers();
		const chain: readonly ChainItem[] = [
			{ name: 'A Proclamation', act: 'publishes' },
			{ described: 'President', act: 'orders' },
		];
		papers.tell(
			'order',
			'I direct',
			{ issuer: 'President', on: '2030-05-10', what: 'send the letter' },
			{ chain },
		);
		expect(papers.answer().obligations[0]?.operative.map(({ retold }) => retold)).toEqual([undefined]);
	});
});
