/** Hints where a word may break, and joiners without width: nothing of them is seen, and no search finds through them. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
/** What turns the direction of writing round. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;

type Marks = { readonly link: boolean; readonly about: boolean; readonly pre: boolean };

/** What was gathered: its words, and of how many characters (blanks not counted) they are. */
export type Gathered = {
	readonly text: string;
	readonly length: number;
	readonly linked: number;
	readonly about: number;
	readonly invisible: number;
	readonly bidi: number;
	readonly nodes: readonly { readonly id: number; readonly length: number }[];
};

/** Gathers the words of one piece as a browser shows them: blanks run together, a line ends where the page ends it. */
export class Words {
	readonly #parts: string[] = [];
	readonly #nodes: { id: number; length: number }[] = [];
	#last = '\n';
	#pre = false;
	#linked = 0;
	#about = 0;
	#invisible = 0;
	#bidi = 0;

	add(raw: string, id: number, marks: Marks): void {
		const seen = raw.replace(INVISIBLE, '');
		this.#invisible += raw.length - seen.length;
		this.#bidi += seen.match(BIDI)?.length ?? 0;
		this.#pre ||= marks.pre;
		this.#put(marks.pre ? seen : seen.replace(/[ \t\n\r\f]+/g, ' '), marks.pre);
		const length = seen.replace(/\s+/g, '').length;
		if (length > 0) this.#nodes.push({ id, length });
		if (marks.link) this.#linked += length;
		if (marks.about) this.#about += length;
	}

	/** Ends the line. True where it had ended already: an empty line parts paragraphs. */
	lineEnd(): boolean {
		if (this.#last === '\n') return this.#parts.length > 0;
		if (this.#last === ' ') this.#parts[this.#parts.length - 1] = this.#parts.at(-1)!.replace(/ $/, '');
		this.#parts.push('\n');
		this.#last = '\n';
		return false;
	}

	space(): void {
		this.#put(' ', false);
	}

	#put(text: string, pre: boolean): void {
		const words = !pre && (this.#last === ' ' || this.#last === '\n') ? text.replace(/^ /, '') : text;
		if (words === '') return;
		this.#parts.push(words);
		this.#last = words.charAt(words.length - 1);
	}

	done(): Gathered {
		const text = this.#parts.join('');
		return {
			// The first line of what is preformatted keeps its place under the others.
			text: (this.#pre ? text.replace(/^(?:[ \t]{0,200}\n)+/, '') : text.trimStart()).trimEnd(),
			length: this.#nodes.reduce((sum, node) => sum + node.length, 0),
			linked: this.#linked,
			about: this.#about,
			invisible: this.#invisible,
			bidi: this.#bidi,
			nodes: this.#nodes,
		};
	}
}
