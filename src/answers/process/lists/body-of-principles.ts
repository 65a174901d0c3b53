import { CHOSEN, ON } from './bears.ts';
import { type Bears, type Both, both, type CheckField, type CheckList, OWN_WORDS } from './check-list.ts';

type Checked = Pick<CheckField, 'verified' | 'verifiedHow'>;
const excerpt = (where: string): Checked => ({
	verified: 'excerpt',
	verifiedHow: `an excerpt at ${where}`,
});
const RIGHTS_MONITOR = excerpt('euromedmonitor.org (International-Treaties/38)');
const TORTURE_ATLAS = excerpt('atlas-of-torture.org (leo0mnpk7jrcqo3nuvxuyds4i)');
const MEMORY: Checked = { verified: 'memory', verifiedHow: 'from memory' };

/** What is owed to whoever is detained or imprisoned, in any form. */
export const BODY_OF_PRINCIPLES: CheckList = {
	id: 'bop',
	title: both(
		'Body of Principles: what is owed to persons under any form of detention',
		'Conjunto de Principios: lo que se debe a personas bajo cualquier forma de detención',
	),
	instrument:
		'Body of Principles for the Protection of All Persons under Any Form of Detention or Imprisonment, UN General Assembly resolution 43/173, 9 December 1988',
	locator: 'principles 4 to 38',
	url: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/body-principles-protection-all-persons-under-any-form-detention',
	scope: both(
		'A resolution of the General Assembly, not a treaty. Each principle is a question that voices answer, each for itself; nothing is concluded from their answers.',
		'Una resolución de la Asamblea General, no un tratado. Cada principio es una pregunta que cada voz responde por sí; de las respuestas no se concluye nada.',
	),
	verified: 'partly',
	verifiedHow: '4, 6, 10 to 12 and 16: excerpts; the others from memory, and marked',
	licence: OWN_WORDS,
	fields: [
		principle(
			'4',
			RIGHTS_MONITOR,
			both(
				'Detention is ordered by a judicial or other authority, or is under its effective control',
				'La detención es ordenada por una autoridad judicial u otra, o está sujeta a su control efectivo',
			),
			CHOSEN,
		),
		principle(
			'6',
			RIGHTS_MONITOR,
			both(
				'No torture, and no cruel, inhuman or degrading treatment',
				'Sin tortura ni trato cruel, inhumano o degradante',
			),
			CHOSEN,
		),
		principle(
			'10',
			TORTURE_ATLAS,
			both(
				'Told the reasons at the time of arrest, and promptly of any charges',
				'Se informan los motivos al momento del arresto y, sin demora, los cargos',
			),
			ON.reasons,
		),
		principle(
			'11.1',
			TORTURE_ATLAS,
			both(
				'An effective opportunity to be heard promptly by a judicial or other authority; the right to defend oneself or be assisted by counsel',
				'Oportunidad efectiva de ser oída sin demora por una autoridad judicial u otra; derecho a defenderse o a ser asistida por abogado',
			),
			ON.judge,
		),
		principle(
			'11.2',
			TORTURE_ATLAS,
			both(
				'The person and counsel get prompt and full communication of any order of detention, with its reasons',
				'La persona y su defensa reciben comunicación pronta y completa de la orden de detención y sus motivos',
			),
			CHOSEN,
		),
		principle(
			'11.3',
			TORTURE_ATLAS,
			both(
				'An authority can review whether detention goes on',
				'Una autoridad puede revisar la continuación de la detención',
			),
			CHOSEN,
		),
		principle(
			'12.1.a',
			TORTURE_ATLAS,
			both('Recorded: the reasons for the arrest', 'Se registran los motivos del arresto'),
			ON.grounds,
		),
		principle(
			'12.1.b',
			TORTURE_ATLAS,
			both(
				'Recorded: the times of arrest, of being taken to a place of custody, of first appearing before an authority',
				'Se registran las horas del arresto, del traslado al lugar de custodia y de la primera comparecencia',
			),
			[...ON.takenAtTime, ...ON.admittedAtTime],
		),
		principle(
			'12.1.c',
			TORTURE_ATLAS,
			both(
				'Recorded: who the law-enforcement officials were',
				'Se registra la identidad de los funcionarios',
			),
			ON.takenBy,
		),
		principle(
			'12.1.d',
			TORTURE_ATLAS,
			both('Recorded: the precise place of custody', 'Se registra el lugar preciso de custodia'),
			ON.keptAt,
		),
		principle(
			'12.2',
			TORTURE_ATLAS,
			both(
				'The records are communicated to the person or counsel',
				'Los registros se comunican a la persona o a su defensa',
			),
			CHOSEN,
		),
		principle(
			'13',
			MEMORY,
			both('Told of rights, and how to use them', 'Se le informan sus derechos y cómo ejercerlos'),
			CHOSEN,
		),
		principle(
			'14',
			MEMORY,
			both(
				'Information in a language that the person understands; an interpreter, free of charge',
				'Información en un idioma que entiende; intérprete gratuito',
			),
			ON.interpreter,
		),
		principle(
			'15',
			MEMORY,
			both(
				'Communication with the outside, above all with family or counsel, is not denied for more than a matter of days',
				'La comunicación con el exterior, sobre todo con familia o defensa, no se niega por más de unos días',
			),
			ON.outside,
		),
		principle(
			'16.1',
			TORTURE_ATLAS,
			both(
				'Family or others chosen are notified promptly after the arrest and after each transfer, and told the place',
				'Se notifica sin demora a familiares u otras personas elegidas, tras el arresto y cada traslado, con el lugar',
			),
			CHOSEN,
		),
		principle(
			'16.2',
			TORTURE_ATLAS,
			both(
				'Foreigners are told of the right to contact their consulate (or, for refugees, the competent organisation)',
				'A extranjeros se les informa el derecho de contactar a su consulado (o, si son refugiados, al organismo competente)',
			),
			ON.consul,
		),
		principle(
			'17',
			MEMORY,
			both(
				'Assistance of counsel: told of it promptly, and assigned where needed',
				'Asistencia de abogado, informada sin demora y asignada si hace falta',
			),
			ON.counsel,
		),
		principle(
			'18',
			MEMORY,
			both(
				'Time, facilities and confidential communication with counsel',
				'Tiempo, medios y comunicación confidencial con la defensa',
			),
			CHOSEN,
		),
		principle(
			'19',
			MEMORY,
			both('Visits and letters of the family', 'Visitas y correspondencia con la familia'),
			ON.visits,
		),
		principle(
			'20',
			MEMORY,
			both(
				'If asked for, kept reasonably near to where the person usually lives',
				'Si lo pide, en un lugar razonablemente cercano a su residencia',
			),
			CHOSEN,
		),
		principle(
			'24',
			MEMORY,
			both(
				'A medical examination promptly on admission; care as needed',
				'Examen médico pronto al ingreso; atención cuando hace falta',
			),
			ON.medical,
			true,
		),
		principle(
			'29',
			MEMORY,
			both(
				'Qualified independent persons visit the place; free and confidential contact with them',
				'Personas calificadas e independientes visitan el lugar; contacto libre y confidencial con ellas',
			),
			CHOSEN,
		),
		principle(
			'32',
			MEMORY,
			both(
				'Proceedings at any time to challenge lawfulness and obtain release',
				'Recurso en todo momento para impugnar la legalidad y obtener la libertad',
			),
			ON.habeas,
		),
		principle(
			'33',
			MEMORY,
			both(
				'A complaint about treatment, also by family, counsel or others; a prompt answer',
				'Queja por el trato, también de familia, defensa u otros; respuesta pronta',
			),
			CHOSEN,
		),
		principle(
			'34',
			MEMORY,
			both(
				'An inquiry into a death or disappearance during detention or shortly after',
				'Investigación de la muerte o desaparición durante la detención o poco después',
			),
			CHOSEN,
		),
		principle(
			'37',
			MEMORY,
			both(
				'On a criminal charge: brought promptly before a judge, who decides without delay on lawfulness',
				'Acusación penal: llevada sin demora ante un juez, que decide sin demora sobre la legalidad',
			),
			ON.judge,
		),
		principle(
			'38',
			MEMORY,
			both(
				'On a criminal charge: trial within a reasonable time, or release pending trial',
				'Acusación penal: juicio en plazo razonable, o libertad durante el proceso',
			),
			CHOSEN,
		),
	],
};

function principle(
	id: string,
	checked: Checked,
	label: Both,
	bears: readonly Bears[],
	sensitive = false,
): CheckField {
	return {
		id,
		label,
		per: 'stay',
		...checked,
		...(sensitive ? { sensitive: true } : {}),
		parts: [{ key: 'said', label: both('what voices say', 'lo que dicen las voces'), bears }],
	};
}
