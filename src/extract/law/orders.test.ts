import { describe, expect, test } from 'vitest';
import type { ProposalFor } from '../../record/index.ts';
import type { DocumentMeta } from '../contract.ts';
import { propose } from '../propose.ts';

const read = (text: string, meta: DocumentMeta = { published: '2024-03-06' }): ProposalFor<'order'>[] =>
	propose(text, meta).proposals.filter((proposal) => proposal.kind === 'order');

/** An order in a line: issuer | act | addressee | what. */
const lines = (text: string, meta?: DocumentMeta): string[] =>
	read(text, meta).map(({ slots: { issuer, act, addressee, what } }) =>
		[issuer, act, addressee, what].map((slot) => slot?.value ?? '–').join(' | '),
	);

describe('orders told in English', () => {
	test('commands bind somebody to do something, each obligation on its own', () => {
		expect(
			lines(
				'Judge Helena Marsh ordered the ministry to return the men, to let their lawyers visit and not to destroy records.',
			),
		).toEqual([
			'Judge Helena Marsh | return | the ministry | return the men',
			'Judge Helena Marsh | access | the ministry | let their lawyers visit',
			'Judge Helena Marsh | preserve | the ministry | not to destroy records',
		]);
		expect(lines('The Supreme Court ordered his release.')).toEqual([
			'The Supreme Court | release | – | his release',
		]);
		expect(lines('A federal judge ordered the flights to be halted.')).toEqual([
			'A federal judge | not-remove-from-territory | – | the flights to be halted',
		]);
	});

	test('terms, holds and what is done by order', () => {
		expect(lines('The tribunal set a Monday deadline for the army to release the nurse.')).toEqual([
			'The tribunal | release | the army | release the nurse',
		]);
		expect(lines('The company set a Monday deadline for its workers to leave.')).toEqual([]);
		expect(read('A three-judge panel put on hold the order to return the men.')[0]?.slots.status?.value).toBe(
			'stayed',
		);
		expect(lines('Two men were freed by order of Judge Amaya.')).toEqual([
			'Judge Amaya | release | – | freed',
		]);
		expect(lines('The judge ordered a coffee.')).toEqual([]);
	});

	test('what is halted is told as what is to be left undone', () => {
		expect(
			lines('A federal judge in Norwick temporarily blocked the government from deporting five men.'),
		).toEqual([
			'A federal judge in Norwick | not-remove-from-territory | the government | deporting five men',
		]);
		expect(lines('Officials were barred by the court from destroying records.')).toEqual([
			'the court | preserve | Officials | destroying records',
		]);
	});

	test('a noun tells an order, by whoever issued it', () => {
		expect(
			lines(
				'On May 3 the District Court entered an order directing the Government to “facilitate his return.”',
			),
		).toEqual(['the District Court | facilitate | the Government | facilitate his return']);
		expect(lines('The men won an immigration judge’s ruling barring their deportation.')).toEqual([
			'an immigration judge | not-remove-from-territory | – | their deportation',
		]);
		expect(
			lines('He sought an order barring his removal. Lawyers asked for an injunction against the flights.'),
		).toEqual([]);
	});

	test('stays, vacaturs and denials are told with what became of it', () => {
		const told = read(
			'The Supreme Court vacated the injunction. An appeals court stayed the ruling pending appeal. A panel denied the motion.',
		);
		expect(told.map(({ slots }) => slots.status?.value)).toEqual(['vacated', 'stayed-pending-appeal']);
		expect(
			lines('A three-judge panel refused to lift the stay. The high court put the order on hold.'),
		).toEqual([
			'A three-judge panel | refused | – | lift the stay',
			'The high court | put the order on hold | – | the order',
		]);
	});

	test('two orders of two courts in one paragraph stay two', () => {
		expect(
			lines(
				'A judge ordered the ministry to return him. The Supreme Court ordered the ministry to return him.',
			),
		).toEqual([
			'A judge | return | the ministry | return him',
			'The Supreme Court | return | the ministry | return him',
		]);
	});

	test('what is only asked for, might come or is no court’s to order is none', () => {
		for (const none of [
			'Lawyers asked the judge to order the ministry to return him.',
			'The judge could order his release.',
			'The judge will order the ministry to return him.',
			'The general ordered a coffee.',
			'A CT scan was ordered to evaluate the pain.',
			'An immigration judge ordered him removed.',
			'The judge ordered her detention.',
			'The court clerk ordered lunch.',
			'He denied any further complaints to the panel.',
		])
			expect(lines(none), none).toEqual([]);
	});

	test('that a court did not order it is a denial', () => {
		expect(read('The court did not order the ministry to return him.')[0]?.polarity).toBe('denies');
	});

	test('deadlines lie ahead, and terms are counted from the day of the order', () => {
		const deadline = (text: string) => read(text)[0]?.slots.deadline?.value;
		expect(deadline('The court ordered the ministry to return him by March 21.')).toBe('2024-03-21');
		expect(deadline('On March 1, 2024 the judge directed officials to report within 48 hours.')).toBe(
			'2024-03-03',
		);
		expect(
			deadline('The court ordered him returned by no later than 11:59 p.m. on Monday, March 11, 2024.'),
		).toBe('2024-03-11');
		expect(read('The court ordered the ministry to return him.')[0]?.slots.deadline).toBeUndefined();
	});

	test('who tells an order is its voice, and no court that only did it', () => {
		const [told] = read('“The judge ordered them to return my son,” Ana Robles said.');
		expect(told?.chain.at(-1)?.name).toBe('Ana Robles');
	});
});

