import fc from 'fast-check';
import { decide } from '../../src/actions/index.ts';
import type { Case } from '../../src/store/index.ts';
import { type AList, addAnswer, addList, addText } from './a-case.ts';

/**
 * A small fictional world: one report of which three versions exist, and one register of which three
 * versions exist. Every history begins with the first version of both.
 */
const SENTENCES = [
	'Lena Quist was taken to Port Hollow on 3 May 2030.',
	'Tomas Berrin was held at Grey Mill.',
	'L. Quist was seen at Grey Mill, the warden said.',
	'The ministry denied holding Lena Quist.',
	'Ilse Marrow crossed to Port Hollow on 9 May 2030.',
	'Tomas Berrin was held at Grey Mill.',
] as const;
const REPORT = 'report.txt';
const REGISTER = 'register.csv';
const REPORTS: readonly { readonly text: string; readonly published: string }[] = [
	{ text: SENTENCES.join('\n'), published: '2030-05-10' },
	{ text: ['An editor added this line.', ...SENTENCES].join('\n'), published: '2030-06-01' },
	{ text: [...SENTENCES.slice(0, 2), ...SENTENCES.slice(3, 5)].join('\n'), published: '2030-07-01' },
];
const HEADER = ['no', 'name', 'taken', 'where', 'died'];
const ROWS = [
	['1', 'QUIST, Lena', '03/05/2030', 'Port Hollow', ''],
	['2', 'BERRIN, Tomas', '', 'Grey Mill', ''],
	['3', 'MARROW, Ilse', '09/05/2030', '', '11/06/2030'],
] as const;
const REGISTERS: readonly AList[] = [
	{ header: HEADER, key: 'no', rows: ROWS },
	{ header: HEADER, key: 'no', rows: [ROWS[2], ROWS[0]] },
	{
		header: HEADER,
		key: 'no',
		rows: [
			ROWS[0],
			['2', 'BERRIN, T.', '01/05/2030', 'Grey Mill', ''],
			ROWS[2],
			['4', 'ODD, Piet', '', '', ''],
		],
	},
	// As an earlier version of Paradero kept it, with a slip: a number that two people have.
	{ header: HEADER, key: 'no', rows: [ROWS[0], ['1', 'ODD, Piet', '', '', ''], ROWS[1]], isWhole: true },
	{ header: ['name', 'where'], rows: [['QUIST, Lena', 'Port Hollow']] },
];
const MAPPINGS = [
	{ no: 'key', name: 'full-name', taken: 'detained-on', where: 'detained-at', died: 'died-on' },
	{ no: 'key', name: 'full-name', where: 'held-at' },
	{ name: 'ignore' },
] as const;

const PEOPLE = ['Lena Quist', 'Tomas Berrin', 'Ilse Marrow'] as const;
const LISTED = ['QUIST, Lena', 'BERRIN, Tomas', 'MARROW, Ilse'] as const;
const PLACES = ['Port Hollow', 'Grey Mill'] as const;
const MEN = 'the men of the mill';
const GROUP = { value: MEN, exact: MEN, type: 'group' };
const TYPES = ['arrest', 'held', 'transfer', 'death'] as const;
const DATES = ['2030-05-03', '2030-05-09', '2030-06'] as const;

/** One thing somebody does; numbers choose among what is there at that moment. */
export type Step =
	| { readonly kind: 'line'; readonly line: Readonly<Record<string, unknown>> }
	| {
			readonly kind: 'on-statement';
			readonly verb: 'withdraw' | 'supersede';
			readonly n: number;
			readonly passage: number;
			readonly who: string;
	  }
	| { readonly kind: 'undo'; readonly n: number; readonly nonce: string }
	/** One of the relations that are found, dismissed. */
	| { readonly kind: 'dismiss'; readonly n: number; readonly nonce: string }
	/** A statement chosen for a criterion. */
	| { readonly kind: 'bearing'; readonly n: number; readonly of: object; readonly nonce: string }
	| { readonly kind: 'undo-import'; readonly n: number; readonly nonce: string }
	| { readonly kind: 'report'; readonly version: number }
	| { readonly kind: 'register'; readonly version: number }
	/** A language model answered about the report. */
	| { readonly kind: 'answer'; readonly model: string; readonly words: string };

