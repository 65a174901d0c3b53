import type { Page } from 'playwright-core';

const UNDATED = `Two men held at the mill

PORT HOLLOW — Lena Quist was arrested on Tuesday in Port Hollow. She was released on Friday.
`;

const PAGE = `<!doctype html><html lang="en"><head><title>Held at the mill</title>
<meta property="og:site_name" content="The Hollow Post"></head><body><nav><a href="/">Home</a><a href="/news">News</a></nav>
<article><h1>Held at the mill</h1><p>Lena Quist was arrested on 3 May 2030 in Port Hollow, and nobody has said since where she was
taken. Her brother went to the mill on four days and was sent away each time by the same guard.</p>
<figure><img alt="" src="x.jpg"><figcaption>The mill in April. Photo: N. Aber</figcaption></figure>
<p>Tomas Berrin was held at Grey Mill on 9 May 2030, a neighbour said, and was not seen again after the following night.</p>
</article><footer>All rights reserved</footer></body></html>`;

/** What the example has none of: a source without a date, and a web page. */
export const FILES = { 'undated.txt': UNDATED, 'page.html': PAGE };

type Source = { readonly id: string; readonly path: string };

/** Every address of the router, as the case fills it; a new route belongs here. */
export async function screensOf(page: Page): Promise<Readonly<Record<string, string>>> {
	const ask = async (path: string) => (await page.request.get(new URL(path, page.url()).href)).json();
	const sources = (await ask('/api/sources')) as Source[];
	const idOf = (end: string) => sources.find(({ path }) => path.endsWith(end))?.id ?? `no ${end}`;
	const { items } = (await ask('/api/whereabouts?person=Ibarcea')) as { items: { person: string }[] };
	const orders = (await ask('/api/orders')) as { items: { order: string }[] };
	const places = (await ask('/api/places')) as { items: { place: string }[] };
	const inquiries = (await ask('/api/inquiries')) as {
		items: { asked: { statements: string[] }[] }[];
	};
	const list = `/sources/${idOf('lista-vuelo-318.csv')}`;
	return {
		whereabouts: '/',
		'whereabouts on a date': '/?on=2019-04-13',
		person: `/persons/${items[0]?.person}`,
		integrity: '/integrity',
		'a statement': `/s/${inquiries.items[0]?.asked[0]?.statements[0]}`,
		places: '/places',
		'a place': `/places/${places.items[0]?.place}`,
		'a place that is not there': `/places/${'0'.repeat(32)}`,
		'process check of a person': `/persons/${items[0]?.person}/process`,
		'another list of it': `/persons/${items[0]?.person}/process?list=bop`,
		sources: '/sources',
		imports: '/imports',
		'what waits': '/queue',
		'a source of words': `/sources/${idOf('flown-out-at-night.txt')}`,
		'a source that asks for its date': `/sources/${idOf('undated.txt')}`,
		'a web page': `/sources/${idOf('page.html')}`,
		'a source of pages': `/sources/${idOf('district-court-order.pdf')}`,
		'a list with its columns': list,
		'a list as it stands': `${list}?view=rows`,
		'rejected rows of a list': `${list}?view=rejected`,
		'two sources side by side': `/beside?left=${idOf('flown-out-at-night.txt')}&right=${idOf('district-court-order.pdf')}`,
		'a source that waits for another beside it': `/beside?left=${idOf('page.html')}`,
		conflicts: '/conflicts',
		'no conflicts of a kind': '/conflicts?kind=value',
		orders: '/orders',
		'an order': `/orders/${orders.items[0]?.order}`,
		map: '/map',
		timeline: '/timeline',
		'the timeline of one person': '/timeline?person=Ibarcea%20Menchal',
		'a map of nobody': '/map?person=xyzzy',
		'sources by origin': '/origins',
		'orders with what is only proposed': '/orders?proposals=yes',
		'inquiries with what is only proposed': '/inquiries?proposals=yes',
		'numbers with what is only proposed': '/numbers?proposals=yes',
		'words with what is only proposed': '/terms?proposals=yes',
		inquiries: '/inquiries',
		numbers: '/numbers',
		'numbers of a kind of which there are none': '/numbers?family=shares',
		terms: '/terms',
		'what changed': '/changed?since=2019',
		'what changed since I last looked': '/changed',
		corrections: '/corrections',
		'corrections of a kind': '/corrections?outcome=rejected',
		'what may be one': '/same',
		search: '/search?words=san%20ub',
		settings: '/settings',
		'search without hits': '/search?words=xyzzy',
		'an address that leads nowhere': '/nowhere',
	};
}

/** Goes to an address as a link of the page would, without loading all anew. */
export async function follow(page: Page, path: string): Promise<void> {
	await page.evaluate(
		`history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
	);
	await page.waitForURL(`**${path}`);
	await page.locator('main h1, main h2').first().waitFor();
	// Until no grey lines stand for words that are on their way.
	await page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
}
