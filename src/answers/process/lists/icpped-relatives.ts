import { CHOSEN, ON } from './bears.ts';
import { both, type CheckField, type CheckList, OWN_WORDS } from './check-list.ts';
import { ICPPED } from './icpped.ts';

const HOW = 'an excerpt at debates.parlamento.pt (12 July 2013, page 13, official bilingual annex)';
const CHECKED = { verified: 'excerpt', verifiedHow: HOW } as const satisfies Partial<CheckField>;
const date = both('day', 'día');
const time = both('hour', 'hora');
const place = both('place', 'lugar');

/** What relatives, their representatives and counsel have to be told at least. */
export const ICPPED_RELATIVES: CheckList = {
	id: 'icpped-18-1',
	title: both(
		'Minimum information owed to relatives, representatives and counsel',
		'Información mínima debida a familiares, representantes y defensa',
	),
	...ICPPED,
	locator: 'art. 18(1)',
	...CHECKED,
	licence: OWN_WORDS,
	fields: [
		{
			id: '18.1.a',
			label: both('Which authority ordered the deprivation', 'Qué autoridad ordenó la privación de libertad'),
			per: 'stay',
			...CHECKED,
			parts: [{ key: 'ordered-by', label: both('authority', 'autoridad'), bears: CHOSEN }],
		},
		{
			id: '18.1.b',
			label: both(
				'Day, hour and place of the deprivation and of the admission',
				'Día, hora y lugar de la privación de libertad y del ingreso',
			),
			per: 'stay',
			...CHECKED,
			parts: [
				{ key: 'taken-date', label: both('day taken', 'día de la privación'), bears: ON.takenOn },
				{ key: 'taken-time', label: both('hour taken', 'hora de la privación'), bears: ON.takenAtTime },
				{ key: 'taken-place', label: both('where taken', 'lugar de la privación'), bears: ON.takenAt },
				{ key: 'admitted-date', label: both('day of admission', 'día de ingreso'), bears: ON.admittedOn },
				{
					key: 'admitted-time',
					label: both('hour of admission', 'hora de ingreso'),
					bears: ON.admittedAtTime,
				},
				{ key: 'admitted-place', label: both('place of admission', 'lugar de ingreso'), bears: ON.keptAt },
			],
		},
		{
			id: '18.1.c',
			label: both('Which authority supervises', 'Qué autoridad supervisa'),
			per: 'stay',
			...CHECKED,
			parts: [
				{ key: 'holder', label: both('who holds', 'quién detiene'), bears: ON.holder },
				{ key: 'supervisor', label: both('who supervises', 'quién supervisa'), bears: CHOSEN },
			],
		},
		{
			id: '18.1.d',
			label: both(
				'Where the person is; on a transfer, the destination and the authority responsible',
				'Dónde está la persona; en un traslado, el destino y la autoridad responsable',
			),
			per: 'stay',
			...CHECKED,
			parts: [
				{ key: 'place', label: both('whereabouts', 'paradero'), bears: ON.keptAt },
				{ key: 'destination', label: both('destination', 'destino'), bears: ON.movedTo },
				{
					key: 'authority',
					label: both('authority responsible', 'autoridad responsable'),
					bears: ON.movedBy,
				},
			],
		},
		{
			id: '18.1.e',
			label: both('Day, hour and place of release', 'Día, hora y lugar de la liberación'),
			per: 'release',
			...CHECKED,
			parts: [
				{ key: 'date', label: date, bears: ON.releasedOn },
				{ key: 'time', label: time, bears: ON.releasedAtTime },
				{ key: 'place', label: place, bears: ON.releasedAt },
			],
		},
		{
			id: '18.1.f',
			label: both('Elements on the state of health', 'Elementos sobre el estado de salud'),
			per: 'stay',
			...CHECKED,
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
			id: '18.1.g',
			label: both(
				'On death: circumstances, cause and destination of the remains',
				'En caso de muerte: circunstancias, causa y destino de los restos',
			),
			per: 'death',
			...CHECKED,
			sensitive: true,
			parts: [
				{ key: 'circumstances', label: both('circumstances', 'circunstancias'), bears: ON.died },
				{ key: 'cause', label: both('cause', 'causa'), bears: CHOSEN },
				{
					key: 'remains',
					label: both('destination of the remains', 'destino de los restos'),
					bears: ON.remains,
				},
			],
		},
	],
};
