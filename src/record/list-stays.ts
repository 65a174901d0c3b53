import { parseDate } from './dates/index.ts';
import type { Entity } from './entity.ts';
import { readPosition } from './list-positions.ts';
import type { Cell, RowMaking } from './row-making.ts';

/** Words for a stay in custody; whatever else a list calls a stay is not for us to call so. */
const IN_CUSTODY =
	/\b(?:custody|detention|detained|prison(?:er)?|jail(?:ed)?|held|imprison\w*|detenid[oa]s?|detenci[oó]n|c[aá]rcel|prisi[oó]n|pres[oa]s?|reclu\w*|cautiv\w*)\b/iu;
const NOT = /\b(?:not|no|never|nunca)\b/iu;

/** Under which name a statement says which of a row's successive places it is. */
export const IN_ORDER = 'inOrder';

/**
 * The successive places of one person, each an event of its own that says which it is in the order. Without a kind it is
 * a stay; with one that does not speak of custody, an act that bears the list's own word. None is a transfer: that
 * two places follow each other does not say how the person came there.
 */
export function readStays(row: RowMaking, person: Entity): void {
	const days = row.series.stays.length === 0 ? null : daysOf(row);
	for (const [i, column] of row.series.stays.entries()) {
		const cell = row.cellOf(column);
		if (cell === null) continue;
		const named = row.series.places.get(column)?.kind;
		const kind = named === undefined ? null : row.cellOf(named);
		const isStay = kind === null || (IN_CUSTODY.test(kind.text) && !NOT.test(kind.text));
		const order = String(i + 1);
		const event = row.entity(isStay ? 'Custody' : 'Act', isStay ? 'held' : kind.text, `stay:${order}`);
		row.state(
			event.id,
			'type',
			isStay
				? { type: 'code', scheme: 'custody-type', code: 'held' }
				: { type: 'code', scheme: 'list', code: kind.text },
			kind ?? cell,
		);
		row.state(event.id, 'who', { type: 'entity', id: person.id }, cell);
		const place = row.entity('Place', cell.text, `place:stay:${order}`);
		row.state(place.id, 'name', { type: 'text', text: cell.text }, cell);
		row.state(event.id, 'at', { type: 'entity', id: place.id }, cell, { scope: { [IN_ORDER]: order } });
		readPosition(row, column, place.id);
		if (days !== null)
			row.state(event.id, 'on', { type: 'date', edtf: days.edtf }, days.cell, { also: days.also });
	}
}

type Days = { readonly edtf: string; readonly cell: Cell; readonly also: readonly Cell[] };

/** On which of the days between the first and the last each was, is not told: a set, never an interval. */
function daysOf(row: RowMaking): Days | null {
	const first = row.cell('stays-from');
	const last = row.cell('stays-until');
	const from = first === null ? undefined : row.day(first);
	const until = last === null ? undefined : row.day(last);
	if (first !== null && from !== undefined && from === until)
		return { edtf: from, cell: first, also: [last as Cell] };
	const edtf = `[${from ?? ''}..${until ?? ''}]`;
	const cell = from === undefined ? last : first;
	if (cell === null || (from ?? until) === undefined) return null;
	if (parseDate(edtf) === null) {
		row.leave(cell, 'not-a-date');
		return null;
	}
	return { edtf, cell, also: from === undefined || until === undefined || last === null ? [] : [last] };
}
