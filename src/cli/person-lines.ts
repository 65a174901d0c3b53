import type { AccountJson, LinePieceJson, PersonJson } from '../api/index.ts';
import { formatDate, isProperty, PROPERTIES } from '../record/index.ts';
import { howWords, originWords, silentAfter } from './account-words.ts';
import { groupLines, membershipLine } from './group-lines.ts';
import { oneLine, plural } from './output.ts';
import { partLine } from './part-lines.ts';
import { relationLine } from './relation-lines.ts';
import { unreadWords } from './said-words.ts';

/** One person's or group's custody line for a terminal: what, where, when, by which voice. */
export function personLines(answer: PersonJson): readonly string[] {
	const { line } = answer;
	const origins = answer.whereabouts === null ? '' : originWords(answer.whereabouts.origins);
	return [
		`${oneLine(answer.name)}${answer.kind === 'Group' ? ' (group)' : ''}  ${answer.person}`,
		`  as written: ${answer.names.map(({ name }) => oneLine(name)).join('; ')}`,
		...line.episodes.flatMap((episode, i) => [
			`Episode ${i + 1}, ${episode.endedBy === undefined ? 'of which nobody tells an end' : `ended by ${episode.endedBy.type}`}`,
			...episode.pieces.flatMap((piece) => pieceLines(piece, episode.pieces)),
		]),
		...section('Undated', line.undated),
		...section('Only denied, foretold, ordered or asked', line.aside),
		...line.inversions.map(
			(inversion) =>
				`! dates that cannot follow each other (${inversion.kind.replaceAll('-', ' ')}, ${plural(inversion.days, 'day')})`,
		),
		...answer.conflicts.map((relation) => `! ${relationLine(relation)}`),
		...(answer.group === undefined ? [] : groupLines(answer.group)),
		...(answer.groups.length === 0 ? [] : ['Among', ...answer.groups.map(membershipLine)]),
		...(answer.facts.length === 0 ? [] : ['Other statements', ...factLines(answer.facts)]),
		...(origins === '' ? [] : [origins]),
		silentAfter(answer.name, answer.whereabouts?.lastSpokenOf),
	];
}

const PROPERTY_WORDS: ReadonlyMap<string, string> = new Map(
	Object.entries(PROPERTIES).map(([name, property]) => [name, property.label.en]),
);

type Fact = PersonJson['facts'][number];

/** Statements that are no step of the line: about the person, then about each thing that concerns them. */
function factLines(facts: readonly Fact[]): readonly string[] {
	let about: string | undefined;
	return facts.flatMap((fact) => {
		if (fact.of === undefined) return [`  ${factLine(fact)}`];
		const head = fact.of.entity === about ? [] : [`  ${fact.of.kind}: ${shortened(fact.of.label)}`];
		about = fact.of.entity;
		return [...head, `    ${factLine(fact)}`];
	});
}

/** What is said, since when, how, and by whom. */
function factLine({ property, value, valid, polarity, force, hedge, voices }: Fact): string {
	const isDate = isProperty(property) && PROPERTIES[property].value === 'date';
	const { from, on } = valid ?? {};
	const since =
		from !== undefined
			? `, since ${formatDate(from, 'en')}`
			: on !== undefined && on !== value
				? `, ${formatDate(on, 'en')}`
				: '';
	const how = [polarity === 'affirms' ? '' : polarity, force === 'asserts' ? '' : force, hedge ?? ''].filter(
		(part) => part !== '',
	);
	const said = [voices.map((voice) => voice.label).join(', '), ...how].join('; ');
	return `${PROPERTY_WORDS.get(property) ?? property}: ${isDate ? formatDate(value, 'en') : value}${since} (${said})`;
}

function shortened(label: string): string {
	return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`;
}
const LONGEST_LABEL = 90;

function section(title: string, pieces: readonly LinePieceJson[]): readonly string[] {
	return pieces.length === 0 ? [] : [title, ...pieces.flatMap((piece) => pieceLines(piece, pieces))];
}

/** A piece in one line, and under it who has which part in it, what each authority says, and how many origins it has. */
function pieceLines(piece: LinePieceJson, among: readonly LinePieceJson[]): readonly string[] {
	if (piece.piece === 'gap') return [pieceLine(piece)];
	const end = among.find((other) => other.piece !== 'gap' && other.event === piece.endedBy);
	const more = [
		...(end === undefined || end.piece === 'gap' || end.from === undefined
			? []
			: [`ended by ${end.type} of ${formatDate(end.from, 'en')}`]),
		...(piece.acknowledgements ?? []).map(({ by, says }) => `${says} by ${oneLine(by)} itself`),
		...piece.parts.map(partLine),
		...[originWords(piece.origins)].filter((words) => words !== ''),
	];
	return [pieceLine(piece), ...more.map((line) => `      ${line}`)];
}

/** What a piece is, in words without its date and voices. */
export function pieceWords(piece: Exclude<LinePieceJson, { piece: 'gap' }>): string {
	const from = piece.fromPlace === undefined ? '' : ` from ${oneLine(piece.fromPlace)}`;
	const goes = piece.state === 'in-transfer' || piece.state.startsWith('removed');
	const at = piece.place === undefined ? '' : ` ${goes ? 'to' : 'at'} ${oneLine(piece.place)}`;
	const by = piece.by === undefined ? '' : ` by ${oneLine(piece.by)}`;
	const held = piece.heldBy === undefined ? '' : `, in the custody of ${oneLine(piece.heldBy)}`;
	const into = piece.state === 'removed-into-custody' ? ', into custody' : '';
	return `${piece.types.join(', ')}${from}${at}${by}${held}${into}`;
}

function pieceLine(piece: LinePieceJson): string {
	if (piece.piece === 'gap')
		return `  … ${plural(piece.days, 'day')}, ${formatDate(piece.from, 'en')} to ${formatDate(piece.to, 'en')}: nothing in this record says where`;
	const when = piece.from === undefined ? 'undated' : formatDate(piece.from, 'en');
	const until = piece.to === undefined || piece.to === piece.from ? '' : ` to ${formatDate(piece.to, 'en')}`;
	return `  ${when}${until}: ${pieceWords(piece)} (${piece.accounts.map(voiceWords).join('; ')})`;
}

function voiceWords(account: AccountJson): string {
	const voice = oneLine(account.voices.at(-1)?.label ?? 'nobody named');
	const how = howWords(account);
	return `${how === '' ? '' : `${how}: `}${voice}${account.proposed ? ', proposed' : unreadWords(account.quotes)}`;
}
