import { describe, expect, it } from 'vitest';
import type { BlockKind, TextBlock } from '../record/index.ts';
import { readDocument } from './document.ts';
import { propose } from './propose.ts';

/** A text of these blocks, as a page gives them. */
function pageOf(...given: readonly (readonly [BlockKind, string])[]): { text: string; parts: TextBlock[] } {
	const parts: TextBlock[] = [];
	let text = '';
	for (const [kind, words] of given) {
		if (text !== '') text += '\n\n';
		parts.push({ start: text.length, end: text.length + words.length, kind });
		text += words;
	}
	return { text, parts };
}

const META = { outlet: 'The Halmere Gazette', byline: 'Ana Robles', published: '2019-05-16' };
const ARTICLE = pageOf(
	['headline', 'Tomás Vidal arrested in Port Vey, 41 men flown out'],
	['standfirst', 'The ministry said that it holds 12 men.'],
	['byline', 'By Ana Robles May 16, 2019'],
	[
		'caption',
		'Tomás Vidal at the landing, where he was arrested. “I am afraid,” said Irene Falk. He was held with 12 men',
	],
	['credit', 'Photo: Lena Brandt / Northern Wire said that 30 men were released'],
	[
		'body',
		'Tomás Vidal was arrested on May 10 in Port Vey. His sister, Marta Vidal, said that 9 men were taken with him',
	],
	['cell', 'Per Lund'],
	['cell', 'Samuel Ortega'],
	['list', 'Ada Quill'],
);
const read = (page = ARTICLE, meta: object = META) => propose(page.text, meta, {}, page.parts).proposals;
const at = (words: string) => ARTICLE.text.indexOf(words);
const inside = (kind: BlockKind) => {
	const { start, end } = ARTICLE.parts.find((part) => part.kind === kind)!;
	return read().filter(({ anchors }) => anchors[0]!.start >= start && anchors[0]!.end <= end);
};

describe('a text with the map of its page', () => {
	it('lets the outlet speak in headline, standfirst and caption, and its reporter write the body', () => {
		for (const kind of ['headline', 'standfirst', 'caption'] as const) {
			const proposals = inside(kind);
			expect(proposals.length, kind).toBeGreaterThan(0);
			for (const { chain } of proposals) {
				expect(chain[0], kind).toMatchObject({ name: 'The Halmere Gazette', act: 'publishes' });
				expect(
					chain.some(({ name }) => name === 'Ana Robles'),
					kind,
				).toBe(false);
			}
		}
		const custody = inside('body').find(({ kind }) => kind === 'custody')!;
		expect(custody.chain.map(({ name, act }) => [name, act])).toEqual([
			['The Halmere Gazette', 'publishes'],
			['Ana Robles', 'writes'],
		]);
		// The writer is the one whom the byline names, at that place.
		expect(custody.chain[1]).toMatchObject({ start: at('Ana Robles'), exact: 'Ana Robles' });
	});

	it('tells a voice in the standfirst through the outlet alone', () => {
		const quote = inside('standfirst').find(({ kind }) => kind === 'quote')!;
		expect(quote.chain.map(({ act }) => act)).toEqual(['publishes', 'says']);
	});

	it('takes names from a caption, and neither speech, nor custody, nor counts', () => {
		expect(new Set(inside('caption').map(({ kind }) => kind))).toEqual(new Set(['mention']));
	});

	it('takes nothing from a credit', () => expect(inside('credit')).toEqual([]));

	it('ends every sentence where a block ends, stop or no stop', () => {
		const doc = readDocument(ARTICLE.text, META, {}, ARTICLE.parts);
		for (const { start, end } of doc.sentences)
			expect(ARTICLE.parts.some((part) => start >= part.start && end <= part.end)).toBe(true);
		// Two cells are two names.
		const names = read().flatMap(({ kind, anchors }) => (kind === 'mention' ? [anchors[0]!.exact] : []));
		expect(names).toEqual(expect.arrayContaining(['Tomás Vidal', 'Marta Vidal']));
		expect(names.some((name) => name.includes('\n'))).toBe(false);
	});

	it('finds the writer in the byline where the page’s data names none', () => {
		const page = pageOf(
			['headline', 'The camp is empty'],
			['byline', 'By Ana Robles'],
			['body', 'The camp was closed in May, the ministry said.'],
		);
		const doc = readDocument(page.text, {}, {}, page.parts);
		expect([doc.meta.title, doc.meta.byline]).toEqual(['The camp is empty', 'Ana Robles']);
	});

	it('finds who issues a paper that says nothing of itself', () => {
		const page = pageOf(
			['body', 'DISTRICT COURT OF NORLAND\nPress release No. 14'],
			['headline', 'Court orders the Ministry to produce a list'],
			[
				'body',
				'Port Vey, May 14, 2019 – The District Court of Norland today ordered the Ministry of Frontiers to produce a list.',
			],
		);
		const { meta } = readDocument(page.text, {}, {}, page.parts);
		expect(meta).toMatchObject({
			title: 'Court orders the Ministry to produce a list',
			outlet: 'DISTRICT COURT OF NORLAND',
			published: '2019-05-14',
		});
	});

	it('does not take the date of a letter that it quotes for its own', () => {
		const page = pageOf(
			['headline', 'What the letter says'],
			['body', 'The letter names three flights and nobody who was on them, the families said.'],
			['quote', 'Puerto Norte, 14 May 2019'],
		);
		expect(readDocument(page.text, {}, {}, page.parts).meta.dates).toBeUndefined();
	});

	it('lets a headline speak for the outlet in a text without a map, too', () => {
		const text =
			'Tomás Vidal and 41 men flown out\nBy Ana Robles\nThe Halmere Gazette\n\nTomás Vidal was arrested on May 10 in Port Vey with 9 men, and has not been seen since then by anybody.\n';
		const { proposals } = propose(text, META);
		const head = proposals.filter(({ anchors }) => anchors[0]!.end <= text.indexOf('\n'));
		expect(head.length).toBeGreaterThan(0);
		for (const { chain } of head) expect(chain.map(({ act }) => act)).toEqual(['publishes']);
	});
});
