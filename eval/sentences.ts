import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { propose } from '../src/extract/index.ts';
import type { Proposal } from '../src/record/index.ts';
import { touches } from './match.ts';
import { rangeOf } from './score/shared.ts';

/**
 * `node eval/sentences.ts [NAME] [--slips]`: single sentences, each with what has to be found in it, written without
 * a look at any rule. A document tells how well a whole page is read; these tell which turns of phrase are not known.
 *
 * A line is a code, a tab and a sentence: ⟦⟧ around the words that tell it, {} around who or what, <> around where. `-`
 * (`-es` among sentences of both languages) is a sentence in which nothing of the kind stands. All names and places are made up.
 */
type Range = readonly [number, number];
type Sentence = {
	readonly code: string;
	readonly text: string;
	readonly told: readonly Range[];
	readonly who: readonly Range[];
	readonly where: readonly Range[];
};

const FOLDER = join(import.meta.dirname, 'sentences');

/** Sentences stand amid others, as in a paper: a lead in their language before them. */
const LEAD = {
	en: 'The paper wrote about the prison on the island and about the people who are held there.\n\n',
	es: 'El diario escribió sobre la prisión de la isla y sobre las personas que están en ella.\n\n',
} as const;

function readSentence(line: string): Sentence {
	const tab = line.indexOf('\t');
	const marks: Record<string, Range[]> = { '⟦': [], '{': [], '<': [] };
	const open: [mark: string, at: number][] = [];
	let text = '';
	for (const letter of line.slice(tab + 1)) {
		if ('⟦{<'.includes(letter)) open.push([letter, text.length]);
		else if ('⟧}>'.includes(letter)) {
			const [mark, at] = open.pop() as [string, number];
			marks[mark]!.push([at, text.length]);
		} else text += letter;
	}
	return { code: line.slice(0, tab), text, told: marks['⟦']!, who: marks['{']!, where: marks['<']! };
}

type Verdict = 'right' | 'missed' | 'false';
type Judged = { readonly verdict: Verdict; readonly who: boolean | null; readonly where: boolean | null };

const KIND_OF: Readonly<Record<string, readonly Proposal['kind'][]>> = {
	custody: ['custody'],
	inquiry: ['inquiry'],
	terms: ['term'],
	law: ['order', 'compliance'],
	process: ['process'],
	quotes: ['quote'],
	counts: ['quantity'],
	definitions: ['definition'],
};

function codeOf(proposal: Proposal): string {
	switch (proposal.kind) {
		case 'custody':
			return proposal.slots.type;
		case 'inquiry':
			return proposal.slots.answerType;
		case 'term':
			return proposal.slots.polarity;
		case 'compliance':
			return proposal.slots.done.value;
		case 'process':
			return proposal.slots.denied ? 'denied' : 'given';
		case 'quote':
			return proposal.slots.type;
		case 'quantity': {
			const { comparator, value, low, unit } = proposal.slots;
			return `${comparator} ${low?.value ?? value.value ?? '-'} ${unit.value}`;
		}
		default:
			return proposal.kind;
	}
}

function judge(sentence: Sentence, proposals: readonly Proposal[], lead: number): Judged {
	const moved = ([start, end]: Range): Range => [start + lead, end + lead];
	const placed = (slot: unknown): Range | null =>
		typeof slot === 'object' && slot !== null ? rangeOf(slot as { start?: number; end?: number }) : null;
	const inside = proposals.filter(({ anchors }) => anchors[0]!.start >= lead);
	if (sentence.code.startsWith('-'))
		return {
			verdict: inside.some((one) => one.kind !== 'quantity' || !one.slots.figurative) ? 'false' : 'right',
			who: null,
			where: null,
		};
	const told = sentence.told.map(moved);
	const isNamed = !/^(?:en|es)$/.test(sentence.code);
	const found = inside.find(
		(one) =>
			(!isNamed || codeOf(one) === sentence.code) &&
			told.some((range) => one.anchors.some(({ start, end }) => touches(range, [start, end]))),
	);
	if (found === undefined) return { verdict: 'missed', who: null, where: null };
	const slots = Object.entries(found.slots);
	const has = (ranges: readonly Range[], names: RegExp) =>
		ranges.length === 0
			? null
			: ranges.map(moved).every((range) =>
					slots.some(
						([name, slot]) =>
							names.test(name) &&
							(Array.isArray(slot) ? slot : [slot]).some((one) => {
								const at = placed(one);
								return at !== null && touches(at, range);
							}),
					),
				);
	return {
		verdict: 'right',
		who: has(sentence.who, /^(?:who|speaker|asked|counted|base|criteria)$/),
		where: has(sentence.where, /^(?:at|to|from|on|during)$/),
	};
}

const [only] = process.argv.slice(2).filter((flag) => !flag.startsWith('--'));
for (const file of readdirSync(FOLDER).sort()) {
	const name = file.replace(/\.tsv$/, '');
	if (only !== undefined && !name.startsWith(only)) continue;
	const kinds = KIND_OF[name.replace(/-(?:en|es)$/, '')]!;
	const count = { right: 0, missed: 0, false: 0, who: 0, whoOf: 0, where: 0, whereOf: 0 };
	for (const line of readFileSync(join(FOLDER, file), 'utf8').split('\n').filter(Boolean)) {
		const sentence = readSentence(line);
		const lang = name.endsWith('-es') || sentence.code.endsWith('es') ? 'es' : 'en';
		const read = propose(LEAD[lang] + sentence.text, { published: '2031-06-11', lang });
		const { verdict, who, where } = judge(
			sentence,
			read.proposals.filter(({ kind }) => kinds.includes(kind)),
			LEAD[lang].length,
		);
		count[verdict] += 1;
		if (who !== null) {
			count.whoOf += 1;
			if (who) count.who += 1;
		}
		if (where !== null) {
			count.whereOf += 1;
			if (where) count.where += 1;
		}
		if (process.argv.includes('--slips') && (verdict !== 'right' || who === false || where === false))
			console.log(
				`${verdict === 'right' ? (who === false ? 'who' : 'where') : verdict}\t${name}\t${sentence.code}\t${sentence.text}`,
			);
	}
	console.log(
		`${name.padEnd(14)} right ${count.right}, missed ${count.missed}, false ${count.false}; who ${count.who}/${count.whoOf}, where ${count.where}/${count.whereOf}`,
	);
}
