import type { Complement } from './complements.ts';
import type { Context } from './context.ts';
import { type Phrase, phraseBefore } from './phrase.ts';

const STAFF =
	/\b(?:physicians?|doctors?|nurses?|surgeons?|rns?|lpns?|lvns?|nps?|mds?|dr|providers?|paramedics?|emts?|ems|medical|clinic|clinicians?|psychiatrists?|psychologists?|practitioners?|hospital|infirmary|health|ihsc|phs|qmhp)\b/i;

const CARE =
	/^(?:treated|evaluated|examined|seen|cleared|assessed|stabilized|monitored|hospitalized|triaged)$/;

const WARD =
	/\b(?:isolation|quarantine|observation|medical|housing|watch|clinic|infirmary|hospital|segregation|cohort|monitoring|restraints?|ward|care)\b/i;

/** A hospital or somebody who treats: they let a patient go, nobody out of custody. */
export const isMedical = (phrase: Phrase | null): boolean =>
	phrase !== null && (phrase.kind === 'hospital' || (phrase.kind !== 'facility' && STAFF.test(phrase.value)));

/** What a patient is let out of: isolation, medical housing, suicide watch, the clinic. */
export const isWard = ({ kind, value }: Phrase): boolean =>
	kind === 'inside' || kind === 'hospital' || (kind === 'other' && WARD.test(value));

/** Whether `released` lets go of a patient: by whom, from what, or after what the sentence says of them. */
export function isDischarge(
	{ doc, view }: Context,
	trigger: number,
	list: readonly Complement[],
	agent: Phrase | null,
): boolean {
	const { units } = view;
	const by = list.find(({ preposition }) => preposition === 'by')?.phrase ?? null;
	const from = list.find(({ preposition, phrase }) => preposition === 'from' && phrase.kind !== 'date');
	if (isMedical(agent) || isMedical(by) || (from !== undefined && isWard(from.phrase))) return true;
	// `was seen at County Hospital and released`, `was treated and released`
	let joint = trigger - 1;
	while (/ly$|^(?:then|later|was|were)$/.test(units[joint]?.norm ?? '')) joint -= 1;
	if (units[joint]?.norm !== 'and' || from !== undefined) return false;
	if (units[joint - 1]?.token.text === ',') joint -= 1;
	const before = phraseBefore(doc, view, joint);
	return CARE.test(units[joint - 1]?.norm ?? '') || (before !== null && isWard(before));
}
