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
