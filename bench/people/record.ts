import type { Draw } from './draw.ts';
import { FOND } from './names.ts';
import type { Day, Person } from './person.ts';

/** What one list writes of a person; `''` where it writes nothing. */
export type Written = {
	readonly given: string;
	readonly surname: string;
	readonly second: string;
	readonly sex: string;
	readonly born: string;
	readonly from: string;
	readonly taken: string;
	readonly takenAt: string;
};

/** How often each thing befalls a record; the same for any seed and size. */
const OFTEN = {
	capitals: 0.3,
	accentsLost: 0.4,
	noSecondSurname: 0.35,
	surnamesTogether: 0.12,
	surnamesTurned: 0.02,
	surnameFirst: 0.02,
	noOtherGiven: 0.35,
	initial: 0.06,
	fond: 0.08,
	byEar: 0.06,
	slip: 0.1,
	ocr: 0.03,
	bornMissing: 0.12,
	bornYear: 0.07,
	bornMonth: 0.04,
	bornWrong: 0.04,
	dayMonth: 0.015,
	takenMissing: 0.25,
	takenMonth: 0.12,
	takenNear: 0.05,
	placeMissing: 0.2,
	placeSlip: 0.05,
	placeOther: 0.03,
	sexMissing: 0.15,
	sexWrong: 0.005,
};

/** A record of a person, with the mistakes that lists make. */
export function writtenOf(person: Person, draw: Draw): Written {
	const is = (what: keyof typeof OFTEN) => draw.isLess(OFTEN[what]);
	let [given, surname, second] = namesOf(person, draw);
	if (is('slip')) [given, surname, second] = oneOf([given, surname, second], draw, slipped);
	if (is('byEar')) [given, surname, second] = oneOf([given, surname, second], draw, byEar);
	if (is('ocr')) [given, surname, second] = oneOf([given, surname, second], draw, misread);
	if (is('surnamesTurned') && second !== '') [surname, second] = [second, surname];
	if (is('surnameFirst')) [given, surname] = [surname, given];
	if (is('surnamesTogether') && second !== '') [surname, second] = [`${surname} ${second}`, ''];
	const style = (text: string) => text;
	const capitals = is('capitals') ? (text: string) => text.toUpperCase() : style;
	const accents = is('accentsLost') ? withoutAccents : style;
	const sex = is('sexWrong') ? (person.sex === 'f' ? 'm' : 'f') : person.sex;
	return {
		given: accents(capitals(given)),
		surname: accents(capitals(surname)),
		second: accents(capitals(second)),
		sex: is('sexMissing') ? '' : sex.toUpperCase(),
		born: bornIn(person.born, draw),
		from: placeIn(person.from, draw),
		taken: takenIn(person.taken, draw),
		takenAt: placeIn(person.takenAt, draw),
	};
}

function namesOf({ given: names, surname, second }: Person, draw: Draw): [string, string, string] {
	const [first = '', other] = names;
	const fond = FOND[first];
	const called = fond !== undefined && draw.isLess(OFTEN.fond) ? draw.one(fond) : first;
	const kept = other === undefined || draw.isLess(OFTEN.noOtherGiven) ? '' : other;
	const also = draw.isLess(OFTEN.initial) && kept !== '' ? `${kept.charAt(0)}.` : kept;
	return [
		also === '' ? called : `${called} ${also}`,
		surname,
		second === null || draw.isLess(OFTEN.noSecondSurname) ? '' : second,
	];
}

function oneOf(
	all: [string, string, string],
	draw: Draw,
	change: (text: string, draw: Draw) => string,
): [string, string, string] {
	const at = draw.below(3);
	return all.map((text, one) => (one === at && text.length > 2 ? change(text, draw) : text)) as [
		string,
		string,
		string,
	];
}

/** A letter left out, doubled, put for another, or changing places with its neighbour. */
function slipped(text: string, draw: Draw): string {
	const at = 1 + draw.below(text.length - 1);
	const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
	switch (draw.below(4)) {
		case 0:
			return before + after;
		case 1:
			return before + letter + letter + after;
		case 2:
			return before + draw.one([...'aeioulnrst']) + after;
		default:
			return before + after.charAt(0) + letter + after.slice(1);
	}
}

const HEARD = [
	['b', 'v'],
	['v', 'b'],
	['z', 's'],
	['s', 'z'],
	['ce', 'se'],
	['ci', 'si'],
	['ge', 'je'],
	['gi', 'ji'],
	['ll', 'y'],
	['y', 'i'],
	['h', ''],
	['ph', 'f'],
	['ck', 'k'],
	['oo', 'u'],
	['ey', 'ie'],
	['ff', 'f'],
	['tt', 't'],
] as const;

const MISREAD = [
	['rn', 'm'],
	['m', 'rn'],
	['l', '1'],
	['o', '0'],
	['e', 'c'],
	['h', 'b'],
	['u', 'n'],
	['cl', 'd'],
	['g', 'q'],
	['ñ', 'n'],
] as const;

const byEar = (text: string, draw: Draw) => exchanged(text, HEARD, draw);
const misread = (text: string, draw: Draw) => exchanged(text, MISREAD, draw);

/** The first of some pairs of spellings, from a drawn one on, that the text has one side of. */
function exchanged(text: string, all: readonly (readonly [string, string])[], draw: Draw): string {
	const from = draw.below(all.length);
	for (let at = 0; at < all.length; at += 1) {
		const [one, other] = all[(from + at) % all.length] ?? ['', ''];
		if (text.includes(one, 1)) return text.charAt(0) + text.slice(1).replace(one, other);
	}
	return text;
}

function withoutAccents(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function bornIn(born: Day, draw: Draw): string {
	const drawn = draw.share();
	if (drawn < OFTEN.bornMissing) return '';
	if (drawn < OFTEN.bornMissing + OFTEN.bornYear) return String(born.year);
	if (drawn < OFTEN.bornMissing + OFTEN.bornYear + OFTEN.bornMonth) return iso(born).slice(0, 7);
	if (draw.isLess(OFTEN.dayMonth) && born.day <= 12)
		return iso({ year: born.year, month: born.day, day: born.month });
	if (!draw.isLess(OFTEN.bornWrong)) return iso(born);
	switch (draw.below(3)) {
		case 0:
			return iso({ ...born, year: born.year + draw.one([-10, -2, -1, 1, 2, 10]) });
		case 1:
			return iso({ ...born, month: 1 + draw.below(12) });
		default:
			return iso({ ...born, day: 1 + draw.below(28) });
	}
}

function takenIn(taken: Day, draw: Draw): string {
	if (draw.isLess(OFTEN.takenMissing)) return '';
	if (draw.isLess(OFTEN.takenMonth)) return iso(taken).slice(0, 7);
	if (!draw.isLess(OFTEN.takenNear)) return iso(taken);
	return iso({ ...taken, day: Math.min(28, Math.max(1, taken.day + draw.one([-3, -2, -1, 1, 2, 3]))) });
}

function placeIn(place: string, draw: Draw): string {
	if (draw.isLess(OFTEN.placeMissing)) return '';
	if (draw.isLess(OFTEN.placeOther))
		return draw.one(['Capital', 'Centro', 'Downtown', 'County jail', 'Norte']);
	return draw.isLess(OFTEN.placeSlip) ? slipped(place, draw) : place;
}

function iso({ year, month, day }: Day): string {
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
