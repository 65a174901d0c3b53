import type {
	ChangedAnswerJson,
	ChangedJson,
	ChangedSourceJson,
	ChangedVoiceJson,
	ChangeJson,
} from '../api/index.ts';
import { PROPERTIES } from '../record/index.ts';
import type { TitleOf } from './answer.ts';
import { oneLine, plural } from './output.ts';
import { dateWords, inQuotes } from './said-words.ts';
import { csvLines, markdownLines } from './tables.ts';

const HEADS = {
	came: 'now counted',
	went: 'no longer counted',
	replaced: 'replaced',
	joined: 'now one',
	parted: 'no longer one',
} as const satisfies Record<ChangeJson['change'], string>;

const VERBS: Readonly<Partial<Record<ChangeJson['cause']['verb'], string>>> = {
	accept: 'a proposal was accepted',
	edit: 'a proposal was accepted otherwise than it was read',
	reject: 'the passage was rejected',
	state: 'stated by hand',
	withdraw: 'withdrawn',
	supersede: 'corrected',
	undo: 'a decision was undone',
	same: 'called the same',
	different: 'called different',
	unsure: 'called unsure',
};

const SOURCES = {
	added: 'came in',
	recaptured: 'was read anew: another capture of it came in',
	'taken-back': 'its import was taken back, or that was undone',
	described: 'what is said of the source itself changed',
	mapped: 'what its columns mean was said; its rows count as statements',
	reprint: 'was marked as a reprint, or that was undone',
} as const satisfies Record<ChangedSourceJson['what'], string>;

const KINDS = {
	person: 'person',
	group: 'group',
	order: 'order',
	number: 'number',
	place: 'place',
	term: 'word',
	inquiry: 'inquiry',
	other: 'other',
} as const satisfies Record<ChangedAnswerJson['kind'], string>;

/** What changed, answer by answer, each change with who decided it, who says it, and the words. */
export function changedLines(told: ChangedJson, titleOf: TitleOf, marked: boolean): readonly string[] {
	const { items, sources, since, decisions, left } = told;
	const from = since === null ? 'Since the beginning' : `Since ${momentWords(since)}`;
	return [
		`${from}: ${plural(decisions, 'decision')}`,
		...sources.map(
			({ title, what, at, by, reason }) =>
				`source ${inQuotes(title)} ${SOURCES[what]}, ${momentWords(at)}${byWords(by, reason)}`,
		),
		...items.flatMap((answer) => answerLines(answer, titleOf)),
		...(items.length === 0 ? ['Nothing that is counted in these answers changed.'] : []),
		...(left === 0
			? []
			: [`${plural(left, 'older decision')} since then are not looked at: ask for a later date`]),
		...(marked ? [`Marked as looked at up to ${momentWords(told.until)}.`] : []),
	];
}

function answerLines(
	{ kind, name, id, gone, changes }: ChangedAnswerJson,
	titleOf: TitleOf,
): readonly string[] {
	return [
		`${oneLine(name)} (${KINDS[kind]}${gone ? ', nothing of it stands now' : ''})  ${id}`,
		...changes.flatMap((change) => [
			`  ${HEADS[change.change]}: ${causeWords(change.cause)}`,
			...('names' in change
				? [
						`    ${change.names.map((name, i) => endWords(name, titleOf(change.sources[i] ?? ''))).join(' and ')}`,
					]
				: [
						...telling(change.went).flatMap((voice) =>
							voiceLines(voice, change.change === 'replaced' ? 'was: ' : '', titleOf),
						),
						...telling(change.came).flatMap((voice) =>
							voiceLines(voice, change.change === 'replaced' ? 'is:  ' : '', titleOf),
						),
					]),
		]),
	];
}

function endWords(name: string, title: string): string {
	return `${inQuotes(name)}${title === '' ? '' : ` (${oneLine(title)})`}`;
}

/** That somebody is named in a passage is left out where the passage says more than names. */
function telling(voices: readonly ChangedVoiceJson[]): readonly ChangedVoiceJson[] {
	const some = voices.filter(({ says }) => says.some(({ property }) => property !== 'name'));
	return some.length === 0 ? voices : some;
}

function voiceLines(voice: ChangedVoiceJson, mark: string, titleOf: TitleOf): readonly string[] {
	return [
		`    ${mark}${voiceWords(voice)}: ${saysWords(voice)}`,
		...voice.quotes.map(({ exact }) => `      ${inQuotes(exact)} (${oneLine(titleOf(voice.source))})`),
	];
}

