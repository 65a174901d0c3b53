import type { LegalType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { matchAt, type Reference } from './found.ts';

const SUBSECTIONS = String.raw`(?:\s?\((?:\p{L}{1,5}|\d{1,3}(?:[-–]\d{1,3})?)\)){0,7}`;
const SECTION = String.raw`\.?\d[\d\p{L}.:]{0,12}(?<![.:])(?:[-–]\d[\d\p{L}]{0,6}(?:[-–.]\d{1,6}){0,3})?${SUBSECTIONS}`;
const MORE = String.raw`(?:\s{0,3}(?:,|&|and|or|to|through|[-–])\s{0,3}(?:and\s|&\s)?\s{0,2}(?:§{1,2}\s?)?${SECTION}(?![\p{L}\p{N}])(?!\s{1,3}(?:U\.|\p{Lu}\.|\p{Lu}\p{Ll}{2}|Stat)|\s?[-–]?(?:year|day|month))){0,8}`;
const CODE = new RegExp(
	String.raw`\d{1,2}\s{1,3}(U\.?\s?S\.?\s?C\.?(?:\s?[AS]\.?)?|C\.?\s?F\.?\s?R\.?)\s{0,3}(?:(?:§{1,2}|[Ss]ections?|[Ss]ecs?\.|[Pp]arts?|pts?\.|ch(?:apter|\.)|¶)\s{0,3})?${SECTION}${MORE}(?:\s{1,3}et\.?\s{1,3}seq\.?)?`,
	'uy',
);

/** `8 U. S. C. §1226(a)`, `8 C.F.R. §§ 208.16–.18 & .24`, at a number token. */
export function codeSection(doc: Doc, at: number): Reference | null {
	const { start, text } = doc.tokens[at]!;
	if (text.length > 2 || !/^\s{1,3}[UC]/.test(doc.flat.slice(start + text.length, start + text.length + 4)))
		return null;
	const found = matchAt(doc.flat, CODE, start);
	if (found === null) return null;
	const type: LegalType = found[1]!.startsWith('C') ? 'regulation' : 'statute';
	// Emphasis of the page: `*et seq.*`.
	const marked = doc.text.slice(start, start + found[0].length).search(/\s*\*/);
	const end = start + (marked === -1 ? found[0].length : marked);
	const open = doc.flat.charAt(end - 1) === '.' && !found[0].endsWith('seq.') ? 1 : 0;
	return { type, rule: type === 'statute' ? 'code' : 'regulations', start, end: end - open };
}

// The title of a code, its words before the sign: `Mass. Gen. Laws ch. 1,`, `Ariz. Rev. Stat. Ann.`.
const CODE_TITLE =
	/(?:\p{Lu}[\p{L}’']{0,14}\.?(?:\s?&)?\s{1,3}){1,6}(?:(?:tit|ch|art)\.\s{0,2}\d{1,4}[A-Z]?,?\s{1,3})?$/u;
const TITLE_WORDS = /\b(?:Stat|Code|Laws?|Ann|Rev|Comp|Consol|Gen|Const)\b\.?/;
const SIGN = new RegExp(String.raw`§{1,2}\s{0,3}${SECTION}${MORE}`, 'uy');

/** `Fla. Stat. § 120.68`, `Cal. Penal Code § 187`: at the sign of a section, by the code's title before it. */
export function stateCode(doc: Doc, at: number): Reference | null {
	const { start } = doc.tokens[at]!;
	if (doc.tokens[at - 1]?.text === '§') return null;
	const section = matchAt(doc.flat, SIGN, start);
	const title = CODE_TITLE.exec(doc.flat.slice(Math.max(0, start - 70), start));
	if (section === null || title === null || !TITLE_WORDS.test(title[0])) return null;
	const lead = /^(?:See|Cf\.|But|And|Under|In|The|e\.g\.,)\s+/.exec(title[0])?.[0].length ?? 0;
	return {
		type: 'statute',
		rule: 'state-code',
		start: start - title[0].length + lead,
		end: start + section[0].length,
	};
}

const OF_TITLE = new RegExp(
	String.raw`[Ss](?:ections?|ecs?\.)\s{1,3}${SECTION}${MORE}\s{1,3}of\s{1,3}(?:[Tt]itle\s{1,3}\d{1,2}(?:,?\s{1,3}(?:of\s{1,3}the\s{1,3})?(?:United\s{1,3}States|U\.\s?S\.)\s{1,3}Code)?|the\s{1,3}(?:INA|APA|AEA|Act)(?![\p{L}]))`,
	'uy',
);

/** `section 1231(b)(3) of title 8, United States Code`, at the word `section`. */
export function sectionOfTitle(doc: Doc, at: number): Reference | null {
	const { start } = doc.tokens[at]!;
	const found = matchAt(doc.flat, OF_TITLE, start);
	return found === null ? null : { type: 'statute', rule: 'section', start, end: start + found[0].length };
}

const TITLE =
	/Title\s{1,3}(?:\d{1,2}|[IVX]{1,5})(?![\p{L}\p{N}])(?:\s{1,3}of\s{1,3}the\s{1,3}(?:United\s{1,3}States|U\.\s?S\.)\s{1,3}Code)?/uy;

/** `Title 42`, `Title VII`, at its first word. */
export function titleOfCode(doc: Doc, at: number): Reference | null {
	const { start } = doc.tokens[at]!;
	const found = matchAt(doc.flat, TITLE, start);
	return found === null ? null : { type: 'statute', rule: 'title', start, end: start + found[0].length };
}

const PUBLIC_LAW =
	/(?:Pub(?:lic|\.)\s{1,3}L(?:aw|\.)\s{1,3}(?:No\.\s{0,3})?\d{2,3}[-–]\d{1,4}|H\.\s?R\.\s{1,3}\d{1,5}(?!\d)|Fed\.\s?R\.\s?(?:Civ|Crim|App|Evid|Bankr)\.\s?(?:P\.)?\s{0,3}\d{1,4}(?:\.\d)?(?:\(\w{1,3}\)){0,4}|U\.\s?S\.\s{1,3}Const\.,?(?:\s{1,3}(?:art|amend)s?\.\s{1,3}[IVX\d]{1,6}(?:,\s{1,3}(?:§{1,2}|cl\.|sec\.)\s{0,3}\d{1,3}){0,3})?)/uy;

/** `Pub. L. 104–208`, `Fed. R. Civ. P. 65(b)`, `U.S. Const. art. II, § 3`, at the first word. */
export function abbreviatedLaw(doc: Doc, at: number): Reference | null {
	const { start } = doc.tokens[at]!;
	const found = matchAt(doc.flat, PUBLIC_LAW, start);
	if (found === null) return null;
	const amendment = /amends?\./.test(found[0]);
	return {
		type: amendment ? 'amendment' : 'statute',
		rule: 'abbreviated-law',
		start,
		end: start + found[0].length,
	};
}
