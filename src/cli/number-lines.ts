import type { NumberSaidJson, NumberSeriesJson, SumJson } from '../api/index.ts';
import { formatDate } from '../record/index.ts';
import type { TitleOf } from './answer.ts';
import { oneLine, plural } from './output.ts';
import { countedApart, marked } from './proposal-marks.ts';
import { unreadWords } from './said-words.ts';
import { csvLines, dateCell, type MarkdownTable, markdownLines } from './tables.ts';

type Numbered = NumberSaidJson['number'];

const COMPARATOR_WORDS = {
	'=': '',
	'~': 'about ',
	'>': 'more than ',
	'>=': 'at least ',
	'<': 'fewer than ',
	'<=': 'up to ',
	range: '',
	vague: '',
} as const satisfies Record<Numbered['comparator'], string>;

/** A number as a person would say it: `at least 238`; `null` where only words tell it. */
export function numberWords({ value, low, high, comparator, share }: Numbered): string | null {
	const count = (n: number) => n.toLocaleString('en');
	const of = share === true ? ' %' : '';
	if (comparator === 'range' && low !== undefined && high !== undefined)
		return `${count(low)} to ${count(high)}${of}`;
	return value === undefined ? null : `${COMPARATOR_WORDS[comparator]}${count(value)}${of}`;
}

/** Every series for a terminal: what is counted, each number by its voice, what stands beside it. */
export function numberLines(all: readonly NumberSeriesJson[]): readonly string[] {
	return [
		...all.flatMap((series) => [
			`${marked(series, series.label)}  ${series.id}`,
			`  counted: ${scopeLine(series)}${BY[series.by]}`,
			...series.said.map((said) => `  ${saidLine(said)}`),
			...series.apart.map(([one, other]) => `  ! ${pairLine(series, one, other)}`),
			...series.sums.map((sum) => `  ${sumLine(sum)}`),
			...series.partOf.map(({ label }) => `  part of: ${oneLine(label)}`),
			...series.beside.map(besideLine),
			...series.groups.map(
				({ label, named }) =>
					`  the size of “${oneLine(label)}”: ${plural(named.length, 'of it is', 'of it are')} known by name in this case`,
			),
		]),
		countedApart(
			all,
			(some) =>
				`${plural(
					some.reduce((sum, { said }) => sum + said.length, 0),
					'number',
				)} of ${plural(some.length, 'population')}`,
		),
	];
}

const ASPECTS = {
	unit: 'unit',
	counts: 'what is counted',
	base: 'share of what',
	measure: 'measure',
	at: 'place',
	time: 'time',
} as const;

function besideLine({ label, differs, open }: NumberSeriesJson['beside'][number]): string {
	const words = (all: typeof differs) => all.map((one) => ASPECTS[one]).join(', ');
	const why = [
		...(differs.length === 0 ? [] : [`differs in ${words(differs)}`]),
		...(open.length === 0 ? [] : [`${words(open)} told by one alone or not surely the same`]),
	];
	return `  beside it: “${oneLine(label)}”, ${why.join('; ') || 'which nothing tells apart: a person can join them'}`;
}

const BY = {
	joined: ' (joined by a person)',
	stated: ' (the same by what the sources say)',
	alone: '',
} as const;

function scopeLine({ counts, bases, measures, places }: NumberSeriesJson): string {
	const parts = [
		counts.length === 0 ? 'not told in words' : counts.map((text) => `“${oneLine(text)}”`).join(' / '),
		...(bases.length === 0 ? [] : [`share of ${bases.map((text) => `“${oneLine(text)}”`).join(' / ')}`]),
		measures.length === 0 ? 'measure not told' : measures.join(' / '),
		places.length === 0 ? 'place not told' : `at ${places.map(oneLine).join(' / ')}`,
	];
	return parts.join('; ');
}

/** How something is said that is not simply said. */
export function howSaid({
	polarity,
	force,
	hedge,
}: Pick<NumberSaidJson, 'polarity' | 'force' | 'hedge'>): string {
	return [polarity === 'affirms' ? '' : polarity, force === 'asserts' ? '' : force, hedge ?? '']
		.filter((part) => part !== '')
		.join(', ');
}

function saidLine(said: NumberSaidJson): string {
	const { number, scope, counted, voices, repeated, spoken } = said;
	const time = scope.during ?? scope.on;
	const through = voices.slice(0, -1).map(({ label }) => label);
	const how = howSaid(said);
	return [
		`${time === undefined ? 'time not told' : formatDate(time, 'en')}: ${numberWords(number) ?? 'no figure'}`,
		how === '' ? '' : ` (${how})`,
		`, ${counted.how} ${counted.by.label}`,
		through.length === 0 ? '' : `, told by ${through.join(', ')}`,
		spoken === undefined ? '' : `, ${formatDate(spoken, 'en')}`,
		repeated.length === 0 ? '' : `, told again in ${plural(repeated.length, 'source')}`,
		`: “${oneLine(said.quotes[0]?.exact ?? '')}”${unreadWords(said.quotes)}`,
	].join('');
}