function voiceWords({ voices, spoken, spokenBy }: ChangedVoiceJson): string {
	const names = voices.map(({ label }) => oneLine(label)).join(' › ');
	const act = voices.at(-1)?.act ?? '';
	const when =
		spoken === undefined ? '' : `, ${spokenBy === 'source' ? 'in a source of ' : ''}${dateWords(spoken)}`;
	return `${names} ${act}${when}`;
}

function saysWords({ says }: ChangedVoiceJson): string {
	// That somebody is called what the head of the lines says is nothing new to a reader.
	const some = says.filter(({ property }) => property !== 'name');
	return (some.length === 0 ? says : some).map(sayWords).join('; ');
}

type Say = ChangedVoiceJson['says'][number];

export function sayWords(say: Say): string {
	const { of, polarity, force, hedge } = say;
	const how = [polarity === 'affirms' ? '' : polarity, force === 'asserts' ? '' : force, hedge ?? '']
		.filter((word) => word !== '' && word !== 'flat')
		.join(', ');
	const label = propertyWords(say);
	return `${of === undefined ? '' : `${oneLine(of)}: `}${label} ${valueWords(say)}${how === '' ? '' : ` (${how})`}`;
}

function propertyWords({ property }: Say): string {
	return property in PROPERTIES ? PROPERTIES[property as keyof typeof PROPERTIES].label.en : property;
}

function valueWords({ property, value, time }: Say): string {
	const isDate = property in PROPERTIES && PROPERTIES[property as keyof typeof PROPERTIES].value === 'date';
	return isDate ? dateWords(value, time) : oneLine(value);
}

function causeWords({ verb, at, by, reason }: ChangeJson['cause']): string {
	return `${VERBS[verb] ?? verb}, ${momentWords(at)}${byWords(by, reason)}`;
}

function byWords(by: string | undefined, reason: string | undefined): string {
	return `${by === undefined ? '' : `, by ${oneLine(by)}`}${reason === undefined ? '' : `, because: ${oneLine(reason)}`}`;
}

/** A moment of the log, to the minute, in UTC. */
export function momentWords(at: number): string {
	return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

type Row = {
	readonly answer: ChangedAnswerJson;
	readonly change: ChangeJson;
	readonly side: string;
	readonly voice?: ChangedVoiceJson;
	readonly say?: Say;
};

function rowsOf({ items }: ChangedJson): readonly Row[] {
	return items.flatMap((answer) =>
		answer.changes.flatMap((change): readonly Row[] => {
			if ('names' in change) return [{ answer, change, side: HEADS[change.change] }];
			const side = (voices: readonly ChangedVoiceJson[], name: string) =>
				voices.flatMap((voice) => voice.says.map((say) => ({ answer, change, side: name, voice, say })));
			return [...side(change.went, HEADS.went), ...side(change.came, HEADS.came)];
		}),
	);
}

const HEADER = [
	'kind',
	'name',
	'change',
	'property',
	'value',
	'how',
	'voice',
	'decided',
	'on',
	'by',
	'reason',
];

function cellsOf({ answer, change, side, voice, say }: Row): readonly string[] {
	const { verb, at, by, reason } = change.cause;
	const names = 'names' in change ? change.names.join(' / ') : '';
	return [
		KINDS[answer.kind],
		answer.name,
		side,
		say === undefined ? '' : `${say.of === undefined ? '' : `${say.of}: `}${propertyWords(say)}`,
		say === undefined ? names : valueWords(say),
		say === undefined
			? ''
			: [say.polarity, say.force, ...(say.hedge === undefined ? [] : [say.hedge])].join(', '),
		voice === undefined ? '' : voiceWords(voice),
		verb,
		momentWords(at),
		by ?? '',
		reason ?? '',
	];
}

function quoteOf({ voice, say }: Row): ChangedVoiceJson['quotes'][number] | undefined {
	return voice?.quotes.find(({ statement }) => statement === say?.statement) ?? voice?.quotes[0];
}

export function changedCsv(told: ChangedJson): readonly string[] {
	return csvLines(
		[...HEADER, 'quote', 'source', 'statement'],
		rowsOf(told).map((row) => {
			const quote = quoteOf(row);
			return [...cellsOf(row), quote?.exact ?? '', quote?.source ?? '', row.say?.statement ?? ''];
		}),
	);
}

export function changedMarkdown(told: ChangedJson, titleOf: TitleOf): readonly string[] {
	return markdownLines(
		`What changed${told.since === null ? '' : ` since ${momentWords(told.since)}`}`,
		HEADER,
		rowsOf(told).map((row) => {
			const quote = quoteOf(row);
			return {
				cells: cellsOf(row),
				quotes: quote === undefined ? [] : [{ ...quote, source: titleOf(quote.source) }],
			};
		}),
	);
}
