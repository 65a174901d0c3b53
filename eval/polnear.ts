import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CUES, propose } from '../src/extract/index.ts';
import type { ProposalFor } from '../src/record/index.ts';
import type { Range } from './gold-types.ts';
import { pair } from './match.ts';

/**
 * Measures the quotes on the dev split of PolNeAR (networkdynamics/PolNeAR: source, cue and content in political
 * news). It has no licence, so it is no part of the project: it is read where `PARADERO_POLNEAR` points (the folder
 * that holds `attributions` and `text`), and nothing of it is printed. Its authors ask that `test` be left alone.
 *
 * What is counted:
 * - **attribution**: one event of the annotation with a cue and a content; a content in pieces (a quote resumed after
 *   its tag) is one. Of ours, quotes with the same words for speaker and cue are one in the same way, and an annotated
 *   one without a source that follows another with nothing but marks between belongs to it: that is what *merged*
 *   means. The unmerged figures stand beside.
 * - **overlap**: characters of letters and digits that both have over those that either has. Quote marks, stops and
 *   a leading `that` count on neither side, nor does a tag amid a sentence: whether they belong to a content is custom.
 * - **speech verbs**: annotated ones whose cue holds a form of our lexicon, or `according to`; a verb that brings in
 *   words only with marks (`attacked`, `chanted`) counts when its content has some. A proposal that matches another
 *   annotated one is left out of the precision; one that matches nothing is false.
 * - **in marks**: tokens inside quotation marks, found without our reader; right are those that stand in a content.
 * - **speaker**: of the pairs at .3 whose annotation has a source, those where the words for ours touch it, or end
 *   where it is the relative pronoun that follows them (`Ana Ruiz, who said`).
 */
export type PolnearScore = {
	readonly documents: number;
	readonly attributions: number;
	readonly all: Readonly<Record<'0.3' | '0.8', Rates>>;
	readonly unmerged: Readonly<Record<'0.3' | '0.8', Rates>>;
	readonly speech: Readonly<Record<'0.3' | '0.8', Rates>>;
	readonly marks: Rates;
	readonly speaker: { readonly right: number; readonly of: number };
};
export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };

/** An attribution as it is compared; `letters` are the offsets of its content's letters and digits. */
export type Unit = {
	readonly pieces: readonly Range[];
	readonly letters: ReadonlySet<number>;
	readonly source: Range | null;
	readonly speech: boolean;
	/** For whoever looks at the errors: the words of the cue, or the rule that found it. */
	readonly by: string;
};
export type PolnearDocument = {
	readonly id: string;
	readonly text: string;
	readonly gold: readonly Unit[];
	readonly merged: readonly Unit[];
	readonly found: readonly Unit[];
	readonly foundMerged: readonly Unit[];
};

/** Scores and prints; `null`, after saying so, where the corpus is not on this machine. */
export function measurePolnear(): PolnearScore | null {
	const folder = process.env.PARADERO_POLNEAR;
	if (folder === undefined || !existsSync(join(folder, 'attributions'))) {
		console.log('PolNeAR dev: not run (PARADERO_POLNEAR does not point to it)');
		return null;
	}
	const score = scorePolnear(readPolnear(folder));
	const row = (what: string, rates: Rates) =>
		console.log(
			`${what.padEnd(34)} P ${rates.precision.toFixed(1)}  R ${rates.recall.toFixed(1)}  F1 ${rates.f1.toFixed(1)}`,
		);
	console.log(`PolNeAR dev, ${score.documents} documents, ${score.attributions} attributions`);
	for (const least of ['0.3', '0.8'] as const) {
		row(`speech verbs @${least}`, score.speech[least]);
		row(`all @${least}`, score.all[least]);
		row(`all, unmerged @${least}`, score.unmerged[least]);
	}
	row('tokens in quote marks', score.marks);
	const { right, of } = score.speaker;
	console.log(`speaker right, given a match       ${((100 * right) / of).toFixed(1)} % of ${of}`);
	return score;
}

/** Every document of the corpus with its annotation and with what we propose. */
export function readPolnear(folder: string): PolnearDocument[] {
	return (
		readdirSync(join(folder, 'attributions'))
			.filter((name) => name.endsWith('.ann'))
			.sort()
			// The name of an annotation is its text's and a code for the annotator: of two for one text, the first counts.
			.map((name) => ({ name, id: name.replace(/_[0-9a-f]{4}\.ann$/, '') }))
			.filter(({ id }, nth, all) => id !== all[nth - 1]?.id)
			.map(({ name, id }) => {
				const text = readFileSync(join(folder, 'text', `${id}.txt`), 'utf8');
				const gold = readAnnotation(text, readFileSync(join(folder, 'attributions', name), 'utf8'));
				const found = readProposals(text);
				return {
					id,
					text,
					gold,
					merged: mergeGold(text, gold),
					found: found.single,
					foundMerged: found.merged,
				};
			})
	);
}

