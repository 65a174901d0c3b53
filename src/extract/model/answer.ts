/** What a language model may be asked for. It never gives an offset, a date or a number of its own. */
export const MODEL_KINDS = [
	'quote',
	'custody',
	'quantity',
	'order',
	'compliance',
	'inquiry',
	'term',
	'process',
] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

/** The fields of an item that hold words of the paragraph; `null` where there are none. */
export const WORD_FIELDS = ['speaker', 'who', 'by', 'from', 'to', 'at'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** One item of an answer: words that are claimed to stand in a paragraph, and what they are claimed to say. */
export type ModelItem = {
	readonly kind: ModelKind;
	/** As numbered in the question. */
	readonly paragraph: number;
	readonly quote: string;
	/** A code of the kind: a type of custody, an answer type, a polarity. */
	readonly code: string | null;
} & { readonly [F in WordField]: string | null };

const text = { type: ['string', 'null'] } as const;

/** The JSON schema of an answer: every field required, so that endpoints with strict schemas take it. */
export const ANSWER_SCHEMA = {
	type: 'object',
	additionalProperties: false,
	required: ['items'],
	properties: {
		items: {
			type: 'array',
			items: {
				type: 'object',
				additionalProperties: false,
				required: ['kind', 'paragraph', 'quote', 'code', ...WORD_FIELDS],
				properties: {
					kind: { type: 'string', enum: MODEL_KINDS },
					paragraph: { type: 'integer' },
					quote: { type: 'string' },
					code: text,
					...Object.fromEntries(WORD_FIELDS.map((field) => [field, text])),
				},
			},
		},
	},
} as const;

/** No honest answer to one question has more items, and no item more characters. */
const MOST_ITEMS = 400;
const LONGEST = 4_000;

/** The items of an answer that have the shape asked for, and how many had not. Never throws. */
export function itemsOf(answer: unknown): {
	readonly items: readonly ModelItem[];
	readonly malformed: number;
} {
	const given = isRecord(answer) ? answer.items : undefined;
	if (!Array.isArray(given)) return { items: [], malformed: 1 };
	const items = given.slice(0, MOST_ITEMS).flatMap((item: unknown) => {
		const read = itemOf(item);
		return read === null ? [] : [read];
	});
	return { items, malformed: given.length - items.length };
}

function itemOf(item: unknown): ModelItem | null {
	if (!isRecord(item)) return null;
	const { kind, paragraph, quote, code } = item;
	if (!MODEL_KINDS.includes(kind as ModelKind)) return null;
	if (typeof paragraph !== 'number' || !Number.isInteger(paragraph)) return null;
	if (typeof quote !== 'string' || quote.trim() === '' || quote.length > LONGEST) return null;
	const words = Object.fromEntries(
		WORD_FIELDS.map((field) => {
			const value = item[field];
			return [
				field,
				typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST ? value : null,
			];
		}),
	) as Record<WordField, string | null>;
	return {
		kind: kind as ModelKind,
		paragraph,
		quote,
		code: typeof code === 'string' ? code : null,
		...words,
	};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
