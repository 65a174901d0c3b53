import { describe, expect, it } from 'vitest';
import { custodyLines } from '../../../test/extract/custody-lines.ts';

const told = custodyLines;

const LEAD = 'El periodista Marcos Pereyra fue expulsado a Honduras, informó su familia. ';
const later = (sentence: string) => told(`Lo contó la prensa de ayer.\n\n${LEAD}${sentence}`).slice(1);
const HE = 'who=Marcos Pereyra';

describe('verbs and states of the Spanish press', () => {
	it.each([
		['Se lo llevaron sin orden judicial.', [`arrest | ${HE}`]],
		[
			'Desconocidos armados lo secuestraron el 3 de enero de 2024 en la colonia Centro.',
			[`arrest | ${HE} | by=Desconocidos armados | at=la colonia Centro | on=2024-01-03`],
		],
		['Lo dejaron en libertad.', [`release | ${HE}`]],
		['Lo dejaron ir.', [`release | ${HE}`]],
		['Quedó en libertad el 10 de febrero de 2024.', [`release | ${HE} | on=2024-02-10`]],
		['Recuperó su libertad después de 40 días.', [`release | ${HE}`]],
		['Salió libre el 5 de junio de 2023.', [`release | ${HE} | on=2023-06-05`]],
		['La libertad de prensa no existe.', []],
		['Permanece recluido en el penal de El Roble.', [`held | ${HE} | at=el penal de El Roble`]],
		['Lleva 40 días detenido en Valle Alto.', [`held | ${HE} | at=Valle Alto`]],
		[
			'Había pasado once meses en la prisión de Piedra Alta.',
			[`held | ${HE} | at=la prisión de Piedra Alta`],
		],
		['Lo tuvieron tres semanas en un galpón del puerto.', [`held | ${HE} | at=un galpón del puerto`]],
		['Se encuentra en arresto domiciliario.', [`held | ${HE}`]],
		['Se encuentra privado de libertad.', [`held | ${HE}`]],
		['Fue puesto a disposición del Juzgado Quinto.', [`transfer | ${HE} | to=Juzgado Quinto`]],
		['Ingresó al penal en febrero de 2023.', [`booked-in | ${HE} | at=penal | on=2023-02`]],
		['Fue hallado muerto en su celda.', [`death | ${HE} | at=su celda`]],
		['Fue hallado sin vida.', [`death | ${HE}`]],
		['Murió bajo custodia en el Hospital Militar.', [`death | ${HE} | at=el Hospital Militar`]],
		['Está desaparecido desde el 18 de marzo de 2024.', [`disappearance | ${HE} | on=2024-03-18`]],
		['Sus restos fueron identificados en 2017.', [`remains-found | ${HE} | on=2017`]],
		['Un pastor encontró sus restos en 2017.', [`remains-found | ${HE} | on=2017`]],
		['Cayó preso en marzo de 2024.', [`arrest | ${HE} | on=2024-03`]],
		['La Policía volvió a detenerlo.', [`re-detention | ${HE}`]],
		[
			'Fue enviado a Guatemala en virtud de la Ley de Extranjería.',
			[`removal | ${HE} | to=Guatemala | authority=Ley de Extranjería`],
		],
		['Un tribunal ordenó su expulsión.', [`removal-order | ${HE} | by=Un tribunal`]],
		['No existe obligación de ejecutarla.', []],
	])('%s', (sentence, wanted) => {
		expect(later(sentence)).toEqual(wanted);
	});
});

describe('who a Spanish sentence is about', () => {
	it.each([
		['A mi marido se lo llevaron descalzo.', ['arrest | who=mi marido']],
		[
			'Al menos quince hombres fueron detenidos en un retén.',
			['arrest | who=Al menos quince hombres | at=un retén'],
		],
		['Los once fueron detenidos en Norte.', ['arrest | who=Los once | at=Norte']],
		['También fue detenido ayer Luis Duarte.', ['arrest | who=Luis Duarte | on=2025-03-21']],
		['Los extranjeros que otros países expulsan son muchos.', ['removal | who=Los extranjeros']],
		['Los detenidos tienen hambre.', []],
		['Por motivos políticos hubo protestas.', []],
	])('%s', (sentence, wanted) => {
		expect(told(`Lo contó la prensa de ayer.\n\n${sentence}`)).toEqual(wanted);
	});

	it('carries the person of a participle on to the next', () => {
		expect(later('Fue capturado por soldados en un retén y llevado a la Tercera Brigada.')).toEqual([
			`arrest | ${HE} | by=soldados | at=un retén`,
			`transfer | ${HE} | to=la Tercera Brigada`,
		]);
	});

	it('means by a plural the two told of together', () => {
		const text =
			'Rosa Méndez y Clara Luna permanecen presas en la cárcel de Norte. Fueron capturadas el 19 de mayo de 2023.';
		expect(told(`Lo contó la prensa.\n\n${text}`).at(-1)).toBe(
			'arrest | who=Rosa Méndez y Clara Luna | on=2023-05-19',
		);
	});
});