/** Steps for histories told by hand. */
export const told = {
	custody: (at: number, slots: object, more: object = {}): Step => ({
		kind: 'line',
		line: { do: 'state', ...targetOf(at, 'custody'), slots, ...more },
	}),
	quote: (at: number, who: string): Step => ({
		kind: 'line',
		line: {
			do: 'state',
			...targetOf(at, 'quote'),
			slots: { type: 'indirect', content: { value: 'what was said' }, speaker: { value: who } },
		},
	}),
	byHand: (at: number, kind: string, slots: object): Step => ({
		kind: 'line',
		line: { do: 'state', ...targetOf(at, kind), slots },
	}),
	meant: (at: number, kind: string) => ({ entity: targetOf(at, kind) }),
	reject: (at: number, kind: string): Step => ({
		kind: 'line',
		line: { do: 'reject', ...targetOf(at, kind) },
	}),
	join: (verb: string, left: object, right: object): Step => ({
		kind: 'line',
		line: { do: verb, left, right, reason: 'as told' },
	}),
	own: (at: number, statement: object): Step => {
		const { source, quote, occurrence } = targetOf(at, 'custody');
		return { kind: 'line', line: { do: 'state', statement: { source, quote, occurrence, ...statement } } };
	},
	map: (n: number, nonce = 0): Step => ({
		kind: 'line',
		line: { do: 'map', source: REGISTER, subject: 'Person', columns: MAPPINGS[n], nonce: `${n} ${nonce}` },
	}),
	settings: (source: 'report' | 'register', set: object, nonce = ''): Step => ({
		kind: 'line',
		line: { do: 'settings', source: source === 'report' ? REPORT : REGISTER, ...set, nonce },
	}),
	/** `n` counts decisions from the last. */
	undo: (n = 0): Step => ({ kind: 'undo', n, nonce: `undo ${n}` }),
	/** `n` counts imports, taken back or not, from the last. */
	undoImport: (n = 0): Step => ({ kind: 'undo-import', n, nonce: `undo import ${n}` }),
	report: (version: number): Step => ({ kind: 'report', version }),
	register: (version: number): Step => ({ kind: 'register', version }),
	event: (at: number, kind = 'custody') => targetOf(at, kind),
	listed: (kind: string, name: string, n = 1) => ({ source: REGISTER, kind, name, n }),
	named: (kind: string, name: string) => ({ source: REPORT, kind, name }),
} as const;

const passage = fc.nat(SENTENCES.length - 1);
const nonce = fc.nat(1_000_000).map(String);

function targetOf(at: number, kind: string) {
	const quote = SENTENCES[at] as string;
	const occurrence = SENTENCES.slice(0, at + 1).filter((sentence) => sentence === quote).length;
	return { source: REPORT, kind, quote, occurrence, ordinal: 1 };
}

const custodySlots = fc
	.record({
		type: fc.constantFrom(...TYPES),
		who: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PEOPLE) }, fc.constant(GROUP)),
		at: fc.option(fc.constantFrom(...PLACES), { nil: undefined }),
		by: fc.option(fc.constantFrom('the ministry', ...PEOPLE), { nil: undefined }),
		on: fc.option(fc.constantFrom(...DATES), { nil: undefined }),
	})
	.map((slots) => Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)));
const polarity = fc.constantFrom('affirms', 'denies');
/** Two who speak, by names that people of this world may turn out to bear. */
const chain = fc.constantFrom(
	[],
	[{ name: 'The Hollow Gazette', act: 'publishes' }],
	[
		{ name: 'The Hollow Gazette', act: 'publishes' },
		{ name: 'Warden Pell', act: 'says' },
	],
	[
		{ described: 'a notice', act: 'publishes' },
		{ name: 'Warden Odell', act: 'says' },
	],
);

/** Two that many decisions are taken in, here and on another device, and that are taken back whole. */
const BATCHES = ['a morning', 'a night'] as const;
const batch = fc.option(fc.constantFrom(...BATCHES));

const custody = fc
	.record({
		at: passage,
		slots: custodySlots,
		verb: fc.constantFrom('state', 'edit', 'accept'),
		polarity,
		chain,
		nonce,
		batch,
	})
	.map(
		({ at, slots, verb, batch, ...rest }): Step => ({
			kind: 'line',
			line: {
				do: verb,
				...targetOf(at, 'custody'),
				slots,
				...rest,
				...(verb === 'state' || batch === null ? {} : { batch }),
			},
		}),
	);
