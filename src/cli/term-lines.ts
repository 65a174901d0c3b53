import type { BearingJson, DefinitionsJson, TermUseJson, ThingTermsJson } from '../api/index.ts';
import { formatDate } from '../record/index.ts';
import type { TitleOf } from './answer.ts';
import { howSaid } from './number-lines.ts';
import { oneLine, plural } from './output.ts';
import { countedApart, marked } from './proposal-marks.ts';
import { csvLines, dateCell, type MarkdownTable, markdownLines } from './tables.ts';

const STANCE = { affirms: 'uses it', denies: 'rejects it', declines: 'will not say' } as const;

/** Which voice uses which word, thing by thing, for a terminal. */
export function termLines(all: readonly ThingTermsJson[]): readonly string[] {
	return [
		...all.flatMap((one) => [
			one.thing === undefined
				? marked(one, 'Words that are said of nothing named')
				: `${marked(one, one.names.map(oneLine).join(' / '))}  ${one.thing.cluster}`,
			...one.words.flatMap(({ word, uses }) => [
				`  “${oneLine(word)}”`,
				...uses.map((use) => `    ${useLine(use)}`),
			]),
		]),
		countedApart(
			all,
			(some) =>
				`${plural(
					some.reduce((sum, { words }) => sum + words.length, 0),
					'word',
				)} for ${plural(some.filter(({ thing }) => thing !== undefined).length, 'thing')}`,
		),
	];
}

function useLine(use: TermUseJson): string {
	const { polarity, force, hedge, hedgeWords, voices, spoken, grounds, definedBy, echoedIn, quotes } = use;
	const by = voices.at(-1)?.label ?? 'nobody named';
	const through = voices.slice(0, -1).map(({ label }) => label);
	const how = howSaid({ polarity: 'affirms', force, ...(hedge === undefined ? {} : { hedge }) });
	return [
		`${by} ${STANCE[polarity]}`,
		how === '' ? '' : ` (${how}${hedgeWords === undefined ? '' : `: “${oneLine(hedgeWords)}”`})`,
		through.length === 0 ? '' : `, told by ${through.join(', ')}`,
		spoken === undefined ? '' : `, ${formatDate(spoken, 'en')}`,
		...grounds.map((ground) => `, on the ground “${oneLine(ground)}”`),
		grounds.length === 0 ? ', no ground given' : '',
		...definedBy.map(({ label }) => `, as defined for “${oneLine(label)}”`),
		echoedIn.length === 0 ? '' : `, told again in ${plural(echoedIn.length, 'source')}`,
		`: “${oneLine(quotes[0]?.exact ?? '')}”`,
	].join('');
}

/** Definitions, each criterion with what a person chose as bearing on it. Nothing is weighed. */
export function definitionLines({ definitions, astray, problems }: DefinitionsJson): readonly string[] {
	return [
		...definitions.flatMap((one) => [
			`${oneLine(one.word)}, by ${oneLine(one.by === '' ? 'nobody named' : one.by)}${one.locator === undefined ? '' : `, ${oneLine(one.locator)}`}  ${one.id}`,
			...(one.verified === undefined
				? []
				: [
						`  ${one.verified === 'memory' || one.verified === 'partly' || one.verified === 'quoted' ? 'not verified at its source' : 'verified'}: ${one.verifiedHow ?? ''}`,
					]),
			...one.criteria.flatMap(({ id, text, unverified, bearings, quotes }) => [
				`  ${one.of === 'source' ? '-' : id}: ${oneLine(text)}${unverified === true ? ' (from memory)' : ''}${one.of === 'source' && quotes[0] !== undefined ? `  ${id}` : ''}`,
				...bearings.map((bearing) => `      ${bearingLine(bearing)}`),
			]),
		]),
		...astray.map(
			({ definition, criterion, bearing }) =>
				`chosen for ${definition} ${criterion}, which is no longer there: ${bearingLine(bearing)}`,
		),
		...problems.map(
			({ line, what }) => `definitions.md${line === 0 ? '' : `, line ${line}`}: ${oneLine(what)}`,
		),
		plural(definitions.length, 'definition'),
	];
}

function bearingLine({ thing, voices, polarity, quotes, statement }: BearingJson): string {
	const by = voices.at(-1)?.label ?? 'nobody named';
	const said = polarity === 'affirms' ? 'says' : polarity === 'denies' ? 'denies' : 'will not say';
	return `for ${oneLine(thing.label)}: ${by} ${said} “${oneLine(quotes[0]?.exact ?? '')}”  ${statement}`;
}

const HEADER = ['thing', 'word', 'voice', 'stance', 'force', 'hedge', 'ground', 'told by', 'said on'];

function cellsOf(thing: ThingTermsJson, word: string, use: TermUseJson): readonly string[] {
	return [
		marked(thing, thing.names.join(' / ')),
		word,
		use.voices.at(-1)?.label ?? '',
		STANCE[use.polarity],
		use.force,
		use.hedge ?? '',
		use.grounds.join(' / '),
		use.voices
			.slice(0, -1)
			.map(({ label }) => label)
			.join(' > '),
	];
}

const rowsOf = (all: readonly ThingTermsJson[]) =>
	all.flatMap((thing) => thing.words.flatMap(({ word, uses }) => uses.map((use) => ({ thing, word, use }))));

/** One row a use, for a spreadsheet. */
export function termsCsv(all: readonly ThingTermsJson[]): readonly string[] {
	return csvLines(
		[...HEADER, 'quote', 'source', 'statement'],
		rowsOf(all).map(({ thing, word, use }) => [
			...cellsOf(thing, word, use),
			use.spoken ?? '',
			use.quotes[0]?.exact ?? '',
			use.source,
			use.statements[0] ?? '',
		]),
	);
}

/** A table for people, every use with its words as a footnote. */
export function termsMarkdown(all: readonly ThingTermsJson[], titleOf: TitleOf): readonly string[] {
	const { header, rows } = termsTable(all, titleOf);
	return markdownLines('Which voice uses which word', header, rows);
}

export function termsTable(all: readonly ThingTermsJson[], titleOf: TitleOf): MarkdownTable {
	return {
		header: HEADER,
		rows: rowsOf(all).map(({ thing, word, use }) => ({
			cells: [...cellsOf(thing, word, use), dateCell(use.spoken)],
			quotes: use.quotes.map((quote) => ({ ...quote, source: titleOf(quote.source) })),
		})),
	};
}
