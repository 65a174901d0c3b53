import type { DecidedByJson, ExchangeJson, ReprintJson, SourceDatesJson, SourceJson } from '../api/index.ts';
import {
	type SaidSettings,
	SETTINGS_FIELDS,
	SOURCE_DATES,
	type SourceDates,
	type SourceId,
	UNKNOWN_DATE,
} from '../record/index.ts';
import {
	type Case,
	originsInForce,
	type ProposalCounts,
	reprintsOf,
	type SaidBy,
	type SourceInfo,
	type SourceName,
	saidBy,
} from '../store/index.ts';

const NONE: ProposalCounts = { open: 0, accepted: 0, unread: 0, rejected: 0, refused: 0, waiting: 0 };

/** Sources as `api` shows them: what each is, its dates kept apart, who said what of it. `all` are the names of those of the case. */
export async function sourcesJson(
	opened: Case,
	all: readonly SourceName[],
	counts: ReadonlyMap<number, ProposalCounts>,
	shown: readonly SourceInfo[],
): Promise<readonly SourceJson[]> {
	const titles = new Map(all.map((source) => [source.id, source.title]));
	const copies = Map.groupBy(all, ({ of }) => (of !== null && 'source' in of ? of.source : null));
	const reprints = await reprintsOf(opened);
	const ids = shown.flatMap(({ said }) => SETTINGS_FIELDS.flatMap((field) => said[field]?.decision ?? []));
	const decisions = await saidBy(opened, [...ids, ...reprints.map(({ decision }) => decision)]);
	const origins = await originsInForce(opened);
	const oneOrigin = Map.groupBy(all, ({ id }) => origins.get(id) ?? null);
	const end = (source: SourceId, decision: string): ReprintJson => ({
		source,
		title: titles.get(source) ?? '',
		decision,
		...whoSaid(decisions.get(decision)),
	});
	return shown.map((source) => ({
		...ofText(source),
		...whatItIs(source, titles),
		copies: (copies.get(source.id) ?? []).map(({ id, title, kind }) => ({
			source: id,
			title,
			...(kind === null ? {} : { kind }),
		})),
		reprints: reprints.flatMap((one) => (one.source === source.id ? [end(one.of, one.decision)] : [])),
		reprintedBy: reprints.flatMap((one) => (one.of === source.id ? [end(one.source, one.decision)] : [])),
		oneOriginWith: (origins.has(source.id)
			? (oneOrigin.get(origins.get(source.id) ?? null) ?? [])
			: []
		).flatMap(({ id }) => (id === source.id ? [] : [id])),
		dates: datesJson(source.dates, source.said),
		...(source.spoken === null ? {} : { spoken: source.spoken }),
		said: saidJson(source.said, decisions),
		...waitingOf(source, counts.get(source.rid) ?? NONE),
	}));
}

/** Whether a person says that its words may leave this computer; nobody's do otherwise. */
export const mayLeave = ({ said }: Pick<SourceInfo, 'said'>): boolean => said.mayLeave?.value === true;

/** How a document came over the network, copied for an answer. */
export function exchangeJson(
	exchange: NonNullable<NonNullable<SourceInfo['text']>['doc']['exchange']>,
): ExchangeJson {
	return {
		...exchange,
		redirects: exchange.redirects.map((redirect) => ({ ...redirect })),
		headers: exchange.headers.map(([name, value]) => [name, value] as [string, string]),
	};
}

function ofText(source: SourceInfo) {
	const doc = source.text?.doc;
	const list = doc?.list;
	const refused = source.captures.at(-1)?.refused ?? null;
	return {
		id: source.id,
		path: source.path,
		title: source.title,
		mime: source.mime,
		...(source.lang === null ? {} : { lang: source.lang }),
		...(source.published === null ? {} : { published: source.published }),
		...(source.outlet === null ? {} : { outlet: source.outlet }),
		...(source.byline === null ? {} : { byline: source.byline }),
		...(mayLeave(source) ? { mayLeave: true } : {}),
		...(source.said.note === undefined ? {} : { note: source.said.note.value }),
		captures: source.captures.map(({ id, sha256, bytes, at, dropped }) => ({
			id,
			sha256,
			bytes,
			at,
			...(dropped === null ? {} : { drop: dropped }),
		})),
		...(doc?.exchange === undefined ? {} : { exchange: exchangeJson(doc.exchange) }),
		pages: {
			in: doc?.pages.in ?? 0,
			read: doc?.pages.read ?? 0,
			unreadable: [...(doc?.pages.unreadable ?? [])],
		},
		...(list === undefined
			? {}
			: { rows: { in: list.in, accepted: list.accepted, rejected: list.in - list.accepted } }),
		warnings: [
			...(refused === null ? [] : [{ code: 'not-read', message: refused }]),
			...(doc?.warnings ?? []),
		],
	};
}

/** What a person says that it is; else what it seems to say of itself, as a guess. */
function whatItIs(
	{ kind, of, text }: SourceInfo,
	titles: ReadonlyMap<string, string>,
): Pick<SourceJson, 'kind' | 'of' | 'guess'> {
	const guess = text?.doc.meta.guess;
	return {
		...(kind === null ? {} : { kind }),
		...(of === null
			? {}
			: { of: 'text' in of ? { text: of.text } : { source: of.source, ...titleOf(of.source) } }),
		...(kind === null && guess !== undefined ? { guess: { ...guess } } : {}),
	};
	// A source that another copy of the case added may not have come yet.
	function titleOf(source: string): { title?: string } {
		const title = titles.get(source);
		return title === undefined ? {} : { title };
	}
}

/** The dates of a source; one that a person says is not known is there without a day. */
export function datesJson(dates: SourceDates, said: SaidSettings = {}): SourceDatesJson {
	const shown: SourceDatesJson = {};
	for (const name of SOURCE_DATES) {
		const date = dates[name];
		if (date !== undefined) shown[name] = { ...date };
		else if (said[name]?.value === UNKNOWN_DATE) shown[name] = { basis: 'person' };
	}
	return shown;
}

function saidJson(said: SaidSettings, decisions: ReadonlyMap<string, SaidBy>): SourceJson['said'] {
	const shown: SourceJson['said'] = {};
	for (const field of SETTINGS_FIELDS) {
		const decision = said[field]?.decision;
		const row = decision === undefined ? undefined : decisions.get(decision);
		if (decision === undefined || row === undefined) continue;
		shown[field] = { decision, ...whoSaid(row) };
	}
	return shown;
}

/** Who took a decision, when and why, as it is shown. */
export function whoSaid(row: SaidBy | undefined): DecidedByJson {
	const { at = 0, by = null, reason = null } = row ?? {};
	return { at, ...(by === null ? {} : { by }), ...(reason === null ? {} : { reason }) };
}

/**
 * The day of publication is asked for where readings wait for it and nobody has said anything of it; the meaning of
 * columns, where none is accepted: no row of the list is in the record.
 */
function waitingOf({ said, mapped, text }: SourceInfo, { waiting, ...proposals }: ProposalCounts) {
	const needs: SourceJson['needs'] = [
		...(isDateNeeded(said, waiting) ? ['published' as const] : []),
		...(text?.doc.list !== undefined && !mapped ? ['mapping' as const] : []),
	];
	return { needs, waiting, proposals };
}

export function isDateNeeded(said: SaidSettings, waiting: number): boolean {
	return waiting > 0 && said.published === undefined;
}
