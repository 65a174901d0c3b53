import type { AccountJson, WhereaboutsJson } from '../api/index.ts';
import { formatDate } from '../record/index.ts';
import { accountLine, howWords, originWords, silentAfter, throughWords, whatWords } from './account-words.ts';
import type { TitleOf } from './answer.ts';
import { oneLine, plural } from './output.ts';
import { relationLine } from './relation-lines.ts';
import { unreadWords } from './said-words.ts';
import { csvLines, dateCell, type Footnoted, markdownLines } from './tables.ts';

/** Where people were, for a terminal: each account by its voice, then where the record goes silent. */
export function whereaboutsLines(answers: readonly WhereaboutsJson[], asked?: string): readonly string[] {
	if (answers.length === 0)
		return [
			asked === undefined
				? 'No source in this case tells where anybody was.'
				: `No source in this case tells where anybody called “${oneLine(asked)}” was.`,
		];
	return [...answers.flatMap(oneOf), totals(answers)];
}

function oneOf(answer: WhereaboutsJson): readonly string[] {
	const { name, names, person, on } = answer;
	const others = names.filter((other) => other !== name).map(oneLine);
	const origins = originWords(answer.origins);
	return [
		`${oneLine(name)}${others.length === 0 ? '' : ` (also: ${others.join('; ')})`}  ${person}`,
		...[
			...answer.accounts.map(accountLine),
			...(on === undefined ? [] : onLines(on)),
			silentAfter(name, answer.lastSpokenOf),
			...(origins === '' ? [] : [origins]),
			...answer.conflicts.map((relation) => `! ${relationLine(relation)}`),
		].map((line) => `  ${line}`),
	];
}

/** What nobody says about the date that was asked for, and who speaks nearest to it: no answer, and so called. */
function onLines(on: NonNullable<WhereaboutsJson['on']>): readonly string[] {
	const near = (which: string, account: AccountJson | undefined) =>
		account === undefined ? [] : [`nearest ${which}, not of that date: ${accountLine(account)}`];
	return [
		...(on.spoken
			? []
			: [
					`No source in this case speaks of ${formatDate(on.date, 'en')}.`,
					...near('before', on.before),
					...near('after', on.after),
				]),
		...(on.undated === 0 ? [] : [`${plural(on.undated, 'account gives', 'accounts give')} no date.`]),
	];
}

/** Who is only proposed is counted apart, never in the total. */
function totals(answers: readonly WhereaboutsJson[]): string {
	const proposed = answers.filter(
		({ accounts }) => accounts.length > 0 && accounts.every((account) => account.proposed),
	).length;
	const total = plural(answers.length - proposed, 'person or group', 'people and groups');
	return proposed === 0 ? total : `${total}; ${proposed} only proposed`;
}

/** Columns that tell one account, in every table that has it. */
export const ACCOUNT_HEADER = [
	'speaks of',
	'from',
	'to',
	'state',
	'type',
	'from place',
	'place',
	'held by',
	'by',
	'at the request of',
	'said to accept responsibility',
	'said to deny responsibility',
	'polarity',
	'force',
	'hedge',
	'voice',
	'in the role of',
	'told by',
	'said on',
	'told again in',
	'status',
	'quote',
	'page',
	'source',
	'source id',
	'statement',
];

export function accountCells(account: AccountJson, titleOf: TitleOf): readonly string[] {
	const { also = [], voices, quotes } = account;
	const named = (property: string) =>
		also
			.filter((one) => one.property === property)
			.map(({ label }) => label)
			.join(' / ');
	const all = (first: string | undefined, ...properties: readonly string[]) =>
		[first ?? '', ...properties.map(named)].filter((cell) => cell !== '').join(' / ');
	return [
		account.about ?? '',
		account.from ?? '',
		account.to ?? '',
		account.state,
		account.type,
		all(account.fromPlace, 'fromPlace'),
		all(account.place, 'at', 'toPlace'),
		all(account.heldBy, 'heldBy', 'handedTo'),
		all(account.by, 'by'),
		named('atRequestOf'),
		named('acceptsResponsibility'),
		named('deniesResponsibility'),
		account.polarity,
		account.force,
		account.hedge ?? '',
		voices.at(-1)?.label ?? '',
		voices.at(-1)?.as ?? '',
		throughWords(account),
		account.spoken ?? '',
		(account.echoedIn ?? []).map(titleOf).join(' / '),
		account.proposed ? 'proposed' : `accepted${unreadWords(quotes)}`,
		account.quote,
		String(quotes[0]?.page ?? ''),
		titleOf(account.source),
		account.source,
		account.statement,
	];
}

/** One row an account, for a spreadsheet; who has no account of the date asked for has a row that says so. */
export function whereaboutsCsv(answers: readonly WhereaboutsJson[], titleOf: TitleOf): readonly string[] {
	const header = ['person', 'name', 'kind', ...ACCOUNT_HEADER];
	return csvLines(
		header,
		answers.flatMap((answer) => {
			const who = [answer.person, answer.name, answer.kind];
			return answer.accounts.map((account) => [...who, ...accountCells(account, titleOf)]);
		}),
	);
}

/** An account as a row for people, with its words as footnotes. */
export function accountRow(account: AccountJson, titleOf: TitleOf): Footnoted {
	const how = howWords(account);
	const voice = account.voices.at(-1);
	return {
		cells: [
			dateCell(account.about) || 'not told',
			`${how === '' ? '' : `${how}: `}${whatWords(account)}${account.proposed ? ' (proposed)' : ''}${unreadWords(account.quotes)}`,
			`${voice?.label ?? 'nobody named'}${voice?.as === undefined ? '' : `, ${voice.as}`}`,
			throughWords(account),
			dateCell(account.spoken),
		],
		quotes: account.quotes.map((quote) => ({ ...quote, source: titleOf(quote.source) })),
	};
}
export const ACCOUNT_ROW_HEADER = ['speaks of', 'what is said', 'voice', 'told by', 'said on'];

/** A table for people: every account in the order of the dates spoken about, then where the record goes silent. */
export function whereaboutsMarkdown(
	answers: readonly WhereaboutsJson[],
	titleOf: TitleOf,
): readonly string[] {
	return markdownLines(
		'Whereabouts',
		['person or group', ...ACCOUNT_ROW_HEADER],
		answers.flatMap((answer) => {
			const rows = answer.accounts.map((account) => accountRow(account, titleOf));
			const silent = [
				...(answer.on?.spoken === false
					? [`No source in this case speaks of ${formatDate(answer.on.date, 'en')}.`]
					: []),
				silentAfter(answer.name, answer.lastSpokenOf),
			].join(' ');
			return [...rows, { cells: ['', `*${silent}*`, '', '', ''], quotes: [] }].map(({ cells, quotes }) => ({
				cells: [answer.name, ...cells],
				quotes,
			}));
		}),
	);
}
