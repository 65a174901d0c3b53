import type { MentionType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { isCapitalized, isUpper } from '../tokens.ts';
import { fold } from './fold.ts';
import type { RawName } from './raw.ts';
import { writtenOf } from './written.ts';

/** `Border Patrol (USBP)`, `CECOT (Centro de …)`, `Confinement Center, or CECOT`: acronym, folded, to full form. */
export function readAcronyms(
	doc: Doc,
	raw: readonly RawName[],
): Map<string, { full: string; type: MentionType }> {
	const acronyms = new Map<string, { full: string; type: MentionType }>();
	const { tokens } = doc;
	if (doc.front.outletAlias !== undefined && doc.front.outlet !== undefined) {
		acronyms.set(fold(doc.front.outletAlias), { full: doc.front.outlet.value, type: 'organization' });
	}
	for (const name of raw) {
		// `Alder Detention Center’s (ADC) medical director`
		const owner = tokens[name.to]?.norm === "'s" && tokens[name.to + 1]?.text === '(' ? 1 : 0;
		const open = tokens[name.to + owner];
		const inBrackets = open?.text === '(';
		const orForm =
			open?.text === ',' && (tokens[name.to + 1]?.norm === 'or' || tokens[name.to + 1]?.norm === 'o');
		const at = inBrackets ? name.to + owner + 1 : orForm ? name.to + 2 : -1;
		const short = at === -1 ? undefined : tokens[at];
		if (short === undefined || short.text.length < 2 || short.text.length > 14) continue;
		if (!isUpper(short) && !(isCapitalized(short) && inBrackets && tokens[at + 1]?.text === ')')) continue;
		if (inBrackets && tokens[at + 1]?.text !== ')' && tokens[at + 1]?.text !== ',') continue;
		if (name.to - name.from < 2 || name.type === 'person' || acronyms.has(fold(short.text))) continue;
		if (!orForm && !initialsFit(short.text, writtenOf(doc, name))) continue;
		acronyms.set(fold(short.text), { full: writtenOf(doc, name), type: name.type ?? 'organization' });
	}
	return acronyms;
}

/** Whether most letters of an acronym are initials of the name's words, in order. */
function initialsFit(short: string, full: string): boolean {
	const letters = fold(short).replace(/[^a-z]/g, '');
	const initials = full
		.split(/[\s-]+/)
		.map((word) => fold(word).charAt(0))
		.join('');
	let hit = 0;
	let at = 0;
	for (const letter of letters) {
		const found = initials.indexOf(letter, at);
		if (found === -1) continue;
		hit += 1;
		at = found + 1;
	}
	return hit >= 2 && hit * 2 >= letters.length;
}
