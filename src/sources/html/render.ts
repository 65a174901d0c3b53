import { type CapturedFiles, finderIn } from './captured-files.ts';
import { picturesOf } from './captured-picture.ts';
import { stylesOf } from './captured-styles.ts';
import { tameCss } from './tame-css.ts';
import { childrenOf, type DomDocument, type DomElement, type DomNode, ELEMENT, TEXT } from './tree.ts';

/** Elements that are shown as they are. Every other one is left out, and what stands in it is shown. */
const SHOWN = new Set(
	(
		'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd del details dfn ' +
		'div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main mark menu nav ol p pre q ' +
		'rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
	).split(' '),
);
const VOID = new Set('br col hr wbr'.split(' '));
/** What is left out with all that stands in it. */
const DROPPED = new Set(
	(
		'script style template iframe frame frameset noframes object embed applet param svg math canvas audio video source track ' +
		'map area link meta base title head input select option optgroup textarea datalist progress meter dialog portal fencedframe'
	).split(' '),
);
/** Kept with their values as they stand: none of them leads anywhere. */
const KEPT = ['class', 'id', 'lang', 'dir', 'colspan', 'rowspan', 'hidden'] as const;
/** A browser kept the one that fitted its screen. */
const MOST_CANDIDATES = 20;

export type RenderOptions = {
	/** Whether its pictures are shown at once. */
	readonly pictures: 'blurred' | 'shown';
	/** In our own words, for the reader: what asks for a picture, and that one is not here. */
	readonly words: { readonly show: string; readonly missing: string };
};

/**
 * A captured page as it looked, written anew from what is known to be harmless: words, tables, its own styles without
 * addresses, pictures that the capture holds. No script, no link, no form, no frame, nothing that asks for anything. Each
 * picture lies under a box to tick, and is blurred until that is done: no script is needed for it.
 */
export function renderPage(document: DomDocument, files: CapturedFiles, options: RenderOptions): string {
	const find = finderIn(files);
	const pictures = picturesOf(find);
	const html = document.documentElement;
	const body = [...document.querySelectorAll('body')][0];
	const out: string[] = [];
	const write = (node: DomNode): void => {
		if (node.nodeType === TEXT) out.push(escapeText(node.textContent));
		if (node.nodeType !== ELEMENT) return;
		// Only elements have this kind of node.
		const element = node as DomElement;
		const name = element.localName.toLowerCase();
		if (DROPPED.has(name)) return;
		if (name === 'img') {
			out.push(pictureOf(element, pictures, options));
			return;
		}
		const isShown = SHOWN.has(name);
		if (isShown) out.push(`<${name}${attributesOf(element)}>`);
		if (VOID.has(name)) return;
		writeChildren(element);
		if (isShown) out.push(`</${name}>`);
	};
	const writeChildren = (element: DomElement): void => {
		for (const child of childrenOf(element)) write(child);
	};
	if (body !== undefined) writeChildren(body);
	const lang = html?.getAttribute('lang') ?? '';
	return [
		`<!doctype html><html${lang === '' ? '' : ` lang="${escapeValue(lang)}"`}><head><meta charset="utf-8">`,
		'<meta name="viewport" content="width=device-width"><title>Captured page</title>',
		`<style>${ours(options.words.show)}</style><style>${stylesOf(document, find)}</style></head>`,
		`<body>${out.join('')}</body></html>`,
	].join('');
}

function attributesOf(element: DomElement): string {
	const parts: string[] = [];
	for (const name of KEPT)
		if (element.hasAttribute(name)) parts.push(` ${name}="${escapeValue(element.getAttribute(name) ?? '')}"`);
	const style = element.hasAttribute('style') ? element.getAttribute('style') : null;
	if (style !== null) parts.push(` style="${escapeValue(tameCss(style))}"`);
	// Where a link led can be read, and leads nowhere.
	const href = element.getAttribute('href');
	if (href !== null && href !== '') parts.push(` title="${escapeValue(href.slice(0, 2_000))}"`);
	return parts.join('');
}

function pictureOf(
	element: DomElement,
	pictures: (source: string) => string | null,
	{ pictures: are, words }: RenderOptions,
): string {
	const alt = escapeValue(element.getAttribute('alt') ?? '');
	const kept = `${attributesOf(element)} alt="${alt}"`;
	for (const source of candidatesOf(element)) {
		const data = pictures(source);
		if (data === null) continue;
		const label = escapeValue(`${words.show} ${element.getAttribute('alt') ?? ''}`.trim());
		return `<label class="paradero-picture"><input type="checkbox" aria-label="${label}"${are === 'shown' ? ' checked' : ''}><img${kept} src="${data}"></label>`;
	}
	return `<span class="paradero-missing">${escapeText(words.missing)}${alt === '' ? '' : ` ${alt}`}</span>`;
}

/** Where the picture may lie: as its element says, and as its alternatives say for other screens. */
function candidatesOf(element: DomElement): string[] {
	const around = element.parentNode;
	const alternatives = around?.nodeName?.toLowerCase() === 'picture' ? childrenOf(around) : [];
	// Only elements have attributes.
	const sets = [element, ...(alternatives as DomElement[]).filter((one) => one.localName === 'source')];
	const written = sets.flatMap((one) =>
		(one.getAttribute('srcset') ?? '')
			.split(/,\s+|,(?=data:)/)
			.map((candidate) => candidate.trim().split(/\s/)[0] ?? ''),
	);
	return [element.getAttribute('src') ?? '', ...written]
		.filter((source) => source !== '')
		.slice(0, MOST_CANDIDATES);
}

/** In a layer what is important goes before all that the page says is important (CSS Cascade 5, 6.4.4). */
function ours(show: string): string {
	const words = JSON.stringify(show).replace(/</g, '\\3c ');
	return `@layer paradero{
.paradero-picture{position:relative!important;display:inline-block!important;min-width:40px!important;min-height:40px!important;max-width:100%!important;overflow:hidden!important;cursor:pointer!important}
.paradero-picture img{max-width:100%!important}
.paradero-picture input{position:absolute!important;z-index:2!important;top:8px!important;left:8px!important;width:24px!important;height:24px!important;opacity:1!important;visibility:visible!important}
.paradero-picture input:not(:checked)+img{filter:blur(32px) saturate(.4)!important;opacity:.8!important;background:none!important}
.paradero-picture:has(input:not(:checked))::after{content:${words}!important;position:absolute!important;inset:8px auto auto 40px!important;padding:2px 8px!important;background:#fff!important;color:#1f2428!important;font:14px/20px sans-serif!important}
.paradero-missing{display:inline-block!important;padding:4px 10px!important;border:1px dashed #8b8578!important;background:#fff!important;color:#5b646b!important;font:13px/18px sans-serif!important}
}
body{margin:16px;font-family:serif}`;
}

const escapeText = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeValue = (text: string): string => escapeText(text).replace(/"/g, '&quot;');
