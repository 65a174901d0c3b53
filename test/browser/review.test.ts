import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CorrectionJson, CorrectionShape } from '../../src/api/index.ts';
import { complaintsOf, expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { dragOver } from './words.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** A loaded machine takes its time; what never comes fails all the same. */
const SOON = { timeout: 30_000 };
const CLI = join(import.meta.dirname, '../../src/cli/main.ts');
const TITLE = 'Mill is no prison, ministry says';
const ARTICLE = `${TITLE}

PORT HOLLOW, 10 May 2030 — Lena Quist was arrested on 3 May 2030 in Port Hollow. At least 41 men were held at Grey Mill on 4 May 2030, the Harbour Watch said.

Tomas Berrin was arrested on 5 May 2030 in Port Hollow. Piet Odd was released on 6 May 2030.

"A concentration camp is a place where people are held without trial and where no judge asks why," said Mara Odd, a historian.
`;

/** Told in order: each step goes on from where the one before it left the page. */
describe.skipIf(!hasBrowser)('a reviewer decides sentence by sentence', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;
	let complaints: readonly string[] = [];

	beforeAll(async () => {
		workspace = await startWorkspace({ files: { 'mill.txt': ARTICLE } });
		browser = await launch();
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
		page = await context.newPage();
		complaints = complaintsOf(page);
		await page.goto(workspace.url);
		await page.getByRole('link', { name: 'Sources' }).click();
		await page.getByRole('link', { name: TITLE, exact: true }).click();
		await page.getByRole('article').first().waitFor();
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	const decided = (count: number) => page.getByText(new RegExp(`^${count} of \\d+ decided$`)).waitFor(SOON);
	const card = (text: string | RegExp) => page.locator('article').filter({ hasText: text }).first();
	const accepted = () => page.locator('article[data-status="accepted"]').count();
	const corrections = async (): Promise<readonly CorrectionJson[]> => {
		const args = [CLI, 'corrections', workspace.caseFolder, '--json'];
		const { stdout } = await promisify(execFile)(process.execPath, args);
		return z.array(CorrectionShape).parse(JSON.parse(stdout));
	};
	const statements = async () =>
		((await (await page.request.get(new URL('/api/case', page.url()).href)).json()) as Counted).counts
			.statements;
	type Counted = { counts: { statements: number } };

	it('accepts what is read in a sentence with one key, and takes it back with one', async () => {
		await card(/at least 41 men/i).click();
		const sentence = page.getByRole('group', { name: 'The sentence at hand' });
		const button = sentence.getByRole('button', { name: /^Accept these \d+/ });
		const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
		expect(count).toBeGreaterThan(1);
		// Each shows its rule, and where it stands, before anything is accepted.
		expect(await page.getByText(/Read by quantity\/en\//).count()).toBe(1);
		expect(await page.getByText(/Read by custody\/en\//).count()).toBe(1);
		await expectAccessible(page, 'a sentence at hand');
		await page.keyboard.press('A');
		await decided(count);
		await expect.poll(statements, SOON).toBeGreaterThan(count);
		await page.keyboard.press('u');
		await decided(0);
		await expect.poll(statements, SOON).toBe(0);
		expect(await corrections()).toEqual([]);
	});

	it('goes from sentence to sentence, and shows names and dates where they are asked for', async () => {
		await card(/Arrested: Lena Quist/).click();
		await page.keyboard.press('J');
		expect(await page.locator('article[aria-current="true"]').textContent()).toMatch(/41 men|Harbour Watch/);
		await page.keyboard.press('K');
		expect(await page.locator('article[aria-current="true"]').textContent()).toContain('Lena Quist');
		expect(await page.locator('article[data-kind="date"]').count()).toBe(0);
		await page.keyboard.press('n');
		await page.locator('article[data-kind="date"]').first().waitFor();
		await page.locator('article[data-kind="mention"]').first().waitFor();
		await page.keyboard.press('n');
		await page.locator('article[data-kind="date"]').first().waitFor({ state: 'detached' });
	});

	it('accepts all of a kind after one question, and undoes it in one step', async () => {
		const kind = page.locator('article[data-kind="custody"]');
		const before = await accepted();
		const ask = async () => {
			await card(/Arrested: Lena Quist/).click();
			await page.getByRole('button', { name: 'Accept all of a kind …' }).click();
			const dialog = page.getByRole('dialog');
			await dialog.waitFor();
			return dialog;
		};
		const dialog = await ask();
		expect(await dialog.getByLabel('Which kind').inputValue()).toBe('custody');
		await expectAccessible(page, 'the question about all of a kind');
		await page.keyboard.press('Escape');
		expect(await accepted()).toBe(before);
		await (await ask()).getByRole('button', { name: /^Accept \d+ unread$/ }).click();
		const notice = page.getByText(/^Accepted unread: \d+ · Custody\.$/);
		await notice.waitFor(SOON);
		await page.locator('article[data-kind="custody"][data-unread="true"]').nth(3).waitFor(SOON);
		await expectAccessible(page, 'what was accepted unread');
		const read = await corrections();
		expect(read.length).toBe(await kind.count());
		for (const one of read) expect(one).toMatchObject({ outcome: 'accepted', readSingly: false });
		await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
		await decided(0);
		expect(await corrections()).toEqual([]);
		// It stays in the list of such steps, where one in force has an undo of its own.
		await page.getByText('Accepted together, unread').click();
		await page.getByText('taken back').waitFor(SOON);
	});

	it('keeps a form open with what was typed until the record takes it, and keeps the correction', async () => {
		await card(/Arrested: Tomas Berrin/).click();
		await page.keyboard.press('e');
		const form = page.getByRole('form', { name: 'Edit' });
		await form.getByLabel('Who', { exact: true }).fill('');
		await page.keyboard.press('Enter');
		await form.getByText('Needed: Who').waitFor();
		await form.getByLabel('Who', { exact: true }).fill('Tomas Berrin');
		await form.getByLabel('Place', { exact: true }).fill('Cawder Keep');
		await page.keyboard.press('Enter');
		await form.getByText(/does not stand in the source/).waitFor(SOON);
		expect(await form.getByLabel('Place', { exact: true }).inputValue()).toBe('Cawder Keep');
		await expectAccessible(page, 'a form that was refused');
		await form.getByLabel('Reason').fill('as the keep is called now');
		await page.keyboard.press('Enter');
		await form.waitFor({ state: 'detached', ...SOON });
		await card(/Arrested: Tomas Berrin, at Cawder Keep/).waitFor();
		const [correction, ...others] = await corrections();
		expect(others).toEqual([]);
		expect(correction).toMatchObject({
			outcome: 'edited',
			kind: 'custody',
			rule: expect.stringMatching(/^custody\/en\//),
			changed: [{ part: 'at', proposed: 'Port Hollow', decided: 'Cawder Keep' }],
			reason: 'as the keep is called now',
		});
		// After a reload too it shows what was decided, beside what was proposed.
		await page.reload();
		await card(/Arrested: Tomas Berrin, at Cawder Keep/).click();
		await page.getByText(/^Proposed was: Arrested: Tomas Berrin, at Port Hollow/).waitFor(SOON);
	});

	it('corrects a definition criterion by criterion', async () => {
		await page.locator('article[data-kind="definition"]').first().click();
		await page.keyboard.press('e');
		const form = page.getByRole('form', { name: 'Edit' });
		expect(await form.getByLabel('Word', { exact: true }).inputValue()).toBe('concentration camp');
		const criterion = (n: number) => form.getByLabel(`Criteria, ${n}`, { exact: true });
		const second = await criterion(2).inputValue();
		await form.getByRole('button', { name: 'Add another' }).click();
		await criterion(3).fill('people are held');
		await form.getByRole('button', { name: 'Remove 2' }).click();
		expect(await criterion(2).inputValue()).toBe('people are held');
		await expectAccessible(page, 'the form of a definition');
		await criterion(2).press('Enter');
		await form.waitFor({ state: 'detached', ...SOON });
		const definition = (await corrections()).find(({ kind }) => kind === 'definition');
		expect(definition?.changed).toMatchObject([
			{ part: 'criteria', proposed: expect.arrayContaining([second]) },
		]);
		expect(definition?.changed?.[0]?.decided).toEqual(expect.arrayContaining(['people are held']));
		expect(definition?.changed?.[0]?.decided).not.toContain(second);
	});

	it('states another kind on selected words', async () => {
		await dragOver(page, 'the Harbour Watch said');
		await page.keyboard.press('s');
		await page.getByLabel('What these words tell of').selectOption({ label: 'Term' });
		const form = page.getByRole('form', { name: 'State: Term' });
		expect(await form.getByLabel('Word', { exact: true }).inputValue()).toBe('the Harbour Watch said');
		await form.getByLabel('About', { exact: true }).fill('Grey Mill');
		await form.getByLabel('Word', { exact: true }).press('Enter');
		await form.waitFor({ state: 'detached', ...SOON });
		await card(/Grey Mill: called “the Harbour Watch said”/).waitFor();
	});

	it('says the same in Spanish, and fits a phone', async () => {
		await page.getByText('ES', { exact: true }).click();
		await page.setViewportSize({ width: 390, height: 844 });
		await card(/Detención: Lena Quist/).click();
		await page
			.getByText(/^\d+ de .* · espera · Leído por custody\/en\//)
			.first()
			.waitFor();
		expect(await overflowOf(page)).toBeLessThanOrEqual(0);
		await expectAccessible(page, 'proposals on a phone');
		await page.getByRole('button', { name: 'Aceptar todas de un tipo …' }).click();
		await page.getByRole('dialog').waitFor();
		await expectAccessible(page, 'the question on a phone');
		await page.keyboard.press('Escape');
	});

	it('went through all of it without a complaint', () => {
		expect(complaints).toEqual([]);
	});
});
