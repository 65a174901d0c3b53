export type Line = Readonly<Record<string, unknown>>;

/** A made-up source: its sentences, what is decided on them, and what is decided once all sources are there. */
export class Paper {
	readonly name: string;
	readonly decisions: Line[] = [];
	/** Lines that name what other sources tell of. */
	readonly later: Line[] = [];
	readonly #title: string;
	readonly #sentences: string[] = [];

	constructor(name: string, title: string) {
		this.name = name;
		this.#title = title;
	}

	get text(): string {
		return `${this.#title}\n\n${this.#sentences.join('\n\n')}\n`;
	}

	/** A sentence that nobody has decided on. */
	write(sentence: string): void {
		this.#sentences.push(`${sentence}.`);
	}

	/** A sentence and what a person reads in it. */
	tell(kind: string, quote: string, slots: object, more: object = {}): Line {
		this.write(quote);
		const line = { do: 'state', source: this.name, kind, quote, slots, reason: 'generated', ...more };
		this.decisions.push(line);
		return line;
	}

	/** As `tell`, of what another source holds. */
	tellLater(kind: string, quote: string, slots: object, more: object = {}): void {
		this.tell(kind, quote, slots, more);
		const line = this.decisions.pop();
		if (line !== undefined) this.later.push(line);
	}
}

/** What a decided passage tells of, as a line of decisions names it. */
export const told = (source: string, kind: string, quote: string) => ({ source, kind, quote });
export const person = (source: string, name: string) => ({ source, kind: 'Person', name });
export const same = (left: object, right: object): Line => ({ do: 'same', left, right, reason: 'generated' });
