import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { add, decide, init } from '../../actions/index.ts';
import { searchStatements } from './search.ts';

const place = mkdtempSync(join(tmpdir(), 'paradero-search-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** So the newest of a common word are read from their end, and not gathered from all words that begin so. */
test('statements with the whole word stand before those where it only begins so, and none comes twice', async () => {
	const opened = await init(join(place, 'case.paradero'), 'search', null);
	const [whole, begun] = ['Lena Quist was held in Cala', 'Bruno Salt was held in Calabor'];
	writeFileSync(join(place, 'paper.txt'), `${whole}.\n\n${begun}.\n`);
	await add(opened, [join(place, 'paper.txt')]);
	const held = (who: string, at: string, quote: string) => ({
		do: 'state',
		source: 'paper.txt',
		kind: 'custody',
		quote,
		slots: { type: 'held', who, at },
		reason: 'a test',
	});
	const { refused } = await decide(opened, [
		held('Lena Quist', 'Cala', whole),
		held('Bruno Salt', 'Calabor', begun),
	]);
	expect(refused).toEqual([]);
	const quotes = async (limit: number) =>
		(await searchStatements(opened, 'cala', limit)).map(
			({ doc }) =>
				(JSON.parse(doc) as { anchors: readonly { quote: { exact: string } }[] }).anchors[0]?.quote.exact,
		);
	const all = await quotes(50);
	expect([...new Set(all)]).toEqual([whole, begun]);
	expect(all.lastIndexOf(whole)).toBeLessThan(all.indexOf(begun));
	const ids = (await searchStatements(opened, 'cala', 50)).map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(await quotes(2)).toEqual([whole, whole]);
	await opened.close();
});
