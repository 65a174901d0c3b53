import type { SourceDateJson, SourceJson } from '../api/index.ts';
import { type SettingsField, SOURCE_DATES } from '../record/index.ts';
import { plural } from './output.ts';

/**
 * One source for people: what it is, its dates with where each comes from, who said so, what is asked for, and what of
 * it was not read.
 */
export function sourceLines(source: SourceJson): readonly string[] {
	const { path, title, outlet, guess, copies, reprints, reprintedBy, needs, waiting } = source;
	const dates = SOURCE_DATES.flatMap((name) => {
		const date = source.dates[name];
		return date === undefined ? [] : [`${name} ${date.edtf ?? 'unknown'} (${groundOf(source, name, date)})`];
	});
	return [
		title === path ? path : `${path}: ${title}`,
		...[
			...(outlet === undefined ? [] : [`outlet ${outlet}${saidBy(source, 'outlet')}`]),
			...whatItIs(source),
			...(source.mayLeave === true
				? [`may leave this computer, to a language model${saidBy(source, 'mayLeave')}`]
				: []),
			...(source.note === undefined ? [] : [`before you read: "${source.note}"${saidBy(source, 'note')}`]),
			...(guess === undefined
				? []
				: [
						`seems to be ${guess.kind}${guess.of === undefined ? '' : ` of ${guess.of}`}: "${guess.exact}" (a guess; say it by "settings")`,
					]),
			...copies.map((copy) => `${copy.kind ?? 'said to be'} of this: ${copy.title}`),
			...reprints.map((one) => `reprints ${one.title}: one origin${whoSaid(one)}`),
			...reprintedBy.map((one) => `reprinted by ${one.title}: one origin${whoSaid(one)}`),
			...dates,
			...(needs.includes('published')
				? [
						`asks when it was published: ${plural(waiting, 'date')} in it hang${waiting === 1 ? 's' : ''} on it`,
					]
				: []),
			...notRead(source),
		].map((line) => `  ${line}`),
	];
}

function notRead({ pages, rows, warnings }: SourceJson): readonly string[] {
	const refused = warnings.flatMap(({ code, message }) =>
		code === 'not-read' ? [`not read: ${message}`] : [],
	);
	const blank = pages.in - pages.read;
	return [
		...refused,
		...(blank === 0 ? [] : [`${plural(blank, 'page')} of ${pages.in} without text`]),
		...(rows === undefined || rows.rejected === 0
			? []
			: [`${plural(rows.rejected, 'row')} of ${rows.in.toLocaleString('en')} rejected`]),
	];
}

function whatItIs(source: SourceJson): readonly string[] {
	const { kind, of } = source;
	if (kind === undefined && of === undefined) return [];
	const what = of === undefined ? '' : ` of ${of.title ?? of.text ?? of.source}`;
	return [`${kind ?? ''}${what}`.trim() + saidBy(source, kind === undefined ? 'of' : 'kind')];
}

const GROUNDS = {
	stated: 'in its words',
	metadata: 'what the file says of itself',
	'file-name': 'INFERRED from the name of the file',
	'file-made': 'INFERRED from when the file was made',
} as const;

function groundOf(source: SourceJson, name: SettingsField, { basis, from, exact }: SourceDateJson): string {
	if (basis === 'person') return `said${saidBy(source, name)}`;
	if (basis === 'inferred') return from === undefined ? 'INFERRED' : GROUNDS[from];
	return exact === undefined ? GROUNDS[basis] : `${GROUNDS[basis]}: "${exact}"`;
}

/** ` by …, 2025-04-16: reason`; a device that names nobody says only when. */
function saidBy({ said }: SourceJson, field: SettingsField): string {
	const by = said[field];
	return by === undefined ? '' : whoSaid(by);
}

function whoSaid(by: { readonly at: number; readonly by?: string; readonly reason?: string }): string {
	const day = new Date(by.at).toISOString().slice(0, 10);
	return `${by.by === undefined ? '' : ` by ${by.by}`} on ${day}${by.reason === undefined ? '' : `: ${by.reason}`}`;
}
