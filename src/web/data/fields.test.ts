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

	it('names a date that it cannot read', () => {
		expect(slotsOf(fields, before, { ...typed, on: 'soon' })).toEqual({ unread: 'on' });
	});
});
