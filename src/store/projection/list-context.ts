import {
	type CaptureId,
	type Decision,
	type DecisionId,
	inForce,
	type ListContext,
	type ListMapping,
	type SourceId,
	type TextId,
} from '../../record/index.ts';
import type { TextPayload } from '../entries.ts';
import type { Fold } from './context.ts';
import { decisionsOn, undoneAmong } from './in-force.ts';
import { keyAt, rowSetOf } from './row-sets.ts';

export type StoredList = ListContext & {
	/** When the list was first mapped, in the order of the log. */
	readonly ord: string;
	/** The mapping in force. */
	readonly decision: DecisionId;
	/** Where its rows are, and which column names them. */
	readonly set: number;
	readonly keyAt: number;
};

/** The mapping in force for a list, and its context for reading rows; `null` when nobody has mapped it or its rows are not in. */
export async function listContext(fold: Pick<Fold, 'tx'>, source: number): Promise<StoredList | null> {
	const row = await fold.tx
		.selectFrom('source')
		.innerJoin('text_version', 'text_version.id', 'source.text')
		.select([
			'source.id',
			'source.title',
			'source.outlet',
			'text_version.id as text',
			'text_version.capture',
			'text_version.doc',
		])
		.where('source.rid', '=', source)
		.executeTakeFirst();
	if (row === undefined) return null;
	const { list } = JSON.parse(row.doc) as TextPayload;
	if (list === undefined) return null;
	const decisions = await decisionsOn(fold as Fold, `map ${row.id}`);
	const undone = await undoneAmong(fold as Fold, decisions);
	const decision = inForce(decisions, (id) => undone.has(id));
	if (decision === null || decision.do !== 'map') return null;
	const set = await rowSetOf(fold.tx, row.text);
	if (set === null) return null;
	return {
		set,
		keyAt: keyAt(list),
		source: row.id as SourceId,
		capture: row.capture as CaptureId,
		text: row.text as TextId,
		publisher: row.outlet ?? row.title,
		header: list.header,
		mapping: (decision as Extract<Decision, { do: 'map' }>).mapping as ListMapping,
		ord: decisions[0]?.ord ?? decision.ord,
		decision: decision.id,
	};
}
