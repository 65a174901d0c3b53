import { describe, expect, it } from 'vitest';
import { custodyLines } from '../../../test/extract/custody-lines.ts';

/** An opinion as somebody copied it: a note above on one long line, the rest broken by hand. */
const opinion = (lines: readonly string[]) =>
	custodyLines(
		[
			`[Excerpt of the opinion, copied from a page that reproduces it whole, with the numbers of its notes as they stood in that copy, and nothing else changed by whoever copied it]`,
			'',
			'MEMORANDUM OPINION',
			'In 2019, an immigration judge acting under the authority delegated by',
			'the Attorney General granted Plaintiff Tomas Alberto',
			'Ibarra Quist (“Ibarra Quist”) withholding of removal. ECF No. 1.',
			'Such protection bars the United States from sending a',
			'noncitizen to a country where he would more likely than not face harm.',
			...lines,
		].join('\n'),
	).slice(1);
const HE = 'who=Tomas Alberto Ibarra Quist';

describe('pronouns of a court’s paper', () => {
	it('lets a pronoun mean the one plaintiff, not anybody whom a law speaks of', () => {
		expect(
			opinion(['Six months later, without notice, officers put him on a', 'plane to El', 'Salvador.']),
		).toEqual([expect.stringContaining(HE)]);
	});

	it('takes nobody who speaks in a transcript for whom he speaks of', () => {
		expect(
			opinion(['The hearing said why. Mr. Vidal: “He should not have been removed to El', 'Salvador.”'])[0],
		).toContain(HE);
	});

	it('lets it mean nobody where there are two plaintiffs', () => {
		const held = ['', 'Six months later officers arrested him in Alder.'];
		expect(opinion(held).at(-1)).toContain(HE);
		expect(opinion(['Plaintiff Omar Luna joined the motion.', ...held]).at(-1)).toContain('who=him');
	});
});
