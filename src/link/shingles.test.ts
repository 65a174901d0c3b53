import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../test/processor-time.ts';
import { passagesOf, sharedTexts } from './shingles.ts';

/** Text of words that nobody wrote, the same for the same seed. */
function prose(words: number, seed: number): string {
	let state = seed * 2_654_435_761;
	const made: string[] = [];
	for (let i = 0; i < words; i += 1) {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		made.push(`w${(state >>> 8) % 4_000}${i % 13 === 12 ? '.' : ''}`);
	}
	return made.join(' ');
}
const found = (...texts: readonly string[]) =>
	sharedTexts(texts.length, (at) => texts[at] ?? '').pairs.map(({ left, right, share }) => ({
		left,
		right,
		share: Math.round(share * 100),
	}));

describe('texts that may reprint each other', () => {
	const wire = prose(400, 1);
	it('a copy under a new lead is found, with the passage that both have', () => {
		const copy = `${prose(60, 2)}\n\n${wire.toUpperCase()}`;
		const { pairs } = sharedTexts(2, (at) => [wire, copy][at] ?? '');
		expect(pairs).toHaveLength(1);
		expect(pairs[0]?.share).toBe(1);
		const [longest] = pairs[0]?.passages ?? [];
		expect(longest?.words).toBe(400);
		expect(wire.slice(longest?.left.start, longest?.left.end).toUpperCase()).toBe(
			copy.slice(longest?.right.start, longest?.right.end),
		);
	});

	it('a shortened and edited copy is found, a quoted paragraph is not', () => {
		const words = wire.split(' ');
		const edited = [...words.slice(0, 150), 'another', 'word', ...words.slice(153, 260)].join(' ');
		expect(found(wire, `${prose(40, 3)} ${edited}`)).toEqual([{ left: 0, right: 1, share: 84 }]);
		expect(found(wire, `${prose(300, 4)} ${words.slice(0, 90).join(' ')}`)).toEqual([]);
		expect(found(wire, prose(400, 5))).toEqual([]);
	});

	it('what many sources share counts for nothing', () => {
		const formula = prose(300, 6);
		const reports = Array.from({ length: 12 }, (_, i) => `${prose(80, 10 + i)} ${formula}`);
		expect(found(...reports)).toEqual([]);
		// Two of them alone look like one told twice: more than half of either stands in the other.
		expect(found(...reports.slice(0, 2))).toHaveLength(1);
	});

	it('two fillings of one form are none of each other, and the copy of one is', () => {
		const form = (name: string, born: string, place: string) =>
			`Name: ${name}\nBorn: ${born}\nPlace of death: ${place}\nReported by: the office\n\n${wire}`;
		const one = form('A', '1980', 'Port Vey');
		expect(found(one, form('B', '1981', 'Norte'))).toEqual([]);
		expect(found(one, `Copied by hand.\n${one}`)).toHaveLength(1);
	});

	it('short texts say nothing', () => {
		expect(found('Held by no one, said the court.', 'Held by no one, said the court.')).toEqual([]);
	});

	it('passages stand where they say, in both, word for word', () => {
		const words = fc.array(fc.constantFrom('a', 'b', 'cé', 'D', 'e.', 'ﬁ', '—', '𝒙y'), { maxLength: 60 });
		const plain = (text: string) =>
			text
				.normalize('NFD')
				.replace(/\p{M}/gu, '')
				.toLowerCase()
				.match(/[\p{L}\p{N}]+/gu);
		fc.assert(
			fc.property(words, words, (left, right) => {
				const [a, b] = [left.join(' '), right.join(' ')];
				for (const { left: one, right: other, words } of passagesOf(a, b)) {
					const said = plain(a.slice(one.start, one.end));
					expect(said).toHaveLength(words);
					expect(plain(b.slice(other.start, other.end))).toEqual(said);
				}
			}),
		);
	});

	it('a megabyte of one word is done in a moment', () => {
		const same = 'ha '.repeat(350_000);
		const started = processorTime();
		sharedTexts(2, () => same);
		expect(processorTime() - started).toBeLessThan(3_000);
	});
});
