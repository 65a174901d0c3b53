import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
	type AccountJson,
	type LinePieceJson,
	type PersonJson,
	PersonShape,
	RelationShape,
	SearchHitShape,
	SuggestionShape,
	type WhereaboutsJson,
	WhereaboutsShape,
} from '../../src/api/index.ts';
import { aFolder, answer, run, theExample } from './run.ts';

const path = join(aFolder(), 'example.paradero');
const whereabouts = (...args: readonly string[]) =>
	answer(z.array(WhereaboutsShape), ['whereabouts', path, ...args]);
const told = ({ type, polarity, about }: AccountJson) => `${polarity} ${type} ${about}`;
const voiceOf = ({ voices }: AccountJson) => voices.at(-1)?.label;

let all: readonly WhereaboutsJson[];
let him: PersonJson;
let line: readonly LinePieceJson[];

beforeAll(async () => {
	await theExample(path);
	all = await whereabouts();
	const found = all.find(({ name }) => name === 'Teodoro Ibarcea Menchal');
	him = await answer(PersonShape, ['person', path, found?.person ?? '']);
	line = him.line.episodes.flatMap(({ pieces }) => pieces);
}, 180_000);

/** The person of the one answer about a name on a date. */
async function on(date: string): Promise<WhereaboutsJson> {
	const found = await whereabouts('--person', 'Teodoro Ibarcea', '--on', date);
	expect(found).toHaveLength(1);
	return found[0] as WhereaboutsJson;
}

describe('whom paradero whereabouts lists', () => {
	it('finds one man by each of three spellings, with and without accents and case', async () => {
		for (const name of ['Teodoro Ibarcea', 'ybarcea menchal', 'IBARSEA', 'teódoro îbarcea'])
			expect((await whereabouts('--person', name)).map(({ person }) => person)).toEqual([him.person]);
		const names = him.names.map(({ name }) => name);
		for (const name of ['Teodoro Ibarcea Menchal', 'Teodoro Ybarcea Menchal', 'IBARSEA MENCHAL Teodoro'])
			expect(names).toContain(name);
	});

	it('leaves initials alone: two J. M., and a T. I. M. who is nobody else', async () => {
		const jm = all.filter(({ name }) => name === 'J. M.');
		expect(jm.map(({ accounts }) => accounts.map(told))).toEqual([
			['affirms arrest 2019-03-30', 'affirms held 2019-05-10'],
			['affirms arrest 2019-03-30', 'affirms removal 2019-04-12'],
		]);
		const tim = all.filter(({ name }) => name === 'T. I. M.');
		expect(tim.map(({ accounts }) => accounts.map(told))).toEqual([
			['affirms arrest 2019-03-09', 'affirms removal 2019-04-12'],
		]);
	});

	it('never lists who only speaks: the witness, the judge, the lawyer, the mother', async () => {
		const names = all.flatMap((person) => person.names).join('\n');
		expect(names).not.toMatch(/W-014|Bexworth|Farranby|Eulalia|Thaxby|Pellworth|Fermín/u);
		for (const name of ['W-014', 'Farranby', 'Eulalia'])
			expect(await whereabouts('--person', name)).toEqual([]);
	});

	it('keeps a namesake apart', async () => {
		const found = await whereabouts('--person', 'Teófilo');
		expect(found.map(({ name }) => name)).toEqual(['IBARCENO MENCHACA Teófilo']);
	});

	it('keeps a month a month, and an uncertain day a set', async () => {
		const arrestOf = (name: string) =>
			all.find((person) => person.name === name)?.accounts.find(({ type }) => type === 'arrest')?.about;
		expect(arrestOf('HUARCEDO Nicanor')).toBe('2019-03');
		expect(arrestOf('CARRANCÉ Isidoro')).toBe('[2019-03-01..2019-03-10]');
		expect(arrestOf('OREJÓN TASCO Baltasar')).toBe('[2019-03-07..2019-03-08]');
	});

	it('rests every account on words of a source', () => {
		for (const { accounts } of all)
			for (const { statements, quotes, quote } of accounts) {
				expect(statements.length).toBeGreaterThan(0);
				expect(quotes.length).toBeGreaterThan(0);
				expect(quote).not.toBe('');
			}
	});
});

