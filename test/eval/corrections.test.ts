import { expect, test } from 'vitest';
import { tallyCorrections } from '../../eval/corrections.ts';
import type { CorrectionJson } from '../../src/api/index.ts';

function aCorrection(more: Partial<CorrectionJson>): CorrectionJson {
	return {
		source: '0'.repeat(32),
		decision: '1'.repeat(32),
		outcome: 'accepted',
		kind: 'custody',
		rule: 'custody/en/arrest',
		lang: 'en',
		quote: 'was arrested',
		occurrence: 1,
		ordinal: 1,
		at: 0,
		...more,
	};
}

test('corrections are counted rule by rule and part by part, what nobody looked at apart', () => {
	const otherwise = (...parts: readonly string[]) => ({
		outcome: 'edited' as const,
		changed: parts.map((part) => ({ part, proposed: null, decided: 'x' })),
	});
	const { rules, stated } = tallyCorrections([
		aCorrection({}),
		aCorrection({ readSingly: false }),
		aCorrection({ readSingly: false }),
		aCorrection(otherwise('who', 'chain')),
		aCorrection(otherwise('who')),
		aCorrection({ outcome: 'rejected', reason: 'a photograph' }),
		aCorrection({ lang: 'es', outcome: 'rejected' }),
		aCorrection({ rule: 'term/en/called', kind: 'term' }),
		aCorrection({ outcome: 'stated', rule: 'person', kind: 'order' }),
	]);
	expect(rules).toEqual([
		{
			rule: 'custody/en/arrest',
			lang: 'en',
			accepted: 1,
			unread: 2,
			edited: 2,
			rejected: 1,
			parts: { who: 2, chain: 1 },
		},
		{ rule: 'custody/en/arrest', lang: 'es', accepted: 0, unread: 0, edited: 0, rejected: 1, parts: {} },
		{ rule: 'term/en/called', lang: 'en', accepted: 1, unread: 0, edited: 0, rejected: 0, parts: {} },
	]);
	expect(stated).toEqual({ order: 1 });
});
