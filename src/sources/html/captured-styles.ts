import type { FileFinder } from './captured-files.ts';
import { plainCss, tameCss } from './tame-css.ts';
import type { DomDocument } from './tree.ts';

const MOST_CSS = 3 * 1024 * 1024;
/** Sheets that call for sheets; one that calls for itself ends here too. */
const MOST_LEVELS = 4;
const MOST_SHEETS = 200;
const CALL =
	/@import\s+(?:url\(\s*)?(?:"([^"\n]{1,2000})"|'([^'\n]{1,2000})'|([^\s"';)]{1,2000}))\s*\)?\s*([^;{}\n]{0,300});?/gi;
/** A medium, and nothing else that may stand there. */
const MEDIUM = /^[\w\s(),:.<>=-]+$/;

/** The styles of a page and of its sheets that the capture holds, without anything that asks for another address. */
export function stylesOf(document: DomDocument, find: FileFinder): string {
	let css = '';
	let sheets = 0;
	const sheetAt = (written: string, level: number, base?: string): string => {
		sheets += 1;
		if (level > MOST_LEVELS || sheets > MOST_SHEETS || css.length > MOST_CSS) return '';
		const found = find(written, MOST_CSS, base);
		if (found === undefined) return '';
		return withCalled(Buffer.from(found.bytes).toString('utf8'), level, found.address);
	};
	const withCalled = (sheet: string, level: number, base?: string): string =>
		plainCss(sheet).replace(CALL, (_, double?: string, single?: string, bare?: string, medium = '') => {
			return forMedium(sheetAt(double ?? single ?? bare ?? '', level + 1, base), medium);
		});
	for (const element of document.querySelectorAll('style, link')) {
		const rel = element.getAttribute('rel') ?? '';
		const isSheet = /\bstylesheet\b/i.test(rel) && !/\balternate\b/i.test(rel);
		if (element.localName === 'link' && !isSheet) continue;
		const sheet =
			element.localName === 'style'
				? withCalled(element.textContent, 1)
				: sheetAt(element.getAttribute('href') ?? '', 1);
		css += `${forMedium(sheet, element.getAttribute('media') ?? '')}\n`;
		if (css.length > MOST_CSS) break;
	}
	return tameCss(css.slice(0, MOST_CSS));
}

/** What is only for paper must not be shown on a screen. */
function forMedium(sheet: string, medium: string): string {
	const when = medium.trim();
	if (sheet === '' || when === '') return sheet;
	return MEDIUM.test(when) ? `@media ${when}{${sheet}}` : '';
}