describe('what was said of one day', () => {
	it('is told by each voice where somebody speaks of it', async () => {
		const arrival = await on('2019-04-12');
		expect(arrival.on).toMatchObject({ spoken: true });
		expect(new Set(arrival.accounts.map(voiceOf)).size).toBeGreaterThan(4);
		expect(new Set(arrival.accounts.map(({ type }) => type))).toEqual(
			new Set(['removal', 'transfer', 'booked-in', 'held']),
		);
	});

	it('is nothing where nobody does, with the nearest before and after', async () => {
		const silent = await on('2019-04-01');
		expect(silent.accounts).toEqual([]);
		expect(silent.on).toMatchObject({
			spoken: false,
			before: { about: '2019-03-28', place: 'Fallow Ridge Holding Center' },
			after: { about: '2019-04-12' },
		});
		const ran = await run(['whereabouts', path, '--person', 'Ibarcea', '--on', '2019-04-01']);
		expect(ran.stdout).toContain('No source in this case speaks of 1 April 2019.');
	});

	it('carries no “currently held” past the day on which it was said', async () => {
		const said = await on('2019-05-13');
		expect(said.accounts.map(({ quote }) => quote).join('\n')).toContain('currently held');
		for (const date of ['2019-05-14', '2019-06-30']) {
			const later = await on(date);
			expect([later.on?.spoken, later.accounts]).toEqual([false, []]);
		}
	});

	it('is two denials where two authorities each deny', async () => {
		const denials = [...(await on('2019-05-13')).accounts, ...(await on('2019-05-20')).accounts].filter(
			({ polarity }) => polarity === 'denies',
		);
		expect(new Set(denials.map(voiceOf))).toEqual(
			new Set([
				'Ministry of Frontiers of Kestria',
				// The Gazette's word for it, retelling that statement.
				'Ministry of Frontiers',
				'Dirección General de Establecimientos Penales',
			]),
		);
	});

	it('may be any day of the month of which a voice speaks', async () => {
		expect((await on('2019-08-15')).accounts.map(told)).toEqual(['affirms release 2019-08']);
		expect(him.whereabouts?.lastSpokenOf).toBe('2019-08');
		expect((await on('2019-09-01')).on).toMatchObject({ spoken: false, before: { about: '2019-08' } });
	});

	it('must be a date', async () => {
		const ran = await run(['whereabouts', path, '--on', '31/02/2019', '--json']);
		expect([ran.code, ran.stdout]).toEqual([1, '']);
		expect(ran.stderr).toContain('2019-04-12');
	});
});