export function scorePolnear(documents: readonly PolnearDocument[]): PolnearScore {
	const [all, unmerged, speech] = [newCounts(), newCounts(), newCounts()];
	let [inBoth, inFound, inGold, right, of] = [0, 0, 0, 0, 0];
	for (const { text, gold, merged, found, foundMerged } of documents) {
		for (const least of [0.3, 0.8] as const) {
			const key = String(least) as '0.3' | '0.8';
			const pairs = pair(merged, foundMerged, (g, f) => atLeast(g, f, least));
			count(all[key], merged.length, foundMerged.length, pairs.size);
			count(unmerged[key], gold.length, found.length, pair(gold, found, (g, f) => atLeast(g, f, least)).size);
			const wanted = merged.filter((unit) => unit.speech).length;
			const others = [...pairs.keys()].filter((g) => !merged[g]!.speech).length;
			count(speech[key], wanted, foundMerged.length - others, pairs.size - others);
			if (least !== 0.3) continue;
			for (const [g, f] of pairs) {
				const { source } = merged[g]!;
				if (source === null) continue;
				of += 1;
				const said = foundMerged[f]!.source;
				if (said !== null && standsFor(text, said, source)) right += 1;
			}
		}
		const [goldAt, foundAt] = [covered(gold), covered(found)];
		for (const at of tokensInMarks(text)) {
			const [isGold, isFound] = [goldAt.has(at), foundAt.has(at)];
			if (isGold) inGold += 1;
			if (isFound) inFound += 1;
			if (isGold && isFound) inBoth += 1;
		}
	}
	return {
		documents: documents.length,
		attributions: documents.reduce((total, { merged }) => total + merged.length, 0),
		all: ratesOf(all),
		unmerged: ratesOf(unmerged),
		speech: ratesOf(speech),
		marks: rates(inBoth, inFound, inGold),
		speaker: { right, of },
	};
}

const standsFor = (text: string, said: Range, source: Range): boolean =>
	(said[0] < source[1] && source[0] < said[1]) ||
	(/^(?:who|which|that)$/.test(text.slice(...source)) && said[1] <= source[0] && source[0] - said[1] <= 4);

