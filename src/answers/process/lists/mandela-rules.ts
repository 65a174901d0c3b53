import { CHOSEN, ON } from './bears.ts';
import {
	type AskedPer,
	type Bears,
	type Both,
	both,
	type CheckField,
	type CheckList,
	OWN_WORDS,
} from './check-list.ts';

type Checked = Pick<CheckField, 'verified' | 'verifiedHow'>;
const PREVENTION: Checked = {
	verified: 'excerpt',
	verifiedHow: 'an excerpt at apt.ch (node 622)',
};
const IDENTITY: Checked = {
	verified: 'partly',
	verifiedHow: 'the part on identity: an excerpt of a guide at issuu.com; the rest from memory',
};
const SUMMARY: Checked = {
	verified: 'partly',
	verifiedHow: 'a summary (scribd 591411045), not the rule',
};
const MEMORY: Checked = { verified: 'memory', verifiedHow: 'from memory' };

/** What the file of a prisoner has to hold, and who is to be told. */
export const MANDELA_RULES: CheckList = {
	id: 'smr-6-10',
	title: both(
		"The prisoner's file and notice to family, by the Nelson Mandela Rules",
		'El expediente de la persona presa y el aviso a la familia, según las Reglas Nelson Mandela',
	),
	instrument:
		'UN Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules), General Assembly resolution 70/175, 17 December 2015',
	locator: 'rules 6 to 10, 68, 69, 71',
	url: 'https://undocs.org/A/RES/70/175',
	scope: both(
		'A resolution of the General Assembly, not a treaty. The rules on files speak of prisons; whether a place of immigration or other detention is one of them is not for this list to say.',
		'Una resolución de la Asamblea General, no un tratado. Las reglas sobre expedientes hablan de prisiones; si un lugar de detención migratoria u otra lo es, no lo dice esta lista.',
	),
	verified: 'partly',
	verifiedHow:
		'7, 7(c), 68 and 69: an excerpt; identity: another; the rest from memory or a summary, and marked',
	licence: OWN_WORDS,
	fields: [
		rule(
			'6',
			MEMORY,
			both(
				'A standardised system of files exists, with a secure trail of access and change',
				'Existe un sistema normalizado de expedientes, con registro seguro de accesos y cambios',
			),
			CHOSEN,
			'stay',
		),
		rule(
			'7',
			PREVENTION,
			both('Nobody is admitted without a valid order of commitment', 'Nadie ingresa sin una orden válida'),
			ON.grounds,
			'stay',
		),
		rule(
			'7.a',
			IDENTITY,
			both(
				'Precise identity, with the gender that the person gives',
				'Identidad precisa, con el género que la persona indique',
			),
			[...ON.name, ...ON.identifier, ...ON.birth],
			'person',
		),
		rule(
			'7.b',
			MEMORY,
			both(
				'Reasons for the commitment, authority responsible, day, hour and place of arrest',
				'Motivos del ingreso, autoridad responsable, día, hora y lugar del arresto',
			),
			[...ON.grounds, ...ON.takenOn, ...ON.takenAt, ...ON.takenBy],
			'stay',
		),
		rule(
			'7.c',
			PREVENTION,
			both(
				'Day and hour of admission, release and any transfer',
				'Día y hora del ingreso, la liberación y todo traslado',
			),
			[...ON.admittedOn, ...ON.leftOn],
			'stay',
		),
		rule(
			'7.d',
			SUMMARY,
			both(
				'Visible injuries, and complaints of earlier ill-treatment',
				'Lesiones visibles y quejas de malos tratos previos',
			),
			CHOSEN,
			'stay',
			true,
		),
		rule(
			'7.e',
			MEMORY,
			both('An inventory of personal property', 'Inventario de bienes personales'),
			CHOSEN,
			'stay',
		),
		rule(
			'7.f',
			SUMMARY,
			both(
				'Names and whereabouts of family; of children their ages, place and custody',
				'Nombres y paradero de la familia; de los hijos, edad, lugar y custodia',
			),
			CHOSEN,
			'stay',
		),
		rule(
			'7.g',
			MEMORY,
			both('Emergency contact and next of kin', 'Contacto de emergencia y parientes más cercanos'),
			CHOSEN,
			'stay',
		),
		rule(
			'8.a',
			MEMORY,
			both(
				'The judicial process: dates of hearings, legal representation',
				'El proceso judicial: fechas de audiencias, representación legal',
			),
			[...ON.judge, ...ON.counsel],
			'stay',
		),
		rule(
			'8.b',
			MEMORY,
			both('First assessment and classification', 'Evaluación inicial y clasificación'),
			CHOSEN,
			'stay',
		),
		rule('8.c', MEMORY, both('Conduct and discipline', 'Conducta y disciplina'), CHOSEN, 'stay'),
		rule(
			'8.d',
			MEMORY,
			both(
				'Requests and complaints, also of torture (unless confidential)',
				'Peticiones y quejas, también de tortura (salvo las confidenciales)',
			),
			CHOSEN,
			'stay',
		),
		rule('8.e', MEMORY, both('Disciplinary sanctions', 'Sanciones disciplinarias'), CHOSEN, 'stay'),
		rule(
			'8.f',
			MEMORY,
			both(
				'Circumstances and causes of injury or death; destination of the remains',
				'Circunstancias y causas de lesión o muerte; destino de los restos',
			),
			[...ON.died, ...ON.remains],
			'death',
			true,
		),
		rule(
			'9',
			MEMORY,
			both(
				'Records are confidential; the prisoner may see the own file; a certified copy on release',
				'Los expedientes son confidenciales; la persona puede ver el suyo; copia certificada al salir',
			),
			CHOSEN,
			'stay',
		),
		rule(
			'10',
			MEMORY,
			both(
				'Data of the files also serve statistics on the prison population',
				'Los datos sirven también para estadísticas de la población penal',
			),
			CHOSEN,
			'stay',
		),
		rule(
			'68',
			PREVENTION,
			both(
				'The right and the means to inform family at once of imprisonment, transfer, serious illness or injury',
				'Derecho y medios para informar de inmediato a la familia del ingreso, traslado, enfermedad o lesión grave',
			),
			CHOSEN,
			'stay',
		),
		rule(
			'69',
			PREVENTION,
			both(
				'Next of kin or contact are told at once of a death, and of serious illness or a transfer to hospital',
				'Los parientes o el contacto son informados de inmediato de la muerte, y de enfermedad grave o traslado a un hospital',
			),
			CHOSEN,
			'stay',
			true,
		),
		rule(
			'71',
			MEMORY,
			both(
				'Death, disappearance or serious injury is reported to an independent authority for a prompt investigation',
				'La muerte, desaparición o lesión grave se comunica a una autoridad independiente para pronta investigación',
			),
			CHOSEN,
			'stay',
		),
	],
};

function rule(
	id: string,
	checked: Checked,
	label: Both,
	bears: readonly Bears[],
	per: AskedPer,
	sensitive = false,
): CheckField {
	return {
		id,
		label,
		per,
		...checked,
		...(sensitive ? { sensitive: true } : {}),
		parts: [{ key: 'said', label: both('what voices say', 'lo que dicen las voces'), bears }],
	};
}
