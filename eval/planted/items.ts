import { type ShapeSet, shapesOf } from './shapes/index.ts';
import type { Shape, Telling, Told } from './shapes/told.ts';
import { type Lang, type World, written } from './world.ts';

/** Two sentences, each for a source of its own, and how they stand to each other. */
export type Item = {
	readonly what: string;
	readonly lang: Lang;
	readonly sentences: readonly [string, string];
	/** `null`: they are in no conflict. */
	readonly expects: 'value' | 'date' | 'polarity' | 'definition' | null;
	/** Of no conflict: how else they stand to each other. */
	readonly relation?: 'different-scope' | 'paraphrase' | 'echo' | 'agreement';
	/** One body stands on both sides. */
	readonly twoAccounts?: true;
	/** Both sentences stand in papers of one outlet. */
	readonly oneOutlet?: true;
};

type Facts = { -readonly [K in keyof Told]: string };
type Make = (making: Making) => Item;

/** Makes the sentences of one item: what is the same in both, and what differs. */
export class Making {
	readonly world: World;
	readonly lang: Lang;
	private readonly sets: readonly ShapeSet[];
	readonly facts: Facts;

	constructor(world: World, lang: Lang, sets: readonly ShapeSet[]) {
		this.world = world;
		this.lang = lang;
		this.sets = sets;
		const { chance } = world;
		this.facts = {
			who: world.person(lang),
			date: world.day(),
			at: world.prison(lang),
			from: world.prison(lang),
			body: world.body(lang),
			n: String(chance.from(120, 480)),
			people: chance.of(
				lang === 'en'
					? ['men', 'women', 'migrants', 'prisoners', 'detainees']
					: ['hombres', 'migrantes', 'presos', 'detenidos'],
			),
			term: chance.of(
				lang === 'en'
					? ['torture center', 'concentration camp', 'black site', 'penal colony', 'reception center']
					: ['centro de tortura', 'campo de concentración', 'centro clandestino', 'colonia penal'],
			),
			speaker: world.person(lang),
			duty: '',
		};
		this.facts.duty = chance.of(
			lang === 'en'
				? [
						`release ${this.facts.who}`,
						`return ${this.facts.who} to ${world.town(lang)}`,
						`file a report on ${this.facts.who}`,
						`allow ${this.facts.who} to see a lawyer`,
					]
				: [
						`liberar a ${this.facts.who}`,
						`presentar un informe sobre ${this.facts.who}`,
						`trasladar a ${this.facts.who} a ${world.town(lang)}`,
					],
		);
	}

	/** One telling, in a shape by chance. */
	tell(telling: Telling, change: Partial<Facts> = {}): string {
		return this.tellIn(this.world.chance.of(shapesOf(this.sets, this.lang, telling)), change);
	}

	/** The same in this shape. */
	tellIn(shape: Shape, change: Partial<Facts> = {}): string {
		const facts = { ...this.facts, ...change };
		return this.tidy(shape({ ...facts, date: written(facts.date, this.lang, this.world.chance) }));
	}

	/** A town in place of a prison, where people are arrested. */
	inTown(): this {
		this.facts.at = this.world.town(this.lang);
		return this;
	}

	item(
		what: string,
		expects: Item['expects'],
		sentences: readonly [string, string],
		more: Partial<Item> = {},
	): Item {
		const turned = this.world.chance.next() < 0.5 && more.oneOutlet !== true;
		return {
			what,
			lang: this.lang,
			sentences: turned ? [sentences[1], sentences[0]] : sentences,
			expects,
			...more,
		};
	}

	/** A month has no day, and a country is no building: `on March 2031`, `at Uruguay` are put right. */
	private tidy(sentence: string): string {
		return sentence
			.replace(
				/\b(on|by|until|than) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})/gi,
				(_, word: string) => (word === 'On' ? 'In ' : word === 'on' ? 'in ' : `${word} `),
			)
			.replace(
				/\b[Ee]l (?=(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de \d{4})/g,
				(word) => (word.startsWith('E') ? 'En ' : 'en '),
			)
			.replace(/\b(de|a) el (?=[A-ZÁÉÍÓÚ])/g, (_, word: string) => `${word}l `)
			.replace(/^(el|la) (?=[A-ZÁÉÍÓÚ])/, (_, word: string) => `${word === 'el' ? 'El' : 'La'} `)
			.replace(/\bat (?=Uruguay|Bolivia|Ghana|Norway)/g, 'in ');
	}
}

const otherPlace = ({ world, lang }: Making) => world.prison(lang);
const later = ({ world, facts }: Making, least = 3, most = 12) => world.later(facts.date, least, most);
const more = ({ facts, world }: Making) => String(Number(facts.n) + world.chance.from(15, 60));

