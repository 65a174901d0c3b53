import { readFileSync } from 'node:fs';
import { allInquiries, allNumbers, allTerms, sources } from '../../src/actions/index.ts';
import type { Ledger } from './ledger.ts';
import { type Case, material } from './material.ts';

/** The parts of the annotation of one article that are asked here, whose names never enter the project. */
type Gold = {
	readonly doc: { readonly file: string };
	readonly requestsForComment: readonly { readonly asked?: string; readonly by?: string }[];
	readonly terms: readonly {
		readonly term: string;
		readonly stance: string;
		readonly span: { readonly text: string };
	}[];
};
const readGold = (): Gold => JSON.parse(readFileSync(material('gold', 'tpm-cecot.json'), 'utf8')) as Gold;

/** Of the two articles: removed, detained since a year, held at most, died, and the share of one house that is sentenced. */
const MAIN = [
	{ value: 238, comparator: '>=', measure: undefined },
	{ value: 80_000, comparator: '>', measure: undefined },
	{ value: 40_000, comparator: '<=', measure: 'capacity' },
	{ value: 390, comparator: '>', measure: undefined },
	{ value: 99.5, comparator: '=', measure: undefined },
] as const;

/** The numbers: the articles' five main counts are five populations, told apart by what they count. */
export async function showNumbers(opened: Case, ledger: Ledger): Promise<void> {
	const all = await allNumbers(opened);
	const found = MAIN.map(({ value, comparator, measure }) => ({
		value,
		measure,
		series: all.filter(({ said }) =>
			said.some(({ number }) => number.value === value && number.comparator === comparator),
		),
	}));
	for (const { value, series } of found)
		for (const one of series)
			console.log(
				`  ${value}: counts ${one.counts.map((words) => `“${words}”`).join(', ') || 'not told in words'}; ${one.measures.join(', ') || 'measure not told'}; ${one.places.length === 0 ? 'place not told' : `at ${one.places.length} place`}; ${one.bases.length === 0 ? '' : 'a share; '}${one.said.length} said`,
			);
	const ids = found.flatMap(({ series }) => series.map(({ id }) => id));
	ledger.expect(
		'the five main counts are five populations',
		found.every(({ series }) => series.length === 1) && new Set(ids).size === 5,
		`${new Set(ids).size} of ${all.length}`,
	);
	ledger.expect(
		'no two of them are in conflict',
		found.every(({ series }) => series.every(({ apart }) => apart.length === 0)),
	);
	ledger.expect('the share says of what it is one', found.at(-1)?.series[0]?.bases.length === 1);
	const capacity = found.find(({ value }) => value === 40_000)?.series[0];
	ledger.expect('what a house may hold is its capacity', capacity?.measures.includes('capacity') === true);
	ledger.expect(
		'no number is at a person',
		!all.some(({ places }) => places.some((place) => /^(?:president|mr|ms|judge)\b/i.test(place))),
	);
}

const bare = (word: string) =>
	word
		.toLowerCase()
		.replaceAll(/[^\p{L} ]/gu, '')
		.replace(/s$/u, '');

/** Which voice uses which word, beside what a careful reader marked in one article. */
export async function showWords(opened: Case, ledger: Ledger): Promise<void> {
	const gold = readGold();
	const article = (await sources(opened)).find(({ path }) => path.endsWith(gold.doc.file))?.id;
	const uses = (await allTerms(opened))
		.flatMap(({ words }) => words.flatMap((one) => one.uses))
		.filter(({ source }) => source === article);
	const found = gold.terms.filter(({ term, stance, span }) =>
		uses.some(
			(use) =>
				bare(use.word) === bare(term) &&
				(use.polarity === 'denies') === stance.startsWith('against') &&
				use.quotes.some(({ exact }) => overlaps(exact, span.text)),
		),
	);
	const voices = new Set(uses.map(({ voices: chain }) => chain.at(-1)?.label));
	console.log(
		`  ${uses.length} uses of ${new Set(uses.map(({ word }) => bare(word))).size} words by ${voices.size} voices in the article`,
	);
	ledger.expect(
		'eight in nine of the words marked by hand stand there with who uses or rejects them',
		found.length >= 0.88 * gold.terms.length,
		`${found.length} of ${gold.terms.length}`,
	);
	const all = (await allTerms(opened)).flatMap(({ words }) => words);
	ledger.expect(
		'the name of a statute is no word for anybody',
		!all.some(({ uses: of }) =>
			of.some(({ quotes }) => quotes.some(({ exact }) => /\binvoke the\b/i.test(exact))),
		),
	);
}

const squeeze = (words: string) =>
	words
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
const overlaps = (a: string, b: string) => squeeze(a).includes(squeeze(b)) || squeeze(b).includes(squeeze(a));

/** Who was asked what, and what came back: as many as were marked by hand, and none in any other source. */
export async function showInquiries(opened: Case, ledger: Ledger): Promise<void> {
	const gold = readGold();
	const all = await allInquiries(opened);
	for (const one of all)
		console.log(
			`  inquiry ${one.inquiry.slice(0, 8)}: ${one.replies.map(({ answerType }) => answerType).join(', ') || 'nothing told to have come back'}, through ${one.through.map(({ value }) => value).join(', ') || 'not told'}`,
		);
	// Two requests of one asker to one office are one exchange.
	const asked = new Set(
		gold.requestsForComment.flatMap(({ asked: whom, by }) => (whom === undefined ? [] : [`${whom} ${by}`])),
	);
	ledger.expect(
		'as many were asked as a reader marked, and none in any other source',
		all.length === asked.size,
		`${all.length} of ${asked.size}`,
	);
	ledger.expect(
		'none of them is ours',
		all.every(({ ours }) => !ours),
	);
}
