import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CustodyType, MentionType, QuoteType } from '../src/record/index.ts';
import { goldDocuments, pathOf } from './annotate/documents.ts';
import { readArticleGold } from './article-gold.ts';

export type Range = readonly [start: number, end: number];
export type GoldQuote = {
	readonly type: QuoteType;
	readonly content: Range;
	readonly speaker: Range | null;
	readonly optional?: boolean;
};
export type GoldQuantity = {
	readonly span: Range;
	readonly value: number | null;
	readonly comparator: string;
	readonly unit: string;
	readonly optional?: boolean;
	/** A number that only sounds like a count: it must be found as figurative or not at all. */
	readonly figurative?: boolean;
};
export type GoldDate = {
	readonly span: Range;
	readonly edtf: string;
	readonly parts?: readonly { readonly span: Range; readonly edtf: string }[];
	readonly optional?: boolean;
};
export type GoldCustody = {
	readonly type: CustodyType;
	readonly alt?: readonly CustodyType[];
	readonly trigger: Range;
	readonly who?: Range | null;
	readonly by?: Range | null;
	readonly from?: Range | null;
	readonly to?: Range | null;
	readonly at?: Range | null;
	readonly on?: string | null;
	readonly optional?: boolean;
	/** No custody event at all: finding one here is a false alarm, whatever else is near. */
	readonly distractor?: boolean;
};
export type GoldMention = {
	readonly span: Range;
	readonly type: MentionType;
	readonly name: string;
	readonly optional?: boolean;
};

/** One document with what a careful reader found in it. */
export type Gold = {
	readonly id: string;
	readonly set: string;
	readonly split: 'dev' | 'heldout';
	readonly text: string;
	readonly published?: string;
	readonly regions: readonly Range[];
	readonly quoteTypes: readonly QuoteType[];
	readonly quotes: readonly GoldQuote[];
	readonly quantities: readonly GoldQuantity[];
	readonly dates: readonly GoldDate[];
	readonly custody: readonly GoldCustody[];
	readonly mentions?: readonly GoldMention[];
};

const here = import.meta.dirname;
const shared = join(here, '..', '..', 'shared', 'data');
const ALL_TYPES: readonly QuoteType[] = ['direct', 'mixed', 'indirect'];
const SETS: Readonly<Record<string, string>> = {
	ddr: 'death reports',
	ficha: 'Spanish records',
	court: 'court order',
	exec: 'executive statement',
};

/** Every annotated document whose text is on this machine, and the ids of those whose text is not. */
export function readGold(): { found: Gold[]; missing: string[] } {
	const found: Gold[] = [];
	const missing: string[] = [];
	const article = readArticleGold(shared);
	if (article === null) missing.push('tpm-cecot');
	else found.push(article);
	for (const document of goldDocuments()) {
		const path = pathOf(document);
		const file = join(here, 'gold', `${document.id}.json`);
		if (path === null || !existsSync(file)) {
			missing.push(document.id);
			continue;
		}
		const text = readFileSync(path, 'utf8');
		// Our own committed file, written by `annotate/compile.ts`.
		const gold = JSON.parse(readFileSync(file, 'utf8')) as Omit<Gold, 'set' | 'text'> & {
			mentions?: GoldMention[];
		};
		found.push({
			...gold,
			quoteTypes: gold.quoteTypes ?? ALL_TYPES,
			set: SETS[document.id.split('-')[0]!] ?? document.id,
			text,
			...(gold.mentions === undefined
				? {}
				: { mentions: gold.mentions.map((each) => ({ ...each, name: text.slice(...each.span) })) }),
		});
	}
	return { found, missing };
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
