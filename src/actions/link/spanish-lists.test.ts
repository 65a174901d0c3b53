import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { linkLists } from './link-lists.ts';

const folder = mkdtempSync(join(tmpdir(), 'paradero-spanish-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, lines: readonly string[]) => {
	const path = join(folder, name);
	writeFileSync(path, `${lines.join('\n')}\n`);
	return path;
};

/** People that nobody was, as one register has them and as another does. Every third is in one register alone. */
const GIVEN =
	'María José|Juan Carlos|Ana Belén|Luis Alberto|Rosa Elvira|Hugo Daniel|Nélida|Óscar René|Graciela Inés|Tomás|Elena Beatriz|Raúl Héctor|Silvia|Jorge Omar|Mirta Noemí|Andrés|Francisco Javier|Josefina|Miguel Ángel|Dolores|Eduardo Abel|Guadalupe|Ramón|Teresa del Carmen|Ignacio|Patricia|Rubén Darío|Lidia'.split(
		'|',
	);
const LAST =
	'Ibarra|de la Fuente|Núñez|Echeverría|Quispe|del Río|Ybáñez|Zamudio|Huanca|Olmos|Peñaloza|Barrientos|Cárdenas|San Martín|Iturbe|Vega|Montiel|Arrúa|Tolosa|Güemes|Sepúlveda|Lagos|Urrutia|Mamani|Bravo|Roldán|Castellón|Figueroa|Luján|Acosta'.split(
		'|',
	);
const PLACES = 'Puerto Nogal|Villa Quebracho|San Telmo del Monte|Lomas Bajas|Colonia Sauce|Río Pardo'.split(
	'|',
);
const SHORT: Readonly<Record<string, string>> = {
	Francisco: 'Paco',
	Ignacio: 'Nacho',
	Guadalupe: 'Lupe',
	Dolores: 'Lola',
	Eduardo: 'Lalo',
	Patricia: 'Paty',
	Josefina: 'Pepa',
};
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
const two = (at: number) => String(at).padStart(2, '0');

type Person = {
	given: string;
	father: string;
	mother: string;
	y: number;
	m: number;
	d: number;
	place: string;
};
function people(count: number): Person[] {
	let state = 20_261;
	const draw = (below: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
	const pick = (of: readonly string[]) => of[draw(of.length)] ?? '';
	const all: Person[] = [];
	while (all.length < count) {
		const one = {
			given: pick(GIVEN),
			father: pick(LAST),
			mother: pick(LAST),
			y: 1930 + draw(35),
			m: 1 + draw(12),
			d: 1 + draw(28),
			place: pick(PLACES),
		};
		all.push(one);
		// Brothers and sisters, taken from the same place.
		if (draw(5) === 0) all.push({ ...one, given: pick(GIVEN), y: one.y + 2 + draw(6), m: 1 + draw(12) });
	}
	return all.slice(0, count);
}

/** The ways in which the second register writes names, each by turns. */
const WAYS: readonly ((person: Person) => string)[] = [
	({ given, father, mother }) => `${given} ${father} ${mother}`,
	// SURNAME first, in capitals, accents lost.
	({ given, father, mother }) =>
		`${bare(father).toUpperCase()} ${bare(mother).toUpperCase()}, ${bare(given)}`,
	({ given, father }) => `${given} ${father}`,
	// Both surnames, changed about.
	({ given, father, mother }) => `${given} ${mother} ${father}`,
	({ given, father, mother }) => `${bare(given).split(' ')[0]} ${bare(father)} ${bare(mother)}`,
	({ given, father, mother }) =>
		`${given
			.split(' ')
			.map((word) => SHORT[word] ?? word)
			.join(' ')} ${father} ${mother.slice(0, 1)}.`,
	// As it is heard.
	({ given, father, mother }) =>
		`${given} ${father.replace(/^Y/, 'I').replace('z', 's').replace('v', 'b').replace('ch', 'sh')} ${mother}`,
	// Without particles.
	({ given, father, mother }) => `${given} ${father.replace(/^(?:de la|del|San) /, '')} ${mother}`,
];

describe('a register in Spanish and another', () => {
	const all = people(240);
	const truth: string[] = ['list,row,entity'];
	const first = [
		'Apellido paterno;Apellido materno;Nombres;Fecha de nacimiento;Fecha de detención;Lugar de detención',
	];
	const second = ['nombre y apellidos,edad,fecha de secuestro,lugar de secuestro'];
	for (const [at, person] of all.entries()) {
		const { given, father, mother, y, m, d, place } = person;
		const taken = { m: 1 + ((at * 5) % 12), d: 1 + ((at * 11) % 28) };
		if (at % 3 !== 1) {
			const born = at % 4 === 0 ? `${y}` : `${two(d)}/${two(m)}/${y}`;
			first.push(
				`${father.toUpperCase()};${mother.toUpperCase()};${given};${born};${two(taken.d)}/${two(taken.m)}/1976;${place}`,
			);
			truth.push(`1,${first.length - 1},${at}`);
		}
		if (at % 3 !== 2) {
			const name = WAYS[at % WAYS.length]?.(person) ?? '';
			const age = 1976 - y - (taken.m > m || (taken.m === m && taken.d >= d) ? 0 : 1);
			const on = at % 5 === 0 ? `1976-${two(taken.m)}` : `1976-${two(taken.m)}-${two(taken.d)}`;
			second.push(`"${name}",${at % 7 === 0 ? '' : age},${on},${at % 6 === 0 ? '' : bare(place)}`);
			truth.push(`2,${second.length - 1},${at}`);
		}
	}

	test('are one people by two surnames in any order, one or none, short names, ages and days to the month', async () => {
		const result = await linkLists({
			lists: [file('registro.csv', first), file('testimonios.csv', second)],
			truth: file('truth.csv', truth),
		});
		expect(result.settings.fields.map(({ name, columns }) => [name, ...columns])).toEqual([
			['name', ['Nombres', 'Apellido paterno', 'Apellido materno'], ['nombre y apellidos']],
			['born', ['Fecha de nacimiento'], ['edad', 'fecha de secuestro']],
			['taken', ['Fecha de detención'], ['fecha de secuestro']],
			['place_taken', ['Lugar de detención'], ['lugar de secuestro']],
		]);
		expect(result.health.findings.filter(({ severity }) => severity === 'wrong')).toEqual([]);
		expect(result.reliability?.matches).toBe(80);
		expect(result.reliability?.byCluster.precision).toBeGreaterThan(0.95);
		expect(result.reliability?.byCluster.f1).toBeGreaterThan(0.9);
		expect(result.reliability?.calibrationError).toBeLessThan(0.15);
	});
});
