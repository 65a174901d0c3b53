import { describe, expect, it } from 'vitest';
import { propose } from '../index.ts';

/** Words and voice of everything said in a text, as far as a voice is known. */
const said = (text: string) =>
	propose(text)
		.proposals.flatMap((found) => (found.kind === 'quote' ? [found] : []))
		.sort((a, b) => a.anchors[0]!.start - b.anchors[0]!.start)
		.map(({ slots }) => [slots.content.value, slots.speaker?.value ?? null]);
const who = (text: string) => said(text).map(([, voice]) => voice);

describe('a Spanish subject', () => {
	it('stands before its relative clause', () => {
		expect(who('Los abogados que acompañaban a las madres dijeron que la puerta estaba cerrada.')).toEqual([
			'Los abogados',
		]);
		expect(who('Los que quedaron en el patio contaron que la puerta estaba cerrada.')).toEqual([
			'Los que quedaron en el patio',
		]);
	});

	it('stands before a comma that does not belong there, behind what is told of it', () => {
		expect(who('Una mujer de nombre Ana, informó que la puerta estaba cerrada.')).toEqual(['Ana']);
		expect(who('Por su parte, el doctor Omar Vidal, refirió que la puerta estaba cerrada.')).toEqual([
			'Omar Vidal',
		]);
		expect(
			who('Vecinos del puerto, del mercado y de la plaza contaron que la puerta estaba cerrada.')[0],
		).toContain('Vecinos');
	});

	it('stands between its verb and the clause', () => {
		expect(said('Dice la testigo que la puerta estaba cerrada.')).toEqual([
			['la puerta estaba cerrada', 'la testigo'],
		]);
		expect(said('Recordó los golpes que le dieron en la base.')).toEqual([]);
	});

	it('is whoever has a relative clause that goes on with a verb of saying', () => {
		expect(
			who(
				'La tarde cerró con lo dicho por un hombre que estuvo preso y aseguró que la puerta estaba cerrada.',
			),
		).toEqual(['un hombre']);
	});

	it('is no whom behind a preposition, and no verb', () => {
		expect(
			who('Ana Robles contó que llevaron a su hermana, y además dijo que la puerta estaba cerrada.').at(-1),
		).toBe('Ana Robles');
		expect(said('El guardia lo amenazaba con un palo que tenía en la mano.')).toEqual([]);
	});
});

describe('a Spanish verb of saying', () => {
	it('may be an infinitive that another verb lets speak', () => {
		expect(said('«No hay nada que decir», se limitó a responder el guardia.')).toEqual([
			['No hay nada que decir', 'el guardia'],
		]);
		expect(said('Ana Robles fue tajante al afirmar que la puerta estaba cerrada.')).toEqual([
			['la puerta estaba cerrada', 'Ana Robles'],
		]);
		expect(said('Ana Robles no quiso decir que la puerta estaba cerrada.')).toEqual([]);
		expect(said('La abogada viajó para decir que la puerta estaba cerrada.')).toEqual([]);
	});

	it('takes an infinitive for its clause, which no finite verb goes on with', () => {
		expect(said('El guardia dijo no creer esa versión, y la abogada presentó un recurso.')).toEqual([
			['no creer esa versión', 'El guardia'],
		]);
		expect(said('El guardia negó cualquier relación con la base.')).toEqual([]);
	});

	it('may stand amid its clause, between commas or dashes', () => {
		const words = 'Luego, contó Ana Robles, la puerta se cerró de golpe';
		expect(said(`${words}.`)).toEqual([[words, 'Ana Robles']]);
		const dashed = 'Los presos —dice el expediente— fueron siete en total';
		expect(said(`${dashed}.`)).toEqual([[dashed, 'el expediente']]);
	});

	it('is no half of another: dar cuenta, considerando, se presume', () => {
		expect(said('La abogada se fue dando cuenta de que la puerta estaba cerrada.')).toEqual([]);
		expect(said('Salieron del puerto considerando que la puerta estaba cerrada.')).toEqual([]);
	});

	it('is nothing that nobody says', () => {
		expect(said('Nadie le dijo que la puerta estaba cerrada.')).toEqual([]);
	});

	it('is known with its changed stem', () => {
		expect(who('La abogada expuso que la puerta estaba cerrada.')).toEqual(['La abogada']);
		expect(who('El fiscal considera que la puerta estaba cerrada.')).toEqual(['El fiscal']);
		expect(who('El fiscal explicó en la audiencia que la puerta estaba cerrada.')).toEqual(['El fiscal']);
	});
});

describe('words in marks', () => {
	it('end what a verb brings in', () => {
		expect(said('Un cartel que decía «Vivos los queremos» colgaba de la reja.')).toEqual([
			['Vivos los queremos', 'Un cartel'],
		]);
	});

	it('behind a colon are whom the clause is about', () => {
		expect(said('El fiscal no comparte esa idea: «Seguimos buscando a los presos».')).toEqual([
			['Seguimos buscando a los presos', 'El fiscal'],
		]);
		expect(said('Familiares de los presos: «No sabemos dónde están»')).toEqual([
			['No sabemos dónde están', 'Familiares de los presos'],
		]);
	});

	it('are no name that people have for somebody', () => {
		expect(said('En la base lo llamaban «el Chueco» desde niño.')).toEqual([]);
	});
});

describe('whoever is left out', () => {
	it('owns the account: según su relato, según contó', () => {
		const lead = 'Ana Robles estuvo presa en la base hasta mayo. ';
		expect(who(`${lead}Según su relato, nadie le dijo por qué la llevaron.`)).toEqual(['Ana Robles']);
		expect(who(`${lead}Según contó, nadie le dijo por qué la llevaron.`)).toEqual(['Ana Robles']);
	});

	it('is not who speaks inside the words of another', () => {
		const text =
			'La abogada dijo que el guardia contó que la puerta estaba cerrada. Agregó que nadie tenía la llave.';
		expect(who(text).at(-1)).toBe('La abogada');
	});

	it('is somebody named only by what they are', () => {
		const text =
			'Una madre denunció ayer la detención de su hijo. «Se lo llevaron de mi casa», comentó en la puerta.';
		expect(who(text)).toEqual(['Una madre']);
	});

	it('is nobody known where several tell it to somebody', () => {
		const text =
			'Los vecinos contaron que hubo disparos.\n\nAna Robles fue sola a la comisaría. Allí le dijeron que no estaba preso.';
		expect(who(text).at(-1)).toBeNull();
	});

	it('is the other one of two in a dialogue', () => {
		const text = [
			'Ana Robles volvió a la base con una foto.',
			'—¿Dónde está mi hijo? —preguntó Robles.',
			'—Aquí no hay nadie —contestó el guardia.',
			'—Yo lo vi entrar.',
			'—Váyase, señora.',
		].join('\n\n');
		expect(who(text)).toEqual(['Ana Robles', 'el guardia', 'Ana Robles', 'el guardia']);
	});

	it('answers what is asked behind a hyphen', () => {
		const text = 'Omar Vidal trabaja en el penal.\n\n-¿Cómo es la vida allí?\n\n-Los presos se cuidan solos.';
		expect(who(text)).toEqual([null, 'Omar Vidal']);
	});
});

describe('a Spanish headline', () => {
	it('names its voice behind a colon', () => {
		expect(
			said('La deportación lo dejaría libre de cargos: Vidal\n\nEl ministro Omar Vidal habló ayer.'),
		).toEqual([['La deportación lo dejaría libre de cargos', 'Omar Vidal']]);
	});
});
