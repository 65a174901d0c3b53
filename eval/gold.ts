import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuoteType } from '../src/record/index.ts';
import { goldDocuments, pathOf } from './annotate/documents.ts';
import { readArticleGold } from './article-gold.ts';
import type { Gold, GoldMention } from './gold-types.ts';

export type * from './gold-types.ts';

const here = import.meta.dirname;
const shared = join(here, '..', '..', 'shared', 'data');
const ALL_TYPES: readonly QuoteType[] = ['direct', 'mixed', 'indirect'];
const SETS: Readonly<Record<string, string>> = {
	ddr: 'death reports',
	ficha: 'Spanish records',
	court: 'court papers',
	exec: 'executive statement',
	'press-en': 'English press',
	'press-es': 'Spanish press',
};
/** Kinds that count only where a document says that they were annotated completely. */
const FURTHER = ['legal', 'orders', 'compliance', 'inquiries', 'terms', 'definitions', 'process'] as const;

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
		const kinds = gold.kinds ?? [];
		const complete = Object.fromEntries(
			FURTHER.map((kind) => [kind, kinds.includes(kind) ? (gold[kind] ?? []) : undefined]),
		);
		const mentions = gold.mentions ?? (kinds.includes('mentions') ? [] : undefined);
		found.push({
			...gold,
			...complete,
			kinds,
			annotator: gold.annotator ?? 1,
			quoteTypes: gold.quoteTypes ?? ALL_TYPES,
			set: SETS[document.id.replace(/-\d+$/, '')] ?? document.id,
			text,
			...(mentions === undefined
				? {}
				: { mentions: mentions.map((each) => ({ ...each, name: text.slice(...each.span) })) }),
		});
	}
	return { found, missing };
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