describe('orders of the executive', () => {
	test('a paper that commands in the name of an office has it for its voice', () => {
		const told = read(
			'By the authority vested in me as President by the Constitution, it is hereby ordered:\n\n' +
				'Sec. 2. (a) Within 14 days of the date of this order, the Secretary of State shall submit a report.\n\n' +
				'(b) I hereby direct the Attorney General to release the men. Nothing in this order shall be construed to bind.\n\n' +
				'(c) Agencies are directed to preserve all records.',
			{ published: '2024-03-06', dates: { signed: { edtf: '2024-03-01', basis: 'stated' } } },
		);
		expect(told.map(({ slots }) => [slots.act?.value, slots.addressee?.value])).toEqual([
			['report', 'the Secretary of State'],
			['release', 'the Attorney General'],
			['preserve', 'Agencies'],
		]);
		for (const { chain } of told)
			expect(chain.at(-1)).toMatchObject({ described: 'President', act: 'orders' });
	});

	test('offices are told to command, and not to buy', () => {
		expect(lines('President Ana Ruiz ordered the army to close the port.')).toEqual([
			'President Ana Ruiz | ordered | the army | close the port',
		]);
		expect(lines('The president ordered two new camps. The minister ordered a coffee.')).toEqual([]);
	});
});

describe('orders told in Spanish', () => {
	test('courts with long names, whom they bind in the passive, and what they let be', () => {
		const es: DocumentMeta = { published: '2024-03-06', lang: 'es' };
		expect(lines('La Sala de lo Constitucional rechazó el hábeas corpus.', es)[0]).toMatch(
			/^La Sala de lo Constitucional \|/,
		);
		expect(lines('El ministerio fue obligado por la corte a entregar los videos.', es)).toEqual([
			'la corte | produce | El ministerio | entregar los videos',
		]);
		expect(lines('El tribunal se negó a liberar al periodista.', es)).toHaveLength(1);
		expect(lines('El ministro se negó a liberar al periodista.', es)).toEqual([]);
		expect(
			lines('La audiencia ante el tribunal duró poco. Se dispuso la libertad del pescador.', es),
		).toHaveLength(1);
		expect(lines('Se dispuso una mesa con flores en el patio.', es)).toEqual([]);
	});

	const meta: DocumentMeta = { published: '2024-03-06', lang: 'es' };
	test('what is ordered, of whom, by when', () => {
		expect(
			lines(
				'El Tercer Tribunal de San Telmo ordenó al Ministerio de Defensa que presente a los pescadores y que informe de su paradero.',
				meta,
			),
		).toEqual([
			'El Tercer Tribunal de San Telmo | produce | Ministerio de Defensa | presente a los pescadores',
			'El Tercer Tribunal de San Telmo | report | Ministerio de Defensa | informe de su paradero',
		]);
		expect(
			lines(
				'La Audiencia de Roca ordenó al Gobierno cerrar el centro, poner en libertad a los presos y abstenerse de recibir vuelos.',
				meta,
			),
		).toHaveLength(3);
		expect(lines('Una jueza federal prohibió a la Marina trasladarlos de nuevo.', meta)).toEqual([
			'Una jueza federal | not-transfer | la Marina | trasladarlos de nuevo',
		]);
		expect(
			read(
				'El 4 de marzo de 2024 la jueza ordenó a la Policía liberar a los dos en un plazo de 24 horas.',
				meta,
			)[0]?.slots.deadline?.value,
		).toBe('2024-03-05');
	});

	test('relief granted, refused and taken back', () => {
		expect(
			lines(
				'El juez Pablo Ansaldi concedió el amparo. La Corte Suprema revocó la sentencia y dejó sin efecto las medidas cautelares.',
				meta,
			),
		).toEqual([
			'El juez Pablo Ansaldi | concedió | – | el amparo',
			'La Corte Suprema | revocó | – | la sentencia',
			'La Corte Suprema | dejó sin efecto | – | las medidas cautelares',
		]);
		const [measures] = read('La Corte IDH otorgó medidas provisionales a favor de Ilse Marín.', meta);
		expect(measures?.slots.protected?.value).toBe('Ilse Marín');
	});

	test('arrests, expulsions and what is only asked for are none', () => {
		for (const none of [
			'El juez ordenó su detención.',
			'Un tribunal ordenó su expulsión.',
			'La defensa pidió al juez que ordene su liberación.',
			'Se decretó el estado de excepción.',
			'Se dispuso que las tripulaciones descansaran.',
		])
			expect(lines(none, meta), none).toEqual([]);
	});
});

