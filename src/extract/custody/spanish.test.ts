import { describe, expect, it } from 'vitest';
import { propose } from '../index.ts';

/** Type, who and the other slots of every custody event of a text, with its polarity where it denies. */
const told = (text: string) =>
	propose(text).proposals.flatMap((found) => {
		if (found.kind !== 'custody') return [];
		const { type, who, by, at, to, from, on } = found.slots;
		const slots = { who, by, from, to, at, on };
		const values = Object.entries(slots).flatMap(([name, slot]) =>
			slot === undefined ? [] : [[name, slot.value]],
		);
		return [
			{ type, ...Object.fromEntries(values), ...(found.polarity === 'denies' ? { denied: true } : {}) },
		];
	});

describe('custody in Spanish prose', () => {
	const arrest =
		'Ana Pereyra Luna, panadera, natural de Puerto Norte, fue detenida en Puerto Vey el 5 de marzo de 2019 por agentes del Servicio de Aduanas y Puertos de Norlandia.';

	it('finds who is meant over what stands beside the name', () => {
		expect(told(arrest)).toEqual([
			{
				type: 'arrest',
				who: 'Ana Pereyra Luna',
				by: 'Servicio de Aduanas y Puertos de Norlandia',
				at: 'Puerto Vey',
				on: '2019-03-05',
			},
		]);
	});

	it('goes on about whom it told of last where the subject is left out', () => {
		const text = `${arrest} El 12 de abril de 2019 fue expulsada a Norlandia en el vuelo 318. Según el registro, ingresó en el Centro Penal San Vado el 15 de abril de 2019.`;
		expect(told(text).slice(1)).toEqual([
			{ type: 'removal', who: 'Ana Pereyra Luna', to: 'Norlandia', on: '2019-04-12' },
			{ type: 'booked-in', who: 'Ana Pereyra Luna', at: 'el Centro Penal San Vado', on: '2019-04-15' },
		]);
	});

	it('does not take a brother for the person told of', () => {
		const [, other] = told(`${arrest} Su hermano mayor, Fermo, fue deportado de Norlandia en 2011.`);
		expect(other).toMatchObject({ type: 'removal', who: 'Fermo', from: 'Norlandia', on: '2011' });
	});

	it('reads a denial of custody, and who denies', () => {
		const text =
			'La Dirección General niega que el ciudadano norlandés Omar Vidal Luna se encuentre bajo su custodia.';
		expect(told(text)).toEqual([
			{ type: 'held', who: 'Omar Vidal Luna', by: 'La Dirección General', denied: true },
		]);
		const [custody] = propose(text).proposals.filter((found) => found.kind === 'custody');
		expect(custody?.chain.at(-1)).toMatchObject({ described: 'La Dirección General' });
	});

	it('reads in whose hands somebody is', () => {
		expect(told('Omar Vidal Luna estaba en manos de la Policía de Puertos.')).toEqual([
			{ type: 'held', who: 'Omar Vidal Luna', by: 'la Policía de Puertos' },
		]);
		expect(told('La documentación fue entregada en custodia a la Comisión de Puertos.')).toEqual([]);
	});

	it('reads who was seen last, and that a school keeps nobody', () => {
		expect(told('Un testigo vio a Omar Vidal Luna por última vez el 21 de junio de 2019.')[0]).toMatchObject({
			type: 'disappearance',
			who: 'Omar Vidal Luna',
			on: '2019-06-21',
		});
		expect(told('Omar Vidal Luna ingresó a la Escuela de Puertos en 2011.')).toEqual([]);
	});

	it('closes the marks that a place’s name opens', () => {
		expect(told('Omar Vidal Luna fue recluido en el “Pozo de Norte” en mayo de 2019.')[0]).toMatchObject({
			at: 'el “Pozo de Norte”',
		});
	});

	it('keeps a hedge out of the place of a field', () => {
		const record =
			'PEREYRA LUNA, Ana\n\n### Detención\n\nFecha: 20.07.1977.\n\nReclusión: Presumiblemente en el centro “Pozo de Norte”.\n';
		expect(told(record)).toContainEqual({
			type: 'held',
			who: 'PEREYRA LUNA, Ana',
			at: 'centro “Pozo de Norte”',
		});
	});
});
