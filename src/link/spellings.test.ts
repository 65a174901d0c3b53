import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../test/processor-time.ts';
import { compareBodies } from './bodies.ts';
import { bodyName } from './body-name.ts';
import { comparePersons } from './compare-persons.ts';
import { personName } from './person-name.ts';
import { type Bearer, spellingPairs } from './spellings.ts';

const persons = (a: string, b: string) =>
	comparePersons(personName(a), personName(b))?.reasons.join() ?? null;
const bodies = (a: string, b: string) => compareBodies(bodyName(a), bodyName(b))?.reasons.join() ?? null;

describe('two names of people', () => {
	it.each([
		['Teodoro Ibarcea', 'Mr. Teodoro Ibarcea', 'same-words'],
		['Teodoro Ibarcea', 'TEODORO IBARCEA', 'same-words'],
		['José Menchal', 'Jose Menchal', 'accents'],
		['Ana María Robles', 'ROBLES, Ana María', 'order'],
		['Ana María Robles', 'ROBLES Ana Maria', 'accents,order'],
		['Teodoro Ibarcea', 'Teodoro Ybarcea', 'near-spelling'],
		['Kilmar Ordaz', 'Kilmer Ordaz', 'near-spelling'],
		['Kilmar Ordaz Gil', 'Kilmer Ordaz', 'near-spelling,second-surname'],
		['Teodoro Velásquez', 'Teodoro Belazques', 'near-spelling'],
		['Ana María Robles', 'Anamaría Robles', 'near-spelling'],
		['Teodoro Ibarcea Menchal', 'Teodoro Ibarcea', 'second-surname'],
		['Teodoro J. Ibarcea', 'Teodoro Ibarcea', 'initials'],
		['T. Ibarcea', 'Teodoro Ibarcea', 'initials'],
		['Ana Ochares Yol', 'OCHARES YOL DE RAMILES ANA', 'order,second-surname'],
		['Ana Ochares de Ramiles', 'Ana Ochares Yol', 'second-surname'],
		['Juan de la Cruz', 'CRUZ, Juan', 'order'],
		['Coronel, Rolando', 'CORONEL ROLANDO', 'same-words'],
		['Bruno Salt Jr.', 'Bruno Salt', 'same-words'],
		// Other alphabets, with and without vowels.
		['Леонид Барсенко', 'Leonid Barsenko', 'alphabet'],
		['Леонид Борисович Барсенко', 'Leonid Barsenko', 'alphabet,second-surname'],
		['Νίκος Ταράσης', 'Nikos Tarasis', 'alphabet'],
		['فرناندو برمودا', 'Fernando Bermuda', 'alphabet'],
		// Short forms, and other languages.
		['Pepe Ibarcea', 'José Ibarcea', 'other-form'],
		['Bill Tarrow', 'William Tarrow', 'other-form'],
		['John Ibarcea', 'Juan Ybarcea', 'near-spelling,other-form'],
		['IBARCEA, Francisco', 'Paco Ibarcea', 'order,other-form'],
		// Articles and run-together words.
		['Nadia Al Harun', 'Nadia Alharun', 'near-spelling'],
		['Saif al-Din Harun', 'Saifaldin Harun', 'near-spelling'],
		['Teodoro de la Barca', 'Teodoro Delabarca', 'near-spelling'],
		['TeodoroIbarsia', 'Teodoro Ibarcea', 'near-spelling'],
		['Usama bin Tariq bin Awad Harun', 'Osama Harun', 'near-spelling,second-surname'],
		// A machine's reading.
		['Te0doro Ibarcea', 'Teodoro Ibarcea', 'accents'],
		['Nadia Tornel', 'Nadia Tomel', 'near-spelling'],
		['Nadia lbarcea', 'Nadia Ibarcea', 'near-spelling'],
		['JT Ibarcea', 'Juan Teodoro Ibarcea', 'initials'],
		['Teodoro Nandella Ruiz', 'Teodoro Nadela Ruiz', 'near-spelling'],
	])('%s and %s may be one: %s', (a, b, reasons) => {
		expect([persons(a, b), persons(b, a)]).toEqual([reasons, reasons]);
	});

	it.each([
		// Another given name, another initial, another generation.
		['Juan Carlos Robles', 'Juan Alberto Robles'],
		['Mario Robles', 'Maria Robles'],
		['Juan Robles', 'Juana Robles'],
		['J. Robles', 'María Robles'],
		['Juan C. Robles', 'Juan M. Robles'],
		['Bruno Salt Jr.', 'Bruno Salt Sr.'],
		['Ramón Fernández', 'Ramón Hernández'],
		// One name is not enough, nor are given names or surnames alone where it shows which they are.
		['Ibarcea', 'Teodoro Ibarcea'],
		['Ibarcea', 'Ybarcea'],
		['T. I.', 'Teodoro Ibarcea'],
		['ROBLES, Juan Carlos', 'ORDAZ, Juan Carlos'],
		['ROBLES PAZ, Juan', 'ROBLES PAZ, Inés'],
		['Teodoro Ibarcea', 'Nadia Orrin'],
		// A short form takes the rest of the name with it, and no surname is one.
		['Pepe Ibarcea', 'José Ordaz'],
		['PACO, Teodoro', 'FRANCISCO, Teodoro'],
		// A father and his son.
		['Omar bin Salim Harun', 'Salim bin Omar Harun'],
		// No Angelo has a surname by marriage.
		['Angelo Ibarcea de Ramiles', 'Angelo Ibarcea Yol'],
		['سليم ناصر', 'Omar Haddad'],
		['JT', 'Juan Teodoro'],
	])('%s and %s may not', (a, b) => {
		expect([persons(a, b), persons(b, a)]).toEqual([null, null]);
	});
});

