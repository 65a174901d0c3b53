import type { ChronologyRowJson, ComplianceAccountJson, ObligationJson, OrderJson } from '../api/index.ts';
import type { TitleOf } from './answer.ts';
import { oneLine, plural } from './output.ts';
import { countedApart, marked } from './proposal-marks.ts';
import { dateWords, inQuotes, saidWords, sayingLines } from './said-words.ts';
import { csvLines, markdownLines } from './tables.ts';

/** Orders for a terminal: obligation by obligation, then everything in one chronology. */
export function orderLines(all: readonly OrderJson[]): readonly string[] {
	return [
		...all.flatMap(oneOrder),
		countedApart(all, (some) =>
			some.length === 0 ? 'No order is recorded here.' : plural(some.length, 'order'),
		),
	];
}

function oneOrder(order: OrderJson): readonly string[] {
	return [
		`${marked(order, orderName(order))}  ${order.order}`,
		...[
			...order.proceedings.map((one) => `in ${[one.value, ...one.identifiers].map(oneLine).join(', ')}`),
			...sayingLines('number', order.identifiers),
			...sayingLines('under', order.authority),
			...order.utterances.map(
				(one) => `${UTTERED[one.utterance ?? 'made']} ${dateWords(one.value, one.time)} (${saidWords(one)})`,
			),
			...order.status.map(statusWords),
		].map((line) => `  ${line}`),
		...order.obligations.flatMap((one, i) => obligationLines(one, i + 1)),
		...(order.chronology.length === 0 ? [] : ['  Chronology']),
		...order.chronology.map(
			(row) =>
				`    ${row.about === undefined ? 'undated' : dateWords(row.about, row.time)}: ${rowWords(row, order)} (${saidWords(row)})`,
		),
	];
}

/** `District Court, 10 May 2019`; an obligation that no order is named for by its words. */
export function orderName({ kind, name, issuedBy, utterances }: OrderJson): string {
	if (kind === 'Obligation') return `An obligation of an order that is not named: ${inQuotes(name)}`;
	const issuer = issuedBy.find(({ value }) => name.startsWith(value));
	const made = utterances.find(({ value }) => name.endsWith(value)) ?? utterances[0];
	if (issuer === undefined) return oneLine(name);
	return [oneLine(issuer.value), ...(made === undefined ? [] : [dateWords(made.value)])].join(', ');
}

const UTTERED = { oral: 'said in court', written: 'written', made: 'made' } as const;

function obligationLines(one: ObligationJson, n: number): readonly string[] {
	const act = one.act.map(({ value }) => value.replaceAll('-', ' '));
	return [
		`  ${n}. ${act.length === 0 ? inQuotes(one.name) : `${[...new Set(act)].join(' / ')}`}`,
		...[
			...one.operative.map(
				(words) =>
					`words${words.utterance === undefined ? '' : ` (${UTTERED[words.utterance]})`}${words.retold === true ? ' as another court gives them' : ''}: ${inQuotes(words.value)} (${saidWords(words)})`,
			),
			...sayingLines('bound', one.bound),
			...sayingLines('protected', one.protects),
			...one.deadlines.map(
				(deadline) => `deadline: ${dateWords(deadline.value, deadline.time)} (${saidWords(deadline)})`,
			),
			...one.deadlines.flatMap(({ becameOf }) =>
				becameOf.length === 0
					? ['  no source in this case says that it was lifted or changed']
					: becameOf.map((event) => `  ${statusWords(event)}`),
			),
			...one.status.map((event) => `status: ${statusWords(event)}`),
			...one.readings.map(
				(reading) =>
					`read as: ${inQuotes(reading.value)} (${saidWords(reading)})${departWords(reading.departs)}`,
			),
			...(one.disposes === true && one.accounts.length === 0
				? one.operative.flatMap(({ quotes }) => quotes.map(({ exact }) => `decided: ${inQuotes(exact)}`))
				: one.nobodySpeaks
					? ['what was done: nobody in this case speaks of it']
					: one.accounts.map((account) => `what was done: ${accountWords(account)} (${saidWords(account)})`)),
			...one.accounts.flatMap(({ became }) => became.map((event) => `  the finding: ${statusWords(event)}`)),
		].map((line) => `     ${line}`),
	];
}

function departWords(departs: ObligationJson['readings'][number]['departs']): string {
	if (departs === undefined || departs.adds.length + departs.leavesOut.length === 0) return '';
	const some = (label: string, words: readonly string[]) =>
		words.length === 0
			? []
			: [
					`${label} ${words.slice(0, MOST_WORDS).map(inQuotes).join(', ')}${words.length > MOST_WORDS ? ', …' : ''}`,
				];
	return `; beside the operative words it ${[...some('has', departs.adds), ...some('leaves out', departs.leavesOut)].join(', and ')}`;
}
const MOST_WORDS = 8;