function pairLine({ said }: NumberSeriesJson, one: number, other: number): string {
	const words = [one, other].map((at) => {
		const row = said[at];
		return row === undefined ? '' : `${numberWords(row.number) ?? 'no figure'} (${row.counted.by.label})`;
	});
	return `of one time, and they do not meet: ${words.join(' / ')}`;
}

function sumLine({ total, parts, comes, is, apart, oneVoice, uncounted }: SumJson): string {
	const sum = parts.map(({ number, label }) => `${numberWords(number)} (${oneLine(label)})`).join(' + ');
	const by = boundWords(apart);
	const result = {
		equal: 'come to the total',
		less: `come to less than the total, by ${by}`,
		more: `come to more than the total, by ${by}`,
		open: 'may come to the total: the words leave it open',
	}[is];
	const rest = uncounted.length === 0 ? '' : `; no number for ${uncounted.map(oneLine).join(', ')}`;
	return `parts: ${sum} = ${boundWords(comes)}; ${result} of ${numberWords(total.number)} (${total.by})${oneVoice ? '' : '; by several voices'}${rest}`;
}

function boundWords(bounds: SumJson['apart']): string {
	const { low = null, high = null } = bounds ?? {};
	if (low === high && low !== null) return low.toLocaleString('en');
	if (high === null) return `${(low ?? 0).toLocaleString('en')} or more`;
	return `${(low ?? 0).toLocaleString('en')} to ${high.toLocaleString('en')}`;
}

const HEADER = [
	'population',
	'counted',
	'family',
	'unit',
	'comparator',
	'value',
	'low',
	'high',
	'share of',
	'measure',
	'place',
	'on',
	'during',
	'voice',
	'how',
	'told by',
	'said on',
	'polarity',
	'force',
	'hedge',
	'told again',
];

/** One row a number, for a spreadsheet. */
export function numbersCsv(all: readonly NumberSeriesJson[]): readonly string[] {
	return csvLines(
		[...HEADER, 'quote', 'source', 'statement'],
		all.flatMap((series) =>
			series.said.map(({ number, scope, counted, voices, repeated, ...said }) => [
				series.id,
				marked(series, scope.counts ?? ''),
				series.family,
				number.unit,
				number.comparator === '='
					? 'exactly'
					: COMPARATOR_WORDS[number.comparator].trim() || number.comparator,
				String(number.value ?? ''),
				String(number.low ?? ''),
				String(number.high ?? ''),
				number.base ?? '',
				scope.measure ?? '',
				scope.at?.label ?? '',
				scope.on ?? '',
				scope.during ?? '',
				counted.by.label,
				counted.how,
				voices
					.slice(0, -1)
					.map(({ label }) => label)
					.join(' > '),
				said.spoken ?? '',
				said.polarity,
				said.force,
				said.hedge ?? '',
				String(repeated.length),
				said.quotes[0]?.exact ?? '',
				said.source,
				said.statements[0] ?? '',
			]),
		),
	);
}

/** A table for people, every number with its words as a footnote. */
export function numbersMarkdown(all: readonly NumberSeriesJson[], titleOf: TitleOf): readonly string[] {
	const { header, rows } = numbersTable(all, titleOf);
	return markdownLines('Numbers', header, rows);
}

export function numbersTable(all: readonly NumberSeriesJson[], titleOf: TitleOf): MarkdownTable {
	return {
		header: ['population', 'number', 'counts', 'measure', 'place', 'time', 'voice', 'told by', 'said on'],
		rows: all.flatMap((series, i) =>
			series.said.map((said) => ({
				cells: [
					marked(series, String(i + 1)),
					numberWords(said.number) ?? 'no figure',
					said.scope.counts ?? 'not told',
					said.scope.measure ?? 'not told',
					said.scope.at?.label ?? 'not told',
					dateCell(said.scope.during ?? said.scope.on) || 'not told',
					`${said.counted.by.label} ${said.counted.how}`,
					said.voices
						.slice(0, -1)
						.map(({ label }) => label)
						.join(' > '),
					dateCell(said.spoken),
				],
				quotes: [...said.quotes, ...said.repeated.flatMap(({ quotes }) => quotes)].map((quote) => ({
					...quote,
					source: titleOf(quote.source),
				})),
			})),
		),
	};
}
