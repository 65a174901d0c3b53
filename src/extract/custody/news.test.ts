import { describe, expect, it } from 'vitest';
import { custodyLines } from '../../../test/extract/custody-lines.ts';

const told = custodyLines;

/** A first sentence names somebody, so that pronouns have whom to mean. */
const LEAD = 'Marcos Pereyra Luna, a tiler, was deported to Honduras. ';
const later = (sentence: string) => told(`The Alder Courier wrote this.\n\n${LEAD}${sentence}`).slice(1);
const alone = (sentence: string) => told(`The Alder Courier wrote this.\n\n${sentence}`);
const HE = 'who=Marcos Pereyra Luna';

describe('verbs of the news', () => {
	it.each([
		[
			'He was picked up by federal officers in Alder on May 2, 2024.',
			[`arrest | ${HE} | by=federal officers | at=Alder | on=2024-05-02`],
		],
		[
			'Agents rounded up two bakers in Greenfield, Iowa.',
			['arrest | who=two bakers | by=Agents | at=Greenfield, Iowa'],
		],
		['The coroner picked up her own telephone.', []],
		['He was snatched outside his home in Alder City.', [`arrest | ${HE} | at=his home in Alder City`]],
		[
			'He was shipped off to a detention center in Westmark, Texas.',
			[`transfer | ${HE} | to=a detention center in Westmark, Texas`],
		],
		['He was put on a plane to El Salvador.', [`removal | ${HE} | to=El Salvador`]],
		['He was put in general population.', []],
		['He was sent home to Guatemala.', [`removal | ${HE} | to=Guatemala`]],
		[
			'He was flown out of Guantánamo Bay on March 3, 2025.',
			[`transfer | ${HE} | from=Guantánamo Bay | on=2025-03-03`],
		],
		['He was jailed in Polk County in 2019.', [`held | ${HE} | at=Polk County | on=2019`]],
		['He was locked up in Eloy for three months.', [`held | ${HE} | at=Eloy`]],
		['He is being held in a prison in Norlandia.', [`held | ${HE} | at=a prison in Norlandia`]],
		['He has been behind bars since 2019.', [`held | ${HE} | on=2019`]],
		['He spent one night at the Fenwick barracks.', [`held | ${HE} | at=Fenwick barracks`]],
		['He is awaiting trial in a federal jail in Norte.', [`held | ${HE} | at=a federal jail in Norte`]],
		['He was sentenced to 12 years in prison.', []],
		[
			'He turned himself in to police in Alder in May 2024.',
			[`arrest | ${HE} | by=police | at=Alder | on=2024-05`],
		],
		['He was found dead in his cell in 2020.', [`death | ${HE} | at=his cell | on=2020`]],
		['He took his own life in 2020.', [`death | ${HE} | on=2020`]],
		['His body was found in a ditch in 2024.', [`remains-found | ${HE} | at=a ditch | on=2024`]],
		['He has not been seen since May 2, 2024.', [`disappearance | ${HE}`]],
		['His family reported him missing on May 2, 2024.', [`disappearance | ${HE} | on=2024-05-02`]],
		['Two constables detained him again.', [`re-detention | ${HE}`]],
		['The Laws were faithfully executed.', []],
	])('%s', (sentence, wanted) => {
		expect(later(sentence)).toEqual(wanted);
	});
});

describe('who a sentence of the news is about', () => {
	it.each([
		['At least 40 protesters were arrested in Norte.', ['arrest | who=At least 40 protesters | at=Norte']],
		[
			'A 44-year-old man died at a hospital in Norte.',
			['death | who=A 44-year-old man | at=a hospital in Norte'],
		],
		['Three were returned to Norte.', ['transfer | who=Three | to=Norte']],
		['Nobody was arrested.', ['arrest | who=Nobody | denies']],
		[
			'A baker from Vey who was arrested on May 2, 2024 is being held in a prison in Norte.',
			['arrest | who=A baker | on=2024-05-02', 'held | who=A baker | at=a prison in Norte'],
		],
		[
			'Thirty fishermen intercepted off the coast were handed over to the navy.',
			['transfer | who=Thirty fishermen | to=the navy'],
		],
		[
			'He was arrested in Norte and driven to the coast.',
			['arrest | who=He | at=Norte', 'transfer | who=He | to=the coast'],
		],
	])('%s', (sentence, wanted) => {
		expect(alone(sentence)).toEqual(wanted);
	});

	it('lets a pronoun mean nobody of the other sex', () => {
		const text = `${LEAD}His wife, Elena Duarte, was not there. He had been sent to Guatemala.`;
		expect(told(`Title of it\n\n${text}`).at(-1)).toBe(`removal | ${HE} | to=Guatemala`);
	});

	it('means by they the people told of last', () => {
		expect(alone('Ten detainees were flown to Honduras. They were jailed there.').at(-1)).toBe(
			'held | who=Ten detainees | at=Honduras',
		);
	});
});

describe('where and when', () => {
	it('says which place there is', () => {
		expect(later('He was held at the Alder County Jail. He died there on May 2, 2024.').at(-1)).toBe(
			`death | ${HE} | at=Alder County Jail | on=2024-05-02`,
		);
	});

	it('takes no day of the saying for one of the deed', () => {
		expect(later('The ministry said on May 2, 2024 that he had been released.')).toEqual([`release | ${HE}`]);
		expect(later('He is being held in Norte, his lawyer said Friday.')).toEqual([`held | ${HE} | at=Norte`]);
	});

	it('takes a day that a speaker is only said to have told by the way', () => {
		expect(later('In March 2020, he told me, he was picked up outside a pharmacy.')).toEqual([
			`arrest | ${HE} | at=a pharmacy | on=2020-03`,
		]);
	});

	it('reads a day without its preposition, and one behind a hospital', () => {
		expect(later('He was arrested May 2, 2024 at a bus stop.')).toEqual([
			`arrest | ${HE} | at=a bus stop | on=2024-05-02`,
		]);
		expect(later('He was taken to the hospital on March 3.')).toEqual([
			`hospital | ${HE} | to=the hospital | on=2025-03-03`,
		]);
	});

	it('keeps two moves of one sentence apart', () => {
		expect(later('On May 2, 2024, he was moved from the Alder jail to Norte and moved to Sur.')).toHaveLength(
			2,
		);
	});
});

describe('what is not told as done', () => {
	it.each([
		['Would he ever be released?', [`release | ${HE} | asks`]],
		[
			'The order bars the government from sending him to Honduras.',
			[`removal | ${HE} | by=the government | to=Honduras | denies | intends`],
		],
		['He should not have been removed to El Salvador.', [`removal | ${HE} | to=El Salvador`]],
		['A judge ordered his release.', [`release | ${HE} | by=A judge | intends`]],
		['The law has no basis for his arrest in Alder.', [`arrest | ${HE} | at=Alder`]],
		['Camps are built to detain citizens.', []],
		['The deportation agenda went on.', []],
	])('%s', (sentence, wanted) => {
		expect(later(sentence)).toEqual(wanted);
	});
});
