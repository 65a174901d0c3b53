import { describe, expect, it } from 'vitest';
import { custodyLines } from '../../../test/extract/custody-lines.ts';
import { propose } from '../propose.ts';

const told = (sentence: string) => custodyLines(`The Alder Courier wrote this.\n\n${sentence}`);
const tells = (sentence: string) => custodyLines(`Lo contó la prensa de ayer.\n\n${sentence}`);
const voiceOf = (text: string) => {
	const { proposals } = propose(text);
	return proposals.flatMap((one) =>
		one.kind === 'custody'
			? [`${one.polarity} ${one.chain.at(-1)?.name ?? one.chain.at(-1)?.described}`]
			: [],
	);
};

describe('a place that stands apart from the verb', () => {
	it.each([
		[
			'It was in Alder City, on May 3, 2024, that Marcos Pereyra was arrested.',
			['arrest | who=Marcos Pereyra | at=Alder City | on=2024-05-03'],
		],
		[
			'After nine months at Norte Prison, Marcos Pereyra was set free on May 3, 2024.',
			['release | who=Marcos Pereyra | from=Norte Prison | on=2024-05-03'],
		],
		[
			'Norte Prison released Marcos Pereyra on May 3, 2024.',
			['release | who=Marcos Pereyra | by=Norte Prison | from=Norte Prison | on=2024-05-03'],
		],
		[
			'Marcos Pereyra had been at Norte Prison until May 3, 2024, when he was taken to Alder County Jail.',
			[
				'held | who=Marcos Pereyra | at=Norte Prison | until=2024-05-03',
				'transfer | who=Marcos Pereyra | from=Norte Prison | to=Alder County Jail | on=2024-05-03',
			],
		],
		[
			'Marcos Pereyra was transferred out of Norte Prison and into Alder County Jail.',
			['transfer | who=Marcos Pereyra | from=Norte Prison | to=Alder County Jail'],
		],
		[
			'The transfer of Marcos Pereyra from Norte Prison to Alder County Jail took place on May 3, 2024.',
			['transfer | who=Marcos Pereyra | from=Norte Prison | to=Alder County Jail | on=2024-05-03'],
		],
		[
			'Marcos Pereyra was listed as an inmate of Norte Prison on May 3, 2024.',
			['held | who=Marcos Pereyra | at=Norte Prison | on=2024-05-03'],
		],
		[
			'The register of Norte Prison shows Marcos Pereyra in custody on May 3, 2024.',
			['held | who=Marcos Pereyra | at=Norte Prison | on=2024-05-03'],
		],
		[
			'Marcos Pereyra left Norte Prison a free man on May 3, 2024.',
			['release | who=Marcos Pereyra | from=Norte Prison | on=2024-05-03'],
		],
		['A reporter left Norte Prison on May 3, 2024.', []],
		[
			'Marcos Pereyra was among those arrested in Alder City on May 3, 2024.',
			['arrest | who=Marcos Pereyra | at=Alder City | on=2024-05-03'],
		],
		// A judge sits there: nobody was taken there.
		[
			'A federal judge in Alder City said Marcos Pereyra was arrested on May 3, 2024.',
			['arrest | who=Marcos Pereyra | on=2024-05-03'],
		],
	])('%s', (sentence, wanted) => expect(told(sentence)).toEqual(wanted));
});

describe('whom a pronoun means', () => {
	const EARLIER = 'Rafael Luna was arrested in Norte on May 2, 2024.\n\n';
	it.each([
		['Since his arrest in Alder on May 3, 2024, Marcos Pereyra has not seen a lawyer.'],
		['Asked about Marcos Pereyra, the ministry said that it had not arrested him.'],
		['Marcos Pereyra had been at Norte Prison until May 3, 2024, when he was taken to Alder County Jail.'],
	])('is nobody of an earlier paragraph: %s', (sentence) => {
		const lines = custodyLines(`The Alder Courier wrote this.\n\n${EARLIER}${sentence}`).slice(1);
		expect(lines.length).toBeGreaterThan(0);
		expect(lines.every((line) => line.includes('who=Marcos Pereyra'))).toBe(true);
	});
});

