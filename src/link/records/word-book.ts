import { inBlocks, keyOf } from '../blocks.ts';
import { nearness } from '../near.ts';
import { Numbers } from '../numbers.ts';
import { shortForms } from '../vocabulary/given-names.ts';
import { skeletonOf, soundOf } from '../words.ts';

const LEAST_LETTERS_FOR_A_SLIP = 4;
/** Words compared with one another, the first of the list; as many as `inBlocks` takes. */
const MOST_COMPARED = 2 ** 20;

/** The words of a field, numbered from 1 on, and which of them may stand for one another. */
export class WordBook {
	readonly #codes = new Map<string, number>();
	readonly #words: string[] = [''];

	code(plain: string): number {
		const known = this.#codes.get(plain);
		if (known !== undefined) return known;
		const code = this.#words.length;
		this.#codes.set(plain, code);
		this.#words.push(plain);
		return code;
	}

	word(code: number): string {
		return this.#words[code] ?? '';
	}

	/** All words: how each sounds, its consonants and how it begins, as numbers; an initial tells none of these. */
	*heard(): Generator<readonly [code: number, word: string, ...(number | null)[]]> {
		for (const [code, word] of this.#words.entries())
			if (code > 0)
				yield word.length > 1
					? [code, word, key(soundOf(word)), key(skeletonOf(word)), key(word.slice(0, 3))]
					: [code, word, null, null, null];
	}

	/**
	 * Each two words of which one may stand for the other, seldom twice: as it sounds, but for a slip, short forms, its
	 * initial; and which for which, for a name may be its initial, and an initial is no name.
	 */
	*near(): Generator<readonly [word: number, other: number, isFor: 0 | 1, hasFor: 0 | 1]> {
		for (const pair of this.#alike()) {
			const one = Math.floor(pair / MOST_COMPARED);
			const other = pair % MOST_COMPARED;
			yield [one, other, 1, 1];
			yield [other, one, 1, 1];
		}
		for (const [code, word] of this.#words.entries())
			for (const form of [...shortForms(word), word.slice(0, 1)]) {
				const other = this.#codes.get(form);
				if (other === undefined || other === code) continue;
				yield [code, other, 1, 0];
				yield [other, code, 0, 1];
			}
	}

	/** Pairs of words that are alike, each as one number: there may be many. */
	#alike(): Float64Array {
		const pairs = new Numbers();
		inBlocks(
			Math.min(this.#words.length, MOST_COMPARED),
			(form, add) => {
				const word = this.word(form);
				if (word.length < 2 || /\d/.test(word)) return;
				add(keyOf('sound', soundOf(word)), true);
				if (word.length >= LEAST_LETTERS_FOR_A_SLIP) {
					add(keyOf('skeleton', skeletonOf(word)), true);
					// Two words a letter apart have a shortening in common (SymSpell's deletes).
					add(keyOf('cut', word), true);
					for (let at = 0; at < word.length; at += 1)
						add(keyOf('cut', word.slice(0, at) + word.slice(at + 1)), true);
				}
			},
			(left, right) => {
				if (nearness(this.word(left), this.word(right)) !== null) pairs.add(left * MOST_COMPARED + right);
			},
		);
		return pairs.inOrder();
	}
}

function key(of: string): number {
	return keyOf(of) | 0;
}
