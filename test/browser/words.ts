import type { Page } from 'playwright-core';

type Corner = { readonly x: number; readonly y: number };

/**
 * Selects words of the document by dragging the mouse over them, as a reader would.
 *
 * @param words must stand on one page of the document
 */
export async function dragOver(page: Page, words: string): Promise<void> {
	// Runs in the page; given as text because tests know no DOM types.
	const find = `(() => {
		const leaves = [...document.querySelectorAll('[data-offset]')];
		const text = leaves.map((leaf) => leaf.textContent).join('');
		const start = text.indexOf(${JSON.stringify(words)});
		if (start < 0) return null;
		const corner = (offset, last) => {
			let passed = 0;
			for (const leaf of leaves) {
				const length = leaf.textContent.length;
				if (offset < passed + length) {
					const range = document.createRange();
					range.setStart(leaf.firstChild, offset - passed);
					range.setEnd(leaf.firstChild, offset - passed + 1);
					if (!last) leaf.scrollIntoView({ block: 'center' });
					const box = range.getBoundingClientRect();
					return { x: last ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 };
				}
				passed += length;
			}
		};
		corner(start, false);
		return [corner(start, false), corner(start + ${words.length} - 1, true)];
	})()`;
	const corners = await page.evaluate<[Corner, Corner] | null>(find);
	if (corners === null) throw new Error(`these words do not stand in the document: ${words}`);
	const [from, to] = corners;
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 6 });
	await page.mouse.up();
}
