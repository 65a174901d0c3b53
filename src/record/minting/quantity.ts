import { COMPARATORS, isCode, MEASURES } from '../codes.ts';
import { RecordError } from '../errors.ts';
import { type Reading, slotOf, slotText } from '../reading.ts';
import type { Making } from './making.ts';
import { optional } from './optional.ts';
import { codeOf, dateOf, nameOf } from './slots.ts';

/**
 * Accepting a quantity makes the population that it counts: how many, what exactly, and, where they are
 * told, how it is counted, where, when, of which larger population it is a part, and of which group it is the size.
 *
 * @throws {RecordError} `not-minted`
 */
export function mintQuantity(making: Making, reading: Reading): void {
	const { comparator } = reading.slots;
	if (!isCode(COMPARATORS, comparator))
		throw new RecordError('not-minted', `quantity.comparator must be one of ${COMPARATORS.join(', ')}`);
	if (reading.slots.figurative === true)
		throw new RecordError('not-minted', 'a figurative number counts nothing and makes no statement');
	const unit = slotText(reading, 'unit') ?? 'thing';
	const counted = slotText(reading, 'counted');
	const number = (name: string) => {
		const value = slotOf(reading, name)?.value;
		return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
	};
	const population = making.local('Population', counted ?? unit);
	const base = slotText(reading, 'base');
	if (counted !== null) making.state(population, 'counts', { type: 'text', text: counted });
	making.state(population, 'count', {
		type: 'quantity',
		...optional('value', number('value')),
		...optional('low', number('low')),
		...optional('high', number('high')),
		comparator,
		unit,
		of: population,
		...(unit === 'percent' ? { share: true } : {}),
		...optional('base', base ?? undefined),
	});
	const measure = codeOf(reading, 'measure', MEASURES);
	if (measure !== null)
		making.state(population, 'measure', { type: 'code', scheme: 'measure', code: measure }, { frame: true });
	const at = nameOf(reading, 'at');
	if (at !== null) making.state(population, 'at', making.named(at, ['Place']), { frame: true });
	for (const name of ['on', 'during'] as const) {
		const date = dateOf(reading, name);
		if (date !== null) making.state(population, name, { type: 'date', edtf: date }, { frame: true });
	}
	const group = nameOf(reading, 'group');
	if (group !== null)
		making.state(population, 'group', making.named({ ...group, type: 'group' }, ['Group']), { frame: true });
	const whole = nameOf(reading, 'partOf');
	if (whole === null) return;
	const larger =
		whole.entity === undefined
			? making.local('Population', whole.value)
			: making.meant(whole.entity, ['Population']);
	making.state(population, 'partOf', { type: 'entity', id: larger }, { frame: true });
}
