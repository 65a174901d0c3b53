import { describe, expect, it } from 'vitest';
import type { LineSaidJson } from '../../api/index.ts';
import { firstSign, signOf } from './signs.ts';

const said = (some: Partial<LineSaidJson> = {}) => ({
	polarity: 'affirms' as const,
	force: 'asserts' as const,
	proposed: false,
	...some,
});

describe('signOf', () => {
	it('tells a stay, a way and an act apart, and each from what is denied or not said', () => {
		const shapes = [
			signOf('stay', said()),
			signOf('leg', said()),
			signOf('act', said()),
			signOf('stay', said({ polarity: 'denies' })),
			signOf('leg', said({ polarity: 'declines' })),
		].map(({ shape }) => shape);
		expect(shapes).toEqual(['stay', 'leg', 'act', 'denied', 'declined']);
	});

	it('fills half of what is said with a reserve, and nothing of what nobody decided', () => {
		expect(signOf('stay', said({ force: 'finds', hedge: 'flat' })).fill).toBe('full');
		expect(signOf('stay', said({ hedge: 'possible' })).fill).toBe('half');
		expect(signOf('stay', said({ force: 'alleges' })).fill).toBe('half');
		expect(signOf('stay', said({ force: 'alleges', proposed: true })).fill).toBe('open');
	});
});

describe('firstSign', () => {
	it('shows a denial alone only where nobody says that somebody was there', () => {
		const denial = signOf('stay', said({ polarity: 'denies' }));
		const perhaps = signOf('leg', said({ hedge: 'likely' }));
		expect(firstSign([denial, perhaps])).toEqual(perhaps);
		expect(firstSign([denial])).toEqual(denial);
		expect(firstSign([])).toBeUndefined();
	});
});
