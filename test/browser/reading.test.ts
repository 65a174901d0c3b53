import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf, expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { dragOver } from './words.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** A loaded machine takes its time; what never comes fails all the same. */
const SOON = { timeout: 30_000 };
const TITLE = 'Register of the Grey Mill';
const ENTRIES = 1_100;
const FIRST = [
	'Lena',
	'Tomas',
	'Piet',
	'Mara',
	'Odra',
	'Bruno',
	'Ilse',
	'Nilo',
	'Sava',
	'Rita',
	'Joren',
	'Amata',
];
const LAST = [
	'Quist',
	'Berrin',
	'Odd',
	'Molnar',
	'Vantour',
	'Selkirk',
	'Drumo',
	'Halver',
	'Corvane',
	'Pell',
	'Wren',
];
/** A register of which thousands of proposals are read. */
const REGISTER = [
	TITLE,
	...Array.from({ length: ENTRIES }, (_, i) => {
		const name = `${FIRST[i % FIRST.length]} ${LAST[(i * 7) % LAST.length]}`;
		const day = 1 + (i % 28);
		return `${name} was arrested on ${day} May 2030 in Port Hollow and was transferred to Grey Mill on ${day} June 2030. "We heard nothing of ${name}," said ${FIRST[(i + 5) % FIRST.length]} ${LAST[(i * 3 + 1) % LAST.length]}. At least ${20 + (i % 50)} men were held at Grey Mill on ${day} July 2030.`;
	}),
].join('\n\n');
const LETTER = `Letter of the Harbour Watch

PORT HOLLOW, 10 May 2030 — Mara Odd, a spokeswoman for the Harbour Watch, said that Lena Quist was arrested on 3 May 2030 in Port Hollow. Tomas Berrin was released on 3 May 2030.
`;

