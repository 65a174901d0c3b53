import { describe, expect, it } from 'vitest';
import { fieldsOf, slotsOf, typedOf } from './fields.ts';

const before = {
	type: 'arrest',
	who: { value: 'Teo Ibar', start: 3, end: 11, exact: 'Teo Ibar' },
	on: { value: '2019-03-05', start: 20, end: 25, exact: 'today', inferred: true, why: 'publication date' },
};
const fields = fieldsOf('custody', before);
const typed = typedOf(fields, before);

describe('slotsOf', () => {
	it('leaves alone what nobody touched', () => {
		expect(slotsOf(fields, before, typed)).toEqual({ slots: before });
	});

	it('keeps the span of a changed value, which is no longer inferred', () => {
		expect(slotsOf(fields, before, { ...typed, on: '6 March 2019' })).toEqual({
			slots: { ...before, on: { value: '2019-03-06', start: 20, end: 25, exact: 'today' } },
		});
	});

	it('takes in a new value, leaves out an emptied one, changes a code', () => {
		expect(slotsOf(fields, before, { ...typed, type: 'held', on: '', at: 'Fallow Ridge' })).toEqual({
			slots: { type: 'held', who: before.who, at: { value: 'Fallow Ridge' } },
		});
	});

	it('lets other words mean somebody else than the one that was named', () => {
		const meant = { who: { value: 'Teo Ibar', entity: { id: '0'.repeat(32), kind: 'Person' } } };
		const told = fieldsOf('process', meant);
		expect(slotsOf(told, meant, typedOf(told, meant))).toEqual({ slots: meant });
		expect(slotsOf(told, meant, { who: 'Ana Ordaz' })).toEqual({ slots: { who: { value: 'Ana Ordaz' } } });
	});

	it('shows several texts in one field, and reads them back', () => {
		const several = { criteria: [{ value: 'a sentence' }, { value: 'a judge' }] };
		const told = fieldsOf('definition', several);
		expect(typedOf(told, several)).toEqual({ criteria: 'a sentence; a judge' });
		expect(slotsOf(told, several, typedOf(told, several))).toEqual({ slots: several });
		expect(slotsOf(told, several, { criteria: 'a sentence' })).toEqual({
			slots: { criteria: [{ value: 'a sentence' }] },
		});
	});

	it('names a date that it cannot read', () => {
		expect(slotsOf(fields, before, { ...typed, on: 'soon' })).toEqual({ unread: 'on' });
	});
});