describe('two names of bodies or places', () => {
	it.each([
		['Ministry of Defence and Justice', 'MDJ', 'acronym'],
		['Ministry of Defence and Justice (MDJ)', 'M.D.J.', 'acronym'],
		['Cawder Street', 'Cawder Street Detention Center', 'generic-words'],
		['the Port Vey Prison', 'Port Vey Penitentiary', 'generic-words'],
		['Fallow Ridge', 'Fallow Rigde', 'near-spelling'],
		['Cárcel de San Ubaldo', 'Carcel San Ubaldo', 'accents'],
		['Halmere Gazette', 'The Halmere Gazette', 'same-words'],
		['Quintara', 'Quintara', 'same-words'],
		// Lists write short.
		['CAWDER COUNTY DET CTR', 'Cawder County Detention Center', 'other-form'],
		['Cawder Dept. of Corrections', 'Cawder Department of Corrections', 'other-form'],
		['NORTE CO. JAIL', 'Norte County Jail', 'other-form'],
		['FALLOW RIDGE SPC', 'Fallow Ridge Service Processing Center', 'acronym'],
		['Vey FMC', 'Vey Federal Medical Center', 'acronym'],
		['Fallow Ridge Detention Center', 'Fallow Ridge ICE Processing Center', 'generic-words'],
		['Fallow Detention Center', 'Fallow Correctional Facility', 'generic-words'],
		['Norte County Jail', 'Norte County Detention Center', 'generic-words'],
		['Cawder Detention Center (CDC)', 'CAWDER DETENTION CENTER', 'same-words'],
		['Cawder Prison NJ', 'Cawder Prison', 'same-words'],
		['Cawder Prison, Port Vey, NJ', 'Cawder Prison', 'same-words'],
		['Cawder North Detention Center', 'Cawder Detention Center', 'generic-words'],
		['Fallowland Detention Center', 'Fallow Land Detention Center', 'near-spelling'],
		// Other languages, and letters.
		['Ministerio de Justicia', 'Ministry of Justice', 'translation'],
		['Corte Suprema', 'Supreme Court', 'translation'],
		['Centro de Detención Cawder', 'Cawder Detention Center', 'translation'],
		['Comisión de Derechos Humanos', 'Human Rights Commission', 'translation'],
		['ICE', 'U.S. Immigration and Customs Enforcement', 'acronym'],
		['Naciones Unidas', 'United Nations', 'translation'],
		['Centro de Migración del Norte', 'CEMINO', 'acronym'],
		['Norte Migration Centre', 'CEMINO', 'acronym'],
		['Norte Minerals, Inc.', 'Norte Minerals', 'generic-words'],
		['NORTE MINERALS CO', 'Norte Minerals, NJ', 'generic-words'],
	])('%s and %s may be one: %s', (a, b, reasons) => {
		expect([bodies(a, b), bodies(b, a)]).toEqual([reasons, reasons]);
	});

	it.each([
		['Port Vey Prison', 'Port Vey Hospital'],
		['Norte', 'Norte Prison'],
		['Unit 3 Fallow Ridge', 'Unit 4 Fallow Ridge'],
		['Ministry of Justice', 'Ministry of Health'],
		['Detention Center', 'Detention Facility'],
		['Court of Norland', 'CN'],
		['North Cawder Detention Center', 'South Cawder Detention Center'],
		['North Cawder Detention Center', 'Cawder Detention Center'],
		['Cawder Northwest Prison', 'Cawder Northeast Prison'],
		['Norte County Jail', 'Sur County Jail'],
		['Norte County Jail', 'Norte City Jail'],
		['Norte County Jail', 'Norte Detention Center'],
		['Norte County Jail, NJ', 'Norte County Jail, NY'],
		['Camp 2', 'Camp 3'],
		['Unit III Fallow Ridge', 'Unit 2 Fallow Ridge'],
		['Fallow Ridge Unit 3', 'Fallow Ridge Unit'],
		['Cawder County Detention Center (CCDC)', 'Corvo County Detention Center'],
		['Ministry of Justice', 'Department of Justice'],
		['Ministerio de Salud', 'Ministry of Justice'],
	])('%s and %s may not', (a, b) => {
		expect([bodies(a, b), bodies(b, a)]).toEqual([null, null]);
	});
});

