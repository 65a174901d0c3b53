import { inBlocks, keyOf } from '../blocks.ts';
import { nearness } from '../near.ts';
import { shortForms } from '../vocabulary/given-names.ts';
import { skeletonOf, soundOf } from '../words.ts';

const LEAST_LETTERS_FOR_A_SLIP = 4;

/** The words of a field, numbered from 1 on, and which of them may stand for one another. */
export class WordBook {
	readonly #codes = new Map<string, number>();
	readonly #words: string[] = [''];
	#near: readonly (readonly number[])[] | null = null;

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

	/** Codes of the word and of all that it may stand for: as it sounds, but for a slip, short forms, its initial. */
	wide(code: number): readonly number[] {
		this.#near ??= this.#findNear();
		return this.#near[code] ?? [code];
	}

	#findNear(): readonly (readonly number[])[] {
		const near = this.#words.map((_, code) => new Set([code]));
		inBlocks(
			this.#words.length,
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
				if (nearness(this.word(left), this.word(right)) === null) return;
				near[left]?.add(right);
				near[right]?.add(left);
			},
		);
		for (const [code, all] of near.entries()) {
			const word = this.word(code);
			for (const form of [...shortForms(word), word.slice(0, 1)]) {
				const other = this.#codes.get(form);
				if (other !== undefined) all.add(other);
			}
		}
		return near.map((all) => [...all]);
	}
}
