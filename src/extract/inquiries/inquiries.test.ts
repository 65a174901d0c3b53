import { describe, expect, it } from 'vitest';
import { propose } from '../propose.ts';

/** Answer type and who was asked, of each inquiry in the text; with a paper that asks. */
const asked = (text: string, lang: 'en' | 'es' = 'en') =>
	propose(text, {
		outlet: lang === 'en' ? 'The Harbor Ledger' : 'La Gaceta del Puerto',
		lang,
	}).proposals.flatMap((proposal) =>
		proposal.kind === 'inquiry' ? [`${proposal.slots.answerType} ${proposal.slots.asked?.value ?? '–'}`] : [],
	);
const only = (text: string, lang: 'en' | 'es' = 'en') => {
	const [first, ...more] = propose(text, {
		outlet: lang === 'en' ? 'The Harbor Ledger' : 'La Gaceta del Puerto',
		published: '2019-05-16',
		lang,
	}).proposals.filter((proposal) => proposal.kind === 'inquiry');
	expect(more).toEqual([]);
	if (first?.kind !== 'inquiry') throw new Error('no inquiry was read');
	return first;
};

describe('an answer, or none, in English', () => {
	it.each([
		['The ministry did not respond to requests for comment.', ['no-response The ministry']],
		['The ministry did not reply to written questions.', ['no-response The ministry']],
		['The embassy could not be reached on Friday.', ['no-response The embassy']],
		['The contractor did not immediately return calls seeking comment.', ['no-response The contractor']],
		['The airline has not yet replied to an email.', ['no-response The airline']],
		['The embassy had not answered by Thursday evening.', ['no-response The embassy']],
		['Calls to the embassy were not returned.', ['no-response the embassy']],
		['Repeated requests for comment went unanswered.', ['no-response –']],
		['No one at the consulate answered the telephone.', ['no-response the consulate']],
		['Attempts to reach the pilot were unsuccessful.', ['no-response the pilot']],
		['The director was not available for comment.', ['no-response The director']],
		[
			'A spokesman for the Coast Service declined to comment.',
			['declined A spokesman for the Coast Service'],
		],
		['The shipping line declined, through its lawyer, to be interviewed.', ['declined The shipping line']],
		['The detention center had no comment.', ['declined The detention center']],
		['“No comment,” said Thaxby.', ['declined Thaxby']],
		['The company would not say how many planes it owns.', ['declined The company']],
		['The bureau does not comment on open cases.', ['declined The bureau']],
		['The warden passed on an invitation to respond.', ['declined The warden']],
		['Pressed for names, the minister refused.', ['refused the minister']],
		['The embassy sent us to the foreign ministry.', ['referred The embassy']],
		['The airline confirmed in an email that it flew the route.', ['answered The airline']],
		['Requests to the ministry drew no response.', ['no-response the ministry']],
		['“They won’t tell us where we are going,” he said.', []],
		['The mayor did not want to comment.', ['declined The mayor']],
		['The embassy said it had nothing to add.', ['declined The embassy']],
		['The minister refused to answer.', ['refused The minister']],
		['The agency refused to release the names of the dead.', ['refused The agency']],
		['The Frontier Service referred questions to the ministry.', ['referred Frontier Service']],
		['The warden told the Ledger to contact the ministry.', ['referred The warden']],
	])('%s', (text, lines) => {
		expect(asked(`The plane left at night.\n\n${text}`)).toEqual(lines);
	});

	it('is one for each of two who were asked', () => {
		expect(asked('Neither the ministry nor the embassy responded to questions.')).toEqual([
			'no-response the ministry',
			'no-response the embassy',
		]);
		expect(asked('The ministry declined to comment and referred questions to the embassy.')).toEqual([
			'declined The ministry',
			'referred The ministry',
		]);
		expect(
			asked('The consulate referred questions to Thaxby’s office, which did not answer an email.'),
		).toEqual(['referred The consulate', 'no-response Thaxby’s office']);
	});

	it('is joined with what was asked, by whom, about what and which way', () => {
		const { slots, anchors } = only(
			'The Ledger asked the Directorate of Prisons by email on 8 May whether it holds Teodoro Ibarcea. The directorate did not respond.',
		);
		expect(slots).toMatchObject({
			asked: { value: 'Directorate of Prisons' },
			by: { value: 'The Harbor Ledger', exact: 'The Ledger', inferred: true },
			answerType: 'no-response',
			what: { value: 'whether it holds Teodoro Ibarcea' },
			through: { value: 'email' },
			on: { value: '2019-05-08' },
		});
		expect(anchors.map(({ exact }) => exact)).toEqual([
			'The directorate did not respond',
			'The Ledger asked the Directorate of Prisons by email on 8 May whether it holds Teodoro Ibarcea',
		]);
	});

	it('waits while no answer stands', () => {
		expect(asked('The Ledger has asked the Ministry of Frontiers for the flight manifests.')).toEqual([
			'pending Ministry of Frontiers',
		]);
	});

	it('may be given to a relative or a court', () => {
		expect(
			only('His mother asked at the prison; guards told her that he was not there.').slots,
		).toMatchObject({
			asked: { value: 'the prison' },
			by: { value: 'His mother' },
			answerType: 'answered',
		});
		expect(only('The consulate did not answer the family’s letters.').slots.by).toMatchObject({
			value: 'the family',
		});
		expect(
			asked(
				'Judge Honor Bexworth asked the government’s lawyer where the man was. The lawyer could not say.',
			),
		).toEqual(['answered the government’s lawyer']);
	});

	it('is given in a briefing with one word', () => {
		const { slots, anchors } = only(
			'“I have a question,” said someone in the room.\n\n“No,” Petra Lindqvale replied.',
		);
		expect(slots).toMatchObject({
			asked: { value: 'Petra Lindqvale' },
			answerType: 'refused',
			answer: { value: 'No' },
		});
		expect(anchors).toHaveLength(2);
	});
});