describe('orders in a court’s own paper', () => {
	const PAPER = [
		'UNITED STATES DISTRICT COURT',
		'FOR THE DISTRICT OF NORWICK',
		'ILDO DRAY, Petitioner,',
		'v.',
		'HORACE VANE, Respondent.',
		'Civil Action No. 24-418 (HM)',
		'ORDER',
		'Filed: March 4, 2024',
		'',
		'Upon consideration of the motion, it is hereby ORDERED that Respondent SHALL NOT remove Petitioner from the United States.',
		'',
		'IT IS FURTHER ORDERED that Respondent shall file, by March 8, 2024, a status report.',
		'',
		'The motion to dismiss is DENIED. It is so ordered.',
	].join('\n');

	test('the court speaks, with the paper’s date and number', () => {
		const told = read(PAPER, {});
		expect(
			told.map(({ slots }) => [slots.act?.value, slots.addressee?.value, slots.deadline?.value]),
		).toEqual([
			['not-remove-from-territory', 'Respondent', undefined],
			['report', 'Respondent', '2024-03-08'],
			['is DENIED', undefined, undefined],
		]);
		for (const { chain, slots } of told) {
			expect(chain.at(-1)).toMatchObject({ act: 'orders', opinion: 'for the court' });
			expect(slots.on).toMatchObject({ value: '2024-03-04', inferred: true });
			expect(slots.proceeding?.value).toBe('Civil Action No. 24-418 (HM)');
		}
	});

	test('points of a Spanish decision begin with their verbs', () => {
		const told = read(
			[
				'SALA DE LO CONSTITUCIONAL DE LA CORTE SUPREMA DE JUSTICIA',
				'',
				'Hábeas corpus 214-2024',
				'',
				'Considerando que la autoridad no informó sobre el paradero de la favorecida, esta Sala RESUELVE:',
				'',
				'1. Ha lugar al hábeas corpus solicitado.',
				'',
				'2. Ordénase al Director del Penal que ponga en libertad a la favorecida.',
				'',
				'3. Requerir a la Fiscalía que informe de los hechos.',
			].join('\n'),
			{ lang: 'es' },
		);
		expect(told.map(({ slots }) => slots.act?.value)).toEqual(['Ha lugar', 'release', 'report']);
		for (const { chain } of told) expect(chain.at(-1)?.act).toBe('orders');
	});
});

describe('orders in lists, past that, and by an infinitive', () => {
	const bound = (text: string) =>
		propose(text, { published: '2024-03-06' }).proposals.flatMap((proposal) =>
			proposal.kind === 'order' ? [proposal.slots.what?.value] : [],
		);
	test.each([
		[
			'Judge Ana Coll ordered the warden to (1) provide beds, (2) allow visits twice a week and (3) report monthly.',
			['provide beds', 'allow visits twice a week', 'report monthly'],
		],
		[
			'Judge Ana Coll directed that the nurse be released and that her passport be returned.',
			['the nurse be released', 'her passport be returned'],
		],
		[
			'The High Court fined the prison. The inspector general was also directed to ensure that lawyers are let in.',
			['ensure that lawyers are let in'],
		],
		[
			'El tribunal dispuso: 1) la libertad de la detenida; 2) la entrega de sus documentos; y 3) que el ministerio informe en diez días.',
			['la libertad de la detenida', 'la entrega de sus documentos', 'el ministerio informe en diez días'],
		],
		['Una jueza le dijo al gobierno que debía devolverlo antes del lunes.', ['devolverlo antes del lunes']],
		[
			'La jueza se extralimitó al ordenar al director del penal el traslado de los enfermos.',
			['el traslado de los enfermos'],
		],
	])('%s', (text, expected) => {
		expect(bound(text)).toEqual(expected);
	});
});
