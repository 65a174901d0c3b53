import {
	type ClusterId,
	dateBounds,
	PROPERTIES,
	type Statement,
	type StatementId,
} from '../../record/index.ts';
import type { PersonGraph, Relation } from '../contract.ts';
import type { InquiryAnswer } from '../inquiries/contract.ts';
import { clusterOf, sayingsOf } from '../sayings.ts';
import type { Bearing } from '../terms/contract.ts';
import { isByAuthority } from './authority.ts';
import type { CheckedPart, ChosenOn, Known } from './contract.ts';
import type { CheckPart } from './lists/check-list.ts';
import { conflictsAmong, stateOfPart } from './part-state.ts';
import { propertiesOf } from './told.ts';

/** What people chose, as the store selects it, beside the graph of the person. */
export type Choices = {
	readonly bearings: readonly Bearing[];
	/** The chosen statements themselves. */
	readonly chosen: ReadonlyMap<StatementId, Statement>;
	/** What both name, with whom it was joined with. */
	readonly context: Pick<PersonGraph, 'clusterOf' | 'sources'>;
	/** Inquiries about the person: a chosen answer tells who had asked. */
	readonly inquiries: readonly InquiryAnswer[];
};

export type PartInput = {
	readonly id: string;
	readonly part: CheckPart;
	/** Of the stay. */
	readonly placed: readonly Statement[];
	/** Of no stay that a date tells. */
	readonly outside: readonly Statement[];
	readonly bearings: readonly Bearing[];
	readonly authorities: Parameters<typeof isByAuthority>[1];
};

/** One part of a field for one stay, place or move: both columns, and what they come to. */
export function checkPart(
	{ id, part, placed, outside, bearings, authorities }: PartInput,
	graph: PersonGraph,
	relations: readonly Relation[],
	choices: Choices,
): CheckedPart {
	const all = [...placed, ...outside];
	const given = all.filter((statement) => isByAuthority(statement, authorities, graph));
	const byAuthority = new Set(given);
	const chosen = bearings.flatMap((bearing) => chosenOn(bearing, authorities, graph, choices));
	const conflicts = conflictsAmong(all, relations);
	return {
		id,
		key: part.key,
		label: part.label,
		state: stateOfPart(
			[
				...all.map((statement) => ({ statement, byAuthority: byAuthority.has(statement) })),
				...chosen.map(({ item, statement }) => ({ statement, byAuthority: item.byAuthority })),
			],
			conflicts,
		),
		chosenOnly: part.bears.length === 0,
		known: knownOf(placed, part, graph),
		outside: knownOf(outside, part, graph),
		given: knownOf(given, part, graph),
		chosen: chosen.map(({ item }) => item),
		conflicts,
		unjoined: isUnjoined(all, graph),
	};
}

/** Property by property in the order of the part's rules; days in their order, all else as it stands in its sources. */
function knownOf(
	statements: readonly Statement[],
	{ bears }: CheckPart,
	graph: PersonGraph,
): readonly Known[] {
	return propertiesOf(bears).flatMap((property) => {
		const sayings = sayingsOf(
			statements.filter((one) => one.property === property),
			graph,
		);
		const inTime =
			PROPERTIES[property].value === 'date' ? [...sayings].sort((a, b) => lo(a) - lo(b)) : sayings;
		return inTime.map((saying) => ({ ...saying, property }));
	});
}

const lo = ({ value }: { readonly value: string }): number => dateBounds(value)?.lo ?? 0;

function chosenOn(
	bearing: Bearing,
	authorities: PartInput['authorities'],
	graph: PersonGraph,
	{ chosen, context, inquiries }: Choices,
): readonly { readonly item: ChosenOn; readonly statement: Statement }[] {
	const statement = chosen.get(bearing.chosen.statement);
	if (statement === undefined) return [];
	const inquiry = inquiries.find((one) => one.inquiry === clusterOf(context, statement.subject));
	return [
		{
			statement,
			item: {
				...bearing,
				byAuthority: isByAuthority(statement, authorities, context),
				ofPerson: bearing.thing === graph.cluster,
				askedBy: inquiry?.askedBy ?? [],
			},
		},
	];
}

/** Affirmed of several events that may be one and that nobody joined. */
function isUnjoined(statements: readonly Statement[], graph: PersonGraph): boolean {
	const events = new Set<ClusterId>();
	for (const { subject, polarity } of statements)
		if (polarity === 'affirms' && graph.entities.get(subject)?.kind !== 'Person')
			events.add(clusterOf(graph, subject));
	events.delete(graph.cluster);
	return events.size > 1;
}
