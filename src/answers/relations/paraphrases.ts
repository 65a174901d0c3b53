import { isCode, readingOrder, type Statement, UTTERANCES } from '../../record/index.ts';
import type { PersonGraph, Relation } from '../contract.ts';
import { departures } from '../orders/departures.ts';
import { type ConflictContext, shownSide, voicesText } from '../relate.ts';

type Departs = NonNullable<Relation['sides'][number]['departs']>;

/** Of this share of the words of the shorter, and no fewer than so many, two tellings are of one remark. */
const ALIKE = 0.5;
const FEWEST_WORDS = 3;

/**
 * Retellings beside the words that they depart from: how other voices put what was ordered, beside the operative words;
 * and what a voice is only said to have said, beside its own words in quotation marks. Only words are compared.
 */
export function paraphrases(graph: PersonGraph): readonly Relation[] {
	return [...ofOrders(graph), ...ofRemarks(graph)];
}

function ofOrders(graph: PersonGraph): readonly Relation[] {
	const obligations = new Map<string, Statement[]>();
	for (const one of [...graph.statements].sort(readingOrder(graph))) {
		if ((one.property !== 'operative' && one.property !== 'readAs') || one.polarity !== 'affirms') continue;
		const cluster = graph.clusterOf.get(one.subject) ?? one.subject;
		const held = obligations.get(cluster);
		if (held === undefined) obligations.set(cluster, [one]);
		else held.push(one);
	}
	return [...obligations.values()].flatMap((all) => {
		const operative = all.filter(({ property }) => property === 'operative');
		const originals = operative.map(textOf);
		return relation('readAs', operative, retellings(all, originals), graph);
	});
}

function retellings(
	all: readonly Statement[],
	originals: readonly string[],
): readonly (readonly [Statement, Departs])[] {
	return all.flatMap((one) => {
		if (one.property !== 'readAs') return [];
		const departs = departures(textOf(one), originals);
		return departs === null || isNothing(departs) ? [] : [[one, departs] as const];
	});
}

/** What each member said, in its own words and as others put it. */
function ofRemarks(graph: PersonGraph): readonly Relation[] {
	const own = new Set(graph.members.map(({ id }) => id));
	const remarks = graph.statements
		.filter(
			({ subject, property, polarity }) => property === 'said' && own.has(subject) && polarity !== 'denies',
		)
		.sort(readingOrder(graph));
	const quoted = remarks.filter(isQuoted);
	if (quoted.length === 0 || quoted.length === remarks.length) return [];
	const told = new Map<Statement, (readonly [Statement, Departs])[]>();
	for (const remark of remarks) {
		if (isQuoted(remark)) continue;
		const nearest = nearestTo(remark, quoted);
		if (nearest === null) continue;
		const departs = departures(textOf(remark), [textOf(nearest)]);
		if (departs === null || isNothing(departs)) continue;
		const held = told.get(nearest);
		if (held === undefined) told.set(nearest, [[remark, departs]]);
		else held.push([remark, departs]);
	}
	return [...told].flatMap(([original, tellings]) => relation('said', [original], tellings, graph));
}

function nearestTo(remark: Statement, quoted: readonly Statement[]): Statement | null {
	let best: Statement | null = null;
	let most = 0;
	for (const original of quoted) {
		const departs = departures(textOf(remark), [textOf(original)]);
		if (departs === null) continue;
		const own = wordCount(remark) - departs.adds.length;
		const shorter = Math.min(wordCount(remark), wordCount(original));
		if (own < FEWEST_WORDS || own / shorter < ALIKE || own <= most) continue;
		[best, most] = [original, own];
	}
	return best;
}

/** How many words of its own it has against nothing: those that are compared. */
function wordCount(statement: Statement): number {
	const words = textOf(statement);
	return departures(words, ['—'])?.adds.length ?? 0;
}

/** Whether the words stand in quotation marks in their source. */
function isQuoted({ anchors, value }: Statement): boolean {
	const [first] = anchors;
	if (first?.quote === undefined || value.type !== 'text') return false;
	const { exact, prefix = '', suffix = '' } = first.quote;
	const at = exact.indexOf(value.text);
	if (at < 0) return false;
	const before = `${prefix}${exact.slice(0, at)}`.trimEnd();
	const after = `${exact.slice(at + value.text.length)}${suffix}`.trimStart();
	return /["“«‘']$/u.test(before) || /^["”»]/u.test(after) || /^["“«]/u.test(value.text);
}

function relation(
	property: 'readAs' | 'said',
	originals: readonly Statement[],
	tellings: readonly (readonly [Statement, Departs])[],
	graph: ConflictContext,
): readonly Relation[] {
	if (originals.length === 0 || tellings.length === 0) return [];
	const told = tellings.map(([one]) => one);
	return [
		{
			relation: 'paraphrase',
			kind: 'words',
			property,
			sides: [
				...originals.map((one) => ({
					...shownSide({ value: textOf(one), statements: [one] }, graph),
					...utteranceOf(one),
				})),
				...tellings.map(([one, departs]) => ({
					...shownSide({ value: textOf(one), statements: [one] }, graph),
					departs,
				})),
			],
			note:
				property === 'readAs'
					? `Ordered in the words of ${voicesText(originals, graph)}; put otherwise by ${voicesText(told, graph)}.`
					: `Said by ${voicesText(originals, graph)} in these words; told in others by ${sourcesText(told, graph)}.`,
		},
	];
}

function utteranceOf({ scope }: Statement): { readonly of?: string } {
	return isCode(UTTERANCES, scope?.utterance) ? { of: scope.utterance } : {};
}

function sourcesText(statements: readonly Statement[], { sources }: ConflictContext): string {
	const titles = statements.map(({ source }) => sources.get(source)?.title ?? 'unnamed source');
	return [...new Set(titles)].join(', ');
}

function isNothing({ adds, leavesOut }: Departs): boolean {
	return adds.length === 0 && leavesOut.length === 0;
}

function textOf({ value }: Statement): string {
	return value.type === 'text' ? value.text : '';
}