/** `deadline no longer in effect, 31 May 2019, by the Upper Court`. */
function statusWords(
	event: Pick<
		OrderJson['status'][number],
		'status' | 'since' | 'by' | 'said' | 'polarity' | 'force' | 'hedge'
	>,
): string {
	return [
		event.status.replaceAll('-', ' '),
		...(event.since === undefined ? [] : [`, ${dateWords(event.since)}`]),
		...(event.by === undefined ? [] : [`, by ${oneLine(event.by)}`]),
		` (${saidWords(event)})`,
	].join('');
}

function accountWords({ done, state, on, time, by }: ComplianceAccountJson): string {
	const what = done.replaceAll('-', ' ');
	return [
		state === undefined ? what : `${what}: ${state.replaceAll('-', ' ')}`,
		...(by.length === 0 ? [] : [`by ${by.map(oneLine).join(' / ')}`]),
		...(on === undefined ? [] : [dateWords(on, time)]),
	].join(', ');
}

/** What a row of the chronology tells, without its date and voice. */
export function rowWords(row: ChronologyRowJson, order: OrderJson): string {
	const at = order.obligations.findIndex(({ obligation }) => obligation === row.obligation);
	const of = at === -1 ? '' : `${at + 1}. `;
	switch (row.what) {
		case 'uttered':
			return `the order is ${UTTERED[row.utterance ?? 'made']}`;
		case 'deadline':
			return `${of}deadline`;
		case 'status':
			return `${of}${row.status?.replaceAll('-', ' ')}${row.by === undefined ? '' : `, by ${oneLine(row.by)}`}`;
		case 'finding-status':
			return `${of}the finding is ${row.status?.replaceAll('-', ' ')}`;
		case 'account':
			return `${of}${row.state?.replaceAll('-', ' ') ?? row.done?.replaceAll('-', ' ')}`;
		case 'leg':
			return legWords(row);
	}
}

function legWords({ leg }: ChronologyRowJson): string {
	if (leg === undefined) return '';
	const from = leg.from === undefined ? '' : ` from ${oneLine(leg.from)}`;
	const to = leg.to === undefined ? '' : ` to ${oneLine(leg.to)}`;
	const beside = leg.against.map(
		({ utterance, is }) =>
			`${is === 'unclear' ? 'not said whether before or after' : is} ${utterance === undefined ? 'the order' : `what was ${UTTERED[utterance]}`}`,
	);
	return [`${leg.type}: ${oneLine(leg.who)}${from}${to}`, ...new Set(beside)].join('; ');
}

/** The chronology of every order, one row a line, for a spreadsheet. */
export function ordersCsv(all: readonly OrderJson[]): readonly string[] {
	return csvLines(
		[
			'order',
			'obligation',
			'what',
			'about',
			'time',
			'zone',
			'told',
			'voice',
			'said on',
			'polarity',
			'force',
			'hedge',
			'quote',
			'source',
			'statement',
		],
		all.flatMap((order) =>
			order.chronology.map((row) => [
				marked(order, orderName(order)),
				order.obligations.find(({ obligation }) => obligation === row.obligation)?.name ?? '',
				row.what,
				row.about ?? '',
				row.time?.hhmm ?? '',
				row.time?.zone ?? '',
				rowWords(row, order),
				row.said.map(({ voices }) => voices.map(({ label }) => label).join(' > ')).join(' / '),
				row.said[0]?.spoken ?? '',
				row.polarity,
				row.force,
				row.hedge ?? '',
				row.quotes[0]?.exact ?? '',
				row.quotes[0]?.source ?? '',
				row.statements[0] ?? '',
			]),
		),
	);
}

/** A chronology for each order, every row with its words as a footnote. */
export function ordersMarkdown(all: readonly OrderJson[], titleOf: TitleOf): readonly string[] {
	return markdownLines(
		'Orders and compliance',
		['order', 'date', 'what', 'voice'],
		all.flatMap((order) =>
			order.chronology.map((row) => ({
				cells: [
					marked(order, orderName(order)),
					row.about === undefined ? 'undated' : dateWords(row.about, row.time),
					rowWords(row, order),
					saidWords(row),
				],
				quotes: row.quotes.map((quote) => ({ ...quote, source: titleOf(quote.source) })),
			})),
		),
	);
}
