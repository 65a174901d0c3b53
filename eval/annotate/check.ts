/**
 * `node eval/annotate/check.ts` reads the committed gold and says what is wrong with it: an offset outside the
 * regions, a span out of order, or a string that is neither a code nor a date (the gold holds no words of a document).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	ANSWER_TYPES,
	asEdtf,
	COMPARATORS,
	COMPLIANCES,
	CUSTODY_TYPES,
	FORCES,
	LEGAL_TYPES,
	MENTION_TYPES,
	OBLIGATION_ACTS,
	POLARITIES,
	QUOTE_TYPES,
} from '../../src/record/index.ts';
import { KINDS } from './annotations.ts';
import { type GoldDocument, goldDocuments } from './documents.ts';

const CODES: ReadonlySet<string> = new Set([
	...[...COMPARATORS, ...CUSTODY_TYPES, ...FORCES, ...MENTION_TYPES, ...POLARITIES, ...QUOTE_TYPES],
	...[...ANSWER_TYPES, ...COMPLIANCES, ...LEGAL_TYPES, ...OBLIGATION_ACTS],
	...['relative', 'header', 'implied'],
]);
const UNIT = /^\p{Ll}{1,20}$/u;

let problems = 0;
for (const document of goldDocuments()) {
	const path = join(import.meta.dirname, '..', 'gold', `${document.id}.json`);
	if (!existsSync(path)) report(document.id, 'has no gold');
	else
		for (const problem of problemsOf(document, JSON.parse(readFileSync(path, 'utf8'))))
			report(document.id, problem);
}
console.log(problems === 0 ? 'gold: nothing wrong' : `gold: ${problems} problems`);
process.exitCode = problems === 0 ? 0 : 1;

function report(id: string, problem: string): void {
	problems += 1;
	console.log(`${id}: ${problem}`);
}

function problemsOf(document: GoldDocument, gold: Record<string, unknown>): string[] {
	const found: string[] = [];
	for (const key of ['id', 'sha256', 'split', 'regions'] as const)
		if (JSON.stringify(gold[key]) !== JSON.stringify(document[key]))
			found.push(`${key} differs from the list`);
	for (const kind of Object.values(KINDS)) walk(gold[kind] ?? [], kind, document, found);
	return found;
}

function walk(value: unknown, where: string, document: GoldDocument, found: string[]): void {
	if (Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number')) {
		const [start, end] = value as [number, number]; // just tested
		if (start >= end || !document.regions.some(([from, to]) => start >= from && end <= to))
			found.push(`${where}: ${start}–${end} lies in no region`);
	} else if (typeof value === 'string') {
		const isUnit = where.endsWith('.unit') && UNIT.test(value);
		if (!isUnit && !CODES.has(value) && asEdtf(value) === null)
			found.push(`${where}: a string that is no code`);
	} else if (value && typeof value === 'object') {
		for (const [key, each] of Object.entries(value)) walk(each, `${where}.${key}`, document, found);
	}
}
