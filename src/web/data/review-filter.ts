import type { ProposalJson } from '../../api/index.ts';
import { isCode, isPronoun, PROPOSAL_KINDS, type ProposalKind, type Slot } from '../../record/index.ts';
import { KIND_FIELDS } from './kind-fields.ts';
import { isWaiting, SLOT_KINDS } from './proposals.ts';

/** Of custody without a day: what the address says of it. */
export const UNDATED = 'none';

/** What of a source shows beside its words; it stands in the address, so that a link leads to just that. */
export type ReviewFilter = {
	/** Kinds by their codes, with commas between; left out, all but names and dates. */
	readonly kinds?: string;
	/** Who says it, as the innermost voice of its chain is called. */
	readonly voice?: string;
	/** Whom it names, in any of its slots. */
	readonly person?: string;
	/** What rule read it. */
	readonly rule?: string;
	/** Of a custody event: its day, EDTF. */
	readonly on?: string;
	/** Only what waits. */
	readonly open?: 'yes';
};

/** Takes every narrowing away but that of kinds. */
export const NOTHING_LEFT_OUT: ReviewFilter = {
	voice: undefined,
	person: undefined,
	rule: undefined,
	on: undefined,
	open: undefined,
};

/** The kinds that do not show. */
export function hiddenKinds({ kinds }: ReviewFilter): ReadonlySet<ProposalKind> {
	if (kinds === undefined) return new Set(SLOT_KINDS.filter((kind) => isCode(PROPOSAL_KINDS, kind)));
	const shown = kinds.split(',');
	return new Set(PROPOSAL_KINDS.filter((kind) => !shown.includes(kind)));
}

/** The kinds that show, as the address has them; undefined where they are the usual ones. */
export function kindsInAddress(hidden: ReadonlySet<string>): string | undefined {
	const shown = PROPOSAL_KINDS.filter((kind) => !hidden.has(kind));
	const usual = PROPOSAL_KINDS.filter((kind) => !SLOT_KINDS.includes(kind));
	return shown.length === usual.length && usual.every((kind) => shown.includes(kind))
		? undefined
		: shown.join(',');
}

/** Whether a proposal passes all but the choice of kinds and what waits. */
export function passes({ voice, person, rule, on }: ReviewFilter, one: ProposalJson): boolean {
	return (
		(voice === undefined || voiceOf(one) === voice) &&
		(person === undefined || personsOf(one).includes(person)) &&
		(rule === undefined || one.rule === rule) &&
		(on === undefined || (one.kind === 'custody' && (dayOf(one) ?? UNDATED) === on))
	);
}

/** Whether anything but the choice of kinds narrows what shows. */
export function isNarrowed({ voice, person, rule, on }: ReviewFilter): boolean {
	return [voice, person, rule, on].some((one) => one !== undefined);
}

/** How the innermost voice is called; `undefined` where the chain has none. */
export function voiceOf({ chain }: Pick<ProposalJson, 'chain'>): string | undefined {
	const voice = chain.at(-1);
	return voice?.name ?? voice?.described;
}

/** Whoever is named where a person may be; words that only stand in for a name are none. */
export function personsOf({ kind, slots }: Pick<ProposalJson, 'kind' | 'slots'>): readonly string[] {
	return KIND_FIELDS[kind].flatMap((field) => {
		const isPerson = field.input === 'name' && field.of.includes('person');
		const value = isPerson ? (slots[field.name] as Partial<Slot> | undefined)?.value : undefined;
		return typeof value === 'string' && value !== '' && !isPronoun(value) ? [value] : [];
	});
}

/** The day of a custody event, as it was read. */
function dayOf({ slots }: Pick<ProposalJson, 'slots'>): string | undefined {
	const on = (slots.on as Partial<Slot> | undefined)?.value;
	return typeof on === 'string' ? on : undefined;
}

export type Offered = { readonly value: string; readonly count: number; readonly waiting: number };

/** What these can be narrowed by, the most frequent first. */
export function offered(
	proposals: readonly ProposalJson[],
	by: (one: ProposalJson) => readonly string[],
): readonly Offered[] {
	const counts = new Map<string, { count: number; waiting: number }>();
	for (const one of proposals)
		for (const value of new Set(by(one))) {
			const held = counts.get(value) ?? { count: 0, waiting: 0 };
			held.count += 1;
			if (isWaiting(one)) held.waiting += 1;
			counts.set(value, held);
		}
	return [...counts]
		.map(([value, held]) => ({ value, ...held }))
		.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