const quote = fc.record({ at: passage, who: fc.constantFrom(...PEOPLE), nonce }).map(
	({ at, who, nonce }): Step => ({
		kind: 'line',
		line: {
			do: 'state',
			...targetOf(at, 'quote'),
			slots: { type: 'indirect', content: { value: 'what was said' }, speaker: { value: who } },
			nonce,
		},
	}),
);
const reject = fc
	.record({ at: passage, kind: fc.constantFrom('custody', 'quote', 'order', 'quantity'), nonce, batch })
	.map(
		({ at, kind, nonce, batch }): Step => ({
			kind: 'line',
			line: { do: 'reject', ...targetOf(at, kind), nonce, ...(batch === null ? {} : { batch }) },
		}),
	);
const undoBatch = fc
	.record({ batch: fc.constantFrom(...BATCHES), nonce })
	.map((undo): Step => ({ kind: 'line', line: { do: 'undo', ...undo } }));

const entityOf = (kind: string) => passage.map((at) => ({ entity: targetOf(at, kind) }));
const optionally = <T>(slot: fc.Arbitrary<T>) => fc.option(slot, { nil: undefined });
/** Kinds that are told by hand, whose slots name what other passages made: by words, or as what stands already. */
const TOLD_BY_HAND = {
	order: fc.record({
		what: fc.constantFrom('say where she is', 'bring him back'),
		issuer: fc.constantFrom('the Hollow Court', 'Grey Mill Court'),
		on: fc.constantFrom(...DATES),
		protected: fc.constantFrom(...PEOPLE),
		obligation: optionally(fc.oneof(entityOf('order'), fc.constant('paragraph 1'))),
		status: optionally(fc.constantFrom('vacated', 'stayed')),
	}),
	compliance: fc.record({
		obligation: fc.oneof(entityOf('order'), entityOf('order'), fc.constant('paragraph 1')),
		done: fc.constantFrom('done', 'not-done'),
		by: optionally(fc.constantFrom('the ministry', ...PEOPLE)),
	}),
	inquiry: fc.record({
		asked: fc.constantFrom('the ministry', ...PEOPLE),
		about: fc.constantFrom(...PEOPLE, 'Port Hollow'),
		answerType: fc.constantFrom('declined', 'no-response'),
	}),
	term: fc.record({
		term: fc.constantFrom('prison', 'camp'),
		about: fc.oneof(fc.constantFrom(...PLACES), entityOf('custody')),
		polarity: fc.constantFrom('affirms', 'denies'),
		definition: optionally(entityOf('definition')),
	}),
	definition: fc.record({ term: fc.constant('prison'), criteria: fc.constant(['a sentence', 'a judge']) }),
	process: fc.record({
		right: fc.constant('a hearing'),
		who: fc.oneof(
			fc.constantFrom(...PEOPLE),
			fc.constant({ entity: { source: REGISTER, kind: 'Person', name: LISTED[0] } }),
		),
		denied: fc.boolean(),
	}),
	legal: fc.record({ type: fc.constantFrom('case', 'docket'), name: fc.constantFrom('Quist', 'Berrin') }),
	quantity: fc.record({
		comparator: fc.constant('='),
		value: fc.constant({ value: 3 }),
		counted: fc.constantFrom('all', 'some'),
		group: optionally(fc.constant(GROUP)),
		partOf: optionally(fc.oneof(entityOf('quantity'), entityOf('quantity'), fc.constant('the whole'))),
	}),
} as const;
const byHand = fc
	.constantFrom(...(Object.keys(TOLD_BY_HAND) as (keyof typeof TOLD_BY_HAND)[]))
	.chain((kind) =>
		fc.record({
			kind: fc.constant(kind),
			at: passage,
			slots: TOLD_BY_HAND[kind] as fc.Arbitrary<object>,
			verb: fc.constantFrom('state', 'edit'),
			polarity,
			chain,
			nonce,
		}),
	)
	.map(
		({ kind, at, slots, verb, ...rest }): Step => ({
			kind: 'line',
			line: { do: verb, ...targetOf(at, kind), slots: JSON.parse(JSON.stringify(slots)), ...rest },
		}),
	);

