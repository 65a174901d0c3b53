import type { ChronologyRowJson, OrderJson, SayingJson, StatusEventJson } from '../../api/index.ts';
import type { Words } from './words.ts';

/** A day with its time and zone; a zone that nobody gives is said to be unknown. */
export function dayWords({ t, date }: Words, edtf: string, time?: SayingJson['time']): string {
	if (time === undefined) return date(edtf);
	const zone = time.zone === 'unknown' ? t('orders.zoneUnknown') : time.zone;
	return `${date(edtf)}, ${time.hhmm} ${zone}`;
}

/** `District Court, 10 May 2019`; an obligation whose order nobody names by its words. */
export function orderTitle(words: Words, { kind, name, issuedBy, utterances }: OrderJson): string {
	const [issuer] = issuedBy;
	const [made] = utterances;
	if (kind === 'Obligation' || issuer === undefined || !name.startsWith(issuer.value)) return name;
	return made === undefined ? issuer.value : `${issuer.value}, ${words.date(made.value)}`;
}

/** `deadline no longer in effect, 31 May 2019, by the Upper Court`. */
export function statusWords(
	{ t, code, date }: Words,
	{ status, since, by }: Pick<StatusEventJson, 'status' | 'since' | 'by'>,
): string {
	return [
		code('legalStatuses', status),
		since !== undefined && date(since),
		by !== undefined && t('orders.by', { who: by }),
	]
		.filter(Boolean)
		.join(', ');
}

/** What a row of the chronology tells, without its date and voice. */
export function rowWords(words: Words, row: ChronologyRowJson): string {
	const { t, code } = words;
	switch (row.what) {
		case 'uttered':
			return t(`orders.uttered.${row.utterance ?? 'made'}`);
		case 'deadline':
			return t('orders.deadline');
		case 'status':
		case 'finding-status': {
			const { status = 'in-force', by } = row;
			const became = statusWords(words, { status, ...(by === undefined ? {} : { by }) });
			return row.what === 'status' ? became : t('orders.findingIs', { status: became });
		}
		case 'account':
			return row.state === undefined
				? code('compliances', row.done ?? '')
				: code('complianceStates', row.state);
		case 'leg':
			return legWords(words, row);
	}
}

function legWords({ t, code }: Words, { leg }: ChronologyRowJson): string {
	if (leg === undefined) return '';
	const { from, to } = leg;
	const where =
		from !== undefined && to !== undefined
			? t('account.fromTo', { from, to })
			: to !== undefined
				? t('account.to', { place: to })
				: from === undefined
					? ''
					: t('account.from', { from });
	return [`${code('custody', leg.type)}: ${leg.who}`, where].filter(Boolean).join(' ');
}

/** How a leg lies to each utterance, each way of lying once. */
export function besideWords({ t }: Words, { leg }: ChronologyRowJson): readonly string[] {
	return [
		...new Set(
			(leg?.against ?? []).map(({ utterance, is }) =>
				t(`orders.against.${is}`, { what: t(`orders.uttered.${utterance ?? 'made'}`) }),
			),
		),
	];
}
