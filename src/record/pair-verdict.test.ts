import { describe, expect, it } from 'vitest';
import { type Judged, pairVerdict } from './pair-verdict.ts';

const same = (by?: string): Judged => ({ do: 'same', ...(by === undefined ? {} : { by }) });
const unread: Judged = { do: 'same', readSingly: false, by: 'Ana' };
const different: Judged = { do: 'different', by: 'Lena' };
const unsure: Judged = { do: 'unsure' };

describe('what holds of two', () => {
	it.each<[string, readonly Judged[], boolean, string | undefined]>([
		['nothing, where nobody said anything', [], false, undefined],
		['the last that was said', [same(), different], false, 'different'],
		['the last that was said', [different, unsure, same()], false, 'same'],
		['what was joined unread, where nobody judged', [unread], false, 'same'],
		['no threshold goes across what somebody said before', [different, unread], false, 'different'],
		['or after', [unread, unsure], false, 'unsure'],
		['with two reviewers: one is not enough', [same('Ana')], true, 'awaiting'],
		['two names are', [same('Ana'), same('Lena')], true, 'same'],
		['one name twice is not', [same('Ana'), same(' ANA ')], true, 'awaiting'],
		['who gives no name is nobody’s second', [same('Ana'), same()], true, 'awaiting'],
		['what was joined unread is nobody’s second', [same('Lena'), unread], true, 'awaiting'],
		['nor the first', [unread], true, 'awaiting'],
		['a negative begins anew', [same('Ana'), different, same('Lena')], true, 'awaiting'],
		['and both may say so after it', [different, same('Ana'), same('Lena')], true, 'same'],
		['a negative needs no second', [same('Ana'), same('Lena'), different], true, 'different'],
	])('%s', (_, decisions, needsTwo, state) => {
		expect(pairVerdict(decisions, needsTwo)?.state).toBe(state);
	});
});
