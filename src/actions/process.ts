import {
	bearingsOf,
	CHECK_LISTS,
	type CheckedField,
	type CheckedPart,
	type CheckList,
	checkList,
	criterionOfPart,
	type InquiryAnswer,
	type ProcessCheck,
	processCheck,
} from '../answers/index.ts';
import type { CheckedFieldJson, CheckedPartJson, CheckListJson, ProcessCheckJson } from '../api/index.ts';
import { isEventKind, type PersonGraph } from '../record/index.ts';
import {
	answersOf,
	type Case,
	clusterNamed,
	concerning,
	inOrderOfAnswers,
	searchNames,
	selectBearings,
	selectGraph,
} from '../store/index.ts';
import { ActionError } from './errors.ts';
import { INQUIRIES } from './inquiries.ts';
import { bearingJson } from './terms.ts';

/** The list of this id; the first where none is named. @throws {ActionError} `not-found` */
export function listCalled(id: string | undefined): CheckList {
	const found = id === undefined ? CHECK_LISTS[0] : checkList(id);
	if (found === undefined || found === null)
		throw new ActionError(
			'not-found',
			`there is no list "${id}"; there are ${CHECK_LISTS.map((list) => list.id).join(', ')}`,
		);
	return found;
}

/**
 * A list laid beside what is said of one person or group. Computed when asked for, as the custody line is: what it rests on
 * is one person's record, and a copy of it with every list would be written at each decision and seldom read.
 *
 * @throws {ActionError} `not-found`
 */
export async function personProcess(opened: Case, id: string, listId?: string): Promise<ProcessCheckJson> {
	const { check, list, ...of } = await checkOf(opened, id, listId);
	return checkJson(check, list, of);
}

/** The check itself, with what it was computed from. @throws {ActionError} `not-found` */
export async function checkOf(opened: Case, id: string, listId: string | undefined) {
	const list = listCalled(listId);
	const cluster = (await clusterNamed(opened, id)) ?? id;
	const graph = await selectGraph(opened.fold(opened.db), cluster);
	const [first] = graph?.members ?? [];
	if (graph === null || first === undefined || (first.kind !== 'Person' && first.kind !== 'Group'))
		throw new ActionError('not-found', `there is no person or group ${id}`);
	const things = new Set<string>([cluster]);
	for (const { id: entity, kind } of graph.entities.values())
		if (isEventKind(kind)) things.add(graph.clusterOf.get(entity) ?? entity);
	const { bearings, chosen, ...context } = await selectBearings(opened, [...things]);
	const inquiries = await inquiriesAbout(opened, graph);
	const check = processCheck(graph, list, {
		bearings: bearingsOf(bearings, chosen, context),
		chosen,
		context,
		inquiries,
	});
	return { check, list, entity: first.id, graph, inquiries };
}

/** Those of everybody who bears this name in any spelling, or of one id. @throws {ActionError} `not-found` */
export async function processNamed(
	opened: Case,
	person: string,
	listId?: string,
): Promise<readonly ProcessCheckJson[]> {
	listCalled(listId);
	const cluster = await clusterNamed(opened, person);
	const keys =
		cluster === null
			? [
					...new Set(
						(await searchNames(opened, person, 100))
							.filter(({ kind }) => kind === 'Person' || kind === 'Group')
							.map((hit) => hit.cluster),
					),
				]
			: [cluster];
	const checks: ProcessCheckJson[] = [];
	for (const key of keys) checks.push(await personProcess(opened, key, listId));
	return checks;
}

/** Requests in which the person is what was asked about. */
async function inquiriesAbout(opened: Case, graph: PersonGraph): Promise<readonly InquiryAnswer[]> {
	const { statements, entities } = await concerning(opened, graph.cluster);
	const members = new Set<string>(graph.members.map(({ id }) => id));
	const keys = new Set<string>();
	for (const { subject, property, value } of statements) {
		if (property !== 'about' || value.type !== 'entity' || !members.has(value.id)) continue;
		if (entities.get(subject)?.kind !== 'Inquiry') continue;
		const cluster = await clusterNamed(opened, subject);
		if (cluster !== null) keys.add(cluster);
	}
	const rows = await answersOf(opened, INQUIRIES.kind, [...keys]);
	return [...rows].sort(inOrderOfAnswers).map(({ doc }) => doc as InquiryAnswer);
}

function checkJson(
	check: ProcessCheck,
	list: CheckList,
	{
		entity,
		graph,
		inquiries,
	}: {
		readonly entity: string;
		readonly graph: PersonGraph;
		readonly inquiries: readonly InquiryAnswer[];
	},
): ProcessCheckJson {
	const labels = new Map([...graph.entities.values()].map((one) => [graph.clusterOf.get(one.id), one.label]));
	const fieldJson = ({ id, entries }: CheckedField): CheckedFieldJson => ({
		id,
		entries: entries.map(({ of, parts }) => ({
			...(of === undefined ? {} : { of }),
			parts: parts.map((part) => partJson(id, part)),
		})),
	});
	const partJson = (field: string, { key, chosen, ...part }: CheckedPart): CheckedPartJson => ({
		...part,
		criterion: criterionOfPart(field, key),
		chosen: chosen.map(({ byAuthority, ofPerson, askedBy, ...bearing }) => ({
			...bearingJson(bearing, labels.get(bearing.thing) ?? ''),
			byAuthority,
			ofPerson,
			askedBy,
		})),
	});
	const fields = check.fields.map(fieldJson);
	const stays = check.stays.map((stay) => ({
		...stay,
		authorities: [...stay.authorities],
		acknowledgements: stay.acknowledgements.map((one) => ({ ...one })),
		fields: stay.fields.map(fieldJson),
	}));
	const statements = [...fields, ...stays.flatMap((stay) => stay.fields)]
		.flatMap(({ entries }) => entries.flatMap(({ parts }) => parts))
		.flatMap(({ known, outside, chosen }) => [
			...[...known, ...outside].flatMap((one) => one.statements),
			...chosen.map(({ statement }) => statement),
		]);
	return {
		person: check.person,
		kind: check.kind,
		name: check.name,
		names: [...check.names],
		entity,
		hidden: check.hidden,
		list: listJson(list),
		lists: CHECK_LISTS.map(({ id, title }) => ({ id, title })),
		fields,
		stays,
		inquiries: [...inquiries],
		statements: [...new Set(statements)].sort(),
	};
}

function listJson({ fields, ...list }: CheckList): CheckListJson {
	return { ...list, fields: fields.map(({ parts: _parts, ...field }) => field) };
}
