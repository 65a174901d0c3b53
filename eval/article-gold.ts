import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustodyType, MentionType, QuoteType } from '../src/record/index.ts';
import type { Gold, GoldCustody, Range } from './gold-types.ts';

type Span = { text: string; start: number; end: number };
/** The scheme of the one article annotated before this project began; only what is measured here. */
type Article = {
	quotes: { type: QuoteType; content: Span; speakerMention: Span | null }[];
	quantities: {
		span: Span;
		value: number | null;
		comparator: string;
		unit: string;
		optional?: boolean;
		asDate?: string;
		figurative?: boolean;
	}[];
	dates: { span: Span | null; interval?: [string, string] }[];
	custody: { id: string; type: string; trigger: Span; who: Span | null; span: Span }[];
	entities: { type: string; name: string; mentions: Span[] }[];
};

// DESIGN §9: hold, imprison → held, deport → removal, send, fly → transfer, detain → arrest.
const TYPES: Readonly<Record<string, readonly [CustodyType, ...CustodyType[]]>> = {
	hold: ['held'],
	'hold-indefinite': ['held'],
	deport: ['removal'],
	send: ['transfer', 'removal'],
	'send-predicted': ['transfer', 'removal'],
	'transfer-flight': ['transfer', 'removal'],
	transfer: ['transfer', 'removal'],
	detain: ['arrest', 'held'],
	death: ['death'],
	sentence: ['held'],
};
const MENTIONS: Readonly<Record<string, MentionType>> = {
	person: 'person',
	org: 'organization',
	facility: 'facility',
	place: 'place',
};
const UNITS: Readonly<Record<string, string>> = { persons: 'person', facilities: 'facility' };

/** The article of `gold/tpm-cecot.json` in the common shape, or null when it is not on this machine. */
export function readArticleGold(shared: string): Gold | null {
	const [goldPath, textPath] = [
		join(shared, 'gold', 'tpm-cecot.json'),
		join(shared, 'documents', 'articles', 'tpm-cecot.txt'),
	];
	if (!existsSync(goldPath) || !existsSync(textPath)) return null;
	const article = JSON.parse(readFileSync(goldPath, 'utf8')) as Article; // checked by hash where it was written
	const text = readFileSync(textPath, 'utf8');
	const range = (span: Span): Range => [span.start, span.end];
	return {
		id: 'tpm-cecot',
		set: 'article',
		split: 'dev',
		text,
		regions: [[0, text.length]],
		quoteTypes: ['direct', 'mixed', 'indirect'],
		quotes: article.quotes.map((quote) => ({
			type: quote.type,
			content: range(quote.content),
			speaker: quote.speakerMention === null ? null : range(quote.speakerMention),
		})),
		quantities: article.quantities.map(({ span, value, comparator, unit, optional, asDate, figurative }) => ({
			span: range(span),
			value,
			comparator,
			unit: UNITS[unit] ?? unit.replace(/s$/, ''),
			...(optional === true || asDate !== undefined ? { optional: true } : {}),
			...(figurative === true ? { figurative: true } : {}),
		})),
		// The date of publication has no words of its own in the text.
		dates: article.dates.flatMap(({ span, interval: [from, to] = ['', ''] }) =>
			span === null ? [] : [{ span: range(span), edtf: from === to ? from : `${from}/${to}` }],
		),
		custody: article.custody.map(custodyOf),
		mentions: article.entities.flatMap(({ type, name, mentions }) => {
			const code = MENTIONS[type];
			return code === undefined
				? []
				: mentions.map((mention) => ({ span: range(mention), type: code, name }));
		}),
	};

	function custodyOf(event: Article['custody'][number]): GoldCustody {
		const types = TYPES[event.type];
		const [type, ...alt] = types ?? (['death'] as const);
		// A sentence is no custody event in the scheme since (eval/gold/FORMAT.md); one without a `who` cannot be taken
		// into the record. Both may be found; the report gives the figures with and without them.
		const optional = event.type === 'sentence' || event.who === null;
		return {
			type,
			...(alt.length > 0 ? { alt } : {}),
			trigger: range(event.trigger),
			who: event.who === null ? null : range(event.who),
			...(optional ? { optional: true } : {}),
			...(types === undefined ? { distractor: true } : {}),
		};
	}
}
