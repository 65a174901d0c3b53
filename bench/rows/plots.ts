import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { crowdCase } from '../crowd-case.ts';
import { inScratch } from '../inputs.ts';
import { type Line, median, type Row, times } from '../row.ts';
import { type Served, serveCase } from '../serve-case.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PAGES = join(import.meta.dirname, '..', '..', 'dist', 'web');
const PEOPLE = 1_000;
const VIEWPORT = { width: 1280, height: 900 };
const DRAWN = { map: 'main svg [data-site]', timeline: 'main svg [data-person]' } as const;

type Screen = keyof typeof DRAWN;
/** Finds what it is about, and then does what a hand does, which alone is counted. */
type Act = (page: Page) => Promise<() => Promise<unknown>>;

/** What a hand does on each screen, each but once; what is chosen or moved is set back by the act after it. */
const ACTS: Readonly<Record<Screen, Readonly<Record<string, Act>>>> = {
	map: {
		'pass over the places': over(DRAWN.map),
		'choose a place': click((page) => page.locator(DRAWN.map).last()),
		'choose nothing': press('Choose nothing'),
		'choose a person': click((page) => page.locator('main section li button').last()),
		'choose nobody': press('Choose nothing'),
		closer: press('Closer'),
		'to the east': press('East'),
		...days(),
		scroll: async (page) => () => page.mouse.wheel(0, 900),
	},
	timeline: {
		'pass over the lines': over(DRAWN.timeline),
		'choose a person': click((page) => page.locator('main li button').nth(3)),
		'choose nothing': press('Choose nothing'),
		...days(),
		'more people': click((page) => page.getByRole('button', { name: 'Show more' }).first()),
		scroll: async (page) => () => page.mouse.wheel(0, 900),
	},
};

/** The map and the timeline of a thousand people: from an empty browser to the figure, and from a press to the screen that it leads to. */
export const plots: Row = async (runs) => {
	const work = 'the map and the timeline of a thousand people';
	if (!existsSync(CHROMIUM)) return [{ work, skipped: 'no Chromium: set CHROMIUM to where it is' }];
	if (!existsSync(PAGES)) return [{ work, skipped: 'not built: npm run build' }];
	return inScratch(async (scratch) => {
		const served = await serveCase(await crowdCase(scratch, PEOPLE));
		const browser = await chromium.launch({
			executablePath: CHROMIUM,
			args: ['--no-sandbox', '--disable-gpu'],
		});
		try {
			const lines: Line[] = [];
			for (const screen of ['map', 'timeline'] as const) {
				// What the server answers for the first time it answers from the disk.
				await seen(browser, served, screen);
				const all = await times(runs, () => seen(browser, served, screen));
				lines.push(
					lineOf(
						`${screen} of ${PEOPLE} people: shown in an empty browser`,
						'≤ 2,000',
						all.map(({ shown }) => shown),
					),
					...Object.keys(ACTS[screen]).map((act) =>
						lineOf(
							`${screen}: ${act}`,
							'≤ 100',
							all.flatMap(({ acts }) => acts[act] ?? []),
						),
					),
				);
			}
			return lines;
		} finally {
			await browser.close();
			await served.close();
		}
	});
};

/** In milliseconds. */
type Took = {
	/** By the clock, until the figure is drawn anew. */
	readonly clock: number;
	/** By the clock, until the table below it is too. */
	readonly settled: number;
	/** Of the page's own thread, all of it. */
	readonly processor: number;
};
type Seen = { readonly shown: Took; readonly acts: Readonly<Record<string, Took>> };

function lineOf(work: string, aim: string, all: readonly Took[]): Line {
	const runs = all.map(({ clock }) => clock);
	const cpu = median(all.map(({ processor }) => processor)) / 1000;
	const settled = median(all.map((took) => took.settled));
	return {
		work,
		unit: 'ms',
		ours: median(runs),
		runs,
		aim,
		cpu,
		...(settled > median(runs) ? { note: `with the table below it ${Math.round(settled)} ms` } : {}),
	};
}

