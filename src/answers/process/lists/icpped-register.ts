import { CHOSEN, ON } from './bears.ts';
import { both, type CheckList, OWN_WORDS } from './check-list.ts';
import { ICPPED } from './icpped.ts';

const EXCERPT = 'an excerpt at hozir.org (international law handbook, page 348)';
const date = both('day', 'día');
const time = both('hour', 'hora');
const place = both('place', 'lugar');

/** What a register of persons deprived of liberty has to hold at least. */
export const ICPPED_REGISTER: CheckList = {
	id: 'icpped-17-3',
	title: both(
		'Minimum content of the official register of persons deprived of liberty',
		'Contenido mínimo del registro oficial de personas privadas de libertad',
	),
	...ICPPED,
	locator: 'art. 17(3)',
	verified: 'partly',
	verifiedHow: `a to f: ${EXCERPT}; g in part; h from memory`,
	licence: OWN_WORDS,
	fields: [
		{
			id: '17.3.a',
			label: both('Who the person is', 'Quién es la persona'),
			per: 'person',
			verified: 'excerpt',
			verifiedHow: EXCERPT,
			parts: [
				{ key: 'name', label: both('name', 'nombre'), bears: ON.name },
				{ key: 'identifier', label: both('identifier', 'identificador'), bears: ON.identifier },
				{ key: 'birth', label: both('date of birth', 'fecha de nacimiento'), bears: ON.birth },
			],
		},
		{
			id: '17.3.b',
			label: both(
				'When and where liberty was taken, and which authority took it',
				'Cuándo y dónde se privó de la libertad y qué autoridad lo hizo',
			),
			per: 'stay',
			verified: 'excerpt',
			verifiedHow: EXCERPT,
			parts: [
				{ key: 'date', label: date, bears: ON.takenOn },
				{ key: 'time', label: time, bears: ON.takenAtTime },
				{ key: 'place', label: place, bears: ON.takenAt },
				{ key: 'authority', label: both('authority', 'autoridad'), bears: ON.takenBy },
			],
		},
		{
			id: '17.3.c',
			label: both(
				'Which authority ordered it, and on what grounds',
				'Qué autoridad la ordenó y con qué fundamento',
			),
			per: 'stay',
			verified: 'excerpt',
			verifiedHow: EXCERPT,
			parts: [
				{
					key: 'ordered-by',
					label: both('authority that ordered it', 'autoridad que la ordenó'),
					bears: CHOSEN,
				},
				{ key: 'grounds', label: both('grounds', 'fundamento'), bears: ON.grounds },
			],
		},
		{
			id: '17.3.d',
			label: both('Which authority supervises the detention', 'Qué autoridad supervisa la detención'),
			per: 'stay',
			verified: 'excerpt',
			verifiedHow: EXCERPT,
			note: both(
				'Shown is who holds, or who says that it does or does not answer for it; that it also supervises is not said by that.',
				'Se muestra quién detiene, o quién dice responder o no por ello; con eso no se dice que además supervise.',
			),
			parts: [
				{ key: 'holder', label: both('who holds', 'quién detiene'), bears: ON.holder },
				{
					key: 'supervisor',
					label: both('who supervises', 'quién supervisa'),
					bears: CHOSEN,
				},
			],
		},
		{
			id: '17.3.e',
			label: both(
				'Where the person is held, when admitted, and which authority is responsible for the place',
				'Dónde está la persona, cuándo ingresó y qué autoridad responde por el lugar',
			),
			per: 'place',
			verified: 'excerpt',
			verifiedHow: EXCERPT,
			note: both(
				'A contractor that runs a place is not the authority responsible for it.',
				'Un contratista que administra un lugar no es la autoridad responsable.',
			),
			parts: [
				{ key: 'place', label: place, bears: ON.keptAt },
				{ key: 'date', label: both('day of admission', 'día de ingreso'), bears: ON.admittedOn },
				{ key: 'time', label: both('hour of admission', 'hora de ingreso'), bears: ON.admittedAtTime },
				{
					key: 'authority',
					label: both('authority responsible for the place', 'autoridad responsable del lugar'),
					bears: CHOSEN,
				},
			],
		},
		{
			id: '17.3.f',
			label: both("Elements on the person's state of health", 'Elementos sobre el estado de salud'),
			per: 'stay',
			verified: 'excerpt',
			verifiedHow: EXCERPT,
			sensitive: true,
			parts: [
				{
					key: 'health',
					label: both('what is said of health', 'lo que se dice de la salud'),
					bears: ON.hospital,
				},
			],
		},
		{
			id: '17.3.g',
			label: both(
				'On death in custody: circumstances, cause, and where the remains went',
				'En caso de muerte en custodia: circunstancias, causa y destino de los restos',
			),
			per: 'death',
			verified: 'partly',
			verifiedHow:
				'the beginning of the sentence: an excerpt, and article 18(1)(g) at debates.parlamento.pt; the rest from memory',
			sensitive: true,
			parts: [
				{
					key: 'circumstances',
					label: both('circumstances', 'circunstancias'),
					bears: ON.died,
				},
				{ key: 'cause', label: both('cause', 'causa'), bears: CHOSEN },
				{
					key: 'remains',
					label: both('destination of the remains', 'destino de los restos'),
					bears: ON.remains,
				},
			],
		},
		{
			id: '17.3.h',
			label: both(
				'When released or moved, to where, and which authority was responsible for the move',
				'Cuándo fue liberada o trasladada, adónde y qué autoridad respondió del traslado',
			),
			per: 'move',
			verified: 'memory',
			verifiedHow: 'from memory; the content agrees with a glossary of the UN human rights office',
			parts: [
				{ key: 'date', label: date, bears: ON.leftOn },
				{ key: 'time', label: time, bears: ON.leftAtTime },
				{ key: 'destination', label: both('destination', 'destino'), bears: ON.movedTo },
				{
					key: 'authority',
					label: both('authority responsible', 'autoridad responsable'),
					bears: ON.movedBy,
				},
			],
		},
	],
};
