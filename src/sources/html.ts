import type { ReadResult, Warning } from './contract.ts';
import { assemble } from './html/assemble.ts';
import { checkBounds } from './html/bounds.ts';
import { decodePage } from './html/charset.ts';
import { type Choice, choose } from './html/choose.ts';
import { findArticle } from './html/main.ts';
import { metaOf, readPageData } from './html/metadata.ts';
import { measure, type Pieces, readPieces } from './html/pieces.ts';
import { parsePage } from './html/tree.ts';
import { checkLimit, type Reading } from './limits.ts';
import { SourceError } from './source-error.ts';

/**
 * A web page. Its text is the article as a browser shows it, in the order of the page; what surrounds the article
 * is in `leftOut`, what is hidden is counted. `blocks` say which words are headline, caption, credit and so on.
 * Nothing of the page is run, and nothing that it points to is fetched.
 */
export function readHtml(bytes: Uint8Array, reading: Reading): ReadResult {
	const { limits } = reading;
	if (bytes.length > limits.pageBytes) {
		const message = `${bytes.length} bytes are more than a web page may have (${limits.pageBytes}); save its text as .txt and add that`;
		throw new SourceError('too-large', message, { found: bytes.length, limit: limits.pageBytes });
	}
	const decoded = decodePage(bytes, reading.charset);
	checkBounds(decoded.text, limits);
	reading.checkTime();
	const { document, body, hasOwnEntities } = parsePage(decoded.text);
	const data = readPageData(document, reading.address);
	const found = readPieces(body, measure(body));
	reading.checkTime();
	const titles = [data.jsonLd.headline, data.named.get('og:title')?.[0], data.title];
	const choice = choose(
		found.pieces,
		findArticle(document, found.nodes),
		titles.filter((title) => title !== undefined),
	);
	reading.checkTime();
	const { text, blocks } = assemble(choice.chosen);
	checkLimit('characters', text.length, limits);
	const headline = choice.chosen.find(({ kind }) => kind === 'headline')?.piece.text.replace(/\s+/g, ' ');
	const { meta, warnings } = metaOf(data, {
		...(headline === undefined ? {} : { headline }),
		bylines: choice.chosen.flatMap(({ kind, piece }) => (kind === 'byline' ? [piece.text] : [])),
	});
	return {
		mime: 'text/html',
		tool: 'html/1',
		meta,
		text,
		pages: [],
		runs: [],
		blocks,
		leftOut: choice.leftOut,
		warnings: [...decoded.warnings, ...warnings, ...warningsOf(found, choice, hasOwnEntities)],
	};
}

function warningsOf(found: Pieces, choice: Choice, hasOwnEntities: boolean): Warning[] {
	const warnings: Warning[] = [];
	const warn = (count: number, code: string, message: string) => {
		if (count > 0) warnings.push({ code, message });
	};
	warn(
		choice.isWhole ? 1 : 0,
		'whole-page',
		'no article could be told from what surrounds it: the text is all that the page shows',
	);
	const kinds = [...Map.groupBy(choice.leftOut, ({ kind }) => kind)].map(
		([kind, some]) => `${some.length} ${kind}`,
	);
	const characters = choice.leftOut.reduce((sum, { text }) => sum + text.length, 0);
	warn(
		choice.leftOut.length,
		'left-out',
		`${choice.leftOut.length} pieces around the article are not in its text (${kinds.join(', ')}; ${characters} characters)`,
	);
	const hidden = found.hidden.reduce((sum, words) => sum + words.length, 0);
	warn(
		found.hidden.length,
		'hidden',
		`${found.hidden.length} pieces that a reader of the page does not see are not in its text (${hidden} characters)`,
	);
	warn(
		found.frames,
		'frames',
		`${found.frames} other pages shown within this one are not read; add them by their own address`,
	);
	warn(found.noteMarks, 'note-marks', `${found.noteMarks} marks of notes are not in the text`);
	warn(
		found.invisible,
		'invisible',
		`${found.invisible} soft hyphens and characters without width are not in the text`,
	);
	warn(
		found.bidi,
		'bidi',
		`${found.bidi} characters turn the direction of writing: the words may not stand in the order in which they are shown`,
	);
	warn(
		hasOwnEntities ? 1 : 0,
		'entities',
		'the page declares entities of its own; they stand in the text unopened',
	);
	return warnings;
}