async function seen(browser: Browser, served: Served, screen: Screen): Promise<Seen> {
	const context = await browser.newContext({ viewport: VIEWPORT });
	await context.addCookies([{ ...served.cookie, url: served.url }]);
	await context.addInitScript(WATCH);
	const page = await context.newPage();
	const thread = await context.newCDPSession(page);
	await thread.send('Performance.enable', { timeDomain: 'threadTicks' });
	const busy = async () => {
		const { metrics } = await thread.send('Performance.getMetrics');
		return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
	};
	const begun = performance.now();
	await page.goto(`${served.url}/${screen}`, { waitUntil: 'commit' });
	await page.locator(DRAWN[screen]).first().waitFor();
	await page.evaluate('new Promise((done) => requestIdleCallback(done))');
	const clock = performance.now() - begun;
	const shown = { clock, settled: clock, processor: await busy() };
	const acts: Record<string, Took> = {};
	for (const [name, act] of Object.entries(ACTS[screen])) {
		const perform = await act(page);
		await page.waitForTimeout(300);
		await page.evaluate('watched.begin()');
		const before = await busy();
		await perform();
		const [clock, settled] = await page.evaluate<[number, number]>('watched.settled()');
		acts[name] = { clock, settled, processor: (await busy()) - before };
	}
	await context.close();
	return { shown, acts };
}

/**
 * From what a hand does until the figure is drawn anew, and until the last change of the page that follows within a third of a
 * second of the one before is painted; where nothing changes, the longest that a frame took.
 */
const WATCH = `
	window.watched = {};
	const frame = (now) => {
		const { before } = watched;
		watched.before = performance.now();
		if (before) watched.longest = Math.max(watched.longest, watched.before - before);
		requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
	for (const type of ['click', 'pointerup', 'keydown', 'wheel', 'pointermove'])
		addEventListener(type, (event) => { watched.from ??= event.timeStamp; }, { capture: true, passive: true });
	const isFigure = ({ target, addedNodes }) => target.role === 'img' && addedNodes.length > 0;
	new MutationObserver((changes) => {
		const drawn = changes.some(isFigure);
		requestAnimationFrame(() => setTimeout(() => {
			watched.last = performance.now();
			if (drawn) watched.figure ??= watched.last;
		}));
	}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
	watched.begin = () => Object.assign(watched, { from: null, last: null, figure: null, longest: 0, before: null });
	watched.settled = async () => {
		const rest = () => new Promise((done) => setTimeout(done, 350));
		for (let before = -1; before !== watched.last; ) {
			before = watched.last;
			await rest();
		}
		const { from, last, figure, longest } = watched;
		return last === null || from === null ? [longest, longest] : [(figure ?? last) - from, last - from];
	};
`;

function press(name: string): Act {
	return click((page) => page.getByRole('button', { name, exact: true }));
}

function click(find: (page: Page) => Locator): Act {
	return async (page) => {
		const { x, y } = await middleOf(find(page));
		return () => page.mouse.click(x, y);
	};
}

async function middleOf(found: Locator): Promise<{ readonly x: number; readonly y: number }> {
	await found.scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await found.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
	return { x: x + width / 2, y: y + height / 2 };
}

function over(marks: string): Act {
	return async (page) => {
		const some = (await page.locator(marks).all()).slice(0, 20);
		const middles = await Promise.all(some.map(middleOf));
		return async () => {
			for (const { x, y } of middles) await page.mouse.move(x, y);
		};
	};
}

/** The slider of days: dragged, let go, moved by a key and set back. */
function days(): Readonly<Record<string, Act>> {
	const last = (page: Page) => page.getByRole('slider', { name: 'Last day' });
	return {
		'take up the last day': async (page) => {
			const { x, y } = await middleOf(last(page));
			await page.mouse.move(x, y);
			return () => page.mouse.down();
		},
		'drag the last day': async (page) => {
			const { x, y } = await middleOf(last(page));
			return () => page.mouse.move(x - 60, y);
		},
		'let the last day go': async (page) => () => page.mouse.up(),
		'a day back by a key': async (page) => {
			await last(page).focus();
			return () => page.keyboard.press('ArrowLeft');
		},
		'all days': press('All days'),
	};
}
