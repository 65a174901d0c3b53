import type { Chance } from './random.ts';

/** Made-up names: nobody and no place is meant. Syllables keep them apart from each other, so that items never meet. */
const START = [
	'Ar',
	'Bel',
	'Cor',
	'Dar',
	'Fen',
	'Gal',
	'Hol',
	'Ist',
	'Jor',
	'Kel',
	'Lor',
	'Mar',
	'Nor',
	'Pel',
	'Quin',
	'Ras',
	'Sel',
	'Tor',
	'Ul',
	'Vel',
	'Wen',
	'Yar',
	'Zel',
];
const MIDDLE = ['an', 'eb', 'id', 'om', 'ur', 'al', 'ev', 'ost', 'und', 'arr', 'ell', 'int'];
const END = ['ez', 'ova', 'mann', 'ado', 'ier', 'sson', 'ury', 'elli', 'ane', 'ock', 'ardo', 'ik'];
const FIRST = {
	en: [
		'Anton',
		'Bertil',
		'Clemens',
		'Dorian',
		'Edwin',
		'Fabian',
		'Gustav',
		'Hector',
		'Ivor',
		'Jonas',
		'Leander',
		'Milton',
		'Oscar',
		'Ruben',
		'Silas',
		'Tobias',
		'Victor',
		'Walter',
	],
	es: [
		'Adrián',
		'Benito',
		'Camilo',
		'Darío',
		'Emilio',
		'Fermín',
		'Gonzalo',
		'Hernán',
		'Isidro',
		'Julián',
		'Leandro',
		'Marcelo',
		'Octavio',
		'Rafael',
		'Saúl',
		'Tomás',
		'Valentín',
	],
} as const;
const TOWN_END = ['ville', 'mouth', 'ford', 'bury', 'ham', 'port', 'stead', 'wick'];

export type Lang = 'en' | 'es';

/** Gives out names, each once. */
export class World {
	readonly chance: Chance;
	private readonly used = new Set<string>();

	constructor(chance: Chance) {
		this.chance = chance;
	}

	person(lang: Lang): string {
		return this.once(() => `${this.chance.of(FIRST[lang])} ${this.stem()}${this.chance.of(END)}`);
	}

	town(lang: Lang): string {
		return this.once(() =>
			lang === 'en'
				? `${this.stem()}${this.chance.of(TOWN_END)}`
				: `${this.chance.of(['San', 'Villa', 'Puerto'])} ${this.stem()}${this.chance.of(['a', 'o', 'ez'])}`,
		);
	}

	prison(lang: Lang): string {
		return this.once(() =>
			lang === 'en'
				? `${this.stem()}${this.chance.of(TOWN_END)} ${this.chance.of(['Detention Center', 'Prison', 'Processing Center', 'County Jail'])}`
				: `${this.chance.of(['el Centro Penal', 'el Penal de', 'la Cárcel de'])} ${this.stem()}${this.chance.of(['a', 'o', 'ez'])}`,
		);
	}

	body(lang: Lang): string {
		return this.once(() =>
			lang === 'en'
				? `${this.chance.of(['Ministry of the Interior', 'National Police', 'Border Agency', 'Prison Service'])} of ${this.stem()}ia`
				: `${this.chance.of(['Ministerio del Interior', 'Servicio Penitenciario', 'Instituto de Migración'])} de ${this.stem()}ia`,
		);
	}

	outlet(): string {
		return this.once(
			() =>
				`${this.stem()}${this.chance.of(TOWN_END)} ${this.chance.of(['Herald', 'Gazette', 'Tribune', 'Courier', 'Observer'])}`,
		);
	}

	/** A day of 2031. */
	day(): string {
		return `2031-${two(this.chance.from(1, 12))}-${two(this.chance.from(1, 27))}`;
	}

	/** Some days later, in the same month or the next. */
	later(day: string, least: number, most: number): string {
		return new Date(Date.parse(`${day}T00:00:00Z`) + this.chance.from(least, most) * 86_400_000)
			.toISOString()
			.slice(0, 10);
	}

	private stem(): string {
		return `${this.chance.of(START)}${this.chance.of(MIDDLE)}`;
	}

	private once(make: () => string): string {
		for (let tries = 0; tries < 1_000; tries++) {
			const name = make();
			if (this.used.has(name)) continue;
			this.used.add(name);
			return name;
		}
		throw new RangeError('the made-up world has no further name of this kind');
	}
}

const two = (n: number) => String(n).padStart(2, '0');
const MONTHS = {
	en: 'January February March April May June July August September October November December'.split(' '),
	es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
} as const;

/** A day, or a month, as it is written out. */
export function written(edtf: string, lang: Lang, chance: Chance): string {
	const [year, month, day] = edtf.split('-').map(Number);
	const name = MONTHS[lang][(month ?? 1) - 1] ?? '';
	if (day === undefined) return lang === 'en' ? `${name} ${year}` : `${name} de ${year}`;
	if (lang === 'es') return `${day} de ${name} de ${year}`;
	return chance.next() < 0.5 ? `${day} ${name} ${year}` : `${name} ${day}, ${year}`;
}