describe('his custody line', () => {
	it('has every stay and leg in order, and three stretches of which nobody speaks', () => {
		const brief = line.map((piece) =>
			piece.piece === 'gap'
				? `gap ${piece.from} ${piece.to} ${piece.days}`
				: `${piece.types.join('+')} ${piece.from} ${piece.to}: ${piece.place ?? piece.fromPlace ?? ''}`,
		);
		expect(brief).toEqual([
			'arrest [2019-03-04,2019-03-05] [2019-03-04,2019-03-05]: Port Ansell',
			'booked-in 2019-03-06 2019-03-19: Cawder Street Detention Center',
			'transfer 2019-03-19 2019-03-19: Fallow Ridge Holding Center',
			'gap 2019-03-20 2019-03-27 8',
			'held 2019-03-28 2019-03-28: Fallow Ridge Holding Center',
			'gap 2019-03-29 2019-04-11 14',
			'removal 2019-04-12 2019-04-12: San Ubaldo',
			'transfer 2019-04-12 2019-04-12: Las Garzas',
			'held 2019-04-12 2019-04-15: hangar at the airfield',
			'booked-in+held [2019-04-12,2019-04-15] 2019-06-21: Module 6 of the San Ubaldo Penal Center',
			'transfer 2019-06-21 2019-06-21: Module 6 of the San Ubaldo Penal Center',
			'gap 2019-06-22 2019-07-31 40',
			'release 2019-08 2019-08: ',
		]);
		expect(him.line.episodes).toHaveLength(1);
		expect([him.line.undated, him.line.inversions]).toEqual([[], []]);
	});

	it('ends in words with the last of which a source speaks, and says what no source speaks of', async () => {
		const { stdout } = await run(['person', path, him.person]);
		expect(stdout).toContain('14 days, 29 March 2019 to 11 April 2019: nothing in this record says where');
		expect(stdout.trimEnd().split('\n').at(-1)).toBe(
			'No source in this case speaks of Teodoro Ibarcea Menchal after August 2019.',
		);
	});

	it('shows what each authority says of itself beside the voices that affirm the stay', () => {
		const stay = line.find(
			(piece) => piece.piece !== 'gap' && piece.types.includes('booked-in') && piece.heldBy,
		);
		if (stay === undefined || stay.piece === 'gap') throw new Error('the stay at San Ubaldo is on the line');
		const says = stay.acknowledgements?.map(({ by, says }) => `${by}: ${says}`).sort();
		// Kestria denies to the press and owns to it before its parliament: a body that says both stands there twice.
		expect(says).toEqual([
			'Kestria: acknowledged',
			'Kestria: denied',
			expect.stringMatching(/^(?:Republic of )?Quintara: denied$/u),
		]);
		expect(new Set(stay.accounts.map(({ polarity }) => polarity))).toEqual(new Set(['affirms', 'denies']));
		expect(new Set(stay.accounts.map(voiceOf)).size).toBeGreaterThan(4);
	});

	it('holds no step that was only foretold, and nothing of his brother', () => {
		const accounts = line.flatMap((piece) => (piece.piece === 'gap' ? [] : piece.accounts));
		expect(accounts.map(({ force }) => force)).not.toContain('predicts');
		expect(him.line.aside).toContainEqual(
			expect.objectContaining({ type: 'transfer', place: 'Las Garzas', from: '2019-06-21' }),
		);
		// Ids are random: their digits may be any year.
		const text = JSON.stringify(him).replace(/[0-9a-f]{32,}/g, '');
		expect(text).not.toContain('2011');
		expect(text).not.toMatch(/brother|hermano/u);
	});

	it('tells what a voice took back no longer', () => {
		const arrival = line
			.flatMap((piece) => (piece.piece === 'gap' ? [] : piece.accounts))
			.find(({ quote }) => quote.startsWith('Teodoro Ibarcea was brought to Module 6'));
		expect(arrival).toMatchObject({ type: 'booked-in', about: '2019-04-15' });
		expect(arrival).not.toHaveProperty('fromPlace');
	});
});

