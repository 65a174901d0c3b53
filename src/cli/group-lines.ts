import type { BelongingJson, GroupJson, MembershipJson } from '../api/index.ts';
import { formatDate } from '../record/index.ts';
import type { TitleOf } from './answer.ts';
import { howSaid, numberWords } from './number-lines.ts';
import { oneLine, plural } from './output.ts';
import { saidWords } from './said-words.ts';
import type { MarkdownTable } from './tables.ts';

/** Who is in a group: by name, then each count beside how many are named. That they differ says nothing of anybody. */
export function groupLines(group: GroupJson): readonly string[] {
	return [
		'Who is in it',
		...(group.members.length === 0 ? ['  nobody is known by name in this case'] : []),
		...group.members.map(
			({ name, person, belongs }) =>
				`  ${oneLine(name)}  ${person}: ${belongs.map(belongingWords).join('; ')}`,
		),
		...(group.counts.length === 0 ? ['  no source in this case says how many they are'] : []),
		...group.counts.map((count) => `  ${countLine(count, group.named)}`),
	];
}

/** `12 named; at least 238 counted by the Gazette, 17 March 2019`. */
export function countLine({ how, number }: GroupJson['counts'][number], named: number): string {
	const { scope, counted, repeated, spoken } = number;
	const time = scope.during ?? scope.on;
	const said = howSaid(number);
	return [
		`${named} named; ${numberWords(number.number) ?? 'no figure'} ${counted.how === 'counts' ? 'counted' : 'said'} by ${oneLine(counted.by.label)}`,
		time === undefined ? ', of no told time' : `, of ${formatDate(time, 'en')}`,
		spoken === undefined ? '' : `, said ${formatDate(spoken, 'en')}`,
		said === '' ? '' : ` (${said})`,
		how === 'in-its-name' ? ', in the words that name the group' : '',
		repeated.length === 0 ? '' : `, told again in ${plural(repeated.length, 'source')}`,
		`: “${oneLine(number.quotes[0]?.exact ?? '')}”`,
	].join('');
}

/** Who puts somebody among a group, or takes them out of it. */
export function belongingWords(one: BelongingJson): string {
	return one.how === 'joined'
		? 'joined: an event of theirs is the group’s, as a person decided'
		: `says ${saidWords(one)}`;
}

export function membershipLine({ name, group, belongs }: MembershipJson): string {
	return `  “${oneLine(name)}”  ${group}: ${belongs.map(belongingWords).join('; ')}`;
}

/** The members and the counts as tables for people. */
export function groupTables(group: GroupJson, titleOf: TitleOf): readonly MarkdownTable[] {
	const footnotes = (quotes: BelongingJson['quotes']) =>
		quotes.map((quote) => ({ ...quote, source: titleOf(quote.source) }));
	return [
		{
			title: 'Known by name',
			header: ['name', 'by'],
			rows: group.members.map(({ name, belongs }) => ({
				cells: [name, belongs.map(belongingWords).join('; ')],
				quotes: belongs.flatMap(({ quotes }) => footnotes(quotes)),
			})),
		},
		{
			title: 'Counted',
			header: ['count beside who is named'],
			rows: group.counts.map((count) => ({
				cells: [countLine(count, group.named)],
				quotes: footnotes(count.number.quotes),
			})),
		},
	];
}
