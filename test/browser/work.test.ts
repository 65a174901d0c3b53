import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf, expectAccessible, hasBrowser, launch } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** A loaded machine takes its time; what never comes fails all the same. */
const SOON = { timeout: 30_000 };
const PEOPLE = 600;
/** A register whose columns say little, with a date that nobody can read and a row that names nobody. */
const REGISTER = [
	'nr,quien,cuando,donde',
	...Array.from({ length: PEOPLE }, (_, i) => {
		const n = i + 1;
		const who = n === 7 ? '' : `Persona ${String(n).padStart(3, '0')} Mirlo`;
		return `${n},${who},${n === 3 ? 'un jueves' : `05/03/${1970 + (n % 9)}`},Molino Gris`;
	}),
].join('\n');
const UNDATED = `Two men held at the mill

PORT HOLLOW — Lena Quist was arrested on Tuesday in Port Hollow. She was released on Friday.
`;

describe.skipIf(!hasBrowser)('a week of work', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;
	let complaints: readonly string[];

	beforeAll(async () => {
		workspace = await startWorkspace({
			files: { 'register.csv': REGISTER, 'undated.txt': UNDATED },
			decided: true,
		});
		browser = await launch();
		page = await (
			await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
		).newPage();
		complaints = complaintsOf(page);
		await page.goto(workspace.url);
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	const open = async (title: string, on = page) => {
		await on.getByRole('link', { name: 'Sources' }).first().click();
		await on.getByRole('link', { name: title, exact: true }).click();
	};

	it('maps a list while seeing what its rows become', async () => {
		await open('register.csv');
		const preview = page.getByRole('region', { name: 'What the rows become' });
		for (const [column, role] of [
			['nr', 'key of the row'],
			['quien', 'full name'],
			['cuando', 'detained on'],
			['donde', 'detained at'],
		] as const)
			await page.getByLabel(`Meaning of column ${column}`).selectOption({ label: role });
		await page.getByLabel('A row is about').selectOption({ label: 'a person' });
		await page.getByLabel('Dates read as').selectOption({ label: 'day, month, year' });
		await preview.getByText(`${PEOPLE - 1} of ${PEOPLE} rows give a person.`).waitFor();
		await preview.getByText('5 March 1971').first().waitFor();
		await page.getByLabel('Dates read as').selectOption({ label: 'month, day, year' });
		await preview.getByText('3 May 1971').first().waitFor();
		await page.getByLabel('Dates read as').selectOption({ label: 'day, month, year' });
		await preview.getByText('5 March 1971').first().waitFor();
		// What can't be read is counted at its column, and leads to its row.
		await page.getByText(`1 of ${PEOPLE} cells not read`).waitFor();
		await page.getByRole('button', { name: 'row 3: “un jueves”' }).click();
		await preview.getByText('not read as a date').waitFor();
		await preview.getByRole('button', { name: 'Show row 7' }).click();
		await preview.getByText('Names nobody: nothing of this row would be stated.').waitFor();
		await expectAccessible(page);
		expect(await countPersons(page)).toBeLessThan(PEOPLE);
		await page.getByRole('button', { name: 'Accept this mapping' }).click();
		await page.getByText('Accepted. The cells are in the record, as not read singly.').waitFor();
		await expect.poll(() => countPersons(page), SOON).toBeGreaterThanOrEqual(PEOPLE - 1);
	});

	it('lists hundreds of people and draws only those on screen', async () => {
		await page.getByRole('link', { name: 'Whereabouts' }).click();
		await page.getByRole('heading', { name: 'Whereabouts' }).waitFor();
		const rows = page.locator('main li[data-index]');
		await rows.first().waitFor();
		expect(await rows.count()).toBeLessThan(60);
		await expect
			.poll(async () => {
				await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
				return page.evaluate<number>(
					"Math.max(...[...document.querySelectorAll('main li[data-index]')].map((one) => Number(one.dataset.index)))",
				);
			}, SOON)
			.toBeGreaterThan(PEOPLE - 2);
		expect(await rows.count()).toBeLessThan(60);
	});

	it('sees what another mapping would change, and takes the mapping back', async () => {
		await open('register.csv');
		await page.getByLabel('Meaning of column donde').selectOption({ label: '– not used –' });
		await page.getByText(/Against what is in the record now: 0 come, [\d,]+ go\./).waitFor();
		await page.getByRole('button', { name: 'Back to what was accepted' }).click();
		await page.getByRole('button', { name: 'Take the mapping back' }).click();
		await page.getByRole('button', { name: 'Accept this mapping' }).waitFor();
		await expect.poll(() => countPersons(page), SOON).toBeLessThan(PEOPLE);
	});

	it('answers when a source was published, and its dates are read from there', async () => {
		await open('Two men held at the mill');
		const ask = page.getByRole('form', { name: 'When was this published?' });
		await ask.getByText('2 dates in its words, such as “on Tuesday”, wait for it.').waitFor();
		await ask.getByLabel('Published').fill('Thursday');
		await ask.getByText('Not read as a date.', { exact: false }).waitFor();
		await ask.getByLabel('Published').fill('9 May 2030');
		await ask.getByText('Read as 9 May 2030').waitFor();
		await page.keyboard.press('Enter');
		await ask.waitFor({ state: 'detached' });
		// Thursday, 9 May 2030: the Tuesday before it is the 7th.
		await page
			.getByText(/Arrested: Lena Quist.*7 May 2030/)
			.first()
			.waitFor();
		await page.getByText('About this source').click();
		await page.getByText('said by a person').waitFor();
		await page.getByRole('button', { name: 'Take back: Published' }).click();
		await ask.waitFor();
	});

	it('finds a conflict and goes to its words', async () => {
		await page.getByRole('link', { name: /^Conflicts/ }).click();
		await page.getByText('One says, one denies', { exact: false }).first().click();
		await page
			.getByRole('heading', { name: /^denies it: / })
			.or(page.getByText(/^denies it: /))
			.first()
			.waitFor();
		expect(page.url()).toContain('kind=polarity');
		await page.locator('label').filter({ hasText: /^All/ }).click();
		const card = page.getByRole('article').filter({ hasText: 'Different dates' }).first();
		await card.getByText('4 March 2019', { exact: true }).waitFor();
		await card.getByText('5 March 2019', { exact: true }).waitFor();
		await card.getByText('The Halmere Gazette publishes').waitFor();
		await card.getByRole('link', { name: /^To these words in Flown Out at Night/ }).click();
		await page.locator('mark[data-sought="true"]').first().waitFor();
	});

	it('searches by keyboard alone', async () => {
		await page.keyboard.press('/');
		await page.keyboard.type('ybarcea');
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: 'Found for “ybarcea”' }).waitFor();
		await page
			.locator('[data-hit] mark', { hasText: /^Ybarcea$/i })
			.first()
			.waitFor();
		// Hits follow what is typed on.
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('menchal');
		await page.getByRole('heading', { name: 'Found for “menchal”' }).waitFor();
		// The hits of the words before stay until those of these have come.
		await page
			.locator('[data-hit] mark', { hasText: /^Menchal$/i })
			.first()
			.waitFor();
		await page.keyboard.press('ArrowDown');
		await expect
			.poll(() => page.evaluate<string>('document.activeElement.textContent'), SOON)
			.toMatch(/Menchal/i);
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { level: 1, name: /Menchal/ }).waitFor();
		await page.goto(new URL('/search?words=xyzzy', workspace.url).href);
		await page.getByText('Nothing in this case matches “xyzzy”.').waitFor();
		await page.getByText(/Searched were names as written/).waitFor();
	});

	it('keeps two windows on one case together, and lets none overrule the other unseen', async () => {
		const other = await page.context().newPage();
		const title = 'Two men held at the mill';
		await other.goto(new URL('/sources', workspace.url).href);
		await open(title);
		await open(title, other);
		const waiting = (on: Page) => on.locator('article[data-status="open"]');
		await waiting(page).first().waitFor();
		await waiting(other).first().waitFor();
		const before = await waiting(other).count();
		await page.keyboard.press('a');
		await expect.poll(() => waiting(other).count(), SOON).toBe(before - 1);
		// The other window is cut off from news, and still shows as open what is decided by now.
		await other.route('**/api/head', (route) => route.abort());
		await other.waitForTimeout(300);
		const shown = await waiting(other).count();
		await page.keyboard.press('r');
		await expect.poll(() => waiting(page).count(), SOON).toBe(shown - 1);
		expect(await waiting(other).count()).toBe(shown);
		await other.keyboard.press('a');
		await other
			.getByText('another window or person has decided on this meanwhile', { exact: false })
			.waitFor();
		await expect.poll(() => waiting(other).count(), SOON).toBe(shown - 1);
		await other.close();
	});

	it('shows what another process adds, and takes an import back', async () => {
		await page.getByRole('link', { name: 'Sources' }).first().click();
		await page.getByRole('link', { name: 'Imports' }).click();
		writeFileSync(
			join(workspace.sources, 'late.txt'),
			'Late news\n\nTomas Berrin was held at Grey Mill in 2019.\n',
		);
		await workspace.add();
		await page.getByText('late.txt').first().waitFor();
		await page.getByRole('button', { name: 'Undo this import: late.txt' }).click();
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Yes, undo it' }).click();
		await page.getByText('Import undone: late.txt.', { exact: false }).waitFor();
		await page.getByText('late.txt', { exact: true }).waitFor({ state: 'detached' });
		// The notice itself leads back.
		await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
		await page.getByText('late.txt', { exact: true }).first().waitFor();
	});

	it('went through all of it without a complaint', () => {
		expect(complaints).toEqual([]);
	});
});

async function countPersons(page: Page): Promise<number> {
	const answer = await page.request.get(new URL('/api/case', page.url()).href);
	return ((await answer.json()) as { counts: { persons: number } }).counts.persons;
}
