import { describe, expect, it } from 'vitest';
import { fieldsOf, joinTexts, slotsOf, splitTexts, typedOf } from './fields.ts';

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
		expect(slotsOf(told, meant, typedOf(told, meant))).toEqual({ slots: { ...meant, denied: true } });
		expect(slotsOf(told, meant, { ...typedOf(told, meant), who: 'Ana Ordaz' })).toEqual({
			slots: { who: { value: 'Ana Ordaz' }, denied: true },
		});
	});

	it('shows several texts one by one, and keeps where those stand that nobody touched', () => {
		const judge = { value: 'a judge; or two', start: 30, end: 45, exact: 'a judge; or two' };
		const several = { term: { value: 'prison' }, criteria: [{ value: 'a sentence' }, judge] };
		const told = fieldsOf('definition', several);
		const shown = typedOf(told, several);
		expect(splitTexts(shown.criteria ?? '')).toEqual(['a sentence', 'a judge; or two']);
		expect(slotsOf(told, several, shown)).toEqual({ slots: several });
		const criteria = joinTexts(['a verdict', 'a judge; or two', ' ']);
		expect(slotsOf(told, several, { ...shown, criteria })).toEqual({
			slots: { term: several.term, criteria: [{ value: 'a verdict' }, judge] },
		});
		const { criteria: _gone, ...term } = several;
		expect(slotsOf(told, several, { ...shown, criteria: joinTexts(['', '']) })).toEqual({ slots: term });
	});

	it('chooses codes that stand bare and codes that are a value, and leaves out what is not said', () => {
		const order = {
			act: { value: 'return', start: 4, end: 10, exact: 'return' },
			status: { value: 'stayed' },
		};
		const told = fieldsOf('order', order);
		expect(slotsOf(told, order, { ...typedOf(told, order), act: 'release', status: '' })).toEqual({
			slots: { act: { value: 'release', start: 4, end: 10, exact: 'return' } },
		});
		const asked = { answerType: 'declined' };
		const inquiry = fieldsOf('inquiry', asked);
		expect(slotsOf(inquiry, asked, { ...typedOf(inquiry, asked), answerType: 'no-response' })).toEqual({
			slots: { answerType: 'no-response' },
		});
	});

	it('shows one of two for what was denied or given, as the record would take it', () => {
		const right = { right: { value: 'a hearing' } };
		const told = fieldsOf('process', right);
		expect(typedOf(told, right)).toMatchObject({ denied: 'true' });
		expect(slotsOf(told, right, { ...typedOf(told, right), denied: 'false' })).toEqual({
			slots: { ...right, denied: false },
		});
		expect(slotsOf(told, right, typedOf(told, right))).toEqual({ slots: { ...right, denied: true } });
	});

	it('names a date that it cannot read', () => {
		expect(slotsOf(fields, before, { ...typed, on: 'soon' })).toEqual({ unread: 'on' });
	});
});
