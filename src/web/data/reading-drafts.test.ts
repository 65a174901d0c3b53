import { describe, expect, it } from 'vitest';
import { readingDraftPlace, waitingReading } from './reading-drafts.ts';

const SOURCE = 'c'.repeat(32);
const PART = { page: 2, left: 0.25, top: 0.4, right: 0.75, bottom: 0.6 };

describe('where the draft of a reading lies', () => {
	it('finds selected words again, and says when they stand there no more', () => {
		const place = readingDraftPlace(SOURCE, { start: 4, end: 8, quote: 'mill' });
		expect(waitingReading(place, SOURCE, 'the mill', [])).toEqual({
			do: 'state',
			selected: { start: 4, end: 8, quote: 'mill' },
			words: 'mill',
		});
		expect(waitingReading(place, SOURCE, 'a grey mill', [])).toMatchObject({ selected: null });
	});

	it('finds a part of a picture again, each part its own', () => {
		const at = { start: 4, end: 4, quote: '' };
		const place = readingDraftPlace(SOURCE, at, PART);
		expect(waitingReading(place, SOURCE, '', [])).toEqual({
			do: 'part',
			selected: at,
			part: PART,
			words: '',
		});
		expect(readingDraftPlace(SOURCE, at, { ...PART, page: 3 }).of).not.toBe(place.of);
	});

	it('is none of another source’s', () => {
		const place = readingDraftPlace(SOURCE, { start: 4, end: 8, quote: 'mill' });
		expect(waitingReading(place, 'd'.repeat(32), 'the mill', [])).toBeNull();
	});
});
