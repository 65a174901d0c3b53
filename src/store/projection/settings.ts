import {
	type Decision,
	type SaidSettings,
	type SourceDates,
	saidDates,
	settingsInForce,
	settledDates,
	spokenDate,
} from '../../record/index.ts';
import type { TextPayload } from '../entries.ts';
import { type Fold, sourcesOf } from './context.ts';
import { decisionsOn, undoneAmong } from './in-force.ts';
import { applyMapping } from './lists.ts';
import { whileOriginsChange } from './origins.ts';

type Meta = TextPayload['meta'];

/** Brings a source into the state that the decisions about it ask for; where it now speaks otherwise, its answers are due. */
export async function applySettings(fold: Fold, sourceId: string): Promise<void> {
	const before = await fold.tx
		.selectFrom('source')
		.select(['rid', 'outlet', 'spoken', 'mapped'])
		.where('id', '=', sourceId)
		.executeTakeFirst();
	if (before === undefined) return;
	await settleSource(fold, before.rid);
	const now = (await sourcesOf(fold, [before.rid])).get(before.rid);
	if (now === undefined || (now.outlet === before.outlet && now.spoken === before.spoken)) return;
	const said = await fold.tx
		.selectFrom('statement')
		.select('subject')
		.distinct()
		.where('source', '=', before.rid)
		.execute();
	for (const { subject } of said) fold.dirty.entities.add(subject);
	// Who publishes a list is part of what its rows say.
	if (before.mapped === 1) await applyMapping(fold, sourceId);
}

/** Writes down what a source's text says of it, and what people say, which goes before. */
export async function settleSource(fold: Fold, rid: number): Promise<void> {
	const row = await fold.tx
		.selectFrom('source')
		.leftJoin('text_version', 'text_version.id', 'source.text')
		.select(['source.id', 'source.path', 'source.of', 'text_version.doc'])
		.where('source.rid', '=', rid)
		.executeTakeFirstOrThrow();
	const meta: Meta = row.doc === null ? {} : (JSON.parse(row.doc) as TextPayload).meta;
	const said = await saidOf(fold, row.id);
	const dates = settledDates(datesRead(meta), saidDates(said));
	const { published } = dates;
	const spoken = spokenDate(dates);
	const kind = said.kind?.value ?? null;
	// The official one is of nothing else.
	const of = kind === 'official' || said.of === undefined ? null : JSON.stringify(said.of.value);
	const write = async () => {
		await fold.tx
			.updateTable('source')
			.set({
				title: meta.title ?? row.path,
				lang: said.lang?.value ?? meta.lang ?? null,
				published: published === undefined || published.basis === 'inferred' ? null : published.edtf,
				outlet: said.outlet?.value ?? meta.outlet ?? null,
				byline: meta.byline ?? null,
				kind,
				of,
				dates: JSON.stringify(dates),
				spoken: spoken === null ? null : JSON.stringify(spoken),
				said: JSON.stringify(said),
			})
			.where('rid', '=', rid)
			.execute();
	};
	if (of === row.of) await write();
	else await whileOriginsChange(fold, [row.id], write);
	fold.sources = null;
}

async function saidOf(fold: Fold, source: string): Promise<SaidSettings> {
	const decisions = await decisionsOn(fold, `settings ${source}`);
	const undone = await undoneAmong(fold, decisions);
	return settingsInForce(decisions.flatMap(asSettings), (id) => undone.has(id));
}

function asSettings(decision: Decision) {
	return decision.do === 'settings' && 'set' in decision ? [{ id: decision.id, set: decision.set }] : [];
}

/** The dates as the reader and the grammar found them; texts read by older versions have only one. */
export function datesRead(meta: Meta): SourceDates {
	if (meta.dates !== undefined) return meta.dates;
	return meta.published === undefined ? {} : { published: { edtf: meta.published, basis: 'stated' } };
}
