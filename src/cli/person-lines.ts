import type { AccountJson, LinePieceJson, PersonJson } from '../api/index.ts';
import { formatDate, isProperty, PROPERTIES } from '../record/index.ts';
import { plural } from './output.ts';
import { relationLine } from './relation-lines.ts';

/** One person's custody line for a terminal: what, where, when, by which voice. */
export function personLines(answer: PersonJson): readonly string[] {
	const { line } = answer;
	const last = answer.whereabouts?.lastSpokenOf;
	return [
		answer.name,
		`  as written: ${answer.names.map((name) => name.name).join('; ')}`,
		...line.episodes.flatMap((episode, i) => [`Episode ${i + 1}`, ...episode.pieces.map(pieceLine)]),
		...section('Undated', line.undated),
		...section('Only denied, foretold or asked', line.aside),
		...line.inversions.map(
			(inversion) =>
				`! dates that cannot follow each other (${inversion.kind.replaceAll('-', ' ')}, ${plural(inversion.days, 'day')})`,
		),
		...answer.conflicts.map(relationLine),
		...(answer.facts.length === 0 ? [] : ['Other statements', ...factLines(answer.facts)]),
		last === undefined
			? 'No source in this case gives a date.'
			: `No source in this case speaks of a later day than ${formatDate(last, 'en')}.`,
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
	return pieces.length === 0 ? [] : [title, ...pieces.map(pieceLine)];
}

function pieceLine(piece: LinePieceJson): string {
	if (piece.piece === 'gap')
		return `  … ${plural(piece.days, 'day')}, ${formatDate(piece.from, 'en')} to ${formatDate(piece.to, 'en')}: nothing in this record says where`;
	const when = piece.from === undefined ? 'undated' : formatDate(piece.from, 'en');
	const until = piece.to === undefined || piece.to === piece.from ? '' : ` to ${formatDate(piece.to, 'en')}`;
	const from = piece.fromPlace === undefined ? '' : ` from ${piece.fromPlace}`;
	const at = piece.place === undefined ? '' : ` ${piece.piece === 'leg' ? 'to' : 'at'} ${piece.place}`;
	const by = piece.by === undefined ? '' : ` by ${piece.by}`;
	const held = piece.heldBy === undefined ? '' : `, in the custody of ${piece.heldBy}`;
	return `  ${when}${until}: ${piece.types.join(', ')}${from}${at}${by}${held} (${piece.accounts.map(voiceWords).join('; ')})`;
}

function voiceWords(account: AccountJson): string {
	const voice = account.voices.at(-1)?.label ?? 'nobody named';
	const how = account.polarity === 'affirms' ? '' : `${account.polarity} it: `;
	const proposed = account.proposed ? ', proposed' : '';
	return `${how}${voice}${account.hedge === undefined ? '' : `, ${account.hedge}`}${proposed}`;
}
