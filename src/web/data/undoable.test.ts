import { expect, it } from 'vitest';
import { noteUndoable, undoLatest } from './undoable.ts';

it('takes back what was decided last, once, and leaves out what was taken back otherwise', () => {
	const undone: string[] = [];
	const note = (name: string) => noteUndoable(() => undone.push(name));
	note('first');
	const forget = note('second');
	note('third');
	expect(undoLatest()).toBe(true);
	forget();
	expect(undoLatest()).toBe(true);
	expect(undone).toEqual(['third', 'first']);
	expect(undoLatest()).toBe(false);
});