describe('paradero conflicts', () => {
	it('lists by name what cannot hold together in the example, and nothing else', async () => {
		const rows = await answer(z.array(RelationShape), ['conflicts', path]);
		expect(
			rows
				.filter(({ relation }) => relation === 'conflict')
				.map(({ about, kind, property, sides, twoAccountsBy = [] }) =>
					[
						about?.name ?? 'across the case',
						`${kind} ${property}`,
						sides
							.map(({ value, types = [] }) => [value, ...types].join(' '))
							.sort()
							.join(' / '),
						...twoAccountsBy,
					].join(' | '),
				)
				.sort(),
		).toEqual([
			'District Court of Kestria, 2019-05-10 | value done | done / not-done',
			'Teodoro Ibarcea Menchal | date fromDate | 2019-03-04 / 2019-03-05',
			'Teodoro Ibarcea Menchal | date fromDate | 2019-04-12 / 2019-04-15',
			'Teodoro Ibarcea Menchal | polarity acceptsResponsibility | affirms Kestria / denies Kestria | Ministry of Frontiers of Kestria',
			'Teodoro Ibarcea Menchal | polarity rightGiven | affirms told of his right to object / denies told of his right to object',
			'Teodoro Ibarcea Menchal | polarity type | affirms booked-in held / denies held',
			'across the case | polarity word | affirms penal colony / denies penal colony',
			'across the case | polarity word | affirms prison / denies prison',
			'across the case | polarity word | affirms reception center / denies reception center',
		]);
		const arrival = rows.find(({ sides }) => sides.some(({ value }) => value === '2019-04-15'));
		const voices = new Map(arrival?.sides.map((side) => [side.value, side.voices.map(({ label }) => label)]));
		expect(voices.get('2019-04-12')).toEqual(['Ministry of Frontiers of Kestria']);
		expect(voices.get('2019-04-15')).toContain('W-014');
		for (const { statements, quotes } of rows) {
			expect(statements.length).toBeGreaterThan(1);
			expect(quotes.length).toBeGreaterThan(1);
		}
	});

	it('tells apart who repeats, who retells and who says the same', async () => {
		const rows = await answer(z.array(RelationShape), [
			'conflicts',
			path,
			'--kind',
			'paraphrase',
			'echo',
			'agreement',
		]);
		const of = (relation: string) => rows.filter((row) => row.relation === relation);
		const retold = of('paraphrase').find(({ sides }) =>
			sides.some(({ value }) => value === 'return him to Kestria by 7 June'),
		);
		expect(retold?.sides[0]?.value).toMatch(
			/^Respondents shall take all available steps to return Petitioner/,
		);
		expect(retold?.sides.find(({ value }) => value === 'make inquiries')?.departs?.leavesOut).toContain(
			'return',
		);
		expect(of('echo').map(({ property, sides }) => [property, sides[0]?.value])).toContainEqual([
			'count',
			'127 person',
		]);
		const arrest = of('agreement').find(
			({ property, sides }) => property === 'fromDate' && sides[0]?.value === '2019-03-05',
		);
		expect(arrest?.sides.map(({ voices }) => voices.map(({ label }) => label).join()).sort()).toEqual([
			'Asociación Candilera',
			'District Court of Kestria',
			'Jonah Pellworth',
		]);
	});

	it('prints tables that say they name people, with the words as footnotes', async () => {
		const csv = (await run(['conflicts', path, '--csv'])).stdout;
		expect(csv).toMatch(/^# internal: names people\nabout,relation,kind,what,side/);
		const markdown = (await run(['conflicts', path, '--markdown', '--kind', 'date'])).stdout;
		expect(markdown).toMatch(
			/\*internal: names people\*[\s\S]*\| conflict \| date \| held from \|[\s\S]*\[\^1\]: “/,
		);
		expect((await run(['conflicts', path, '--kind', 'nonsense'])).stderr).toMatch(/no kind of relation/);
	});

	it('lays numbers of different scope side by side, each with what it counts, and calls none a conflict', async () => {
		const rows = await answer(z.array(RelationShape), ['conflicts', path]);
		const counts = rows.filter(({ property }) => property === 'count');
		expect(new Set(counts.map(({ relation }) => relation))).toEqual(new Set(['different-scope']));
		const of = new Map(counts.flatMap(({ sides }) => sides.map((side) => [side.value, side.of])));
		expect(of.get('1200 persona')).toMatch(/capacity/);
		expect(of.get('724 person')).toMatch(/held in all facilities.*stock.*2019-04-30/);
	});
});

describe('paradero suggestions', () => {
	it('finds the wire that two papers print, and names that are one, each until it is decided on', async () => {
		const rows = await answer(z.array(SuggestionShape), ['suggestions', path]);
		expect(rows[0]).toMatchObject({ kind: 'reprint', reasons: ['shared-words'] });
		const names = rows.flatMap((row) => (row.kind === 'same' ? [row.left.name] : []));
		expect(names).toContain('Jonah Pellworth');
		// Joined in the example already, initials and a witness under a code: none comes.
		expect(names.filter((name) => /Ibarcea|^J\. ?M|W-0/.test(name))).toEqual([]);
		// Two numbers of different scope that were left open come back, and nobody says how likely they are one.
		const [open] = await answer(z.array(SuggestionShape), ['suggestions', path, '--kind', 'events']);
		expect(open).toMatchObject({ of: 'Population', probability: null, weight: null, fields: [] });
		const only = await answer(z.array(SuggestionShape), ['suggestions', path, '--kind', 'reprint']);
		expect(only).toEqual(rows.filter(({ kind }) => kind === 'reprint'));
	});
});

describe('paradero search', () => {
	const search = (...words: readonly string[]) => answer(z.array(SearchHitShape), ['search', path, ...words]);

	it('finds names and words with and without their accents', async () => {
		expect(await search('albunol')).toEqual(await search('ALBUÑOL'));
		expect((await search('albunol')).map(({ text }) => text)).toEqual(['ALBUÑOL TEJADO Ramiro']);
		expect(await search('detencion')).toEqual(await search('detención'));
		expect(await search('detencion')).not.toEqual([]);
	});

	it('leads from a name to its person, by whatever spelling', async () => {
		for (const word of ['Ibarsea', 'ybarcea']) {
			const hit = (await search(word)).find(({ kind }) => kind === 'name' || kind === 'row');
			expect(hit?.person).toBe(him.person);
		}
	});

	it('finds nothing where nothing stands', async () => {
		expect(await search('xyzzy')).toEqual([]);
	});
});

describe('paradero person', () => {
	it('refuses an id that nobody has', async () => {
		const ran = await run(['person', path, '0'.repeat(32), '--json']);
		expect([ran.code, ran.stdout]).toEqual([1, '']);
	});
});

describe('tables of where people were', () => {
	const printed = async (...args: readonly string[]) => (await run([...args])).stdout.trimEnd().split('\n');

	it('are one row an account, marked as internal, with the words and where they stand', async () => {
		const lines = await printed('whereabouts', path, '--person', 'Ibarcea Menchal', '--csv');
		expect(lines[0]).toBe('# internal: names people');
		const accounts = all.find(({ person }) => person === him.person)?.accounts ?? [];
		expect(lines).toHaveLength(accounts.length + 2);
		expect(lines[1]).toMatch(/^person,name,kind,speaks of,.*,quote,page,source,source id,statement$/u);
		for (const { statement } of accounts) expect(lines.some((line) => line.endsWith(statement))).toBe(true);
	});

	it('say where nobody speaks, and footnote every account with its words', async () => {
		const text = (
			await printed('whereabouts', path, '--person', 'Ibarcea', '--on', '2019-04-12', '--markdown')
		).join('\n');
		expect(text).toMatch(/^# Whereabouts\n\n\*internal: names people\*\n/u);
		const marks = new Set(text.match(/\[\^\d+\](?!:)/gu));
		const notes = new Set(text.match(/^\[\^\d+\]/gmu));
		expect(marks).toEqual(notes);
		expect(notes.size).toBeGreaterThan(4);
		const silent = await printed(
			'whereabouts',
			path,
			'--person',
			'Ibarcea',
			'--on',
			'2019-04-01',
			'--markdown',
		);
		expect(silent.join('\n')).toContain('No source in this case speaks of 1 April 2019.');
	});

	it('hold the gaps of one person, found by name, and who has which part in a stay', async () => {
		const csv = await printed('person', path, 'Teodoro Ybarcea', '--csv');
		expect(
			csv.filter((line) => line.includes(',gap,')).map((line) => line.match(/,(\d+),,,,/u)?.[1]),
		).toEqual(['8', '14', '40']);
		const page = (await printed('person', path, him.person, '--markdown')).join('\n');
		expect(page).toContain('| at the request of | Kestria |');
		expect(page).toContain('| said to deny responsibility | Kestria |');
		expect(page).toContain('| denied | Republic of Quintara | Republic of Quintara itself |');
	});

	it('choose nobody where two are called so', async () => {
		const { code, stderr } = await run(['person', path, 'J. M.']);
		expect(code).toBe(1);
		expect(stderr).toMatch(
			/2 are called so and were not joined; give one of their ids: [0-9a-f]{32}, [0-9a-f]{32}/u,
		);
		expect((await run(['person', path, 'Nobody Whatsoever'])).code).toBe(1);
	});

	it('print the nearest accounts of a silent date as what they are', async () => {
		const lines = await printed('whereabouts', path, '--person', 'Ibarcea', '--on', '2019-04-01');
		expect(lines.find((line) => line.includes('nearest before'))).toMatch(
			/nearest before, not of that date: 28 March 2019: held at Fallow Ridge/u,
		);
		expect(lines.at(-1)).toBe('1 person or group');
	});
});
