import type {
	CheckedFieldJson,
	CheckedPartJson,
	CheckListJson,
	KnownJson,
	ProcessCheckJson,
} from '../api/index.ts';
import { formatDate, isProperty, type PartState, PROPERTIES } from '../record/index.ts';
import type { TitleOf } from './answer.ts';
import { NO_REQUEST } from './inquiry-lines.ts';
import { oneLine } from './output.ts';
import { dateWords, inQuotes, saidWords } from './said-words.ts';
import { csvLines, markdownLines } from './tables.ts';

/** What a part comes to, in words that say no more than that. */
export const STATE_WORDS: Readonly<Record<PartState, string>> = {
	documented: 'documented',
	contradicted: 'contradicted',
	'authority-unknown': 'the authority says it does not know',
	unknown: 'said not to be known',
	denied: 'only denied',
	declined: 'asked, and not said',
	nobody: 'nobody says in this case',
};
const NOT_GIVEN = 'nothing by the authority in this case';

type Row = {
	readonly stay: string;
	readonly field: CheckListJson['fields'][number];
	readonly of: string;
	readonly part: CheckedPartJson;
};

/** A list beside what is said, for a terminal. */
export function processLines(checks: readonly ProcessCheckJson[]): readonly string[] {
	if (checks.length === 0) return ['Nobody of that name is in this case.'];
	return checks.flatMap((check) => {
		const { list } = check;
		return [
			`${oneLine(check.name)}  ${check.person}`,
			...(check.hidden ? ['  known by initials, a pseudonym or a number only'] : []),
			`  ${list.title.en}: ${list.instrument}, ${list.locator}  ${list.id}`,
			`  ${list.scope.en}`,
			`  compared with: ${list.verifiedHow}`,
			'  Where no line says “given by the authority”, nothing in this case was.',
			...check.fields.flatMap((field) => fieldLines(field, list, '  ')),
			...check.stays.flatMap((stay) => [
				`  ${stayWords(stay)}`,
				`    authority: ${stay.authorities.length === 0 ? 'no body is named as holding, taking or moving' : stay.authorities.map(oneLine).join(' / ')}`,
				...(stay.othersSpeaking.length === 0
					? []
					: [
							`    also speak, and no voice gives them a part in it: ${stay.othersSpeaking.map(oneLine).join(' / ')}`,
						]),
				...stay.acknowledgements.map(({ by, says }) => `    ${oneLine(by)}: ${says}`),
				...stay.fields.flatMap((field) => fieldLines(field, list, '    ')),
			]),
			check.inquiries.length === 0
				? `  Asked about: ${NO_REQUEST}`
				: `  Asked about: ${check.inquiries.map(({ name, ours, draft }) => `${oneLine(name)} (${draft === true ? 'our draft, not sent' : ours ? 'ours' : "somebody else's"})`).join('; ')}`,
		];
	});
}

function fieldLines(
	{ id, entries }: CheckedFieldJson,
	list: CheckListJson,
	indent: string,
): readonly string[] {
	const field = list.fields.find((one) => one.id === id);
	if (field === undefined) return [];
	const marks = [
		field.verified === 'excerpt' ? '' : `unverified: ${field.verifiedHow}`,
		field.sensitive === true ? 'health: not for passing on' : '',
	].filter((mark) => mark !== '');
	return [
		`${indent}${id} ${field.label.en}${marks.length === 0 ? '' : ` [${marks.join('; ')}]`}`,
		...(entries.length === 0 ? [`${indent}  ${NOT_TOLD[field.per] ?? ''}`] : []),
		...entries.flatMap(({ of, parts }) => [
			...(of === undefined ? [] : [`${indent}  ${ofWords(of)}`]),
			...allPartLines(parts, `${indent}${of === undefined ? '  ' : '    '}`),
		]),
	];
}

const NOT_TOLD: Readonly<Partial<Record<CheckListJson['fields'][number]['per'], string>>> = {
	move: 'no voice in this case tells of a move or release',
	release: 'no voice in this case tells of a release',
	death: 'no voice in this case tells of a death',
};

