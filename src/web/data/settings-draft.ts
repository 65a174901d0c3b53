import { z } from 'zod';
import type { SettingsChange, SourceJson } from '../../api/index.ts';
import { LANGUAGES, SOURCE_DATES, SOURCE_KINDS, type SourceDateName } from '../../record/index.ts';
import { readDateEntry } from './date-entry.ts';

/** The form about a source as it is typed; an empty field says nothing of it. */
export const SettingsDraftShape = z.object({
	kind: z.enum(['', ...SOURCE_KINDS]),
	of: z.string(),
	published: z.string(),
	signed: z.string(),
	filed: z.string(),
	modified: z.string(),
	outlet: z.string(),
	lang: z.enum(['', ...LANGUAGES]),
	note: z.string(),
}) satisfies z.ZodType<Record<SourceDateName, string>>;
export type SettingsDraft = z.infer<typeof SettingsDraftShape>;

/** What holds now. A date that was only inferred is not put into a person's mouth: its field is empty. */
export function draftOfSource(source: SourceJson): SettingsDraft {
	const typed = (name: SourceDateName) => {
		const date = source.dates[name];
		return date === undefined || date.basis === 'inferred' ? '' : (date.edtf ?? '');
	};
	return {
		kind: source.kind ?? '',
		of: source.of?.title ?? source.of?.text ?? '',
		published: typed('published'),
		signed: typed('signed'),
		filed: typed('filed'),
		modified: typed('modified'),
		outlet: source.outlet ?? '',
		lang: source.lang === 'en' || source.lang === 'es' ? source.lang : '',
		note: source.note ?? '',
	};
}

export function isReadable(draft: SettingsDraft): boolean {
	return SOURCE_DATES.every((name) => draft[name].trim() === '' || readDateEntry(draft[name]) !== null);
}

/**
 * The fields that were changed, as a decision says them: emptied, what a person had said is taken back. `null`
 * where nothing was changed.
 */
export function changesOf(
	source: SourceJson,
	draft: SettingsDraft,
	sources: readonly Pick<SourceJson, 'id' | 'title'>[],
): SettingsChange | null {
	const before = draftOfSource(source);
	const changes: SettingsChange = {};
	if (draft.kind !== before.kind) changes.kind = draft.kind === '' ? null : draft.kind;
	const of = draft.kind === '' || draft.kind === 'official' ? '' : draft.of.trim();
	if (of !== before.of)
		changes.of =
			of === '' ? null : (sources.find(({ id, title }) => title === of && id !== source.id)?.id ?? of);
	for (const name of SOURCE_DATES) {
		if (draft[name] === before[name]) continue;
		const read = readDateEntry(draft[name]);
		// What the source says itself can't be emptied away, only what a person said.
		if (read !== null) changes[name] = read;
		else if (source.said[name] !== undefined) changes[name] = null;
	}
	const outlet = draft.outlet.trim();
	if (outlet !== before.outlet && (outlet !== '' || source.said.outlet !== undefined))
		changes.outlet = outlet === '' ? null : outlet;
	if (draft.lang !== before.lang && (draft.lang !== '' || source.said.lang !== undefined))
		changes.lang = draft.lang === '' ? null : draft.lang;
	const note = draft.note.trim();
	if (note !== before.note) changes.note = note === '' ? null : note;
	return Object.keys(changes).length === 0 ? null : changes;
}
