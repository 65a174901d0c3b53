import type { Context } from './context.ts';
import { type Parts, partOf } from './event.ts';
import { phraseAt, phraseBefore } from './phrase.ts';
import type { Settled } from './settled.ts';
import { houseBefore } from './staying.ts';

/** `EMS departed the jail and transported her to …`, `brought to the hold room, where she was moved to …`: what was left behind. */
export function leftBehind(
	{ doc, view }: Context,
	{ type, places }: Settled,
	trigger: number,
): Pick<Parts, 'from'> {
	const moves = (type === 'transfer' || type === 'hospital') && places.to !== undefined;
	if (!moves || places.from !== undefined) return {};
	const { units } = view;
	for (let at = trigger - 1; at >= Math.max(0, trigger - 14); at -= 1) {
		const { norm, token } = units[at]!;
		if (token.text === ';') return {};
		const left = /^(?:departed|left)$/.test(norm) ? phraseAt(doc, view, at + 1) : null;
		if (left !== null && HOUSE.test(left.kind))
			return { from: { ...partOf(left), why: 'the place that the sentence says was left' } };
		if (norm !== 'where') continue;
		const near = phraseBefore(doc, view, units[at - 1]?.token.text === ',' ? at - 1 : at);
		const before = near === null ? null : houseBefore({ doc, view }, near);
		const own = trigger - at <= 6 && before !== null && HOUSE.test(before.kind);
		return own ? { from: { ...partOf(before), why: 'the place that the sentence says was left' } } : {};
	}
	return {};
}

const HOUSE = /^(?:facility|hospital)$/;

const CAME = /^(?:entered|re-?entered|crossed|presented|applied|arrived|reported|appeared|surrendered)$/;

/** `entered the country near Alder and was arrested by …`: in a record, where the person was met is where the arrest was. */
export function metPlace(
	{ doc, view, subject }: Context,
	{ type, places }: Settled,
	trigger: number,
): Pick<Parts, 'at'> {
	if (subject === null || places.at !== undefined || !/^(?:arrest|encounter)$/.test(type)) return {};
	const { units } = view;
	for (let at = trigger - 1; at >= Math.max(0, trigger - 40); at -= 1) {
		if (!CAME.test(units[at]!.norm)) continue;
		for (let link = at + 1; link < trigger; link += 1) {
			if (!/^(?:at|near)$/.test(units[link]!.norm)) continue;
			const place = phraseAt(doc, view, link + 1);
			if (place !== null && /^(?:place|facility)$/.test(place.kind))
				return { at: { ...partOf(place), why: 'where the sentence says the person was then' } };
		}
		return {};
	}
	return {};
}

const COMING =
	/^(?:land(?:ed|ing)|arriv(?:ed|ing|al)|report(?:ed|ing)|appear(?:ed|ing)|board(?:ed|ing)|cross(?:ed|ing)|check(?:ed|ing)|show(?:ed|ing)|return(?:ed|ing))$/;

/** `arrested as soon as she landed at Norte airport`, `upon arriving in Alder`: where they were taken, in a text about many. */
export function comingPlace(
	{ doc, view, subject }: Context,
	{ type, places }: Settled,
	trigger: number,
): Pick<Parts, 'at'> {
	if (subject !== null || places.at !== undefined || type !== 'arrest') return {};
	const { units } = view;
	let opened = false;
	for (let at = trigger + 1; at < Math.min(units.length, trigger + 14); at += 1) {
		const { norm, token } = units[at]!;
		if (/^[.;:]$/.test(token.text)) return {};
		opened ||= /^(?:as|when|while|upon|on|after|moments)$/.test(norm);
		if (!opened || !COMING.test(norm)) continue;
		for (let link = at + 1; link < Math.min(units.length, at + 5); link += 1) {
			if (!/^(?:at|in|into|near)$/.test(units[link]!.norm)) continue;
			const place = phraseAt(doc, view, link + 1);
			return place !== null && /^(?:place|facility|country)$/.test(place.kind)
				? { at: { ...partOf(place), why: 'where the sentence says they had just come' } }
				: {};
		}
		return {};
	}
	return {};
}

/** `died while in custody at the county jail`, `died while being held at …`: the house, where nothing else is said. */
export function custodyPlace(
	{ doc, view }: Context,
	{ type, places }: Settled,
	trigger: number,
): Pick<Parts, 'at'> {
	if (places.at !== undefined || type !== 'death') return {};
	const { units } = view;
	if (units[trigger + 1]?.norm !== 'while' && units[trigger + 1]?.norm !== 'in') return {};
	for (let at = trigger + 1; at < Math.min(units.length, trigger + 9); at += 1) {
		if (!/^(?:custody|held|detained|imprisoned|jailed|detention|housed)$/.test(units[at]!.norm)) continue;
		if (!/^(?:at|in|inside)$/.test(units[at + 1]?.norm ?? '')) return {};
		const place = phraseAt(doc, view, at + 2);
		return place?.kind === 'facility'
			? { at: { ...partOf(place), why: 'where the sentence says they were held' } }
			: {};
	}
	return {};
}