const personRef = fc.oneof(
	fc
		.constantFrom(...PEOPLE, 'Warden Pell', 'Warden Odell')
		.map((name) => ({ source: REPORT, kind: 'Person', name })),
	fc.constantFrom(...LISTED).map((name) => ({ source: REGISTER, kind: 'Person', name })),
);
const placeRef = fc
	.tuple(fc.constantFrom(REPORT, REGISTER), fc.constantFrom(...PLACES))
	.map(([source, name]) => ({ source, kind: 'Place', name, n: 1 }));
const groupRef = fc.constant({ source: REPORT, kind: 'Group', name: MEN, n: 1 });
const bodyRef = fc
	.constantFrom('the ministry', 'the Hollow Court', 'Grey Mill Court')
	.map((name) => ({ source: REPORT, kind: 'Organization', name, n: 1 }));
const eventRef = fc.oneof(
	passage.map((at) => targetOf(at, 'custody')),
	fc
		.constantFrom('arrest', 'held', 'death')
		.map((name) => ({ source: REGISTER, kind: name === 'death' ? 'Act' : 'Custody', name, n: 1 })),
);
const toldRef = (kind: string) => passage.map((at) => targetOf(at, kind));
const join = fc
	.record({
		pair: fc.oneof(
			fc.tuple(personRef, personRef),
			fc.tuple(placeRef, placeRef),
			fc.tuple(eventRef, eventRef),
			fc.tuple(eventRef, eventRef),
			fc.tuple(toldRef('order'), toldRef('order')),
			fc.tuple(toldRef('quantity'), toldRef('quantity')),
			fc.tuple(toldRef('inquiry'), toldRef('inquiry')),
			fc.tuple(toldRef('term'), toldRef('term')),
			fc.tuple(toldRef('definition'), toldRef('definition')),
			fc.tuple(bodyRef, bodyRef),
		),
		verb: fc.constantFrom('same', 'same', 'different', 'unsure'),
		nonce,
	})
	.map(
		({ pair: [left, right], verb, nonce }): Step => ({
			kind: 'line',
			line: { do: verb, left, right, reason: 'as told', nonce },
		}),
	);

const own = fc
	.record({
		at: passage,
		what: fc.oneof(
			fc
				.tuple(personRef, fc.constantFrom('alias', 'nationality'))
				.map(([subject, property]) => ({ subject, property, value: { type: 'text', text: 'a word' } })),
			fc.tuple(placeRef, placeRef).map(([subject, entity]) => ({
				subject,
				property: 'within',
				value: { type: 'entity', entity },
			})),
			fc
				.tuple(eventRef, placeRef)
				.map(([subject, entity]) => ({ subject, property: 'at', value: { type: 'entity', entity } })),
			fc
				.tuple(eventRef, personRef)
				.map(([subject, entity]) => ({ subject, property: 'who', value: { type: 'entity', entity } })),
			fc.tuple(groupRef, personRef).map(([subject, entity]) => ({
				subject,
				property: 'member',
				value: { type: 'entity', entity },
			})),
			fc
				.tuple(eventRef, fc.constantFrom(...DATES))
				.map(([subject, edtf]) => ({ subject, property: 'on', value: { type: 'date', edtf } })),
			fc.oneof(toldRef('order'), toldRef('compliance')).map((subject) => ({
				subject,
				property: 'status',
				value: { type: 'code', scheme: 'legal-status', code: 'vacated' },
			})),
			fc.tuple(toldRef('quantity'), toldRef('quantity')).map(([subject, entity]) => ({
				subject,
				property: 'partOf',
				value: { type: 'entity', entity },
			})),
		),
		polarity,
		nonce,
	})
	.map(({ at, what, polarity, nonce }): Step => {
		const { source, quote, occurrence } = targetOf(at, 'custody');
		return {
			kind: 'line',
			line: { do: 'state', statement: { source, quote, occurrence, polarity, ...what }, nonce },
		};
	});