/** What can't all hold as it stands. */
export const CONFLICTS: Readonly<Record<string, Make>> = {
	'arrest, days': (m) =>
		m.inTown().item('arrest, days', 'date', [m.tell('arrest'), m.tell('arrest', { date: later(m) })]),
	'arrest, places': (m) =>
		m
			.inTown()
			.item('arrest, places', 'value', [m.tell('arrest'), m.tell('arrest', { at: m.world.town(m.lang) })]),
	'transfer, days': (m) =>
		m.item('transfer, days', 'date', [m.tell('transfer'), m.tell('transfer', { date: later(m) })]),
	'transfer, where to': (m) =>
		m.item('transfer, where to', 'value', [m.tell('transfer'), m.tell('transfer', { at: otherPlace(m) })]),
	'transfer, where from': (m) =>
		m.item('transfer, where from', 'value', [
			m.tell('transfer'),
			m.tell('transfer', { from: otherPlace(m) }),
		]),
	'release, days': (m) =>
		m.item('release, days', 'date', [m.tell('release'), m.tell('release', { date: later(m) })]),
	'release, places': (m) =>
		m.item('release, places', 'value', [m.tell('release'), m.tell('release', { from: otherPlace(m) })]),
	'death, days': (m) => m.item('death, days', 'date', [m.tell('death'), m.tell('death', { date: later(m) })]),
	'death, places': (m) =>
		m.item('death, places', 'value', [m.tell('death'), m.tell('death', { at: otherPlace(m) })]),
	'held, places': (m) =>
		m.item('held, places', 'value', [m.tell('held'), m.tell('held', { at: otherPlace(m) })]),
	'arrest denied': (m) =>
		m.inTown().item('arrest denied', 'polarity', [m.tell('arrest'), m.tell('denied-arrest')]),
	'held denied': (m) => m.item('held denied', 'polarity', [m.tell('held'), m.tell('denied-held')]),
	counts: (m) => m.item('counts', 'value', [m.tell('count'), m.tell('count', { n: more(m) })]),
	'word rejected': (m) => m.item('word rejected', 'polarity', [m.tell('uses'), m.tell('rejects')]),
	compliance: (m) => m.item('compliance', 'value', [m.tell('done'), m.tell('not-done')]),
	deadline: (m) => m.item('deadline', 'date', [m.tell('order'), m.tell('order', { date: later(m) })]),
	'two accounts': (m) =>
		m
			.inTown()
			.item(
				'two accounts',
				'date',
				[m.tell('arrest-by-body'), m.tell('arrest-by-body', { date: later(m) })],
				{ twoAccounts: true },
			),
	definitions: (m) => {
		const [one, other] =
			m.lang === 'en'
				? [
						'any place where people are held without a register',
						'a prison in which more than half of the inmates await trial',
					]
				: [
						'todo lugar donde se retiene a personas sin registro',
						'una prisión en la que más de la mitad de los internos espera juicio',
					];
		// The word is of this item alone: otherwise every item of that word would meet.
		const term = `${m.facts.term} ${m.world.town(m.lang).split(' ').at(-1)}`;
		return m.item('definitions', 'definition', [
			m.tell('defines', { term, duty: one ?? '' }),
			m.tell('defines', { term, duty: other ?? '', speaker: m.world.person(m.lang) }),
		]);
	},
};

