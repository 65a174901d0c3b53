import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApartShape, PersonShape, SuggestionsShape } from '../../src/api/index.ts';
import { complaintsOf, expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** A loaded machine takes its time; what never comes fails all the same. */
const SOON = { timeout: 30_000 };
const JOINS = /"do": ?"(?:same|different|unsure|dismiss)"/;

type Pair = Extract<ReturnType<typeof SuggestionsShape.parse>['items'][number], { kind: 'same' }>;

/** Told in order: each step goes on from where the one before it left the page. */
describe.skipIf(!hasBrowser)('two who review one case on one computer', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;
	let complaints: readonly string[] = [];
	/** Three names of which each two are asked about. */
	let one: Pair;
	let other: Pair;
	let third: Pair;

	beforeAll(async () => {
		// The example with all that was accepted in it, and nobody joined.
		workspace = await startWorkspace({ decided: (line) => !JOINS.test(line) });
		browser = await launch();
		const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-US' });
		page = await context.newPage();
		complaints = complaintsOf(page);
		await page.goto(workspace.url);
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	const get = async <T>(path: string, shape: { parse(given: unknown): T }): Promise<T> =>
		shape.parse(await (await page.request.get(new URL(path, workspace.url).href)).json());
	const inbox = () => get('/api/suggestions?kind=people&limit=500', SuggestionsShape);
	const keyOf = ({ left, right }: Pair) => ['same', ...[left.entity, right.entity].sort()].join(' ');
	const keyAtHand = () =>
		page.evaluate<string | null>(
			`document.activeElement?.closest('[data-suggestion]')?.getAttribute('data-suggestion') ?? null`,
		);
	const press = (key: string) => page.keyboard.press(key);
	const openInbox = async () => {
		await page.goto(new URL('/same?kind=people', workspace.url).href);
		await page.locator('[data-suggestion]').first().waitFor(SOON);
	};
	/** Opens the inbox and goes down with `j` until a pair is at hand. */
	const goTo = async (pair: Pair) => {
		await openInbox();
		for (let at = await keyAtHand(); at !== keyOf(pair); ) {
			await press('j');
			// At the end of the list it stays where it is, and the story fails here.
			await expect.poll(keyAtHand, SOON).not.toBe(at);
			at = await keyAtHand();
		}
	};
	const judged = async (pair: Pair) =>
		(await get(`/api/persons/${pair.left.entity}`, PersonShape)).joins.find(
			({ left, right }) =>
				[left.entity, right.entity].sort().join() === [pair.left.entity, pair.right.entity].sort().join(),
		);
	const reviews = async (name: string) => {
		await page.goto(new URL('/settings', workspace.url).href);
		await page.getByLabel('Somebody else').fill(name);
		await press('Enter');
		await page.getByRole('link', { name: `Settings. ${name} reviews here.` }).waitFor(SOON);
	};

	it('see the question above a source too, whose first proposal moves no more than its pane', async () => {
		await page.goto(new URL('/sources', workspace.url).href);
		await page.getByRole('link', { name: 'ORDER ON COMPLIANCE', exact: true }).click();
		await page.locator('article[aria-current="true"]').waitFor(SOON);
		await page.getByRole('form', { name: /Who reviews here/ }).waitFor(SOON);
		expect(await page.evaluate('scrollY')).toBe(0);
	});

	it('are asked once who reviews, calmly, and the name stands in the header', async () => {
		await openInbox();
		const asking = page.getByRole('form', { name: /Who reviews here/ });
		await asking.waitFor(SOON);
		await expectAccessible(page, 'the question who reviews');
		await asking.getByLabel('Your name or initials').fill('Nadia Orrin');
		await press('Enter');
		await page.getByRole('link', { name: 'Settings. Nadia Orrin reviews here.' }).waitFor(SOON);
		expect(await asking.count()).toBe(0);
	});

	it('see both sides field by field, what speaks for and against, and what is missing', async () => {
		const pairs = (await inbox()).items.filter((item): item is Pair => item.kind === 'same');
		[one, other, third] = threeOf(pairs);
		await goTo(one);
		const card = page.locator(`[data-suggestion="${keyOf(one)}"]`);
		await card.getByText('For:').waitFor();
		await card.getByText('Against:').waitFor();
		await card.getByText('Neither side says:').waitFor();
		expect(await card.getByRole('row', { name: /Name/ }).first().textContent()).toContain(one.left.name);
		expect(await card.textContent()).toMatch(/[+−]\d+\.\d/);
		await expectAccessible(page, 'a pair field by field');
	});

	it('ask that two say so: what one calls the same waits for another, with the reason given', async () => {
		await page.goto(new URL('/settings', workspace.url).href);
		await page.getByRole('switch', { name: 'Two reviewers for every join' }).focus();
		await press('Space');
		await page.getByText('Joins need two reviewers from now on.').waitFor(SOON);
		await expectAccessible(page, 'the settings');
		for (const pair of [one, other]) {
			await goTo(pair);
			await press('r');
			await page.keyboard.type('same lawyer');
			await press('Enter');
			await press('s');
			await expect.poll(async () => (await judged(pair))?.state, SOON).toBe('awaiting');
		}
		expect((await judged(one))?.judged).toMatchObject([
			{ verdict: 'same', by: 'Nadia Orrin', reason: 'same lawyer' },
		]);
		// What waits for somebody else is not asked again of the same reviewer.
		await page.getByRole('button', { name: /Show 2 that wait for somebody other/ }).waitFor(SOON);
		expect(await page.locator(`[data-suggestion="${keyOf(one)}"]`).count()).toBe(0);
	});

	it('hand over: the second sees who judged what, and is told before a join would cross a different', async () => {
		await reviews('Bruno Salt');
		await goTo(third);
		await press('d');
		await expect.poll(async () => (await judged(third))?.state, SOON).toBe('different');
		await goTo(one);
		const first = page.locator(`[data-suggestion="${keyOf(one)}"]`);
		await first.getByText('One reviewer has said they are the same.').waitFor(SOON);
		await first.getByText(/decided by Nadia Orrin .* “same lawyer”/).waitFor();
		await press('s');
		await expect.poll(async () => (await judged(one))?.state, SOON).toBe('same');
		const crossing = page.locator(`[data-suggestion="${keyOf(other)}"]`);
		await goTo(other);
		await crossing.getByText('To call them the same would cross what was decided.').waitFor(SOON);
		await crossing.getByText(/decided by Bruno Salt/).waitFor();
		await expectAccessible(page, 'a pair that crosses what was decided');
		await press('s');
		await page.getByText('This crosses what was decided: read the chain.').waitFor(SOON);
		expect((await judged(other))?.judged).toHaveLength(1);
		await press('s');
		await expect.poll(async () => (await judged(other))?.state, SOON).toBe('kept-apart');
	});

	it('find the conflict with its whole chain, and undo a step of it', async () => {
		await page.getByRole('link', { name: 'See the chain, and undo' }).click();
		await page.getByRole('heading', { name: 'Called the same, and kept apart' }).waitFor(SOON);
		const [apart] = await get('/api/apart', ApartShape.array());
		expect(apart?.path.length).toBeGreaterThan(1);
		await expectAccessible(page, 'a chain across a different');
		await page.getByRole('button', { name: /^Undo: different, / }).click();
		await page.getByText('Undone.').last().waitFor(SOON);
		await expect.poll(async () => (await judged(other))?.state, SOON).toBe('same');
	});

	it('read on the page of a person who joined it, when and why, and split it by undo', async () => {
		await page.goto(new URL(`/persons/${one.left.entity}`, workspace.url).href);
		await page.getByRole('heading', { name: 'Joined from 3 names' }).waitFor(SOON);
		await page.getByText(/decisions?: by whom, when, why/).click();
		await page
			.getByText(/decided by Nadia Orrin/)
			.first()
			.waitFor();
		await page
			.getByText(/decided by Bruno Salt/)
			.first()
			.waitFor();
		await expectAccessible(page, 'who joined a person');
		await page
			.getByRole('button', { name: /^Undo: same, / })
			.last()
			.focus();
		await press('Enter');
		await page.getByText('Undone.').last().waitFor(SOON);
		await page.getByRole('heading', { name: 'Joined from 2 names' }).waitFor(SOON);
	});

	it('read the same in Spanish, and on a phone', async () => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.getByText('ES', { exact: true }).click();
		for (const [path, title] of [
			['/same?kind=people', '¿El mismo?'],
			['/settings', 'Ajustes'],
			['/conflicts', 'Contradicciones'],
		] as const) {
			await page.goto(new URL(path, workspace.url).href);
			await page.getByRole('heading', { name: title, level: 1 }).waitFor(SOON);
			if (path.startsWith('/same')) await page.locator('[data-suggestion]').first().waitFor(SOON);
			expect([path, await overflowOf(page)]).toEqual([path, 0]);
			await expectAccessible(page, `${path} on a phone`);
		}
	});

	it('went through all of it without a complaint', () => {
		expect(complaints).toEqual([]);
	});
});

/** Three pairs of three names of three sources. @throws where no three are asked about */
function threeOf(pairs: readonly Pair[]): [Pair, Pair, Pair] {
	const ends = ({ left, right }: Pair) => [left.entity, right.entity];
	for (const one of pairs)
		for (const other of pairs) {
			const shared = ends(one).filter((end) => ends(other).includes(end));
			if (one === other || shared.length !== 1) continue;
			const rest = [...ends(one), ...ends(other)].filter((end) => !shared.includes(end)).sort();
			const third = pairs.find((pair) => ends(pair).sort().join() === rest.join());
			if (third !== undefined) return [one, other, third];
		}
	throw new Error('no three names are asked about two by two');
}
