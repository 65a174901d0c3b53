import type { BlockKind } from '../../record/index.ts';
import type { DomElement } from './tree.ts';

/** What is left out of a page's text is called by one of these. */
export type LeftOutKind =
	| 'navigation'
	| 'related'
	| 'comments'
	| 'share'
	| 'cookies'
	| 'newsletter'
	| 'advertisement'
	| 'form'
	| 'footer'
	| 'pull-quote'
	| 'other';

const BY_TAG: Readonly<Record<string, LeftOutKind>> = {
	nav: 'navigation',
	menu: 'navigation',
	footer: 'footer',
	form: 'form',
	button: 'form',
	fieldset: 'form',
	dialog: 'other',
};
const BY_ROLE: Readonly<Record<string, LeftOutKind>> = {
	navigation: 'navigation',
	menu: 'navigation',
	menubar: 'navigation',
	toolbar: 'navigation',
	contentinfo: 'footer',
	search: 'form',
	dialog: 'other',
	alertdialog: 'other',
};
const WORDS: Readonly<Record<LeftOutKind, string>> = {
	navigation: 'nav navbar navigation menu submenu breadcrumb breadcrumbs migas pagination pager skip toolbar',
	related:
		'related recirc recirculation recommended recommendations relacionadas relacionados relacionado outbrain taboola readmore',
	comments: 'comments commentlist disqus comentarios',
	share: 'share sharing sharebar sharetools social compartir',
	cookies: 'cookie cookies consent gdpr',
	newsletter: 'newsletter subscribe subscription signup paywall suscripcion suscribete suscribirse',
	advertisement: 'ad ads advert advertisement advertising adslot publicidad promo promos sponsored',
	form: 'login signin searchform',
	footer: 'footer',
	'pull-quote': 'pullquote',
	other: 'sidebar popup modal',
};
const BY_WORD: ReadonlyMap<string, LeftOutKind> = new Map(
	Object.entries(WORDS).flatMap(([kind, words]) =>
		words.split(' ').map((word) => [word, kind as LeftOutKind] as const),
	),
);
/** `no-comments`, `has-sidebar`: a state of what holds the article, not a name for what it is. */
const STATE = /^(?:no|has|with|without|is|js|wp-block-post)-/;

/** The words that an element's classes and id are made of, name by name. */
export function namesOf(element: DomElement): string[][] {
	const given = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
	return given
		.slice(0, 1_000)
		.split(/\s+/)
		.filter((name) => name !== '' && !STATE.test(name))
		.map((name) =>
			name
				.replace(/([a-z])([A-Z])/g, '$1-$2')
				.toLowerCase()
				.split(/[^a-z]+/)
				.filter(Boolean),
		);
}

const HOLDS_ALL = /^(?:html|body|main|article)$/;

/** What surrounds an article, told by an element's tag, role, classes and id; `null` for what may be part of it. */
export function furnitureKind(
	element: DomElement,
	names: readonly (readonly string[])[],
	inQuote: boolean,
): LeftOutKind | null {
	const tag = element.localName;
	if (HOLDS_ALL.test(tag)) return null;
	// The foot of a quotation says whose it is.
	if (!(inQuote && tag === 'footer') && Object.hasOwn(BY_TAG, tag)) return BY_TAG[tag]!;
	const role = element.getAttribute('role') ?? '';
	if (Object.hasOwn(BY_ROLE, role)) return BY_ROLE[role]!;
	for (const words of names) {
		if (words.includes('pull') && words.includes('quote')) return 'pull-quote';
		for (const word of words) {
			const kind = BY_WORD.get(word);
			if (kind !== undefined) return kind;
		}
	}
	return null;
}

const CAPTION = new Set('caption captions epigrafe leyenda figcaption'.split(' '));
const CREDIT = new Set('credit credits credito creditos copyright photographer fotografo'.split(' '));
const BYLINE = new Set('byline bylines author authors autor autora autores firma'.split(' '));
const NO_BYLINE = new Set('bio box about card avatar image photo picture description more'.split(' '));
const DATE = new Set('date dateline datetime timestamp published pubdate fecha'.split(' '));
const STANDFIRST = new Set(
	'standfirst dek deck subtitle subtitulo subheadline entradilla bajada copete sumario'.split(' '),
);
/** The line above a headline: which department of the paper it is in. */
const KICKER = new Set('kicker eyebrow volanta antetitulo cintillo epigraph overline'.split(' '));

/** The part of an article that an element is by its own name; `null` for one that says nothing. */
export function partOf(
	element: DomElement,
	names: readonly (readonly string[])[],
	inFigure: boolean,
): BlockKind | null {
	const tag = element.localName;
	const has = (words: ReadonlySet<string>) => names.some((name) => name.some((word) => words.has(word)));
	const property = element.getAttribute('itemprop') ?? '';
	if (tag === 'figcaption') return 'caption';
	if (/^(?:creditText|copyrightHolder|copyrightNotice)$/.test(property)) return 'credit';
	if (has(CREDIT) || (inFigure && (tag === 'cite' || tag === 'small'))) return 'credit';
	if (tag !== 'caption' && has(CAPTION)) return 'caption';
	if (tag === 'time' || /^date(?:Published|Modified)$/.test(property)) return 'byline';
	if (property === 'author' || /(?:^|\s)author(?:\s|$)/.test(element.getAttribute('rel') ?? ''))
		return 'byline';
	const isAbout = (words: ReadonlySet<string>) =>
		names.some((name) => name.some((word) => words.has(word)) && !name.some((word) => NO_BYLINE.has(word)));
	if (isAbout(BYLINE) || isAbout(DATE)) return 'byline';
	if (property === 'alternativeHeadline' || has(STANDFIRST)) return 'standfirst';
	return has(KICKER) ? 'heading' : null;
}

const HIDING =
	/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|font-size\s*:\s*0(?:px|em|rem|pt|%)?\s*(?:;|!|$))/i;
const FOR_SCREEN_READERS =
	/(?:^|\s)(?:sr-only|screen-reader-text|visually-hidden|visuallyhidden|element-invisible|u-hidden-visually)(?:\s|$)/;

/**
 * Whether a reader of the page does not see the element, as far as it says so itself. A page that was saved while a
 * notice lay over it calls all beneath it hidden (`aria-hidden`): that is not believed of much of the page.
 */
export function isHidden(element: DomElement, isMuch: boolean): boolean {
	if (element.hasAttribute('hidden')) return true;
	if (!isMuch && element.getAttribute('aria-hidden') === 'true') return true;
	if (element.localName === 'dialog' && !element.hasAttribute('open')) return true;
	return (
		HIDING.test((element.getAttribute('style') ?? '').slice(0, 2_000)) ||
		FOR_SCREEN_READERS.test((element.getAttribute('class') ?? '').slice(0, 2_000))
	);
}
