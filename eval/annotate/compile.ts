/**
 * `node eval/annotate/compile.ts FOLDER [id…]` turns the working files FOLDER/ID.txt into eval/gold/ID.json.
 * Every span is checked: found, inside a region, none twice. What was resolved is printed, for reading only.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Annotation, annotate, KINDS } from './annotations.ts';
import { type GoldDocument, goldDocuments, pathOf } from './documents.ts';
import { printUncovered } from './uncovered.ts';
import { type Line, placesOf, type Range, readWorkingFile } from './working-file.ts';

const [folder = '.', ...ids] = process.argv.slice(2);
for (const document of goldDocuments()) {
	const working = join(folder, `${document.id}.txt`);
	const path = pathOf(document);
	if ((ids.length > 0 && !ids.includes(document.id)) || !existsSync(working)) continue;
	if (!path) console.log(`${document.id}: the document is not on this machine`);
	else compile(document, readFileSync(path, 'utf8'), readFileSync(working, 'utf8'));
}

function compile(document: GoldDocument, text: string, working: string): void {
	const lists: Record<string, Annotation[]> = { quotes: [], quantities: [], dates: [], custody: [] };
	for (const kind of document.kinds ?? []) if (kind !== 'slots') lists[kind] = [];
	console.log(`== ${document.id}`);
	for (const line of readWorkingFile(working, text)) {
		const kind = KINDS[line.kind as keyof typeof KINDS]; // annotate() refuses unknown kinds
		const list = lists[kind] ?? [];
		lists[kind] = list;
		for (const annotation of line.flags.has('every')
			? everywhere(document, text, line, list)
			: [annotate(text, line)]) {
			for (const range of rangesOf(annotation)) checkRegion(document, range, line.number);
			const same = JSON.stringify(annotation);
			if (list.some((each) => JSON.stringify(each) === same)) throw new Error(`line ${line.number}: twice`);
			list.push(annotation);
			console.log(`${line.kind} ${show(text, annotation)}`);
		}
	}
	for (const list of Object.values(lists)) list.sort((a, b) => startOf(a) - startOf(b));
	printUncovered(text, document.regions, lists);
	writeFileSync(join(import.meta.dirname, '..', 'gold', `${document.id}.json`), goldText(document, lists));
	const counts = Object.entries(lists).map(([kind, list]) => `${list.length} ${kind}`);
	console.log(`${document.id}: ${counts.join(', ')}`);
}

/** One mention for each place of the line's words that lies in a region and in no mention listed before. */
function everywhere(document: GoldDocument, text: string, line: Line, listed: readonly Annotation[]) {
	const [words = ''] = line.fields;
	const free = placesOf(text, words, 0).filter(
		([start, end]) =>
			document.regions.some(([from, to]) => start >= from && end <= to) &&
			!listed.some(({ span }) => isRange(span) && start < span[1] && span[0] < end),
	);
	if (free.length === 0) throw new Error(`line ${line.number}: nowhere: ${words}`);
	return free.map((span) => ({ ...annotate(text, { ...line, cursor: span[0] }), span }));
}

/** JSON with one annotation to a line, so that a change of one shows as one line. */
function goldText({ id, ...document }: GoldDocument, lists: Record<string, Annotation[]>): string {
	const head = Object.entries({ schema: 'paradero-gold/1', id, ...document });
	const fields = head.map(([key, value]) => `\t${JSON.stringify(key)}: ${JSON.stringify(value)}`);
	for (const [kind, list] of Object.entries(lists)) {
		const lines = list.map((each) => `\t\t${JSON.stringify(each)}`).join(',\n');
		fields.push(list.length === 0 ? `\t"${kind}": []` : `\t"${kind}": [\n${lines}\n\t]`);
	}
	return `{\n${fields.join(',\n')}\n}\n`;
}

function checkRegion({ regions }: GoldDocument, [start, end]: Range, line: number): void {
	if (!regions.some(([from, to]) => start >= from && end <= to))
		throw new Error(`line ${line}: outside regions`);
}

function rangesOf(value: unknown): Range[] {
	if (isRange(value)) return [value];
	return value && typeof value === 'object' ? Object.values(value).flatMap(rangesOf) : [];
}

function isRange(value: unknown): value is Range {
	return Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number');
}

function startOf(annotation: Annotation): number {
	const range = annotation.trigger ?? annotation.content ?? annotation.span;
	return isRange(range) ? range[0] : 0;
}

function show(text: string, annotation: Annotation): string {
	const shown = Object.entries(annotation).map(([key, value]) => {
		if (isRange(value)) return `${key}=“${text.slice(...value).replaceAll('\n', '⏎')}”`;
		return `${key}=${JSON.stringify(value)}`;
	});
	const at = startOf(annotation);
	return `${at} ${shown.join(' ')}   …${text.slice(Math.max(0, at - 25), at + 40).replaceAll('\n', '⏎')}…`;
}
