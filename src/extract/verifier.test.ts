import fc from 'fast-check';
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

	it('lets pass dialogue after a dash', () => {
		const { refused, proposals } = propose(
			'Los hombres esperaban en la puerta.\n—No sé qué pasó con ellos —dijo Ana Robles—. Nunca volvieron a la casa.',
		);
		expect(refused).toEqual([]);
		expect(proposals.filter((proposal) => proposal.kind === 'quote')).toHaveLength(2);
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

const STORY = [
	'The Night Ships',
	'Mara Quill Northern Lights Tribune',
	'On May 4, 2031, officers of the Harbor Police arrested Omar Vidal in Port Alma. Ana Robles said that 238 people were taken to the San Telmo Prison.',
	'“We counted 90 women and 12 children at the gate,” Eva Lima said. “Nobody told us why.”',
	'She said that Omar Vidal was transferred to Fort Gray on May 6, 2031. According to Pedro Luna, at least 40 men were released.',
].join('\n');

describe('refusalOf, against altered readings', () => {
	const doc = readDocument(STORY);
	const { proposals } = propose(STORY);
	const names = [
		'Omar Vidal',
		'Ana Robles',
		'Eva Lima',
		'Pedro Luna',
		'Harbor Police',
		'Fort Gray',
		'Nora Blue',
	];

	it('lets pass every reading of our own', () => {
		expect(proposals.length).toBeGreaterThan(20);
		for (const proposal of proposals) expect(refusalOf(doc, proposal)).toBeNull();
	});

	it('refuses an altered word, place, number, name or voice', () => {
		const pick = fc.record({
			proposal: fc.constantFrom(...proposals),
			how: fc.constantFrom('word', 'place', 'number', 'name', 'voice'),
			nth: fc.nat(20),
			name: fc.constantFrom(...names),
		});
		fc.assert(
			fc.property(pick, ({ proposal, how, nth, name }) => {
				const altered = alter(proposal, how, nth, name);
				fc.pre(altered !== null);
				expect(refusalOf(doc, altered!)).not.toBeNull();
			}),
			{ numRuns: 1000, maxSkipsPerRun: 1000 },
		);
	});
});

/** The proposal with one thing changed that no longer follows from the text, or null where it has no such thing. */
function alter(proposal: Candidate, how: string, nth: number, name: string): Candidate | null {
	const [first, ...rest] = proposal.anchors;
	const changed = (part: object) => ({ ...proposal, ...part }) as Candidate;
	if (how === 'word') {
		const at = nth % first!.exact.length;
		const letter = first!.exact.charAt(at) === 'x' ? 'y' : 'x';
		return changed({
			anchors: [
				{ ...first, exact: first!.exact.slice(0, at) + letter + first!.exact.slice(at + 1) },
				...rest,
			],
		});
	}
	if (how === 'place')
		return changed({
			anchors: [{ ...first, start: first!.start + 1 + nth, end: first!.end + 1 + nth }, ...rest],
		});
	if (how === 'voice') {
		const voice = proposal.chain.at(-1)!;
		if (
			voice.name === undefined ||
			voice.exact === undefined ||
			voice.exact === 'She' ||
			voice.exact.includes(name) ||
			voice.name === name
		)
			return null;
		return changed({ chain: [...proposal.chain.slice(0, -1), { ...voice, name }] });
	}
	const slots = Object.entries(proposal.slots).filter(
		([, slot]) => typeof slot === 'object' && slot.exact !== undefined && slot.inferred !== true,
	);
	const fits = slots.filter(([, slot]) =>
		how === 'number'
			? typeof slot.value === 'number'
			: typeof slot.value === 'string' && /^\p{Lu}/u.test(slot.value) && !slot.exact.includes(name),
	);
	const [key, slot] = fits[nth % Math.max(1, fits.length)] ?? [];
	if (key === undefined) return null;
	return changed({
		slots: { ...proposal.slots, [key]: { ...slot, value: how === 'number' ? slot.value + 1 + nth : name } },
	});
}
