import type { MentionType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { FACILITY_HEADS } from '../lexicon/heads.ts';
import { ROLES } from '../lexicon/titles.ts';
import { isCapitalized, isUpper, type Token } from '../tokens.ts';
import { isPeople } from './kind.ts';
import { hasHead } from './links.ts';
import { named, type RawName } from './raw.ts';
import type { Run } from './runs.ts';

/** `the Venezuelans`: people of a nation or creed by its adjective. */
export function groupOf(doc: Doc, run: Run, from: number, to: number): RawName | null {
	const { norm } = doc.tokens[to - 1]!;
	return to - from === 1 && isPeople(norm) ? named(doc, run, from, to, 'group', false) : null;
}

/** `the Secretary`: whoever is named with that title elsewhere in the text. */
export function officeAlone(doc: Doc, run: Run, from: number, to: number): RawName | null {
	const { tokens } = doc;
	if (to - from !== 1 || !ROLES.has(tokens[from]!.norm) || isUpper(tokens[from]!)) return null;
	if (
		!/^(?:the|el|la)$/.test(tokens[from - 1]?.norm ?? '') ||
		/^(?:of|for|de|del)$/.test(tokens[to]?.norm ?? '')
	)
		return null;
	return { ...named(doc, run, from, to, null, false), office: true };
}

/** `mental health unit (MHU)`: letters that stand for small words name a thing. */
export function isDefinedThing(tokens: readonly Token[], from: number, to: number): boolean {
	const short = tokens[from]!;
	if (to - from !== 1 || tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')') return false;
	if (!/^\p{Lu}{2,7}s?$/u.test(short.text)) return false;
	const letters = short.text.replace(/s$/, '').toLowerCase();
	let [at, hit, small] = [from - 2, 0, 0];
	for (let letter = letters.length - 1; letter >= 0 && at >= 0 && tokens[at]!.kind === 'word'; at -= 1) {
		const word = tokens[at]!;
		if (word.norm.charAt(0) !== letters.charAt(letter)) {
			if (!/^(?:of|the|and|for|de|la|y)$/.test(word.norm)) break;
			continue;
		}
		hit += 1;
		if (!isCapitalized(word)) small += 1;
		letter -= 1;
	}
	return hit >= 2 && hit * 3 >= letters.length * 2 && small === hit;
}

/** `the 9th Circuit`, `501st Legion`, `the 4th Circuit Court of Appeals`. */
export function numbered(doc: Doc, run: Run, from: number, to: number): RawName | null {
	const number = doc.tokens[from - 1];
	if (number?.kind !== 'number' || !/^\d+(?:st|nd|rd|th|d)$/.test(number.text)) return null;
	return hasHead(doc.tokens[to - 1]!) ? named(doc, run, from - 1, to, 'organization', false) : null;
}

/** `Fenwick barracks`, `Kastrel air base`, `the Robles administration`: a head in small letters behind its name. */
export function withSmallHead(
	doc: Doc,
	run: Run,
	from: number,
	to: number,
	type: MentionType | null,
): RawName | null {
	const { tokens } = doc;
	if (type === 'facility' || type === 'organization' || to >= doc.sentences[run.sentence]!.to) return null;
	const first = tokens[to]!;
	if (first.kind !== 'word' || isCapitalized(first)) return null;
	if (/^(?:administration|regime)$/.test(first.norm))
		return named(doc, run, from, to + 1, 'organization', false);
	const head = SMALL_MODIFIERS.has(first.norm) ? to + 1 : to;
	return SMALL_FACILITIES.has(tokens[head]?.norm ?? '')
		? named(doc, run, from, head + 1, 'facility', false)
		: null;
}
const SMALL_MODIFIERS = new Set(
	'air naval military state county federal army detention processing correctional immigration women’s'.split(
		' ',
	),
);
const SMALL_FACILITIES = new Set('barracks base prison jail penitentiary airport courthouse'.split(' '));

/** `Station Nine`, `Camp 6`, `Block C`: a facility by its head and number. */
export function numberedFacility(doc: Doc, run: Run, from: number, to: number): RawName | null {
	const [head, label] = [doc.tokens[to - 1]!, doc.tokens[to]];
	if (label === undefined || !FACILITY_HEADS.has(head.norm) || label.start !== head.end + 1) return null;
	const numbered = label.kind === 'number' ? /^\d{1,3}$/.test(label.text) : NUMBERED.test(label.text);
	return numbered ? named(doc, run, from, to + 1, 'facility', false) : null;
}
const NUMBERED = /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|[A-H]|I{1,3}|IV)$/;

/** `the Republican party` */
export function partyOf(doc: Doc, run: Run, from: number, to: number): RawName | null {
	return to - from === 1 &&
		/^(?:party|parties)$/.test(doc.tokens[to]?.text ?? '') &&
		POLITICAL.test(doc.tokens[from]!.norm)
		? named(doc, run, from, to + 1, 'organization', false)
		: null;
}
const POLITICAL =
	/^(?:republican|democratic|communist|socialist|conservative|liberal|labour|libertarian|green|nazi)$/;

const BARE_BODIES = new Set(
	(
		'court department agency congress senate house committee commission council board church ministry bureau ' +
		'service parliament university company museum tribunal corte juzgado fiscalía ministerio gobierno comisión comité ' +
		'marina audiencia defensoría procuraduría consejo ejército policía armada iglesia parlamento universidad cámara junta embajada cancillería jefatura'
	).split(' '),
);

/** `the Court`, `la Fiscalía`: a body by its head alone, within a sentence. */
export function bareBody(doc: Doc, run: Run, from: number, to: number): RawName | null {
	const { tokens } = doc;
	if (to - from !== 1 || isUpper(tokens[from]!)) return null;
	// `the West`
	if (/^(?:west|south|north|east)$/.test(tokens[from]!.norm) && tokens[from - 1]?.norm === 'the')
		return named(doc, run, from, to, 'place', false);
	if (!BARE_BODIES.has(tokens[from]!.norm)) return null;
	if (!/^(?:the|this|that|our|la|el|del|al)$/.test(tokens[from - 1]?.norm ?? '')) return null;
	// `del Ejército Nacional`: the run would be longer; `la Policía de X` is a body with its place.
	return named(doc, run, from, to, 'organization', false);
}