/** Parts of which nobody says anything stand together in one line. */
function allPartLines(parts: readonly CheckedPartJson[], indent: string): readonly string[] {
	const silent = new Map<string, string[]>();
	for (const part of parts)
		if (part.state === 'nobody' && isEmpty(part)) {
			const words = stateWords(part);
			silent.set(words, [...(silent.get(words) ?? []), part.label.en]);
		}
	return [
		...parts.filter((part) => !isEmpty(part)).flatMap((part) => partLines(part, indent)),
		...[...silent].map(([words, labels]) => `${indent}${labels.join(', ')}: ${words}`),
	];
}

const isEmpty = ({ known, outside, chosen }: CheckedPartJson) =>
	known.length + outside.length + chosen.length === 0;

function partLines(part: CheckedPartJson, indent: string): readonly string[] {
	const { label, known, outside, given, chosen, conflicts, unjoined } = part;
	return [
		`${indent}${label.en}: ${stateWords(part)}${unjoined ? ' (of events that nobody joined: one or several)' : ''}`,
		...known.map((one) => `${indent}  ${knownWords(one)}`),
		...outside.map((one) => `${indent}  of no stay that a date tells: ${knownWords(one)}`),
		...chosen.map(
			({ voices, quotes, byAuthority, ofPerson }) =>
				`${indent}  chosen${ofPerson ? ' for the person' : ''}: ${voices.map(({ label: name }) => oneLine(name)).join(' › ')}${byAuthority ? ' (the authority)' : ''}: ${inQuotes(quotes[0]?.exact ?? '')}`,
		),
		...conflicts.map((note) => `${indent}  ! ${oneLine(note)}`),
		...(given.length === 0 && !chosen.some(({ byAuthority }) => byAuthority)
			? []
			: [`${indent}  given by the authority: ${givenWords({ given, chosen })}`]),
	];
}

function stateWords({ state, chosenOnly }: CheckedPartJson): string {
	return state === 'nobody' && chosenOnly ? 'no statement was chosen for it' : STATE_WORDS[state];
}

/** To whom and when, as far as the chain tells: through whom it reached us, or that the authority published it. */
export function givenWords({ given, chosen }: Pick<CheckedPartJson, 'given' | 'chosen'>): string {
	const ways = [
		...given.flatMap((one) =>
			one.said.map(({ voices, ...said }) =>
				[
					`${valueWords(one)},`,
					voices.length > 1
						? `through ${voices
								.slice(0, -1)
								.map(({ label }) => oneLine(label))
								.join(' › ')}`
						: 'in its own publication',
					whenWords(said),
				].join(' '),
			),
		),
		...chosen
			.filter(({ byAuthority }) => byAuthority)
			.map(({ askedBy, value, ...said }) =>
				[
					`${oneLine(value)},`,
					askedBy.length === 0
						? 'to whom is not said'
						: `to ${askedBy.map((one) => oneLine(one.value)).join(' / ')}`,
					whenWords(said),
				].join(' '),
			),
	];
	return ways.length === 0 ? NOT_GIVEN : [...new Set(ways)].join('; ');
}

/** When it was given is when the authority spoke: the day on which a paper tells of it is another. */
function whenWords({ spoken, spokenBy }: Pick<KnownJson['said'][number], 'spoken' | 'spokenBy'>): string {
	if (spoken === undefined) return '(when is not said)';
	const day = formatDate(spoken, 'en');
	return spokenBy === 'voice' ? `(${day})` : `(when is not said; published ${day})`;
}

function knownWords(one: KnownJson): string {
	return `${valueWords(one)} (${saidWords(one)})`;
}

/** The value, with the property that says it. */
export function valueWords({ property, value, time }: KnownJson): string {
	const known = isProperty(property) ? PROPERTIES[property] : undefined;
	const words = known?.value === 'date' ? dateWords(value, time) : oneLine(value);
	return `${known?.label.en ?? property} ${words}`;
}

