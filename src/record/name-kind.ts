import type { MentionType } from './codes.ts';
import type { EntityKind } from './entity.ts';
import type { Slot } from './proposal.ts';

const KIND_OF: Readonly<Record<MentionType, EntityKind>> = {
	person: 'Person',
	group: 'Group',
	organization: 'Organization',
	facility: 'Place',
	place: 'Place',
};

const ORGANIZATION_WORDS =
	/\b(?:administration|agency|army|afp|association|authority|broadcasting|bureau|commission|committee|council|court|customs|department|directorate|enforcement|force|forces|gazette|government|guard|herald|immigration|institute|jail|marshals?|ministry|movement|news|office|operations|organi[sz]ation|patrol|police|post|press|prosecutor|radio|reuters|service|services|sheriff|society|television|times|tribunal|tribune|union|university|wire|ICE|ERO|USBP|CBP|DHS|USMS|administraci[oó]n|agencia|batall[oó]n|brigada|comando|comisar[ií]a|comisi[oó]n|corte|departamento|diario|direcci[oó]n|ej[eé]rcito|fiscal[ií]a|fuerzas|gobierno|guardia|instituto|jefatura|juzgado|ministerio|oficina|noticias|organismo|polic[ií]a|prensa|regimiento|secretar[ií]a|servicio|tribunal)\b/iu;
const DETERMINER =
	/^(?:the|a|an|some|many|several|those|these|all|other|two|three|hundreds|thousands|dozens|over|at least|nearly|about|el|la|los|las|un|una|unos|unas|algunos|muchos|varios|otros|m[aá]s de|al menos)(?=\s|$)|^\d/iu;
const PLURAL =
	/\b(?:people|persons|men|women|children|those|migrants|detainees|prisoners|inmates|deportees|group|groups|family|grupo|familia|gente)\b|^(?:the|some|many|several|all|just|only|about|over|nearly|at least|los|las|unos|unas|ambos|ambas|m[aá]s de|al menos)\s.*s\b|\d/iu;
/** A description in small letters whose head is a plural: `uruguayos`, `otros tres militantes`. */
const PLURAL_DESCRIPTION = /^(?:\p{Ll}+\s){0,4}\p{Ll}{3,}s\b/u;

/** A name as it is kept: breaks of line and word that are the page's are no part of it. */
export function tidyName(text: string): string {
	return text
		.replace(/(\p{Ll})-\s*\n\s*(\p{Ll})/gu, '$1$2')
		.replace(/\s+/gu, ' ')
		.trim();
}

/**
 * Which kind of entity a name or description stands for among the kinds its slot may take, and whether
 * it is a proper name. The grammar's own word (`slot.type`) goes first.
 */
export function kindOfName(slot: Slot, kinds: readonly EntityKind[]): { kind: EntityKind; proper: boolean } {
	const text = tidyName(slot.value);
	const proper = /^\p{Lu}/u.test(text) && !DETERMINER.test(text);
	const told = slot.type === undefined ? undefined : KIND_OF[slot.type];
	if (told !== undefined && kinds.includes(told)) return { kind: told, proper: proper && told !== 'Group' };
	const fallback = kinds[0] ?? 'Person';
	if (kinds.length === 1) return { kind: fallback, proper: proper || fallback === 'Place' };
	if (kinds.includes('Organization') && ORGANIZATION_WORDS.test(text))
		return { kind: 'Organization', proper };
	if (kinds.includes('Group') && !proper && (PLURAL.test(text) || PLURAL_DESCRIPTION.test(text)))
		return { kind: 'Group', proper: false };
	if (kinds.includes('Organization') && /^\p{Lu}{2,}$/u.test(text)) return { kind: 'Organization', proper };
	return { kind: kinds.includes('Person') && fallback !== 'Organization' ? 'Person' : fallback, proper };
}