/** Told in order: each step goes on from where the one before it left the page. */
describe.skipIf(!hasBrowser)('the right side of a source', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;
	let complaints: readonly string[] = [];

	beforeAll(async () => {
		workspace = await startWorkspace({ files: { 'register.txt': REGISTER, 'letter.txt': LETTER } });
		browser = await launch();
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
		page = await context.newPage();
		complaints = complaintsOf(page);
		await page.goto(workspace.url);
		await page.getByRole('heading', { name: 'Whereabouts' }).waitFor(SOON);
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	const open = async (title: string) => {
		await page.getByRole('link', { name: 'Sources' }).first().click();
		await page.getByRole('link', { name: title, exact: true }).click();
		await page.getByRole('article').first().waitFor(SOON);
	};
	const here = () => page.locator('article[aria-current="true"]');
	const isFocused = () => page.evaluate<boolean>('document.activeElement?.tagName === "ARTICLE"');
	/** How far one pane's sentence stands from the other's, in pixels of the window. */
	const paneTop = (side: string) =>
		page.evaluate<number>(
			`[...document.querySelectorAll('[data-side="${side}"] *')].find((one) => one.scrollHeight > one.clientHeight + 400 && getComputedStyle(one).overflowY === 'auto').scrollTop`,
		);

	it('opens a register of thousands of proposals, and keeps every key quick', async () => {
		await page.goto(workspace.url);
		await page.getByRole('link', { name: 'Sources' }).first().click();
		const link = page.getByRole('link', { name: TITLE, exact: true });
		await link.waitFor(SOON);
		const before = Date.now();
		await link.click();
		await page.getByRole('article').first().waitFor(SOON);
		const shown = Date.now() - before;
		await page
			.getByRole('button', { name: 'Accept all of a kind …' })
			.and(page.locator(':enabled'))
			.waitFor(SOON);
		const total = Number(
			(
				/of ([\d,]+) decided/.exec(
					(await page.getByText(/^\d+ of [\d,]+ decided$/).textContent()) ?? '',
				)?.[1] ?? '0'
			).replace(',', ''),
		);
		expect(total).toBeGreaterThan(4_000);
		expect(await page.locator('article').count()).toBeLessThan(120);
		// In the time of the page's own thread, so that a loaded machine does not change what is measured.
		const cdp = await page.context().newCDPSession(page);
		await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
		const busy = async () => {
			const { metrics } = await cdp.send('Performance.getMetrics');
			return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
		};
		const took: Record<string, number> = {};
		await here().click();
		for (const key of ['j', 'k', 'J', 'a', 'r', 'n', 'e', 'Escape', 'u']) {
			const start = await busy();
			await page.keyboard.press(key);
			await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
			took[key] = Math.round((await busy()) - start);
			await page.waitForTimeout(400);
		}
		console.log(`${total} proposals: shown after ${shown} ms; busy after a key, ms: ${JSON.stringify(took)}`);
		await expect.poll(isFocused, SOON).toBe(true);
	});

	it('scrolls both sides together, and lets nothing jump while one reads or types', async () => {
		await open(TITLE);
		await page
			.getByRole('button', { name: 'Accept all of a kind …' })
			.and(page.locator(':enabled'))
			.waitFor(SOON);
		const seen = () =>
			page.evaluate<{ words: number; cards: number }>(`(() => {
				const at = (pane) => pane.getBoundingClientRect().top + pane.clientHeight * 0.3;
				const words = document.querySelector('[data-side="document"] [role="region"]');
				const leaf = [...words.querySelectorAll('[data-offset]')].find((one) => one.getBoundingClientRect().bottom > at(words));
				const list = document.querySelector('[data-side="proposals"] ol');
				const row = [...list.children].find((one) => one.getBoundingClientRect().bottom > at(list.parentElement));
				const sentence = row.querySelector('p').textContent;
				const text = [...words.querySelectorAll('[data-offset]')].map((one) => one.textContent).join('');
				return { words: Number(leaf.dataset.offset), cards: text.indexOf(sentence) };
			})()`);
		const wheel = async (side: 'document' | 'proposals', by: number) => {
			const box = await page.locator(`[data-side="${side}"]`).boundingBox();
			await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height * 0.7);
			for (let n = 0; n < 5; n++) {
				await page.mouse.wheel(0, by / 5);
				await page.waitForTimeout(120);
			}
			await page.waitForTimeout(300);
		};
		await wheel('document', 6_000);
		const led = await seen();
		expect(led.words).toBeGreaterThan(3_000);
		// Beside each other to within a few sentences of a hundred letters.
		expect(Math.abs(led.words - led.cards)).toBeLessThan(600);
		await wheel('proposals', 9_000);
		const followed = await seen();
		expect(followed.cards).toBeGreaterThan(led.cards);
		expect(Math.abs(followed.words - followed.cards)).toBeLessThan(600);
		await wheel('document', -60_000);
		expect(await paneTop('proposals')).toBeLessThan(50);
		// While a form stands open, the words may be looked through and the form stays where it is.
		await here().click();
		await page.keyboard.press('e');
		await page.getByRole('form', { name: 'Edit' }).waitFor(SOON);
		const before = await paneTop('proposals');
		await wheel('document', 3_000);
		expect(await paneTop('proposals')).toBe(before);
		await page.keyboard.press('Escape');
	});

	it('filters by voice, person and rule, and the address says so', async () => {
		await page.getByRole('button', { name: 'Filter …' }).click();
		await page.getByRole('combobox', { name: 'Names' }).fill('Amata W');
		await page.getByRole('option', { name: /^Amata Wren/ }).click();
		await expect.poll(() => page.url(), SOON).toContain('person=Amata');
		await page.getByText(/^\d+ of \d{1,3} decided$/).waitFor(SOON);
		for (const text of await page.locator('article').allTextContents()) expect(text).toContain('Amata Wren');
		await expectAccessible(page, 'a filter that is open');
		const address = page.url();
		await page.getByRole('button', { name: 'No filter' }).click();
		await page.getByText(/^\d+ of \d,\d{3} decided$/).waitFor(SOON);
		// A deep link shows the same.
		await page.goto(address);
		await page.getByText(/^\d+ of \d{1,3} decided$/).waitFor(SOON);
		expect(await page.getByRole('combobox', { name: 'Names' }).inputValue()).toMatch(/^Amata Wren/);
	});

	it('accepts all that one rule reads, marks it everywhere, and takes it back in one step', async () => {
		await open('Letter of the Harbour Watch');
		await page.locator('article[data-kind="custody"]').first().click();
		await page.getByRole('button', { name: 'Accept all of a kind …' }).click();
		const dialog = page.getByRole('dialog');
		const rule = await dialog
			.locator('option', { hasText: 'custody/en/release' })
			.first()
			.getAttribute('value');
		await dialog.getByLabel('Which kind').selectOption(rule ?? '');
		await dialog.getByRole('button', { name: 'Accept 1 unread' }).click();
		await page.locator('article[data-unread="true"]').waitFor(SOON);
		expect(await page.locator('article[data-status="accepted"]').count()).toBe(1);
		await page.getByRole('link', { name: 'Whereabouts' }).first().click();
		const row = page.getByRole('listitem').filter({ hasText: 'Tomas Berrin' }).first();
		await row.getByText('not read singly').first().waitFor(SOON);
		await page.getByRole('link', { name: 'Tomas Berrin' }).first().click();
		await page.getByRole('article').getByText('not read singly').first().waitFor(SOON);
		await open('Letter of the Harbour Watch');
		await page.getByText('Accepted together, unread').click();
		await page.getByRole('button', { name: /^Undo: / }).click();
		await page.locator('article[data-unread="true"]').waitFor({ state: 'detached', ...SOON });
	});

	it('states something on selected words in three keys or fewer, and shows what it guessed first', async () => {
		await dragOver(page, 'Lena Quist was arrested on 3 May 2030');
		await page.keyboard.press('s');
		const form = page.getByRole('form', { name: 'State a custody event' });
		expect(await form.getByLabel('Who', { exact: true }).inputValue()).toBe('Lena Quist');
		expect(await form.getByLabel('Date', { exact: true }).inputValue()).toBe('2030-05-03');
		expect(await form.getByLabel('Who says it').inputValue()).toContain('Mara Odd');
		await page.keyboard.press('Enter');
		await form.waitFor({ state: 'detached', ...SOON });
		// `s` and Enter: two keys.
		await page.getByText('Stated by hand').first().waitFor(SOON);
	});

	it('edits who says that who says it, link by link', async () => {
		await page.locator('article', { hasText: 'Tomas Berrin' }).first().click();
		await page.keyboard.press('e');
		const form = page.getByRole('form', { name: 'Edit' });
		await form.getByRole('button', { name: 'Edit the whole chain …' }).click();
		const links = form.locator('fieldset ol > li');
		const count = await links.count();
		await form.getByRole('button', { name: 'Add a voice' }).click();
		await page.keyboard.type('Mara Odd');
		await page.keyboard.press('Escape');
		await form.getByLabel('In which role, for whom').last().fill('spokeswoman of the Harbour Watch');
		await expectAccessible(page, 'the chain of voices');
		await dragOver(page, 'Mara Odd');
		await form.getByRole('button', { name: 'Rest it on the selected words' }).last().click();
		await links.last().getByText('Rests on').waitFor();
		// An anonymous voice inside of hers, moved out and in again.
		await form.getByRole('button', { name: 'Add a voice' }).click();
		await links.last().getByLabel('not named').check({ force: true });
		await form.getByLabel(/not named: the words for it$/).fill('a guard');
		await form.getByRole('button', { name: 'Move further out: a guard' }).click();
		await form.getByRole('button', { name: 'Move further in: a guard' }).click();
		expect(await links.count()).toBe(count + 2);
		await form.getByLabel('Reason').fill('the letter is hers');
		await form.getByLabel('Reason').press('Enter');
		await form.waitFor({ state: 'detached', ...SOON });
		await here()
			.getByText(/Mara Odd, spokeswoman of the Harbour Watch, says › a guard says/)
			.waitFor(SOON);
	});

	it('offers whom the record holds, with what is known beside, and says whom it takes for new', async () => {
		await page.keyboard.press('e');
		const form = page.getByRole('form', { name: 'Edit' });
		const who = form.getByLabel('Who', { exact: true });
		await who.fill('Lena');
		const record = page.getByRole('group', { name: 'In the record' });
		await record
			.getByRole('option', { name: /Lena Quist.*person.*3 May 2030/ })
			.first()
			.waitFor(SOON);
		await page.getByRole('option', { name: '“Lena”, not in the record yet' }).waitFor();
		await expectAccessible(page, 'names that are offered');
		await page.keyboard.press('Escape');
		// What was offered goes first; the form and what was typed stay.
		expect(await who.inputValue()).toBe('Lena');
		await form.getByLabel('Date', { exact: true }).fill('on or about 3 May');
		await form.getByText('Read as about 3 May 2030', { exact: false }).waitFor();
		await form.getByText('The year is taken from when the source speaks', { exact: false }).waitFor();
		await form.getByLabel('Date', { exact: true }).fill('alguna vez');
		await form.getByText('Not read as a date.', { exact: false }).waitFor();
		// Twice at once would cover the screen.
		await page.waitForTimeout(400);
		await page.keyboard.press('Escape');
		await form.waitFor({ state: 'detached', ...SOON });
	});

	it('goes through one question across sources', async () => {
		await page.goto(new URL('/', workspace.url).href);
		await page.getByRole('link', { name: 'By question' }).click();
		await page.getByRole('heading', { name: 'What waits, by question' }).waitFor(SOON);
		await page
			.getByText(/\d+ read singly · \d+ taken unread · \d+ waiting/)
			.first()
			.waitFor(SOON);
		await expectAccessible(page, 'the queue');
		await page.getByRole('link', { name: '3 May 2030', exact: true }).click();
		await page.getByRole('article').first().waitFor(SOON);
		expect(page.url()).toContain('kinds=custody');
		expect(page.url()).toContain('on=2030-05-03');
		for (const text of await page.locator('article').allTextContents()) expect(text).toMatch(/3 May 2030/);
		await page.goto(new URL('/queue', workspace.url).href);
		await page.setViewportSize({ width: 375, height: 800 });
		await page.getByText('ES', { exact: true }).click();
		await page.getByRole('heading', { name: 'Lo que espera, por pregunta' }).waitFor(SOON);
		expect(await overflowOf(page)).toBeLessThanOrEqual(0);
		await expectAccessible(page, 'the queue on a phone');
	});

	it('went through all of it without a complaint', () => {
		expect(complaints).toEqual([]);
	});
});