const map = fc.record({ columns: fc.constantFrom(...MAPPINGS), nonce }).map(
	({ columns, nonce }): Step => ({
		kind: 'line',
		line: { do: 'map', source: REGISTER, subject: 'Person', columns, nonce },
	}),
);
/** What a person says of the report or of the register: some fields, each said or taken back. */
const settings = fc
	.record({
		source: fc.constantFrom(REPORT, REGISTER),
		set: fc
			.record(
				{
					kind: fc.constantFrom('mirror', 'excerpt', 'copy', null),
					of: fc.constantFrom('a paper elsewhere', REPORT, REGISTER, null),
					published: fc.constantFrom('2030-05-12', '2030-06', 'unknown', null),
					signed: fc.constantFrom('2030-05-11', null),
					outlet: fc.constantFrom('The Hollow Gazette', 'The Mill Post', null),
					lang: fc.constantFrom('en', null),
					mayLeave: fc.constantFrom(true, false, null),
				},
				{ requiredKeys: [] },
			)
			.filter((set) => Object.keys(set).length > 0),
		nonce,
	})
	.map(({ source, set, nonce }): Step => ({ kind: 'line', line: { do: 'settings', source, ...set, nonce } }));
/** That one of the two reprints the other, or the suggestion of it dismissed. */
const oneOrigin = fc
	.record({ turned: fc.boolean(), verb: fc.constantFrom('mark-reprint', 'mark-reprint', 'dismiss'), nonce })
	.map(
		({ turned, verb, nonce }): Step => ({
			kind: 'line',
			line: { do: verb, source: turned ? REGISTER : REPORT, of: turned ? REPORT : REGISTER, nonce },
		}),
	);
const onStatement = fc
	.record({
		verb: fc.constantFrom('withdraw' as const, 'supersede' as const),
		n: fc.nat(),
		passage,
		who: fc.constantFrom(...PEOPLE),
	})
	.map((step): Step => ({ kind: 'on-statement', ...step }));
const undo = fc
	.record({ n: fc.oneof(fc.nat(4), fc.nat(30)), nonce })
	.map((step): Step => ({ kind: 'undo', ...step }));
const dismiss = fc.record({ n: fc.nat(), nonce }).map((step): Step => ({ kind: 'dismiss', ...step }));
const bearing = fc
	.record({ n: fc.nat(), of: fc.oneof(personRef, placeRef, groupRef, eventRef), nonce })
	.map((step): Step => ({ kind: 'bearing', ...step }));
const undoImport = fc.record({ n: fc.nat(4), nonce }).map((step): Step => ({ kind: 'undo-import', ...step }));
const report = fc.nat(REPORTS.length - 1).map((version): Step => ({ kind: 'report', version }));
const register = fc.nat(REGISTERS.length - 1).map((version): Step => ({ kind: 'register', version }));

const answer = fc
	.record({ model: fc.constantFrom('small', 'large'), words: fc.constantFrom('{"items":[]}', 'no') })
	.map((step): Step => ({ kind: 'answer', ...step }));

const step = fc.oneof(
	{ weight: 6, arbitrary: custody },
	{ weight: 2, arbitrary: quote },
	{ weight: 8, arbitrary: byHand },
	{ weight: 2, arbitrary: reject },
	{ weight: 5, arbitrary: join },
	{ weight: 3, arbitrary: own },
	{ weight: 2, arbitrary: map },
	{ weight: 3, arbitrary: settings },
	{ weight: 2, arbitrary: oneOrigin },
	{ weight: 3, arbitrary: onStatement },
	{ weight: 2, arbitrary: dismiss },
	{ weight: 1, arbitrary: bearing },
	{ weight: 5, arbitrary: undo },
	{ weight: 2, arbitrary: undoBatch },
	{ weight: 2, arbitrary: undoImport },
	{ weight: 2, arbitrary: report },
	{ weight: 2, arbitrary: register },
	{ weight: 2, arbitrary: answer },
);

/** What a case begins with, so that few steps are lost on what is not there yet. */
export const BEGINNING: readonly Step[] = [
	{ kind: 'report', version: 0 },
	{ kind: 'register', version: 0 },
	{ kind: 'line', line: { do: 'map', source: REGISTER, subject: 'Person', columns: MAPPINGS[0] } },
	{
		kind: 'line',
		line: {
			do: 'state',
			...targetOf(0, 'custody'),
			slots: { type: 'arrest', who: 'Lena Quist', at: 'Port Hollow', on: '2030-05-03' },
		},
	},
	{
		kind: 'line',
		line: {
			do: 'state',
			...targetOf(1, 'custody'),
			slots: { type: 'held', who: 'Tomas Berrin', at: 'Grey Mill' },
		},
	},
	{
		kind: 'line',
		line: {
			do: 'state',
			...targetOf(4, 'custody'),
			slots: { type: 'held', who: 'Ilse Marrow', at: 'Port Hollow' },
		},
	},
	{
		kind: 'line',
		line: {
			do: 'state',
			...targetOf(3, 'order'),
			slots: {
				what: 'say where she is',
				issuer: 'the Hollow Court',
				on: '2030-06',
				protected: 'Ilse Marrow',
			},
		},
	},
	{
		kind: 'line',
		line: {
			do: 'state',
			...targetOf(2, 'quantity'),
			slots: { comparator: '=', value: { value: 3 }, counted: 'all' },
		},
	},
];

