import type { ComparedFieldJson, SuggestionJson } from '../api/index.ts';
import { type EventField, type FieldWeight, weighTold } from '../link/index.ts';
import {
	type Case,
	cellsOfRows,
	firstAnchors,
	judgementsOn,
	membersOfClusters,
	type NamedEntity,
	pairKey,
	rowKey,
	type SourceInfo,
	textOf,
	toldOfPeople,
} from '../store/index.ts';
import { Blocks, judgementJson } from './joins.ts';
import { sentenceAround } from './sentence.ts';
import type { Suggested, SuggestedPair } from './suggested.ts';
import { type WithEvents, whoseCluster } from './suggested-events.ts';
import { toldByPerson } from './told-of.ts';

type SameJson = Extract<SuggestionJson, { kind: 'same' }>;
type SideJson = SameJson['left'];

const MOST_JOINED = 20;

/** What is needed to show these pairs, read at once; gives what shows each. */
export async function pairsShown(
	opened: Case,
	found: WithEvents<Suggested>,
	sources: ReadonlyMap<string, SourceInfo>,
	pairs: readonly SuggestedPair[],
): Promise<(pair: SuggestedPair) => SameJson> {
	const sides = pairs.flatMap(({ left, right }) => [left, right]);
	const rids = sides.map(({ rid }) => rid);
	const anchors = await firstAnchors(opened, rids);
	const rows = sides.flatMap(({ sourceRid, row }) => (row === null ? [] : [{ sourceRid, row }]));
	const cells = await cellsOfRows(opened, rows);
	const told = toldByPerson(sides, await toldOfPeople(opened, rids));
	const members = await membersOfClusters(
		opened,
		// Most are alone.
		sides.map(({ cluster }) => cluster).filter((cluster) => (found.members.get(cluster) ?? 1) > 1),
		MOST_JOINED + 1,
	);
	const judgements = await judgementsOn(
		opened,
		pairs.map(({ left, right }) => pairKey(left.id, right.id)),
	);
	const blocks = await Blocks.of(opened);
	const fieldsOf = ({
		left,
		right,
		weighed,
		fields: ofEvents,
	}: SuggestedPair): readonly (FieldWeight | EventField)[] => {
		if (ofEvents !== undefined) return ofEvents;
		const [a, b] = [told.get(left.rid), told.get(right.rid)];
		if (weighed === null || a === undefined || b === undefined) return [];
		const { fields } = weighTold(a, b, found.common, found.people);
		const { learned } = weighed;
		return learned === undefined
			? fields
			: fields.map((field) => ({ ...field, weight: learned[field.field] ?? null }));
	};
	const side = (entity: NamedEntity): SideJson => {
		const source = sources.get(entity.source);
		const row =
			entity.row === null ? undefined : cells.get(rowKey({ sourceRid: entity.sourceRid, row: entity.row }));
		return {
			entity: entity.id,
			person: whoseCluster(found, entity),
			name: entity.label,
			members: found.members.get(entity.cluster) ?? 1,
			joined: (members.get(entity.cluster) ?? [])
				.filter(({ id }) => id !== entity.id)
				.slice(0, MOST_JOINED)
				.map(({ id, label, source: from, row: at }) => ({
					entity: id,
					name: label,
					source: from,
					title: sources.get(from)?.title ?? '',
					...(at === null ? {} : { row: at }),
				})),
			statements: found.statements.get(entity.cluster) ?? 0,
			source: entity.source,
			title: source?.title ?? '',
			...(source?.outlet === null || source === undefined ? {} : { outlet: source.outlet }),
			...(source?.published === null || source === undefined ? {} : { published: source.published }),
			...(entity.row === null ? {} : { row: entity.row }),
			...(row === undefined ? {} : { cells: row.map((cell) => ({ ...cell })) }),
			...wordsOf(opened, source, anchors.get(entity.rid)),
		};
	};
	return (pair) => {
		const { left, right, reasons, likeness, weighed, state } = pair;
		const own = judgements.get(pairKey(left.id, right.id)) ?? [];
		const last = own.at(-1);
		return {
			kind: 'same',
			// The kinds that are compared are kinds of the record.
			of: left.kind as SameJson['of'],
			left: side(left),
			right: side(right),
			reasons: [...reasons],
			likeness,
			probability: weighed?.probability ?? null,
			weight: weighed?.weight ?? null,
			weighed: weighed?.how ?? null,
			...restOf(weighed),
			usefulness: pair.usefulness,
			fields: fieldsOf(pair).map(fieldJson),
			awaiting:
				state === 'awaiting' ? own.filter(({ verdict }) => verdict === 'same').map(judgementJson) : [],
			...(state === 'unsure' && last !== undefined ? { unsure: judgementJson(last) } : {}),
			crossings: blocks.json(blocks.between(left, right)),
		};
	};
}

type Anchor = ReturnType<Awaited<ReturnType<typeof firstAnchors>>['get']>;

/** The words by which a source first tells of somebody, and the sentence in which they stand. */
function wordsOf(
	opened: Case,
	source: SourceInfo | undefined,
	anchor: Anchor,
): Pick<SideJson, 'quote' | 'sentence'> {
	if (anchor?.quote === undefined) return {};
	const { exact } = anchor.quote;
	const quote = {
		exact,
		...(anchor.position ?? {}),
		...(anchor.page === undefined ? {} : { page: anchor.page }),
	};
	const { position } = anchor;
	if (source === undefined || position === undefined) return { quote };
	const text = textOf(opened, source)?.text ?? '';
	if (text.slice(position.start, position.end) !== exact) return { quote };
	return { quote, sentence: sentenceAround(text, position.start, position.end) };
}

/** What a learned weight holds beside its fields: how rare it is what agrees, and what fields say twice. */
function restOf(weighed: SuggestedPair['weighed']): { readonly rest?: number } {
	if (weighed?.learned === undefined) return {};
	const sum = Object.values(weighed.learned).reduce((bits, one) => bits + one, 0);
	return { rest: weighed.weight - sum };
}

function fieldJson({ left, right, words, ...field }: FieldWeight | EventField): ComparedFieldJson {
	return {
		...field,
		left: [...left],
		right: [...right],
		...(words === undefined ? {} : { words: words.map((pair) => ({ ...pair })) }),
	};
}
