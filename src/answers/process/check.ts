import { type ClusterId, isPseudonym, type Statement } from '../../record/index.ts';
import { conflicts } from '../conflicts.ts';
import type { PersonGraph } from '../contract.ts';
import { custodyLine } from '../custody-line.ts';
import { namesOf } from '../names.ts';
import { clusterOf } from '../sayings.ts';
import { authoritiesIn, othersSpeaking } from './authority.ts';
import { type Choices, checkPart } from './check-part.ts';
import type { CheckEntry, CheckedField, CheckedStay, ProcessCheck } from './contract.ts';
import type { CheckField, CheckList } from './lists/check-list.ts';
import { criterionOfPart } from './lists/index.ts';
import { askedIn, type Stay, staysOf } from './stays.ts';
import { daysOf, ofEvents, type Told, toldOf } from './told.ts';

/**
 * Lays a list beside what is said of one person: for the person, and for each stay, what any source says and what the
 * authority says, with the statements. It counts nothing and concludes nothing; that nobody says a thing is not that it
 * was withheld.
 */
export function processCheck(graph: PersonGraph, list: CheckList, choices: Choices): ProcessCheck {
	const line = custodyLine(graph);
	const stays = staysOf(line);
	// A body that speaks in a chosen statement may be joined with one that the person's own record names.
	const context = {
		sources: choices.context.sources,
		clusterOf: new Map([...graph.clusterOf, ...choices.context.clusterOf]),
	};
	const checking = new Checking(graph, list, { ...choices, context }, toldOf(graph), stays);
	const { name, names } = namesOf(graph);
	return {
		person: graph.cluster,
		kind: graph.members[0]?.kind === 'Group' ? 'Group' : 'Person',
		name,
		names,
		hidden: names.every((one) => isPseudonym(one)),
		list: list.id,
		fields: list.fields.filter(({ per }) => per === 'person').map((field) => checking.ofPerson(field, stays)),
		stays: stays.map((stay) => checking.stay(stay)),
	};
}

class Checking {
	private readonly graph: PersonGraph;
	private readonly list: CheckList;
	private readonly choices: Choices;
	private readonly told: Told;
	private readonly stays: readonly Stay[];
	private readonly relations: ReturnType<typeof conflicts>;

	constructor(graph: PersonGraph, list: CheckList, choices: Choices, told: Told, stays: readonly Stay[]) {
		this.graph = graph;
		this.list = list;
		this.choices = choices;
		this.told = told;
		this.stays = stays;
		this.relations = conflicts({ ...graph, proposed: [] });
	}

	stay(stay: Stay): CheckedStay {
		const { event, from, to, pieces, outside, isOutside } = stay;
		const authorities = this.authorities([stay]);
		return {
			...(event === undefined ? {} : { event }),
			...(isOutside === undefined ? {} : { isOutside }),
			...(from === undefined ? {} : { from }),
			...(to === undefined ? {} : { to }),
			authorities: [...new Set(authorities.map(({ label }) => label))],
			othersSpeaking: othersSpeaking(
				this.graph,
				new Set([...pieces, ...outside].map((piece) => piece.event)),
				authorities,
			),
			acknowledgements: (pieces.length > 0 ? pieces : outside).flatMap(
				({ acknowledgements = [] }) => acknowledgements,
			),
			fields: this.list.fields
				.filter(({ per }) => per !== 'person')
				.map((field) => ({
					id: field.id,
					entries: askedIn(field.per, stay).map((asked) => this.entry(field, asked, stay, authorities)),
				}))
				.filter(({ entries }) => isOutside === undefined || entries.length > 0),
		};
	}

	ofPerson(field: CheckField, stays: readonly Stay[]): CheckedField {
		const authorities = this.authorities(stays);
		const own = this.bearingsOn(field, (thing) => thing === this.graph.cluster);
		return {
			id: field.id,
			entries: [
				{
					parts: field.parts.map((part) =>
						checkPart(
							{
								id: idOf(field.id, part.key, 'person'),
								part,
								placed: this.told.bearing(part.bears, () => true),
								outside: [],
								bearings: own(part.key),
								authorities,
							},
							this.graph,
							this.relations,
							this.choices,
						),
					),
				},
			],
		};
	}

	private entry(
		field: CheckField,
		{ of, events }: ReturnType<typeof askedIn>[number],
		stay: Stay,
		authorities: ReturnType<typeof authoritiesIn>,
	): CheckEntry {
		const chosen = this.bearingsOn(field, (thing) => events.has(thing) || this.isOfStay(thing, field, stay));
		const outside = new Set<ClusterId>(stay.outside.map(({ event }) => event));
		const placed = (statement: Statement) =>
			this.isOfPerson(statement)
				? isWithin(statement, stay)
				: ofEvents(this.graph, events)(statement) &&
					(of?.outside !== undefined || !outside.has(clusterOf(this.graph, statement.subject)));
		const isOutside = (statement: Statement) =>
			this.isOfPerson(statement)
				? !this.stays.some((one) => isWithin(statement, one))
				: of?.outside === undefined &&
					events.has(clusterOf(this.graph, statement.subject)) &&
					outside.has(clusterOf(this.graph, statement.subject));
		return {
			...(of === undefined ? {} : { of }),
			parts: field.parts.map((part) =>
				checkPart(
					{
						id: idOf(field.id, part.key, of?.event ?? stay.event ?? 'none'),
						part,
						placed: this.told.bearing(part.bears, placed),
						outside: this.told.bearing(part.bears, isOutside),
						bearings: chosen(part.key),
						authorities,
					},
					this.graph,
					this.relations,
					this.choices,
				),
			),
		};
	}

	private authorities(stays: readonly Stay[]): ReturnType<typeof authoritiesIn> {
		const events = stays.flatMap(({ pieces, outside }) => [...pieces, ...outside].map(({ event }) => event));
		return authoritiesIn(this.graph, new Set(events), this.told.typesOf);
	}

	private isOfPerson({ subject }: Statement): boolean {
		return clusterOf(this.graph, subject) === this.graph.cluster;
	}

	/** What is chosen for the person, or for any event of a stay, is shown where the field is asked of the stay. */
	private isOfStay(thing: ClusterId, { per }: CheckField, { pieces, outside }: Stay): boolean {
		if (thing === this.graph.cluster) return true;
		return (
			(per === 'stay' || per === 'death') && [...pieces, ...outside].some(({ event }) => event === thing)
		);
	}

	private bearingsOn(field: CheckField, isOf: (thing: ClusterId) => boolean) {
		const own = this.choices.bearings.filter(({ scheme, thing }) => scheme === this.list.id && isOf(thing));
		return (part: string) => own.filter(({ criterion }) => criterion === criterionOfPart(field.id, part));
	}
}

/** Whether the days that a statement about the person is said of meet those of the stay. */
function isWithin(statement: Statement, { days }: Stay): boolean {
	const said = daysOf(statement);
	return said !== null && days !== null && said.lo <= days.hi && days.lo <= said.hi;
}

function idOf(field: string, part: string, of: string): string {
	return `${criterionOfPart(field, part)}@${of}`;
}
