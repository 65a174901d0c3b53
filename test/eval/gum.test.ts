import { expect, it } from 'vitest';
import { readGumDocument } from '../../eval/gum/read.ts';

// Made up by us, in GUM's columns.
const ROW = (n: number, form: string, tag: string, head: number, misc: string) =>
	[n, form, form, tag, 'X', '_', head, 'dep', '_', misc].join('\t');
const CONLLU = `# newdoc id = GUM_news_made
# meta::genre = news
# meta::dateCreated = 2031-05-07
# newpar
# sent_id = 1
# text = Ana Robles of Port Vale's council spoke on Tuesday.
${ROW(1, 'Ana', 'PROPN', 8, 'Entity=(1-person-new-sssss-cf1-1-coref')}
${ROW(2, 'Robles', 'PROPN', 1, '_')}
${ROW(3, 'of', 'ADP', 7, '_')}
${ROW(4, 'Port', 'PROPN', 7, 'Entity=(2-organization-new-s-cf1-3-sgl(3-place-new-s-cf2-1-sgl-Port_Vale')}
${ROW(5, 'Vale', 'PROPN', 4, 'SpaceAfter=No')}
${ROW(6, "'s", 'PART', 4, 'Entity=3)')}
${ROW(7, 'council', 'NOUN', 1, 'Entity=2)1)')}
${ROW(8, 'spoke', 'VERB', 0, '_')}
${ROW(9, 'on', 'ADP', 10, '_')}
${ROW(10, 'Tuesday', 'PROPN', 8, 'Entity=(4-time-new-s-cf3-1-sgl)|SpaceAfter=No|XML=<date when:::"2031-05-06"></date>')}
${ROW(11, '.', 'PUNCT', 8, '_')}

# newpar
# sent_id = 2
# text = In the 1930s.
${ROW(1, 'In', 'ADP', 3, '_')}
${ROW(2, 'the', 'DET', 3, 'XML=<date from:::"1930-01-01" to:::"1939-12-31">')}
${ROW(3, '1930s', 'NUM', 0, 'SpaceAfter=No|XML=</date>')}
${ROW(4, '.', 'PUNCT', 3, '_')}
`;

it('reads names with a proper noun at their head, dates and paragraphs of a GUM file', () => {
	const { text, mentions, dates, published } = readGumDocument(CONLLU);
	expect(text).toBe("Ana Robles of Port Vale's council spoke on Tuesday.\n\nIn the 1930s.");
	expect(published).toBe('2031-05-07');
	expect(mentions.map(({ span, type }) => [type, text.slice(...span)])).toEqual([
		['person', "Ana Robles of Port Vale's council"],
		['place', "Port Vale's"],
	]);
	expect(dates.map(({ span, edtf, iso }) => [text.slice(...span), edtf, iso])).toEqual([
		['Tuesday', '2031-05-06', true],
		['the 1930s', '1930-01-01/1939-12-31', false],
	]);
});