describe('what is said not to be so', () => {
	it.each([
		'The Border Agency of Norland denied that Marcos Pereyra was arrested.',
		'The Border Agency of Norland rejected reports that Marcos Pereyra was held at Norte Prison.',
		'It is false that Marcos Pereyra is held at Norte Prison, the Border Agency of Norland said.',
		'El Ministerio del Interior de Norlandia desmintió que Marcos Pereyra haya sido detenido.',
		'El Ministerio del Interior de Norlandia dijo que Marcos Pereyra no se encuentra detenido en el Penal de Norte.',
		'El Ministerio del Interior de Norlandia niega tener a Marcos Pereyra en el Penal de Norte.',
	])('is denied by who says so: %s', (sentence) => {
		expect(voiceOf(sentence)).toEqual([
			`denies ${sentence.startsWith('El') ? 'Ministerio del Interior de Norlandia' : 'Border Agency of Norland'}`,
		]);
	});

	it('what was ordered is not denied by who did not obey', () => {
		const { proposals } = propose('The ministry did not comply with the order to release Marcos Pereyra.');
		const [event] = proposals.filter(({ kind }) => kind === 'custody');
		expect(event).toMatchObject({ polarity: 'affirms', force: 'intends' });
	});
});

describe('the same in Spanish', () => {
	it.each([
		[
			'Los guardias trasladaron a Marcos Pereyra de la Cárcel de Norte al Penal de Alder el 3 de mayo de 2024.',
			[
				'transfer | who=Marcos Pereyra | by=Los guardias | from=la Cárcel de Norte | to=Penal de Alder | on=2024-05-03',
			],
		],
		[
			'Procedente del Penal de Norte, Marcos Pereyra ingresó en la Cárcel de Alder el 3 de mayo de 2024.',
			['transfer | who=Marcos Pereyra | from=Penal de Norte | to=la Cárcel de Alder | on=2024-05-03'],
		],
		[
			'Marcos Pereyra abandonó el Penal de Norte en libertad el 3 de mayo de 2024.',
			['release | who=Marcos Pereyra | from=el Penal de Norte | on=2024-05-03'],
		],
		['La directora abandonó el Penal de Norte el 3 de mayo de 2024.', []],
		[
			'El cuerpo sin vida de Marcos Pereyra fue encontrado en el Penal de Norte el 3 de mayo de 2024.',
			['death | who=Marcos Pereyra | at=el Penal de Norte | on=2024-05-03'],
		],
		[
			'Testigos vieron a Marcos Pereyra detenido en el Penal de Norte el 3 de mayo de 2024.',
			['held | who=Marcos Pereyra | at=el Penal de Norte | on=2024-05-03'],
		],
	])('%s', (sentence, wanted) => expect(tells(sentence)).toEqual(wanted));
});

describe('a noun that is denied', () => {
	it.each([
		['The ministry denied the arrest of Marcos Pereyra.', ['denies The ministry']],
		// Refused, or said not to have been: nobody can say which.
		['The ministry denied the transfer of Marcos Pereyra to Norte Prison.', []],
		['The ministry denied the release of Marcos Pereyra from Norte Prison.', []],
	])('%s', (sentence, wanted) => expect(voiceOf(sentence)).toEqual(wanted));
});

describe('who walks out of a house', () => {
	it('is free again where they are named and hold no office', () => {
		expect(told('Marcos Pereyra walked out of Norte Prison on May 3, 2024.')).toEqual([
			'release | who=Marcos Pereyra | from=Norte Prison | on=2024-05-03',
		]);
		expect(told('Judge Marcos Pereyra walked out of Norte Prison on May 3, 2024.')).toEqual([]);
		expect(told('The lawyer walked out of Norte Prison on May 3, 2024.')).toEqual([]);
	});

	it('is one of several', () => {
		expect(told('On May 3, 2024, Marcos Pereyra was one of the men held at Norte Prison.')).toEqual([
			'held | who=Marcos Pereyra | at=Norte Prison | on=2024-05-03',
		]);
	});
});
