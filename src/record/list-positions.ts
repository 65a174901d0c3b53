import type { EntityId } from './ids.ts';
import type { Cell, RowMaking } from './row-making.ts';
import type { GeoValue } from './value.ts';

/** Words by which a list calls a position exact; `1` is yes. */
const EXACT = /^(?:1|true|yes|y|s[ií]|exact[ao]?|precise|precis[ao]|gps)$/iu;
const DISTANCE = /^[~±]?\s*(\d{1,6}(?:\.\d{1,3})?)\s*(k?m)$/iu;

/** States where the place of a column is, as exactly as the row says; a pair that is no position is left and counted. */
export function readPosition(row: RowMaking, column: string, place: EntityId): void {
	const columns = row.series.places.get(column);
	if (columns?.latitude === undefined || columns.longitude === undefined) return;
	const latitude = row.cellOf(columns.latitude);
	const longitude = row.cellOf(columns.longitude);
	if (latitude === null || longitude === null) return;
	const value = { latitude: Number(latitude.text), longitude: Number(longitude.text) };
	if (!(Math.abs(value.latitude) <= 90 && Math.abs(value.longitude) <= 180)) {
		row.leave(latitude, 'not-a-position');
		return;
	}
	const precision = columns.precision === undefined ? null : row.cellOf(columns.precision);
	row.state(place, 'position', { type: 'geo', ...value, ...precisionOf(precision) }, latitude, {
		also: precision === null ? [longitude] : [longitude, precision],
	});
}

function precisionOf(cell: Cell | null): Pick<GeoValue, 'radius' | 'approximate'> {
	if (cell === null || EXACT.test(cell.text)) return {};
	const [, amount, unit] = DISTANCE.exec(cell.text) ?? [];
	const metres = Number(amount) * (unit?.toLowerCase() === 'km' ? 1000 : 1);
	return metres > 0 ? { radius: metres } : { approximate: true };
}