export function stayWords({ from, to, event, isOutside }: ProcessCheckJson['stays'][number]): string {
	if (isOutside === true) return 'Told of without a date, or affirmed by nobody';
	if (from === undefined && to === undefined)
		return event === undefined ? 'No voice in this case tells of custody' : 'Custody that no voice dates';
	return `Custody ${from === undefined ? '' : `from ${formatDate(from, 'en')}`}${to === undefined ? ', no end told' : ` to ${formatDate(to, 'en')}`}`;
}

export function ofWords({
	type,
	piece,
	place,
	from,
	to,
	outside,
}: NonNullable<CheckedFieldJson['entries'][number]['of']>): string {
	const days = [from, to].flatMap((day) => (day === undefined ? [] : [formatDate(day, 'en')]));
	return [
		`${type.replaceAll('-', ' ')}${place === undefined ? '' : ` ${piece === 'leg' ? 'to' : 'at'} ${oneLine(place)}`}`,
		[...new Set(days)].join(' to '),
		outside === undefined ? '' : outside === 'undated' ? 'undated' : 'which no voice affirms',
	]
		.filter((part) => part !== '')
		.join(', ');
}

function rowsOf(check: ProcessCheckJson): readonly Row[] {
	const { list } = check;
	const rows = (stay: string, fields: readonly CheckedFieldJson[]): readonly Row[] =>
		fields.flatMap(({ id, entries }) => {
			const field = list.fields.find((one) => one.id === id);
			return field === undefined
				? []
				: entries.flatMap(({ of, parts }) =>
						parts.map((part) => ({ stay, field, of: of === undefined ? '' : ofWords(of), part })),
					);
		});
	return [...rows('', check.fields), ...check.stays.flatMap((stay) => rows(stayWords(stay), stay.fields))];
}

const HEADER = [
	'person',
	'stay',
	'field',
	'what',
	'of',
	'part',
	'in this case',
	'known from any source',
	'given by the authority: to whom, when',
	'entry checked',
];

function cellsOf({ name }: ProcessCheckJson, { stay, field, of, part }: Row): readonly string[] {
	return [
		name,
		stay,
		field.id,
		field.label.en,
		of,
		part.label.en,
		stateWords(part),
		[
			...part.known.map(knownWords),
			...part.outside.map((one) => `of no stay that a date tells: ${knownWords(one)}`),
			...part.chosen.map(({ value }) => `chosen: ${oneLine(value)}`),
		].join('; '),
		givenWords(part),
		field.verified === 'excerpt' ? `compared with ${field.verifiedHow}` : `unverified: ${field.verifiedHow}`,
	];
}

const quotesIn = ({ known, outside, chosen }: CheckedPartJson) => [
	...[...known, ...outside].flatMap(({ quotes }) => quotes),
	...chosen.flatMap(({ quotes }) => quotes),
];

/** One row for each part of a field. */
export function processCsv(checks: readonly ProcessCheckJson[]): readonly string[] {
	return csvLines(
		[...HEADER, 'quotes', 'sources', 'statements'],
		checks.flatMap((check) =>
			rowsOf(check).map((row) => {
				const quotes = quotesIn(row.part);
				return [
					...cellsOf(check, row),
					quotes.map(({ exact }) => exact).join(' / '),
					[...new Set(quotes.map(({ source }) => source))].join(' '),
					[...new Set(quotes.map(({ statement }) => statement))].join(' '),
				];
			}),
		),
	);
}

/** A table for people, every part with its words as footnotes, under the note on whom the list binds. */
export function processMarkdown(checks: readonly ProcessCheckJson[], titleOf: TitleOf): readonly string[] {
	const [first] = checks;
	if (first === undefined) return ['Nobody of that name is in this case.'];
	const { list } = first;
	return [
		...markdownLines(
			list.title.en,
			HEADER,
			checks.flatMap((check) =>
				rowsOf(check).map((row) => ({
					cells: cellsOf(check, row),
					quotes: quotesIn(row.part).map((quote) => ({ ...quote, source: titleOf(quote.source) })),
				})),
			),
		),
		'',
		`${list.instrument}, ${list.locator}. ${list.scope.en} Compared with: ${list.verifiedHow}.`,
	];
}