export function histories(longest = 14): fc.Arbitrary<readonly Step[]> {
	return fc.array(step, { minLength: 1, maxLength: longest });
}

/** Does the steps one after the other; those that are refused change nothing. Gives how many lines were taken. */
export async function run(opened: Case, steps: readonly Step[]): Promise<number> {
	let taken = 0;
	for (const step of steps) {
		if (step.kind === 'report') {
			const version = REPORTS[step.version] as (typeof REPORTS)[number];
			await addText(opened, REPORT, version.text, version.published);
		} else if (step.kind === 'register') await addList(opened, REGISTER, REGISTERS[step.version] as AList);
		else if (step.kind === 'answer') await addAnswer(opened, REPORT, step.model, step.words);
		else {
			const line = await lineOf(opened, step);
			// Histories say what no source says; whoever does, gives a reason.
			if (line !== null)
				taken += (
					await decide(opened, [{ reason: 'as the history has it', ...line }], undefined, readNothing)
				).decided;
		}
	}
	return taken;
}

/** Histories ask what is folded; proposals are no part of that. */
const readNothing = async () => undefined;

async function lineOf(
	opened: Case,
	step: Exclude<Step, { kind: 'report' | 'register' | 'answer' }>,
): Promise<unknown> {
	if (step.kind === 'line') return step.line;
	if (step.kind === 'undo-import') {
		const rows = await opened.db.selectFrom('capture').select('id').orderBy('ord').execute();
		const chosen = rows.at(-1 - (step.n % Math.max(1, rows.length)));
		return chosen === undefined ? null : { do: 'undo', import: chosen.id, nonce: step.nonce };
	}
	if (step.kind === 'undo') {
		const rows = await opened.db
			.selectFrom('decision')
			.select('id')
			.where('id', 'not like', '%+%')
			.orderBy('ord')
			.execute();
		// From the end: what was decided last is what is mostly taken back.
		const chosen = rows.at(-1 - (step.n % Math.max(1, rows.length)));
		return chosen === undefined ? null : { do: 'undo', decision: chosen.id, nonce: step.nonce };
	}
	if (step.kind === 'dismiss') return dismissalOf(opened, step);
	const rows = await opened.db.selectFrom('statement').select('id').orderBy('id').execute();
	const chosen = rows[step.n % Math.max(1, rows.length)];
	if (chosen === undefined) return null;
	if (step.kind === 'bearing') {
		const criterion = { definition: 'icpped-2', id: '1' };
		return { do: 'state', bearing: { statement: chosen.id, criterion, of: step.of }, nonce: step.nonce };
	}
	if (step.verb === 'withdraw') return { do: 'withdraw', statement: chosen.id };
	return {
		do: 'supersede',
		statement: chosen.id,
		...targetOf(step.passage, 'custody'),
		slots: { type: 'held', who: step.who },
	};
}

/** One of the relations that are kept, by the statements of its sides. */
async function dismissalOf(opened: Case, { n, nonce }: { readonly n: number; readonly nonce: string }) {
	const rows = await opened.db
		.selectFrom('answer')
		.select('doc')
		.where('kind', '=', 'relations')
		.orderBy('key')
		.execute();
	const found = rows.flatMap(
		({ doc }) =>
			(
				JSON.parse(doc) as {
					relations: readonly { relation: string; sides: readonly { statements: readonly string[] }[] }[];
				}
			).relations,
	);
	const chosen = found[n % Math.max(1, found.length)];
	if (chosen === undefined) return null;
	const statements = chosen.sides.flatMap((side) => side.statements);
	return { do: 'dismiss', relation: chosen.relation, statements, nonce };
}
