import type { DecisionId } from './ids.ts';

/** What a person may settle for a whole case. `null` takes a field back to what a case begins with. */
export type CaseSettings = {
	/** Whether two who are called the same are joined only once a second reviewer, of another name, says so too. */
	readonly joinsNeedTwo?: boolean | null;
	/** Whether pictures are shown at once. Else they are blurred until a reader asks for them. */
	readonly picturesShown?: boolean | null;
};
export const CASE_SETTINGS_FIELDS = ['joinsNeedTwo', 'picturesShown'] as const;
export type CaseSettingsField = (typeof CASE_SETTINGS_FIELDS)[number];

/** One field as it stands, with the decision that says so. */
export type SaidOfCase = {
	readonly [F in CaseSettingsField]?: {
		readonly value: NonNullable<CaseSettings[F]>;
		readonly decision: DecisionId;
	};
};

/** What is settled, given the decisions on the case in the order of the log: field by field, the last that no undo takes back. */
export function caseSettingsInForce(
	decisions: readonly { readonly id: DecisionId; readonly case: CaseSettings }[],
	isUndone: (id: DecisionId) => boolean,
): SaidOfCase {
	const said: { -readonly [F in CaseSettingsField]?: SaidOfCase[F] } = {};
	for (const { id, case: set } of decisions) {
		if (isUndone(id)) continue;
		for (const field of CASE_SETTINGS_FIELDS) {
			const value = set[field];
			if (value === null) delete said[field];
			else if (value !== undefined) said[field] = { value, decision: id };
		}
	}
	return said;
}