describe('what a Spanish sentence does not tell as done', () => {
	it.each([
		['Habría sido trasladado a otra cárcel.', [`transfer | ${HE} | to=otra cárcel | alleges | possible`]],
		['Podría ser extraditado a Honduras.', [`removal | ${HE} | to=Honduras | predicts | possible`]],
		['¿Fue trasladado a Norte?', [`transfer | ${HE} | to=Norte | asks`]],
		['Interior niega también que haya sido deportado.', [`removal | ${HE} | denies`]],
		['Temiendo ser detenido viajó a Norte.', []],
		['El juez ordenó su liberación.', [`release | ${HE} | intends`]],
	])('%s', (sentence, wanted) => {
		expect(later(sentence)).toEqual(wanted);
	});
});

describe('records with dated lines', () => {
	const RECORD = 'PEREYRA LUNA, Marta Inés\n\nSexo: Femenino.\n\n';
	const inRecord = (text: string) => told(RECORD + text);
	const WHO = 'who=PEREYRA LUNA, Marta Inés';

	it('gives a move the day of its line, and a list of names none', () => {
		expect(inRecord('06.06.1974. Nota Interna. Es detenida por la Policía Federal en una finca.')).toEqual([
			`arrest | ${WHO} | by=la Policía Federal | at=una finca | on=1974-06-06`,
		]);
		expect(inRecord('06.06.1974. Figura en una lista. Fue detenida, según la lista.')).toEqual([
			`arrest | ${WHO}`,
		]);
	});

	it('reads fields that share a paragraph, and tells again on their day', () => {
		const text =
			'### Detención\n\nFecha: 23.12.1977.\nLugar: En su domicilio.\nReclusión: Centro clandestino “Pozo Norte”. También otro.\n\nCircunstancia: El día de la detención llovía.';
		expect(inRecord(text)).toEqual([
			`arrest | ${WHO} | at=En su domicilio | on=1977-12-23`,
			`held | ${WHO} | at=Centro clandestino “Pozo Norte”`,
			`arrest | ${WHO} | on=1977-12-23`,
		]);
	});

	it('reads two days of one month as one stay, and who was seen where', () => {
		expect(
			inRecord('Ana Vidal (uruguaya, detenida en el “Pozo Norte” entre el 01 y el 16.04.1978).'),
		).toEqual(['held | who=Ana Vidal | at=el “Pozo Norte” | on=1978-04-01/1978-04-16']);
		expect(inRecord('Fue vista en el centro clandestino “Pozo Norte” por Ana Vidal.')).toEqual([
			`held | ${WHO} | at=el centro clandestino “Pozo Norte”`,
		]);
	});

	it('takes the day in brackets behind a name', () => {
		expect(
			inRecord('Otros casos que se conocen de la época: Desaparición de Ana Vidal (18.08.1971).'),
		).toEqual(['disappearance | who=Ana Vidal | on=1971-08-18']);
	});

	it('reads both of detained and disappeared', () => {
		expect(inRecord('Conoció a Ana Vidal, detenida-desaparecida el 30 de diciembre de 1977.').sort()).toEqual(
			['arrest | who=Ana Vidal | on=1977-12-30', 'disappearance | who=Ana Vidal | on=1977-12-30'],
		);
	});
});

describe('fates that set phrases tell', () => {
	it.each([
		['Fue recibido en la cárcel de Norte.', [`booked-in | ${HE} | at=la cárcel de Norte`]],
		['Egresó de la cárcel de Norte en 2024.', [`release | ${HE} | from=la cárcel de Norte | on=2024`]],
		['El ministro fue recibido en el palacio.', []],
		['Su hermana egresó de la facultad en 2024.', []],
		['Se desconoce su paradero.', [`disappearance | ${HE}`]],
		['No se supo nada más de él.', [`disappearance | ${HE}`]],
		['Perdió la vida en el penal de Norte.', [`death | ${HE} | at=el penal de Norte`]],
		['El equipo perdió la final.', []],
		['Fue detenido nuevamente.', [`re-detention | ${HE}`]],
	])('%s', (sentence, wanted) => {
		expect(later(sentence)).toEqual(wanted);
	});

	it.each([
		[
			'Clara Luna pasó del cuartel de Sur al penal de Norte.',
			['transfer | who=Clara Luna | from=cuartel de Sur | to=penal de Norte'],
		],
		['Levantaron el paro después de once días.', []],
		['A Clara Luna la levantaron en la esquina.', ['arrest | who=Clara Luna | at=la esquina']],
		['El proyecto de ley quedó detenido en el Senado.', []],
		['El equipo fue liberado de la obligación de jugar.', []],
		['Nadie debe ser detenido sin orden.', []],
		['La captura de datos se hizo en dos meses.', []],
		['La policía deportó 252 personas.', ['removal | who=252 personas | by=La policía']],
		['Detenida en Norte, Clara Luna tenía 24 años.', ['arrest | who=Clara Luna | at=Norte']],
	])('%s', (sentence, wanted) => {
		expect(told(`Lo contó la prensa de ayer.\n\n${sentence}`)).toEqual(wanted);
	});
});