let next = 0;
const bearer = (name: string, source: string, rest: Partial<Bearer> = {}): Bearer => {
	next += 1;
	return { kind: 'Person', name, source, isRow: false, cluster: `c${next}`, tells: {}, ...rest };
};
const found = (all: readonly Bearer[], settled?: (a: string, b: string) => boolean) =>
	spellingPairs(all, settled).pairs.map(
		({ left, right, reasons }) => `${all[left]?.name} = ${all[right]?.name}: ${reasons.join()}`,
	);

describe('pairs of a case', () => {
	it('are found between sources, and not between the rows of one list', () => {
		expect(
			found([
				bearer('Teodoro Ibarcea', 'a'),
				bearer('Teodoro Ybarcea', 'b'),
				bearer('ORDAZ, Inés', 'list', { isRow: true }),
				bearer('ORDAZ, Ines', 'list', { isRow: true }),
				bearer('Inés Ordaz', 'c'),
			]),
		).toEqual([
			'ORDAZ, Inés = Inés Ordaz: order',
			'ORDAZ, Ines = Inés Ordaz: accents,order',
			'Teodoro Ibarcea = Teodoro Ybarcea: near-spelling',
		]);
	});

	it.each([
		['Леонид Барсенко', 'Leonid Barsenko'],
		['فرناندو برمودا', 'Fernando Bermuda'],
		['Pepe Ibarcea', 'José Ibarcea'],
		['John Ibarcea', 'Juan Ibarcea'],
		['Nadia Al Harun', 'Nadia Alharun'],
		['Saif al-Din Harun', 'Saifaldin Harun'],
		['Nadia Tornel', 'Nadia Tomel'],
		['Nadia lbarcea', 'Nadia Ibarcea'],
		['JT Ibarcea', 'Juan Teodoro Ibarcea'],
		['Usama bin Tariq bin Awad Harun', 'Osama Harun'],
		['Te0doro Ibarcea', 'Teodoro Ibarcea'],
	])('find %s and %s among many', (a, b) => {
		const others = Array.from({ length: 60 }, (_, i) =>
			bearer(`Ana${i} Robles${String.fromCharCode(97 + (i % 26))}`, 'c'),
		);
		const all = [bearer(a, 'a'), ...others, bearer(b, 'b')];
		expect(found(all).some((pair) => pair.startsWith(`${a} = ${b}: `))).toBe(true);
	});

	it.each([
		['CAWDER COUNTY DET CTR', 'Cawder County Detention Center'],
		['Fallow Detention Center', 'Fallow Correctional Facility'],
		['Fallowland Detention Center', 'Fallow Land Detention Center'],
		['Ministerio de Justicia', 'Ministry of Justice'],
		['Corte Suprema', 'Supreme Court'],
		['ICE', 'U.S. Immigration and Customs Enforcement'],
		['Centro de Migración del Norte', 'CEMINO'],
		['Norte Migration Centre', 'CEMINO'],
		['Cawder Prison NJ', 'Cawder Prison'],
	])('find the places %s and %s among many', (a, b) => {
		const others = Array.from({ length: 60 }, (_, i) =>
			bearer(`Robles${String.fromCharCode(97 + (i % 26))} County Jail ${i}`, 'c', { kind: 'Place' }),
		);
		const all = [bearer(a, 'a', { kind: 'Place' }), ...others, bearer(b, 'b', { kind: 'Place' })];
		expect(found(all).some((pair) => pair.startsWith(`${a} = ${b}: `))).toBe(true);
	});

	it('never offer what is joined already, or was decided on', () => {
		const one = bearer('Teodoro Ibarcea', 'a', { cluster: 'x' });
		expect(found([one, bearer('Teodoro Ybarcea', 'b', { cluster: 'x' })])).toEqual([]);
		const two = [one, bearer('Teodoro Ybarcea', 'b', { cluster: 'y' })];
		expect(found(two)).toHaveLength(1);
		expect(found(two, (a, b) => a === 'x' && b === 'y')).toEqual([]);
	});

	it('offer people of one single name only where something else agrees', () => {
		const days = { tells: { days: ['2019-05-14'] } };
		expect(found([bearer('Ibarcea', 'a'), bearer('Ibarcea', 'b')])).toEqual([]);
		expect(found([bearer('Ibarcea', 'a', days), bearer('Ibarcea', 'b', days)])).toEqual([
			'Ibarcea = Ibarcea: same-words,same-day',
		]);
		expect(found([bearer('Ibarcea', 'a', days), bearer('Ybarcea', 'b', days)])).toEqual([]);
	});

	it('come nearer by what agrees, and go further by another day of birth', () => {
		const likeness = (a: Bearer['tells'], b: Bearer['tells']) =>
			spellingPairs([bearer('Teodoro Ibarcea', 'a', { tells: a }), bearer('T. Ibarcea', 'b', { tells: b })])
				.pairs[0]?.likeness ?? 0;
		const bare = likeness({}, {});
		expect(likeness({ places: ['port vey'] }, { places: ['port vey'] })).toBeGreaterThan(bare);
		expect(likeness({ births: ['1980-01-02'] }, { births: ['1980-01-03'] })).toBeLessThan(bare);
	});

	it('hold one pair for every two clusters, and of a name that many bear a bounded number', () => {
		const many = Array.from({ length: 40 }, (_, i) => bearer('Teodoro Ibarcea', `s${i}`));
		const { pairs, notCompared } = spellingPairs(many);
		expect(pairs.length).toBeLessThan(8 * 40);
		expect(new Set(pairs.flatMap(({ left, right }) => [left, right])).size).toBe(40);
		expect(notCompared).toBe(32);
	});

	it('are the same whatever order the names come in, and never of initials alone', () => {
		const words = fc.constantFrom(
			'Ana',
			'Inés',
			'Robles',
			'Roblez',
			'Ordaz',
			'A.',
			'O.',
			'de',
			'Paz',
			'Jr.',
			',',
		);
		const names = fc.array(
			fc.array(words, { minLength: 1, maxLength: 5 }).map((all) => all.join(' ')),
			{
				minLength: 2,
				maxLength: 12,
			},
		);
		const told = (all: readonly string[]) => {
			const bearers = all.map((name) => bearer(name, name, { cluster: name }));
			return spellingPairs(bearers)
				.pairs.map(({ left, right, likeness }) =>
					[...[bearers[left]?.name, bearers[right]?.name].sort(), likeness.toFixed(9)].join(' = '),
				)
				.sort();
		};
		fc.assert(
			fc.property(names, (given) => {
				const all = [...new Set(given)];
				const pairs = told(all);
				expect(told([...all].reverse())).toEqual(pairs);
				for (const pair of pairs)
					expect(pair.split(' = ').every((name) => /\p{L}{2}|\d/u.test(name))).toBe(true);
			}),
		);
	});

	it('no text is taken for a name for long', () => {
		const long = 'Ñandú de la '.repeat(100_000);
		const started = processorTime();
		spellingPairs([bearer(long, 'a'), bearer(long, 'b'), bearer(`${long} Paz`, 'c', { kind: 'Place' })]);
		expect(processorTime() - started).toBeLessThan(2_000);
	});
});
