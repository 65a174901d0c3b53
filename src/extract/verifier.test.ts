import { describe, expect, it } from 'vitest';
import type { ProposalFor } from '../record/index.ts';
import { type Candidate, type Doc, readDocument, slotAt, spanOf } from './document.ts';
import { propose } from './propose.ts';
import { refusalOf } from './verifier.ts';

const NARRATOR = [{ described: 'this source', act: 'publishes' }] as const;

function custodyIn(doc: Doc, words: string, who: string): ProposalFor<'custody'> {
	const start = doc.text.indexOf(words);
	const person = doc.text.indexOf(who);
	return {
		kind: 'custody',
		rule: 'test',
		anchors: [spanOf(doc, start, start + words.length)],
		slots: { type: 'arrest', who: slotAt(doc, person, person + who.length) },
		chain: [...NARRATOR],
		polarity: 'affirms',
		force: 'asserts',
	};
}
const check = (text: string, words: string, who: string, change: Partial<ProposalFor<'custody'>> = {}) => {
	const doc = readDocument(text);
	return refusalOf(doc, { ...custodyIn(doc, words, who), ...change } as Candidate);
};

describe('refusalOf', () => {
	it('lets pass what stands in the text', () => {
		expect(check('Ana Robles was arrested.', 'Ana Robles was arrested', 'Ana Robles')).toBeNull();
	});

	it('refuses altered words, an altered name and an altered number', () => {
		const doc = readDocument('Ana Robles was arrested with 12 men.');
		const good = custodyIn(doc, 'Ana Robles was arrested', 'Ana Robles');
		const anchor = { ...good.anchors[0]!, exact: 'Ana Robles was released' };
		expect(refusalOf(doc, { ...good, anchors: [anchor] })).not.toBeNull();
		expect(
			refusalOf(doc, { ...good, slots: { ...good.slots, who: { ...good.slots.who!, value: 'Eva Robles' } } }),
		).not.toBeNull();
		const [count] = propose(doc.text).proposals.filter((proposal) => proposal.kind === 'quantity');
		expect(count).toBeDefined();
		if (count?.kind !== 'quantity') return;
		expect(
			refusalOf(doc, { ...count, slots: { ...count.slots, value: { ...count.slots.value, value: 13 } } }),
		).not.toBeNull();
	});

	it('refuses a slot that stands nowhere and gives no reason', () => {
		const bare = { slots: { type: 'arrest', who: { value: 'Ana Robles' } } } as const;
		expect(check('Ana Robles was arrested.', 'was arrested', 'Ana Robles', bare)).not.toBeNull();
	});

	it.each([
		['Ana Robles was not arrested.', 'arrested'],
		['Ana Robles was never arrested.', 'arrested'],
		['Ana Robles was allegedly arrested.', 'arrested'],
		['Ana Robles nunca fue detenida en la ciudad.', 'detenida'],
		['Ana Robles fue presuntamente detenida en la ciudad.', 'detenida'],
	])('refuses what leaves out a word of its clause: %s', (text, words) => {
		expect(check(text, words, 'Ana Robles')).toMatch(/leaves out/);
	});

	it('lets pass what keeps the negation or the hedge', () => {
		expect(
			check('Ana Robles was not arrested.', 'arrested', 'Ana Robles', { polarity: 'denies' }),
		).toBeNull();
		expect(
			check('Ana Robles was allegedly arrested.', 'arrested', 'Ana Robles', {
				hedge: 'apparent',
				hedgeWords: 'allegedly',
			}),
		).toBeNull();
	});

	it('refuses a voice that is nowhere and a narrator in a speaker’s place', () => {
		const chain = [{ name: 'The Daily Nothing', act: 'publishes' }] as const;
		expect(check('Ana Robles was arrested.', 'arrested', 'Ana Robles', { chain: [...chain] })).not.toBeNull();
		expect(check('The guard said Ana Robles was arrested.', 'arrested', 'Ana Robles')).toMatch(
			/leaves out who/,
		);
	});

	it('refuses direct speech without marks', () => {
		const doc = readDocument('The guard said the door was open.');
		const start = doc.text.indexOf('the door');
		const quote: Candidate = {
			kind: 'quote',
			rule: 'test',
			anchors: [spanOf(doc, start, doc.text.length - 1)],
			slots: { type: 'direct', content: slotAt(doc, start, doc.text.length - 1) },
			chain: [...NARRATOR],
			polarity: 'affirms',
			force: 'asserts',
		};
		expect(refusalOf(doc, quote)).toMatch(/mark/);
		expect(refusalOf(doc, { ...quote, slots: { ...quote.slots, type: 'indirect' } })).toBeNull();
	});
});
