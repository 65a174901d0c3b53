import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	ANSWER_TYPES,
	type AnswerType,
	type CustodyType,
	type MentionType,
	type QuoteType,
} from '../src/record/index.ts';
import type { Gold, GoldCompliance, GoldCustody, GoldInquiry, Range } from './gold-types.ts';

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
	legal: { id: string; span: Span; compliance?: string; complianceSpan?: Span }[];
	requestsForComment: { span: Span; answerType?: string }[];
	terms: { term: string; span: Span; stance: string }[];
	definitions: { id: string; span: Span; criteria?: { span: Span }[] }[];
	negatedProcess: { span: Span }[];
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

function complianceOf({ id, span, complianceSpan }: Article['legal'][number]): GoldCompliance[] {
	const at = (place: Span): Range => [place.start, place.end];
	if (complianceSpan !== undefined) return [{ done: 'not-done', trigger: at(complianceSpan) }];
	if (id === 'l3') return [{ done: 'probable-cause', trigger: at(span) }];
	return id === 'l5' ? [{ done: 'not-done', trigger: at(span), optional: true }] : [];
}

/** A request of which another passage gives the answer may stand alone as one that waits. */
function answerOf(type: string | undefined): Pick<GoldInquiry, 'answerType' | 'alt' | 'optional'> {
	const known = type === undefined ? undefined : ANSWERS[type.split(' (')[0]!];
	return known === undefined
		? { answerType: 'pending', alt: ANSWER_TYPES, optional: true }
		: { answerType: known };
}
const ANSWERS: Readonly<Record<string, AnswerType>> = {
	'no response': 'no-response',
	'referred elsewhere': 'referred',
	refused: 'refused',
};

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
		lang: 'en',
		annotator: 1,
		kinds: ['inquiries', 'terms', 'definitions', 'process', 'orders', 'compliance', 'slots'],
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
		// Of what the article calls legal, two passages tell of orders and two of what became of them.
		orders: article.legal
			.filter(({ id }) => ['l2', 'l4', 'l5'].includes(id))
			.map(({ id, span }) => ({ trigger: range(span), ...(id === 'l2' ? {} : { optional: true }) })),
		compliance: article.legal.flatMap(complianceOf),
		inquiries: article.requestsForComment.map(({ span, answerType }) => ({
			trigger: range(span),
			...answerOf(answerType),
		})),
		terms: article.terms.map(({ term, span, stance }) => {
			const at = span.text.toLowerCase().indexOf(term.toLowerCase());
			return {
				span: at < 0 ? range(span) : ([span.start + at, span.start + at + term.length] as const),
				polarity: stance.startsWith('against') ? ('denies' as const) : ('affirms' as const),
			};
		}),
		definitions: article.definitions.map(({ id, span, criteria }) => ({
			trigger: range(span),
			criteria: (criteria ?? []).map((criterion) => range(criterion.span)),
			// What a definition leaves out.
			...(id === 'def4' ? { optional: true } : {}),
		})),
		process: article.negatedProcess.map(({ span }) => ({ denied: true, span: range(span) })),
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
