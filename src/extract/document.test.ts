import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';

const sentences = (text: string) => {
	const doc = readDocument(text);
	return doc.sentences.map((sentence) => doc.flat.slice(sentence.start, sentence.end).replace(/\s+/g, ' '));
};

describe('readDocument', () => {
	it('keeps offsets of the text as it was given', () => {
		const text = 'Dr. Ana Robles spoke.\n\nShe left on May 4.';
		const doc = readDocument(text);
		for (const token of doc.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
		expect(doc.flat).toHaveLength(text.length);
	});

	it('does not end a sentence at a title, an initial or an abbreviation', () => {
		expect(sentences('The U.S. agents met Dr. Ana R. Robles at No. 4. They left.')).toEqual([
			'The U.S. agents met Dr. Ana R. Robles at No. 4.',
			'They left.',
		]);
		expect(
			sentences('El Sr. Paz declaró ante el Cnel. Lima del Dpto. Nro. 6. Luego se retiró.'),
		).toHaveLength(2);
	});

	it('does not end a sentence between a question in marks and its tag', () => {
		expect(sentences('“Where is she?” he asked. Nobody knew.')).toEqual([
			'“Where is she?” he asked.',
			'Nobody knew.',
		]);
	});

	it('does not end a sentence at an omission', () => {
		expect(sentences('The Daniel … Flor Professor spoke. “A. … That is all.”')).toHaveLength(3);
	});

	it('joins wrapped lines, leaves out running heads and makes broken words whole', () => {
		const head = 'Registro Nacional de Personas Detenidas';
		const line =
			'La familia de la persona que fue buscada en la ciudad y en el campo durante varios meses de suspen-';
		const text = [
			head,
			line,
			'so y de espera por parte de las autoridades que no dieron ninguna respuesta a las cartas enviadas',
			head,
			'ni a las visitas que hizo la madre con los vecinos del barrio a la comisaría y al cuartel de la zona.',
			'Fin.',
			head,
		].join('\n');
		const doc = readDocument(text);
		expect(doc.tokens.map((token) => token.norm)).toContain('suspenso');
		expect(doc.sentences[0]?.end).toBe(text.indexOf('zona.') + 5);
		expect(doc.paragraphs.filter((paragraph) => paragraph.zone === 'furniture')).toHaveLength(3);
	});

	it('tells the language of each paragraph by its function words', () => {
		const text = [
			'The guards said that the men were taken from the house in the night.',
			'Los guardias dijeron que los hombres fueron llevados de la casa en la noche.',
			'Les gardiens ont dit que les hommes avaient été emmenés de la maison pendant la nuit.',
			'Стражники сказали что людей увели из дома ночью',
		].join('\n');
		expect(readDocument(text).paragraphs.map((paragraph) => paragraph.lang)).toEqual([
			'en',
			'es',
			'other',
			'other',
		]);
	});

	it('reads title, byline and outlet from the first lines, and completes what was not given', () => {
		const text =
			'They Were Sent to the Island\nMara Quill Northern Lights Tribune\nThe ship left on Monday, an officer told NLT.';
		const { meta, front } = readDocument(text, { published: '2031-05-04' });
		expect(meta).toMatchObject({
			title: 'They Were Sent to the Island',
			byline: 'Mara Quill',
			outlet: 'Northern Lights Tribune',
			published: '2031-05-04',
		});
		expect(front.outletAlias).toBe('NLT');
	});

	it('reads the head of a Markdown file and passes over addresses', () => {
		const text =
			"---\ntitle: 'A day at sea'\ndate: 2031-04-29\n---\n\nThe paper\n[said](https://example.org/a_b) that **nobody** came.";
		const doc = readDocument(text);
		expect(doc.meta).toMatchObject({ title: 'A day at sea', published: '2031-04-29' });
		expect(doc.meta.dates?.published).toMatchObject({ basis: 'metadata', exact: '2031-04-29' });
		expect(doc.tokens.map((token) => token.text)).toEqual([
			'The',
			'paper',
			'said',
			'that',
			'nobody',
			'came',
			'.',
		]);
	});
});

it('keeps a line of the body that stands twice', () => {
	const entry = '• On June 29, 2022, Harbour Police arrested Mr. ROBLES in Halmere';
	const head = 'Directorate of Frontier Custody';
	const text = `${head}\n${entry}\nfor an unpaid fine.\n${head}\n${entry}\nagain.\n`;
	const words = readDocument(text, {}).sentences.map((sentence) => text.slice(sentence.start, sentence.end));
	expect(words.filter((sentence) => sentence.includes('June 29, 2022'))).toHaveLength(2);
	expect(words.some((sentence) => sentence.includes(head))).toBe(false);
});
