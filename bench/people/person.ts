import { Draw } from './draw.ts';
import { GIVEN, type Language, PARTICLES, SURNAME } from './names.ts';

export type Day = { readonly year: number; readonly month: number; readonly day: number };
/** Somebody made up, as they are; records of them (`record.ts`) are not always so. */
export type Person = {
	readonly language: Language;
	readonly sex: 'f' | 'm';
	readonly given: readonly string[];
	readonly surname: string;
	/** Of the mother, in Spanish. */
	readonly second: string | null;
	readonly born: Day;
	readonly from: string;
	readonly taken: Day;
	readonly takenAt: string;
};

/** Shares of people; the same for any seed and size. */
const SPEAKS_SPANISH = 0.7;
const IN_FAMILY = 0.12;
const FAMILY = 3;
const NAMESAKE = 0.01;
const TWO_GIVEN = { spanish: 0.55, english: 0.3 };
const WOMEN = 0.3;
const PARTICLE = 0.04;
/** Raids: so many people are taken on one day at one place, on the mean. */
const TAKEN_TOGETHER = 25;
const PLACES = 900;

/**
 * The `number`-th of `people` made-up persons. Three neighbours in number may be a family: surnames, home, day and place
 * in common. One in a hundred bears another's whole name.
 */
export function personOf(number: number, people: number, seed: number): Person {
	const draw = new Draw(seed, 2, number);
	const named = nameOf(draw.isLess(NAMESAKE) ? draw.below(people) : number, seed);
	const shared = ofHouse(number, seed) ?? draw;
	const raid = new Draw(seed, 3, shared.below(Math.max(1, Math.floor(people / TAKEN_TOGETHER))));
	return {
		...named,
		born: { year: 1930 + Math.floor(60 * (0.4 * draw.share() + 0.6 * draw.share())), ...dayOf(draw) },
		from: placeOf(shared),
		taken: { year: 1974 + raid.below(10), ...dayOf(raid) },
		takenAt: placeOf(raid),
	};
}

/** What a family draws in common; `null` where neighbours in number are none. */
function ofHouse(number: number, seed: number): Draw | null {
	const draw = new Draw(seed, 1, Math.floor(number / FAMILY));
	return draw.isLess(IN_FAMILY) ? draw : null;
}

type Named = Pick<Person, 'language' | 'sex' | 'given' | 'surname' | 'second'>;

function nameOf(number: number, seed: number): Named {
	const draw = new Draw(seed, 4, number);
	const shared = ofHouse(number, seed) ?? draw;
	const language: Language = shared.isLess(SPEAKS_SPANISH) ? 'spanish' : 'english';
	const surname = surnameOf(language, shared);
	const second = language === 'spanish' ? surnameOf(language, shared) : null;
	const sex = draw.isLess(WOMEN) ? 'f' : 'm';
	const first = GIVEN[language][sex].draw(draw);
	const other = draw.isLess(TWO_GIVEN[language]) ? GIVEN[language][sex].draw(draw) : first;
	return { language, sex, given: other === first ? [first] : [first, other], surname, second };
}

function surnameOf(language: Language, draw: Draw): string {
	const name = SURNAME[language].draw(draw);
	if (!draw.isLess(PARTICLE)) return name;
	const particle = draw.one(PARTICLES[language]);
	return /[’c]$/.test(particle) ? `${particle}${name}` : `${particle} ${name}`;
}

function dayOf(draw: Draw): { month: number; day: number } {
	return { month: 1 + draw.below(12), day: 1 + draw.below(28) };
}

const HEADS = 'San Santa Puerto Villa Monte Río Valle Campo Fort Lake New Port'.split(' ');

/** One of `PLACES` made-up places, early ones oftener. */
function placeOf(draw: Draw): string {
	const number = Math.floor(PLACES * draw.share() ** 2);
	const name = new Draw(0x91ace, number);
	return `${name.one(HEADS)} ${SURNAME.spanish.draw(name)}`;
}
