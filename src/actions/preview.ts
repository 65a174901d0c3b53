import type { PreviewJson, PreviewRowJson } from '../api/index.ts';
import {
	type Entity,
	EVENT_KINDS,
	isCode,
	type ListContext,
	type ListMapping,
	type RowReading,
	readRow,
	type Statement,
	voiceLabel,
} from '../record/index.ts';
import { type Case, listRows, type SourceInfo } from '../store/index.ts';
import { ActionError } from './errors.ts';
import { countPreview, type StoredRow } from './preview-counts.ts';
import { mustFind } from './workspace.ts';

export type PreviewQuery = {
	readonly mapping: ListMapping;
	/** Rows after this one are shown. */
	readonly after?: number;
	readonly limit?: number;
	/** False leaves out the totals. */
	readonly counts?: boolean;
};

/**
 * What a mapping would make of a list, before anybody decides on it: nothing is written.
 *
 * @throws {ActionError} `no-source`, `bad-request` for what is no list or a column that it does not have
 */
export async function preview(opened: Case, ref: string, query: PreviewQuery): Promise<PreviewJson> {
	const found = await mustFind(opened, ref);
	const list = contextOf(found, query.mapping);
	const { after = 0, limit = 20 } = query;
	const shown = await listRows(opened, found, after, limit);
	const last = shown.at(-1);
	return {
		rows: shown.map((row) => rowJson(list, row, readRow(opened.hmac, list, row))),
		next: shown.length < limit || last === undefined ? null : last.row,
		...(query.counts === false ? {} : { counts: await countPreview(opened, found, list) }),
	};
}

function contextOf(source: SourceInfo, mapping: ListMapping): ListContext {
	const doc = source.text?.doc;
	if (doc?.list === undefined || source.text === null)
		throw new ActionError('bad-request', `${source.path} is not a list: it has no columns to map`);
	const unknown = Object.keys(mapping.columns).filter((column) => !doc.list?.header.includes(column));
	if (unknown.length > 0)
		throw new ActionError(
			'bad-request',
			`${source.path} has no column ${unknown.map((name) => `"${name}"`).join(', ')}`,
		);
	return {
		source: source.id,
		capture: source.text.capture as ListContext['capture'],
		text: source.text.id as ListContext['text'],
		publisher: source.outlet ?? source.title,
		header: doc.list.header,
		mapping,
	};
}

function rowJson(list: ListContext, { row, cells }: StoredRow, reading: RowReading): PreviewRowJson {
	const { subject, statements, unread } = reading;
	const labels = new Map(reading.entities.map((entity) => [entity.id, entity]));
	const of = (entity: Entity) => statements.filter((one) => one.subject === entity.id);
	const events = reading.entities.filter((entity) => isCode(EVENT_KINDS, entity.kind));
	const shown = (one: Statement) => valueJson(one, labels);
	return {
		row,
		subject: subject === null ? null : { kind: subject.kind, name: subject.label },
		voices: (statements[0]?.chain ?? []).map((voice) => ({
			label: voiceLabel(voice),
			act: voice.act,
			...(voice.as === undefined ? {} : { as: voice.as }),
			...(voice.on === undefined ? {} : { on: voice.on }),
		})),
		events: events.map((event) => ({
			type: event.label,
			// That the person is who it happened to is said by where it stands.
			values: of(event).filter(isTelling).map(shown),
		})),
		facts:
			subject === null
				? []
				: of(subject)
						.filter(({ property }) => property !== 'name')
						.map(shown),
		unread: unread.map(({ column, reason }) => ({
			column,
			text: cells[list.header.indexOf(column)] ?? '',
			reason,
		})),
	};
}

const isTelling = ({ property }: Statement) => property !== 'type' && property !== 'who';

function valueJson(
	{ property, value, raw, anchors }: Statement,
	labels: ReadonlyMap<string, Entity>,
): PreviewRowJson['facts'][number] {
	const shared = { property, raw: raw ?? '', column: anchors[0]?.cell?.column ?? '' };
	switch (value.type) {
		case 'date':
			return { ...shared, kind: 'date', value: value.edtf };
		case 'entity':
			return { ...shared, kind: 'entity', value: labels.get(value.id)?.label ?? '' };
		case 'unknown':
			return { ...shared, kind: 'unknown', value: '' };
		case 'geo':
			return { ...shared, kind: 'text', value: `${value.latitude}, ${value.longitude}` };
		case 'text':
			return { ...shared, kind: 'text', value: value.text };
		default:
			return { ...shared, kind: 'text', value: raw ?? '' };
	}
}
