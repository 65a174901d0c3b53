import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareInstants, parseClock, parseTimeOfDay } from './index.ts';

const at = (day: string, hhmm: string, zone: string) => ({ day, time: { hhmm, zone } });

describe('compareInstants', () => {
	it('orders times across zones', () => {
		expect(
			compareInstants(
				at('2025-03-15', '10:00', 'America/New_York'),
				at('2025-03-15', '09:30', 'America/Chicago'),
			),
		).toBe(-1);
		expect(
			compareInstants(at('2025-03-15', '10:00', '-04:00'), at('2025-03-15', '10:00', 'America/New_York')),
		).toBe(0);
		expect(
			compareInstants(at('2025-01-15', '10:00', 'America/New_York'), at('2025-01-15', '14:59', 'Z')),
		).toBe(1);
	});

	it('refuses to compare without zones, however far apart', () => {
		expect(
			compareInstants(at('2025-03-15', '10:00', 'unknown'), at('2025-03-15', '10:00', 'Z')),
		).toBeUndefined();
		expect(
			compareInstants(at('2025-03-15', '10:00', 'Z'), at('2025-03-15', '10:00', 'Nowhere/Town')),
		).toBeUndefined();
		expect(compareInstants(at('2025-03', '10:00', 'Z'), at('2025-03-15', '10:00', 'Z'))).toBeUndefined();
	});
});

describe('parseClock', () => {
	it.each([
		['5:56 p.m.', '17:56'],
		['05:20 a.m.', '05:20'],
		['12:56 a.m.', '00:56'],
		['12.00 hs.', '12:00'],
		['17h30', '17:30'],
		['25:00', null],
		['13:00 p.m.', null],
		['noon', null],
	])('reads %s', (words, hhmm) => {
		expect(parseClock(words)).toBe(hhmm);
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.string(), (words) => void parseClock(words)));
	});
});

describe('parseTimeOfDay', () => {
	it.each([
		['18:45 America/New_York', { hhmm: '18:45', zone: 'America/New_York' }],
		['6:45 p.m. -04:00', { hhmm: '18:45', zone: '-04:00' }],
		['7:05', { hhmm: '07:05', zone: 'unknown' }],
		['23:59 Z', { hhmm: '23:59', zone: 'Z' }],
		['18:45 Nowhere/At_All', null],
		['18:45 America/New_York or so', null],
		['at dusk', null],
		['25:00 Z', null],
	])('reads %s', (words, time) => {
		expect(parseTimeOfDay(words)).toEqual(time);
	});
});
