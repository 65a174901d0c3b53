import type { Language } from './codes.ts';
import type { DecisionId, SourceId } from './ids.ts';
import { SOURCE_DATES, type SourceDate, type SourceDateName, type SourceDates } from './source-dates.ts';

/**
 * What a source is beside its publisher's own: `official`, as the body it comes from issued it; `mirror`, the whole of
 * it at another's place; `excerpt`, a part; `copy`, a retyped, printed or scanned one. Said by a person, never counted as a guess.
 */
export const SOURCE_KINDS = ['official', 'mirror', 'excerpt', 'copy'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Of what a mirror, excerpt or copy is: a source of this case, or words that name one elsewhere (a URL, a docket). */
export type SourceOf = { readonly source: SourceId } | { readonly text: string };

/** Said of a date that a person looked for and that nobody knows: no date that was read or guessed stands in its place. */
export const UNKNOWN_DATE = 'unknown';

/** What a person may say of a source. `null` takes a field back to what the source says itself. */
export type SourceSettings = {
	readonly kind?: SourceKind | null;
	readonly of?: SourceOf | null;
	/** EDTF, or `unknown`. */
	readonly published?: string | null;
	readonly signed?: string | null;
	readonly filed?: string | null;
	readonly modified?: string | null;
	readonly outlet?: string | null;
	readonly lang?: Language | null;
	/** Whether its words may leave this computer, to a language model elsewhere. Nobody's words do unless somebody says so. */
	readonly mayLeave?: boolean | null;
	/** What a reader will meet in it, such as the description of a death: told before its words are shown. */
	readonly note?: string | null;
};
export const SETTINGS_FIELDS = ['kind', 'of', ...SOURCE_DATES, 'outlet', 'lang', 'mayLeave', 'note'] as const;
export type SettingsField = (typeof SETTINGS_FIELDS)[number];

/** One field as it stands, with the decision that says so. */
export type Said<F extends SettingsField = SettingsField> = {
	readonly value: NonNullable<SourceSettings[F]>;
	readonly decision: DecisionId;
};
export type SaidSettings = { readonly [F in SettingsField]?: Said<F> };

/**
 * What people say of one source, given the decisions on it in the order of the log: field by field, the last that no
 * undo takes back; one that says `null` leaves the field to the source.
 */
export function settingsInForce(
	decisions: readonly { readonly id: DecisionId; readonly set: SourceSettings }[],
	isUndone: (id: DecisionId) => boolean,
): SaidSettings {
	const said: { [F in SettingsField]?: Said } = {};
	for (const { id, set } of decisions) {
		if (isUndone(id)) continue;
		for (const field of SETTINGS_FIELDS) {
			const value = set[field];
			if (value === null) delete said[field];
			else if (value !== undefined) said[field] = { value, decision: id };
		}
	}
	// Each field holds what the decision says of that very field.
	return said as SaidSettings;
}

export type SaidDates = { readonly [N in SourceDateName]?: string };

/** The dates among what people say. */
export function saidDates(said: SaidSettings): SaidDates {
	return Object.fromEntries(
		SOURCE_DATES.flatMap((name) => {
			const value = said[name]?.value;
			return value === undefined ? [] : [[name, value]];
		}),
	);
}

/** A source's dates with what people say of them: theirs go before what was read, and `unknown` leaves none. */
export function settledDates(read: SourceDates, said: SaidDates): SourceDates {
	const dates: { -readonly [N in SourceDateName]?: SourceDate } = { ...read };
	for (const name of SOURCE_DATES) {
		const edtf = said[name];
		if (edtf === UNKNOWN_DATE) delete dates[name];
		else if (edtf !== undefined) dates[name] = { edtf, basis: 'person' };
	}
	return dates;
}