describe('an answer, or none, in Spanish', () => {
	it.each([
		['El ministerio no respondió a las consultas de este diario.', ['no-response El ministerio']],
		['El ministerio no devolvió las llamadas.', ['no-response El ministerio']],
		['La embajada sigue sin responder.', []],
		['Nadie contestó a las preguntas en el consulado.', ['no-response –']],
		['No fue posible contactar al director del penal.', ['no-response director del penal']],
		['Hasta el cierre de esta edición no había respuesta del ministerio.', ['no-response ministerio']],
		['Las cartas a la embajada no fueron contestadas.', ['no-response la embajada']],
		['El consulado declinó hacer comentarios.', ['declined El consulado']],
		['El gobernador no ha querido pronunciarse.', ['declined El gobernador']],
		['El vocero prefirió no responder.', ['declined El vocero']],
		['«Sin comentarios», dijo el coronel.', ['declined el coronel']],
		['La portavoz se negó a informar.', ['refused La portavoz']],
		['La naviera rechazó una solicitud de entrevista.', ['refused La naviera']],
		['Se le negó información sobre su paradero.', ['refused –']],
		['La Dirección General remitió las preguntas al ministerio.', ['referred La Dirección General']],
		[
			'Consultado por este medio, el ministro Corwin Thaxby dijo que no había detenidos.',
			['answered el ministro Corwin Thaxby'],
		],
		['La empresa, consultada por La Gaceta, aseguró que no sabía nada.', ['answered La empresa']],
		['A Onrubia se le envió el viernes un cuestionario.', ['pending Onrubia']],
	])('%s', (text, lines) => {
		expect(asked(`El avión salió de noche hacia la isla.\n\n${text}`, 'es')).toEqual(lines);
	});

	it('is joined with what was asked', () => {
		expect(
			only('La familia pidió información al consulado el 3 de junio. No hubo respuesta.', 'es').slots,
		).toMatchObject({
			asked: { value: 'consulado' },
			by: { value: 'La familia' },
			answerType: 'no-response',
			what: { value: 'información' },
		});
		expect(asked('Su madre preguntó en el penal; los guardias le dijeron que allí no estaba.', 'es')).toEqual(
			['answered el penal'],
		);
	});
});

