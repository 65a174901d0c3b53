import type { InquiryJson } from '../api/index.ts';
import type { TitleOf } from './answer.ts';
import { oneLine, plural } from './output.ts';
import { countedApart, marked } from './proposal-marks.ts';
import { dateWords, inQuotes, saidWords, sayingLines } from './said-words.ts';
import { csvLines, markdownLines } from './tables.ts';

/** Nothing here says that nobody asked: only that it stands in no source of this case. */
export const NO_REQUEST = 'No request recorded here.';

/** Requests and what came back, ours and other people's apart. */
export function inquiryLines(all: readonly InquiryJson[]): readonly string[] {
	if (all.length === 0) return [NO_REQUEST];
	return [true, false].flatMap((ours) => {
		const some = all.filter((one) => one.ours === ours);
		const count = countedApart(some, (accepted) =>
			accepted.length === 0 ? 'no request recorded here' : plural(accepted.length, 'request'),
		);
		const head = ours ? 'Ours' : "Other people's";
		return [`${head}: ${count}`, ...some.flatMap(oneInquiry)];
	});
}

function oneInquiry(one: InquiryJson): readonly string[] {
	return [
		`  ${marked(one, namesIn(one.asked) || oneLine(one.name))}${one.draft === true ? ' (draft, not sent)' : ''}  ${one.inquiry}`,
		...[
			...sayingLines('asked by', one.askedBy),
			...sayingLines('about', one.about),
			...sayingLines('what', one.question, ({ value }) => inQuotes(value)),
			...sayingLines('through', one.through),
			...sayingLines('on', one.on, ({ value }) => dateWords(value)),
			...sayingLines('deadline', one.deadline, ({ value }) => dateWords(value)),
			...sayingLines('reminded on', one.reminders, ({ value }) => dateWords(value)),
			...one.replies.map(
				(reply) =>
					`came back: ${reply.answerType.replaceAll('-', ' ')}${reply.on === undefined ? '' : `, ${dateWords(reply.on)}`} (${saidWords(reply)})`,
			),
			...[...one.replies.flatMap(({ answer }) => answer), ...one.words].map(
				({ value }) => `  ${inQuotes(value)}`,
			),
			...(one.replies.length + one.words.length === 0 ? ['no answer recorded here'] : []),
		].map((line) => `    ${line}`),
	];
}

const namesIn = (sayings: InquiryJson['asked']): string =>
	[...new Set(sayings.map(({ value }) => oneLine(value)))].join(' / ');
const datesIn = (sayings: InquiryJson['on']): string =>
	[...new Set(sayings.map(({ value }) => dateWords(value)))].join(' / ');

const cellsOf = (one: InquiryJson) => [
	marked(one, one.draft === true ? 'ours, draft: not sent' : one.ours ? 'ours' : "other people's"),
	namesIn(one.askedBy),
	namesIn(one.asked) || one.name,
	namesIn(one.about),
	namesIn(one.question),
	namesIn(one.through),
];
const repliesOf = ({ replies, words }: InquiryJson) =>
	[
		...replies.map(({ answerType }) => answerType.replaceAll('-', ' ')),
		...words.map(({ value }) => value),
	].join(' / ') || 'no answer recorded here';

const HEADER = [
	'whose',
	'asked by',
	'asked',
	'about',
	'what',
	'through',
	'on',
	'deadline',
	'reminded on',
	'came back',
];
const daysOf = ({ on, deadline, reminders }: InquiryJson) => [on, deadline, reminders];
const quotesOf = (one: InquiryJson) =>
	[...one.replies, ...one.on, ...one.asked].flatMap(({ quotes }) => quotes);

export function inquiriesCsv(all: readonly InquiryJson[]): readonly string[] {
	return csvLines(
		[...HEADER, 'quote', 'source', 'statement'],
		all.map((one) => {
			const [quote] = quotesOf(one);
			const days = daysOf(one).map((sayings) => sayings.map(({ value }) => value).join(' / '));
			return [
				...cellsOf(one),
				...days,
				repliesOf(one),
				quote?.exact ?? '',
				quote?.source ?? '',
				quote?.statement ?? '',
			];
		}),
	);
}

export function inquiriesMarkdown(all: readonly InquiryJson[], titleOf: TitleOf): readonly string[] {
	return markdownLines(
		'Inquiries',
		HEADER,
		all.map((one) => ({
			cells: [...cellsOf(one), ...daysOf(one).map(datesIn), repliesOf(one)],
			quotes: onceEach(quotesOf(one)).map((quote) => ({ ...quote, source: titleOf(quote.source) })),
		})),
	);
}

function onceEach<Q extends { readonly source: string; readonly exact: string }>(
	quotes: readonly Q[],
): readonly Q[] {
	return [...new Map(quotes.map((quote) => [`${quote.source}\n${quote.exact}`, quote])).values()];
}