/** What only looks so. */
export const LOOK_ALIKES: Readonly<Record<string, Make>> = {
	'month beside day': (m) =>
		m
			.inTown()
			.item('month beside day', null, [
				m.tell('arrest'),
				m.tell('arrest', { date: m.facts.date.slice(0, 7) }),
			]),
	'month beside day, release': (m) =>
		m.item('month beside day, release', null, [
			m.tell('release'),
			m.tell('release', { date: m.facts.date.slice(0, 7) }),
		]),
	'country beside prison': (m) =>
		m.item('country beside prison', null, [
			m.tell('held'),
			m.tell('held', { at: m.world.chance.of(['Uruguay', 'Bolivia', 'Ghana', 'Norway']) }),
		]),
	'shorter name of the place': (m) =>
		m.item('shorter name of the place', null, [
			m.tell('held'),
			m.tell('held', { at: `${m.facts.at}, ${m.world.town(m.lang)}` }),
		]),
	'name in capitals': (m) =>
		m
			.inTown()
			.item('name in capitals', null, [
				m.tell('arrest'),
				m.tell('arrest', { who: m.facts.who.toUpperCase() }),
			]),
	'initial in the name': (m) =>
		m
			.inTown()
			.item('initial in the name', null, [
				m.tell('arrest'),
				m.tell('arrest', { who: m.facts.who.replace(' ', ' J. ') }),
			]),
	'same thing told otherwise': (m) =>
		m.item('same thing told otherwise', null, [m.tell('transfer'), m.tell('transfer')]),
	'release told twice': (m) => m.item('release told twice', null, [m.tell('release'), m.tell('release')]),
	'second arrest': (m) =>
		m
			.inTown()
			.item('second arrest', null, [
				m.tell('arrest'),
				m.tell('arrest', { date: later(m, 100, 300), at: m.world.town(m.lang) }),
			]),
	'another of the surname': (m) => {
		const [own, surname] = m.facts.who.split(' ');
		let first = own;
		while (first === own) [first] = m.world.person(m.lang).split(' ');
		return m
			.inTown()
			.item('another of the surname', null, [
				m.tell('arrest'),
				m.tell('arrest', { who: `${first} ${surname}`, date: later(m) }),
			]);
	},
	'arrest beside transfer': (m) =>
		m.item('arrest beside transfer', null, [
			m.tell('arrest'),
			m.tell('transfer', { date: later(m), from: m.facts.at, at: m.facts.from }),
		]),
	'held elsewhere later': (m) =>
		m.item('held elsewhere later', null, [
			m.tell('held'),
			m.tell('held', { at: otherPlace(m), date: later(m, 40, 90) }),
		]),
	'other place denied': (m) =>
		m.item('other place denied', null, [m.tell('held'), m.tell('denied-held', { at: otherPlace(m) })]),
	'another person denied': (m) =>
		m
			.inTown()
			.item('another person denied', null, [
				m.tell('arrest'),
				m.tell('denied-arrest', { who: m.world.person(m.lang) }),
			]),
	'at least': (m) =>
		m.item('at least', null, [
			m.tell('count'),
			m.tell('count', {
				n: m.lang === 'en' ? `at least ${Number(m.facts.n) - 20}` : `al menos ${Number(m.facts.n) - 20}`,
			}),
		]),
	about: (m) =>
		m.item('about', null, [
			m.tell('count'),
			m.tell('count', {
				n:
					m.lang === 'en'
						? `about ${Math.round(Number(m.facts.n) / 10) * 10}`
						: `unos ${Math.round(Number(m.facts.n) / 10) * 10}`,
			}),
		]),
	'counted on another day': (m) =>
		m.item('counted on another day', null, [
			m.tell('count'),
			m.tell('count', { n: more(m), date: later(m, 30, 90) }),
		]),
	'counted in another place': (m) =>
		m.item('counted in another place', null, [
			m.tell('count'),
			m.tell('count', { n: more(m), at: otherPlace(m) }),
		]),
	'other people counted': (m) =>
		m.item('other people counted', null, [
			m.tell('count', { people: m.lang === 'en' ? 'men' : 'hombres' }),
			m.tell('count', { n: more(m), people: m.lang === 'en' ? 'children' : 'niños' }),
		]),
	'stock beside flow': (m) =>
		m.item('stock beside flow', null, [
			m.tell('count'),
			m.lang === 'en'
				? `In ${written(m.facts.date.slice(0, 7), 'en', m.world.chance)}, ${more(m)} ${m.facts.people} were released from ${m.facts.at}.`
				: `En ${written(m.facts.date.slice(0, 7), 'es', m.world.chance)}, ${more(m)} ${m.facts.people} salieron en libertad de ${m.facts.at}.`,
		]),
	'held beside capacity': (m) => m.item('held beside capacity', null, [m.tell('count'), capacityOf(m)]),
	foretold: (m) =>
		m.item('foretold', null, [
			m.tell('release'),
			m.lang === 'en'
				? `${m.facts.who} will be released from ${m.facts.from} on ${written(later(m), 'en', m.world.chance)}.`
				: `${m.facts.who} será liberado de ${m.facts.from} el ${written(later(m), 'es', m.world.chance)}.`,
		]),
	'only possible': (m) =>
		m
			.inTown()
			.item('only possible', null, [
				m.tell('arrest'),
				m.lang === 'en'
					? `${m.facts.who} may have been arrested in ${m.facts.at} on ${written(later(m), 'en', m.world.chance)}.`
					: `${m.facts.who} pudo haber sido detenido en ${m.facts.at} el ${written(later(m), 'es', m.world.chance)}.`,
			]),
	corrected: (m) => {
		const told = m.inTown().tell('arrest');
		const right = m.tell('arrest', { date: later(m) });
		return m.item('corrected', null, [told, `${m.lang === 'en' ? 'Correction' : 'Corrección'}: ${right}`], {
			oneOutlet: true,
		});
	},
	'word for another place': (m) =>
		m.item('word for another place', null, [m.tell('uses'), m.tell('rejects', { at: otherPlace(m) })]),
	'another word rejected': (m) =>
		m.item('another word rejected', null, [
			m.tell('uses', { term: m.lang === 'en' ? 'black site' : 'centro clandestino' }),
			m.tell('rejects', { term: m.lang === 'en' ? 'labor camp' : 'campo de trabajo' }),
		]),
	'another order obeyed': (m) =>
		m.item('another order obeyed', null, [
			m.tell('not-done'),
			m.tell('done', {
				duty:
					m.lang === 'en'
						? `pay the costs of ${m.world.person('en')}`
						: `pagar las costas de ${m.world.person('es')}`,
			}),
		]),
	'a remark told again': (m) => m.item('a remark told again', null, remark(m)),
	'deadline with its hour': (m) =>
		m.item('deadline with its hour', null, [m.tell('order'), atHour(m.tell('order'), '5 p.m.', '17:00')]),
	'hours of two zones': (m) => {
		const told = m.tell('order');
		return m.item('hours of two zones', null, [
			atHour(told, '11:30 p.m. Eastern time', '23:30 (hora del Este)'),
			atHour(told, '10:30 p.m. Central time', '22:30 (hora del Centro)'),
		]);
	},
};

