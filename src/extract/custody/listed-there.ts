import { subjectBefore, verbAt } from './clause.ts';
import { type Context, patientOf } from './context.ts';
import { type CustodyEvent, partOf } from './event.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { isCustodial } from './places.ts';
import { toldEvent } from './told.ts';
import type { Unit } from './view.ts';

/** What is kept of who is held: a register, a roster, a search page. */
const REGISTER =
	/^(?:registers?|registry|roster|locator|database|records?|lists?|logs?|website|system|census|rolls?|manifest|portal|docket)$/;
const HELD = /^(?:custody|detained|held|imprisoned|jailed|incarcerated|confined|inmate|prisoner|detainee)$/;

/** `was listed as an inmate of the county jail`, `The register of Norte Prison shows her in custody`, `The locator placed him at …`. */
export function listedThere(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const verb = verbAt(view, at);
	if (verb.infinitive) return null;
	const passive =
		verb.passive || (/^listed$/.test(units[at]!.norm) && /^as$/.test(units[at + 1]?.norm ?? ''));
	const register = passive ? null : registerBefore(context, verb.from);
	if (!passive && register === null) return null;
	const object = passive ? null : phraseAt(doc, view, at + 1);
	const who = patientOf(context, passive ? subjectBefore(doc, view, verb.from) : object);
	if (who === null) return null;
	const after = object?.to ?? at + 1;
	const end = Math.min(units.length, after + 10);
	const says = units.slice(after, end).some(isHeldWord);
	const house = houseAfter(context, after, end);
	const place = house ?? register?.house;
	if (
		place === undefined ||
		!(
			says ||
			(house !== undefined &&
				/^(?:placed|put|puts|located|listed|lists)$/.test(units[at]!.norm) &&
				register !== null)
		)
	)
		return null;
	const to = house === undefined ? at + 1 : house.to;
	return toldEvent(context, 'held', 'listed-there', at, to, { who, at: partOf(place) }, true);
}

function houseAfter({ doc, view }: Context, from: number, to: number): Phrase | undefined {
	for (let at = from; at < to; at += 1) {
		const { norm, kind, token } = view.units[at]!;
		if (kind === 'mark' && /^[.;:]$/.test(token.text)) return undefined;
		const phrase = /^(?:at|in|inside|of)$/.test(norm) ? phraseAt(doc, view, at + 1) : null;
		if (phrase !== null && isCustodial(phrase)) return phrase;
	}
	return undefined;
}

const isHeldWord = ({ norm }: Unit): boolean => HELD.test(norm);

/** `The register of Norte Prison`, `The detainee locator`: what lists people, and whose it is; null for anything else. */
function registerBefore({ doc, view }: Context, before: number): { readonly house?: Phrase } | null {
	const { units } = view;
	for (let at = before - 1; at >= Math.max(0, before - 9); at -= 1) {
		const { norm, kind, token } = units[at]!;
		if (kind === 'mark' || /^(?:that|who|which|and)$/.test(norm)) return null;
		if (!REGISTER.test(norm)) continue;
		const of = /^(?:of|at|from)$/.test(units[at + 1]?.norm ?? '') ? phraseAt(doc, view, at + 2) : null;
		return of !== null && isCustodial(of) && of.to <= before && token.kind === 'word' ? { house: of } : {};
	}
	return null;
}