describe('what is no inquiry', () => {
	it.each([
		'A nurse asked Mr. Ibarcea about his pain.',
		'He declined to eat and refused medication.',
		'The doctor referred him to a hospital.',
		'The patient did not respond to verbal commands.',
		'The inmate refused to answer.',
		'A ramp worker, who asked not to be named, counted 61 men.',
		'The family asked the court to release him.',
		'The detainees asked for water.',
		'The island could not be reached by road.',
		'The minister may refuse to answer.',
		'El preso se negó a declarar.',
		'El médico preguntó al detenido si sentía dolor.',
		'Fue remitido al penal el 4 de mayo.',
		'El guardia se negó a dar agua.',
	])('%s', (text) => {
		expect(asked(`${text}`, /[áéíóúñ]|\bEl\b/.test(text) ? 'es' : 'en')).toEqual([]);
	});

	it('takes a detained person’s silence for none', () => {
		expect(
			asked(
				'Detainee Death Report: PEREYRA, Marta\n\nMs. PEREYRA declined to answer questions. She refused to speak.',
			),
		).toEqual([]);
	});
});

describe('a request that stays open over the sentences after it', () => {
	it.each([
		[
			'The Ledger asked the ministry, the police and the port authority for comment. The police declined to answer. The ministry did not. The port authority said it was reviewing the matter.',
			['declined the police', 'no-response the ministry', 'answered the port authority'],
		],
		[
			'The Ledger asked the ministry and the prison service about the transfer. Neither agency replied.',
			['no-response the ministry and the prison service'],
		],
		['The Ledger filed a records request in March. The county denied it in April.', ['refused The county']],
		[
			'His mother called the hotline eleven times. No one picked up.',
			['no-response the hotline eleven times'],
		],
		['The agency acknowledged receipt of the questions but did not answer them.', ['no-response The agency']],
		[
			'A Senate committee requested the visitor logs in June. The department produced 14 of 62 pages.',
			['answered The department'],
		],
		[
			'The sheriff’s office could not say where the men were, referring questions to the agency, which did not reply.',
			['answered The sheriff’s office', 'referred The sheriff’s office', 'no-response the agency'],
		],
		[
			'In a statement to the Ledger, the prison service said the man had left.',
			['answered the prison service'],
		],
		[
			'His sister went to the barracks to ask for him. A guard told her that nobody of that name was there.',
			['answered the barracks'],
		],
	])('%s', (text, expected) => {
		expect(asked(`The plane left at night.\n\n${text}`)).toEqual(expected);
	});

	it.each([
		[
			'La Gaceta envió el borrador a cuatro instituciones. La Policía declinó hacer observaciones. El Ministerio no respondió. La Fiscalía indicó que abrió un expediente.',
			['declined Policía', 'no-response Ministerio', 'answered Fiscalía'],
		],
		[
			'La madre fue al cuartel a preguntar por su hijo. Un oficial le dijo que no estaba.',
			['answered cuartel'],
		],
		['La Fiscalía acusó recibo del cuestionario, pero no lo contestó.', ['no-response Fiscalía']],
		['Este medio intentó comunicarse con el alcaide, pero no fue posible.', ['no-response el alcaide']],
		['La abogada solicitó el expediente en marzo. Hasta hoy no se lo han entregado.', ['no-response –']],
		[
			'El periódico pidió los registros de vuelo. La Secretaría los reservó por cinco años.',
			['refused La Secretaría'],
		],
		['Los vecinos recorrieron las comisarías; en ninguna les dieron razón de él.', ['no-response –']],
		['Llamó doce veces al penal. Nadie atendió.', ['no-response penal']],
	])('%s', (text, expected) => {
		expect(asked(`El avión salió de noche, según contaron los vecinos del puerto.\n\n${text}`, 'es')).toEqual(
			expected,
		);
	});

	it('a document may begin with an asking, a gerund or a no', () => {
		for (const text of [
			'Se le preguntó al vocero por los jóvenes.',
			'Asserting nothing, she left.',
			'No lawyer was there.',
		])
			expect(() => propose(text)).not.toThrow();
	});
});
