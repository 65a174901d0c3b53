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
import { type Line, type Range, spanOf } from './working-file.ts';

/** One annotation as it is written to the gold: codes, and ranges of offsets. */
export type Annotation = Readonly<Record<string, unknown>>;
export const KINDS = {
	q: 'quotes',
	n: 'quantities',
	d: 'dates',
	c: 'custody',
	m: 'mentions',
	l: 'legal',
	o: 'orders',
	k: 'compliance',
	i: 'inquiries',
	w: 'terms',
	f: 'definitions',
	p: 'process',
} as const;

/** Turns one line into an annotation of offsets and codes. Throws, naming the line, on an unknown code. */
export function annotate(text: string, line: Line): Annotation {
	const find = (words: string): Range => spanOf(text, words, line);
	const slot = (name: string): Range | null | undefined => {
		const words = line.named.get(name)?.[0];
		return words === undefined ? undefined : words === '-' ? null : find(words);
	};
	const code = (name: string): string | undefined => line.named.get(name)?.[0];
	const alt = <T extends string>(codes: readonly T[]) =>
		given({
			alt: code('alt')
				?.split(',')
				.map((each) => known(codes, each, line)),
		});
	const [first = '', second = '', third = '', fourth = ''] = line.fields;
	const flag = line.flags.has('optional') ? { optional: true } : {};
	switch (line.kind) {
		case 'd': {
			const parts = line.named.get('part')?.map((part) => {
				const [words = '', edtf = ''] = part.split(' => ');
				return { span: find(words), edtf: date(edtf, line) };
			});
			return { span: find(first), edtf: date(second, line), ...basis(line), ...given({ parts }), ...flag };
		}
		case 'n':
			return {
				span: find(first),
				value: second === '-' ? null : Number(second),
				...given({ low: numberOf(code('low')), high: numberOf(code('high')) }),
				comparator: known(COMPARATORS, third, line),
				unit: fourth,
				...(line.flags.has('figurative') ? { figurative: true } : {}),
				...given({
					counted: slot('counted'),
					base: slot('base'),
					place: slot('place'),
					period: slot('period'),
				}),
				...flag,
			};
		case 'q': {
			const [content, speaker, cue] = [slot('content'), slot('speaker') ?? null, slot('cue') ?? null];
			const speakerOf = code('speakerOf');
			return {
				type: known(QUOTE_TYPES, first, line),
				...alt(QUOTE_TYPES),
				content,
				speaker,
				cue,
				...given({ speakerOf }),
				...flag,
			};
		}
		case 'c':
			return {
				type: known(CUSTODY_TYPES, first, line),
				...alt(CUSTODY_TYPES),
				trigger: slot('t'),
				who: slot('who') ?? null,
				...given({ by: slot('by'), from: slot('from'), to: slot('to'), at: slot('at') }),
				...given({ on: code('on') && date(code('on') ?? '', line), until: code('until') }),
				...given({ polarity: optionalCode(POLARITIES, code('polarity'), line) }),
				...given({ force: optionalCode(FORCES, code('force'), line) }),
				...flag,
			};
		case 'm':
			return { span: find(first), type: known(MENTION_TYPES, second, line), ...flag };
		case 'l':
			return { span: find(first), type: known(LEGAL_TYPES, second, line), ...alt(LEGAL_TYPES), ...flag };
		case 'o':
			return {
				trigger: slot('t'),
				...given({ issuer: slot('issuer'), addressee: slot('addressee'), what: slot('what') }),
				...given({ act: optionalCode(OBLIGATION_ACTS, code('act'), line) }),
				...given({ on: code('on') && date(code('on') ?? '', line) }),
				...given({ deadline: code('deadline') && date(code('deadline') ?? '', line) }),
				...given({ polarity: optionalCode(POLARITIES, code('polarity'), line) }),
				...flag,
			};
		case 'k':
			return {
				done: known(COMPLIANCES, first, line),
				...alt(COMPLIANCES),
				trigger: slot('t'),
				...given({ by: slot('by') }),
				...flag,
			};
		case 'i':
			return {
				answerType: known(ANSWER_TYPES, first, line),
				...alt(ANSWER_TYPES),
				trigger: slot('t'),
				...given({ asked: slot('asked'), by: slot('by') }),
				...flag,
			};
		case 'w':
			return {
				span: find(first),
				polarity: known(POLARITIES, second, line),
				...given({ about: slot('about') }),
				...flag,
			};
		case 'f':
			return { trigger: slot('t'), criteria: (line.named.get('crit') ?? []).map(find), ...flag };
		case 'p':
			return {
				denied: known(['denied', 'given'], first, line) === 'denied',
				span: find(second),
				...given({ who: slot('who') }),
				...flag,
			};
		default:
			throw new Error(`line ${line.number}: unknown kind ${line.kind}`);
	}
}

function date(edtf: string, line: Line): string {
	if (asEdtf(edtf) === null) throw new Error(`line ${line.number}: no EDTF date: ${edtf}`);
	return edtf;
}

const basis = (line: Line) => (line.flags.has('relative') ? { basis: 'relative' } : {});
const numberOf = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));

function given(slots: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined));
}

function known<T extends string>(codes: readonly T[], code: string, line: Line): T {
	const found = codes.find((each) => each === code);
	if (!found) throw new Error(`line ${line.number}: unknown code ${code}`);
	return found;
}

function optionalCode<T extends string>(codes: readonly T[], code: string | undefined, line: Line) {
	return code === undefined ? undefined : known(codes, code, line);
}
