import { describe, expect, test } from 'vitest';
import type { Compliance } from '../../record/index.ts';
import { type Candidate, type Doc, readDocument, slotAt, spanOf } from '../document.ts';
import { refusalOf } from '../verifier.ts';

const NARRATOR = [{ described: 'this source', act: 'publishes' }] as const;
const PLAIN = { chain: NARRATOR, polarity: 'affirms', force: 'asserts' } as const;

const place = (doc: Doc, words: string): readonly [number, number] => {
	const start = doc.text.indexOf(words);
	return [start, start + words.length];
};

/** What an engine might claim that `text` orders, in these words. */
function order(text: string, anchor: string, act: string, what: string): [Doc, Candidate] {
	const doc = readDocument(text, { lang: 'en' });
	return [
		doc,
		{
			kind: 'order',
			rule: 'engine/order',
			anchors: [spanOf(doc, ...place(doc, anchor))],
			slots: { act: slotAt(doc, ...place(doc, act)), what: slotAt(doc, ...place(doc, what)) },
			...PLAIN,
		},
	];
}

function complied(text: string, anchor: string, done: Compliance): [Doc, Candidate] {
	const doc = readDocument(text, { lang: 'en' });
	const words = spanOf(doc, ...place(doc, anchor));
	return [
		doc,
		{
			kind: 'compliance',
			rule: 'engine/compliance',
			anchors: [words],
			slots: { obligation: slotAt(doc, ...place(doc, 'the order')), done: { value: done, ...words } },
			...PLAIN,
		},
	];
}

describe('the gate for orders and compliance', () => {
	test('lets pass what stands there', () => {
		expect(
			refusalOf(
				...order(
					'The judge ordered the ministry to return him.',
					'The judge ordered the ministry to return him',
					'ordered',
					'return him',
				),
			),
		).toBeNull();
		expect(refusalOf(...complied('The ministry obeyed the order.', 'obeyed the order', 'done'))).toBeNull();
	});

	test('refuses an order cut out of a negation, a request, a possibility or somebody’s words', () => {
		for (const [text, act] of [
			['The judge did not order the ministry to return him.', 'order'],
			['Lawyers asked the judge to order the ministry to return him.', 'order'],
			['The judge might order the ministry to return him.', 'order'],
			['The judge allegedly ordered the ministry to return him.', 'ordered'],
			['Lawyers said the judge ordered the ministry to return him.', 'ordered'],
		] as const) {
			const anchor = text.slice(text.indexOf('the judge') < 0 ? 0 : text.indexOf('the judge'), -1);
			expect(refusalOf(...order(text, anchor, act, 'return him')), text).not.toBeNull();
		}
	});

	test('refuses obedience cut out of its opposite', () => {
		for (const [text, anchor] of [
			['The ministry did not obey the order.', 'obey the order'],
			['The ministry did not obey the order.', 'The ministry did not obey the order'],
			['The ministry refused to obey the order.', 'The ministry refused to obey the order'],
			['The ministry denied that it had obeyed the order.', 'it had obeyed the order'],
		] as const)
			expect(refusalOf(...complied(text, anchor, 'done')), text).not.toBeNull();
		expect(
			refusalOf(...complied('The ministry apparently defied the order.', 'defied the order', 'not-done')),
		).not.toBeNull();
	});

	test('refuses a slot whose words stand elsewhere', () => {
		const [doc, candidate] = order(
			'The judge ordered the ministry to return him.',
			'The judge ordered the ministry to return him',
			'ordered',
			'return him',
		);
		if (candidate.kind !== 'order') throw new Error('an order was asked for');
		const what = { ...candidate.slots.what!, value: 'release him' };
		expect(refusalOf(doc, { ...candidate, slots: { ...candidate.slots, what } })).not.toBeNull();
	});
});