type Counts = Record<'0.3' | '0.8', { wanted: number; found: number; hit: number }>;
const newCounts = (): Counts => ({
	'0.3': { wanted: 0, found: 0, hit: 0 },
	'0.8': { wanted: 0, found: 0, hit: 0 },
});
function count(into: Counts['0.3'], wanted: number, found: number, hit: number): void {
	into.wanted += wanted;
	into.found += found;
	into.hit += hit;
}
function rates(hit: number, found: number, wanted: number): Rates {
	const [precision, recall] = [(100 * hit) / found, (100 * hit) / wanted];
	return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
const ratesOf = (counts: Counts) => ({
	'0.3': rates(counts['0.3'].hit, counts['0.3'].found, counts['0.3'].wanted),
	'0.8': rates(counts['0.8'].hit, counts['0.8'].found, counts['0.8'].wanted),
});

function atLeast(gold: Unit, found: Unit, least: number): number {
	let shared = 0;
	for (const at of found.letters) if (gold.letters.has(at)) shared += 1;
	const share = shared / (gold.letters.size + found.letters.size - shared);
	return share >= least ? share : 0;
}

function unit(
	text: string,
	pieces: readonly Range[],
	source: Range | null,
	speech: boolean,
	by: string,
): Unit {
	const letters = new Set<number>();
	for (const [start, end] of pieces) {
		const that = start === pieces[0]![0] ? (/^that\s/i.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
		for (let at = start + that; at < end; at += 1) if (/[\p{L}\p{N}]/u.test(text[at]!)) letters.add(at);
	}
	return { pieces, letters, source, speech, by };
}

/** Stand-off lines: `T3⇥Content 115 290;292 300⇥…` and `E1⇥Attribution:T4 Content:T3 Cue:T2 Source:T1`. */
function readAnnotation(text: string, annotation: string): Unit[] {
	const places = new Map<string, Range[]>();
	const lines = annotation.split('\n');
	for (const line of lines) {
		const place = /^(T\d+)\t\S+ ([\d; ]+)\t/.exec(line);
		if (place === null) continue;
		const ranges = place[2]!.split(';').map((range) => range.split(' ').map(Number));
		places.set(
			place[1]!,
			ranges.map(([start, end]) => [start!, end!] as const),
		);
	}
	return lines.flatMap((line) => {
		if (!/^E\d+\t/.test(line)) return [];
		const parts = line
			.split('\t')[1]!
			.split(' ')
			.map((part) => part.split(':'));
		const of = (role: RegExp) =>
			parts.flatMap(([name, id]) => (role.test(name!) ? (places.get(id!) ?? []) : []));
		const [content, cue, source] = [of(/^Content/), of(/^Cue/), of(/^Source/)];
		if (content.length === 0) return [];
		const cueWords = cue.map(([start, end]) => text.slice(start, end)).join(' ');
		return [
			unit(
				text,
				content,
				hull(source),
				isSpeechCue(
					cueWords,
					content.some(([start, end]) => /["“”]|''/.test(text.slice(start, end))),
				),
				cueWords,
			),
		];
	});
}

const hull = (ranges: readonly Range[]): Range | null =>
	ranges.length === 0
		? null
		: [Math.min(...ranges.map(([start]) => start)), Math.max(...ranges.map(([, end]) => end))];

function isSpeechCue(words: string, marked: boolean): boolean {
	const forms = words.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
	return (
		/\baccording to\b/i.test(words) ||
		forms.some((form, at) =>
			CUES.en
				.get(form)
				?.some(
					({ follow, takes }) =>
						(follow === undefined || follow === forms[at + 1]) &&
						((takes !== 'marks' && takes !== 'tag') || marked),
				),
		)
	);
}

/** Joins what the annotation cut although one voice speaks on: see *merged* above. */
function mergeGold(text: string, units: readonly Unit[]): Unit[] {
	const merged: Unit[] = [];
	const inOrder = [...units].sort((a, b) => a.pieces[0]![0] - b.pieces[0]![0]);
	for (const one of inOrder) {
		const last = merged.at(-1);
		const between = last === undefined ? '' : text.slice(last.pieces.at(-1)![1], one.pieces[0]![0]);
		const same = last !== undefined && one.source === null && !/[\p{L}\p{N}]/u.test(between);
		if (last === undefined || !same) merged.push(one);
		else
			merged[merged.length - 1] = unit(
				text,
				[...last.pieces, ...one.pieces],
				last.source,
				last.speech || one.speech,
				last.by,
			);
	}
	return merged;
}

/** A range without the tags that lie inside it. */
function without(range: Range, tags: readonly (Range | null)[]): Range[] {
	let rest: Range[] = [range];
	for (const tag of tags) {
		if (tag === null || tag[0] <= range[0] || tag[1] >= range[1]) continue;
		rest = rest.flatMap(([start, end]): Range[] =>
			tag[0] >= end || tag[1] <= start
				? [[start, end]]
				: [
						[start, Math.max(start, tag[0])],
						[Math.min(end, tag[1]), end],
					],
		);
	}
	return rest.filter(([start, end]) => start < end);
}

/** Ours, one by one, and with those joined that have the same words for speaker and cue. */
function readProposals(text: string): { single: Unit[]; merged: Unit[] } {
	const quotes = propose(text).proposals.filter(
		(proposal): proposal is ProposalFor<'quote'> => proposal.kind === 'quote',
	);
	const groups = new Map<string, { pieces: Range[]; source: Range | null; rule: string }>();
	const single: Unit[] = [];
	let reach = 0;
	for (const { anchors, slots, rule } of quotes) {
		const { start, end } = anchors[0]!;
		// The annotation gives every word to one attribution at most: what lies inside other speech is left out.
		if (end <= reach) continue;
		reach = end;
		const { speaker, cue } = slots;
		const source: Range | null =
			speaker?.start === undefined || speaker.end === undefined ? null : [speaker.start, speaker.end];
		const said = cue?.start === undefined || cue.end === undefined ? null : ([cue.start, cue.end] as const);
		const pieces = without([start, end], [source, said]);
		single.push(unit(text, pieces, source, true, rule));
		const key = source === null ? `at ${start}` : `${source[0]} ${cue?.start ?? ''}`;
		const group = groups.get(key) ?? { pieces: [], source, rule };
		group.pieces.push(...pieces);
		groups.set(key, group);
	}
	const merged = [...groups.values()].map(({ pieces, source, rule }) =>
		unit(
			text,
			pieces.sort((a, b) => a[0] - b[0]),
			source,
			true,
			rule,
		),
	);
	return { single, merged };
}

function covered(units: readonly Unit[]): Set<number> {
	const at = new Set<number>();
	for (const { letters } of units) for (const letter of letters) at.add(letter);
	return at;
}

/** Offsets of the first letters of tokens inside quotation marks, paragraph by paragraph; an unclosed mark reaches to its end. */
function tokensInMarks(text: string): number[] {
	const found: number[] = [];
	for (const paragraph of text.matchAll(/[^\n]+/g)) {
		let open = false;
		for (const { 0: token, index } of paragraph[0].matchAll(/''|``|["“”]|[\p{L}\p{N}]+/gu)) {
			if (/[\p{L}\p{N}]/u.test(token)) {
				if (open) found.push(paragraph.index + index);
			} else if (token === '“' || token === '``') open = true;
			else if (token === '”') open = false;
			else open = !open;
		}
	}
	return found;
}

if (import.meta.main) measurePolnear();
