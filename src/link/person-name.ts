import { type Word, wordsOf } from './words.ts';

/** A word of a person's name, and what part it has, where the way it is written tells. */
export type NameWord = Word & {
	readonly initial: boolean;
	readonly part?: 'given' | 'surname';
	/** Taken by marriage (`de Ramírez`), or maybe a rank (`Coronel`): it may be left out. */
	readonly optional: boolean;
};

/** A person's name in its words, without titles, particles and what marks a generation. */
export type PersonName = {
	readonly words: readonly NameWord[];
	/** `jr`, `sr`, `ii` …: who has another is another. */
	readonly generation?: string;
};

const TITLES = new Set(
	'mr mrs ms miss mister dr dra doctor doctora sir sra srta senor senora don dona prof professor profesor profesora lic licenciado licenciada ing ingeniero judge justice juez jueza hon honorable gen col colonel cap capt captain capitan sgt sargento sergeant lt tte teniente lieutenant maj pvt detainee detenido detenida petitioner respondent rev fr hno hna sor padre father sister brother president presidente presidenta secretary secretario secretaria minister ministro ministra senator senador senadora officer agent agente'.split(
		' ',
	),
);
/** Ranks that are surnames as well. */
const RANKS = new Set('coronel mayor major cabo general rey king bishop marshal'.split(' '));
const PARTICLES = new Set(
	'de del la las los lo y e i da do dos das van von der den ter ten di du des le el al bin ibn ben bint abu af av zu und of the'.split(
		' ',
	),
);
/** Particles that are given names where they stand first. */
const GIVEN_TOO = new Set(['al', 'ben', 'abu', 'le', 'den', 'el']);
const GENERATIONS: Readonly<Record<string, string>> = {
	jr: 'jr',
	junior: 'jr',
	hijo: 'jr',
	sr: 'sr',
	senior: 'sr',
	padre: 'sr',
	ii: 'ii',
	iii: 'iii',
	iv: 'iv',
	'2nd': 'ii',
	'3rd': 'iii',
};
/** How a first name is cut short in registers. */
const SHORT: Readonly<Record<string, string>> = {
	ma: 'maria',
	mª: 'maria',
	fco: 'francisco',
	gpe: 'guadalupe',
	jo: 'jose',
	wm: 'william',
	chas: 'charles',
	thos: 'thomas',
};

const MOST_WORDS = 10;

/** Reads a name as it is written: `Ana Robles`, `ROBLES, Ana`, `ROBLES DE PAZ Ana María`, `Dr. A. Robles Jr.` */
export function personName(name: string): PersonName {
	const [before = '', ...after] = name.split(',');
	const rest = after.join(' ').trim();
	const tail = wordsOf(rest);
	// `Robles, Jr.` has no given name behind its comma.
	const turned = tail.some(({ plain }) => !(plain in GENERATIONS));
	const generations = [...wordsOf(before).slice(1), ...tail].flatMap(({ plain }) => {
		const generation = Object.hasOwn(GENERATIONS, plain) ? GENERATIONS[plain] : undefined;
		return generation === undefined ? [] : [generation];
	});
	const parts = turned
		? [...wordsIn(before, 'surname'), ...wordsIn(rest, 'given')]
		: byCapitals(wordsIn(before, undefined));
	const [generation] = generations;
	return { words: parts.slice(0, MOST_WORDS), ...(generation === undefined ? {} : { generation }) };
}

function wordsIn(text: string, part: 'given' | 'surname' | undefined): readonly NameWord[] {
	const all = wordsOf(text);
	let first = 0;
	// Before a comma stands a surname, whatever it means.
	if (part !== 'surname') while (first < all.length - 1 && TITLES.has(all[first]?.plain ?? '')) first += 1;
	const words: NameWord[] = [];
	for (const [i, word] of all.entries()) {
		if (i < first || (i > 0 && Object.hasOwn(GENERATIONS, word.plain))) continue;
		if (isParticle(word, i > first) && all.length > 1) continue;
		if (/^(?:vda|viuda|wife|esposa)$/.test(word.plain)) continue;
		const before = all[i - 1]?.plain;
		words.push({
			...word,
			plain: (Object.hasOwn(SHORT, word.plain) ? SHORT[word.plain] : undefined) ?? word.plain,
			initial: word.plain.length === 1,
			// `Ochoa de Ramírez`; `de la Cruz` is a surname of its own.
			optional:
				(before === 'de' && words.length >= 2) || (i === 0 && part === undefined && RANKS.has(word.plain)),
			...(part === undefined ? {} : { part }),
		});
	}
	return words;
}

/** `Y.` is an initial where `y` is none, and who is called Ben or Al first is called so. */
function isParticle({ plain, written }: Word, within: boolean): boolean {
	if (!PARTICLES.has(plain)) return false;
	return plain.length === 1 ? within && !written.endsWith('.') : within || !GIVEN_TOO.has(plain);
}

/** `ROBLES PAZ Ana María`: where some words are in capitals and others are not, those in capitals are surnames. */
function byCapitals(words: readonly NameWord[]): readonly NameWord[] {
	const isCapital = ({ written }: NameWord) => /\p{Lu}{2}/u.test(written) && !/\p{Ll}/u.test(written);
	const whole = words.filter(({ initial }) => !initial);
	const capitals = whole.filter(isCapital).length;
	if (capitals === 0 || capitals === whole.length) return words;
	return words.map((word) => ({ ...word, part: isCapital(word) ? 'surname' : 'given' }));
}