/** A deadline with the time of its day. */
function atHour(sentence: string, en: string, es: string): string {
	return sentence
		.replace(
			/\b(by|no later than|until) (?=\d{1,2} [A-Z]|[A-Z][a-z]+ \d)/,
			(_, word: string) => `${word} ${en} on `,
		)
		.replace(/\b(antes|a más tardar|hasta) (?:del|el) (?=\d)/, (_, word: string) =>
			word === 'antes' ? `antes de las ${es} del ` : `${word} las ${es} del `,
		);
}

/** How else two sentences stand to each other. */
export const OTHERS: Readonly<Record<string, Make>> = {
	agreement: (m) =>
		m.inTown().item('agreement', null, [m.tell('arrest'), m.tell('arrest')], { relation: 'agreement' }),
	'agreement on a death': (m) =>
		m.item('agreement on a death', null, [m.tell('death'), m.tell('death')], { relation: 'agreement' }),
	echo: (m) =>
		m.inTown().item('echo', null, [m.tell('arrest-by-body'), m.tell('arrest-by-body')], { relation: 'echo' }),
	'different scope': (m) =>
		m.item(
			'different scope',
			null,
			[m.tell('count'), m.tell('count', { n: more(m), date: later(m, 30, 90) })],
			{
				relation: 'different-scope',
			},
		),
	'room beside people': (m) =>
		m.item('room beside people', null, [m.tell('count'), capacityOf(m)], { relation: 'different-scope' }),
	'a remark retold': (m) => m.item('a remark retold', null, remark(m), { relation: 'paraphrase' }),
	'an order retold': (m) =>
		m.item(
			'an order retold',
			null,
			m.lang === 'en'
				? [
						`IT IS HEREBY ORDERED that the ${m.facts.body} shall ${m.facts.duty} without delay and at its own expense.`,
						`The ${m.facts.body} was ordered to ${m.facts.duty} when it can, Judge ${m.facts.speaker} wrote.`,
					]
				: [
						`SE ORDENA al ${m.facts.body} ${m.facts.duty} sin demora y a su costa.`,
						`El juez ${m.facts.speaker} ordenó al ${m.facts.body} ${m.facts.duty} cuando pueda.`,
					],
			{ relation: 'paraphrase' },
		),
};

function capacityOf(m: Making): string {
	return m.lang === 'en'
		? `${m.facts.at} has a capacity of ${more(m)} ${m.facts.people}.`
		: `${m.facts.at} tiene capacidad para ${more(m)} ${m.facts.people}.`;
}

function remark({ facts: { speaker }, lang, world }: Making): [string, string] {
	return lang === 'en'
		? world.chance.of<[string, string]>([
				[
					`“We were given no water for two days and no phone call,” said ${speaker}.`,
					`${speaker} said that they were given no water for three days.`,
				],
				[
					`“The guards took our shoes and our papers before the flight,” ${speaker} said.`,
					`${speaker} said that the guards took their shoes before the flight left.`,
				],
			])
		: [
				`“No nos dieron agua durante dos días ni una llamada”, dijo ${speaker}.`,
				`${speaker} dijo que no les dieron agua durante tres días.`,
			];
}

/** So many of each kind, one after the other, in both languages. */
export function plant(
	world: World,
	makers: Readonly<Record<string, Make>>,
	count: number,
	sets: readonly ShapeSet[],
): readonly Item[] {
	const all = Object.values(makers);
	return Array.from({ length: count }, (_, i) => {
		const make = all[i % all.length] as Make; // there are makers
		const lang: Lang = Math.floor(i / all.length) % 3 === 2 ? 'es' : 'en';
		return make(new Making(world, lang, sets));
	});
}
