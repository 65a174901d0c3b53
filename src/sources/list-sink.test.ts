import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ListSink, MOST_ROWS_AT_ONCE, readSource } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'paradero-lists-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string | Uint8Array): string => {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
};

/** A sink that writes down what it is told. */
function diary(): { readonly sink: ListSink; readonly lines: string[] } {
	const lines: string[] = [];
	return {
		lines,
		sink: {
			begin: ({ header }) => void lines.push(`begin ${header.join('|')}`),
			rows: (batch) => void lines.push(`rows ${batch[0]!.row}-${batch.at(-1)!.row}`),
			reject: ({ row, reason }) => void lines.push(`reject ${row} ${reason}`),
			end: ({ accepted, keyColumn, ...tail }) =>
				void lines.push(`end ${tail.in} ${accepted} ${keyColumn} ${tail.warnings.length}`),
		},
	};
}

describe('a list with a sink', () => {
	const text = `id,name\n${Array.from({ length: 2_500 }, (_, i) => `${i},x`).join('\n')}\nragged\n`;

	it('comes in batches, from bytes as from a path, and is not kept', async () => {
		const told = [
			'begin id|name',
			'reject 2501 1 cells where the header has 2',
			'rows 1-1000',
			'rows 1001-2000',
			'rows 2001-2500',
			'end 2501 2500 id 0',
		];
		for (const input of [new TextEncoder().encode(text), { path: file('a.csv', text) }]) {
			const { sink, lines } = diary();
			const result = await readSource(input, 'a.csv', { sink });
			expect([...lines].sort()).toEqual([...told].sort());
			expect([result.text, result.tables]).toEqual(['', undefined]);
		}
		expect(MOST_ROWS_AT_ONCE).toBe(1000);
	});

	it('waits for the sink, and ends with what the sink throws', async () => {
		const { sink } = diary();
		let open = 0;
		await readSource(new TextEncoder().encode(text), 'a.csv', {
			sink: {
				...sink,
				async rows() {
					expect(++open).toBe(1);
					await new Promise((resolve) => setTimeout(resolve, 5));
					open--;
				},
			},
		});
		const full = Object.assign(sink, { rows: () => Promise.reject(new Error('the disk is full')) });
		await expect(readSource({ path: file('b.csv', text) }, 'b.csv', { sink: full })).rejects.toThrow(
			'the disk is full',
		);
	});
});

describe('a path', () => {
	it('gives the hash of the bytes that were read, for a document and for a list', async () => {
		for (const name of ['a.txt', 'abc.csv']) {
			const result = await readSource({ path: file(name, 'a,b\n1,2\n') }, name);
			expect(result.sha256).toBe(await hashOf('a,b\n1,2\n'));
		}
		expect((await readSource(new TextEncoder().encode('a,b\n1,2\n'), 'a.csv')).sha256).toBeUndefined();
	});

	it('that leads to nothing, to a folder or to no bytes is refused with words', async () => {
		await expect(readSource({ path: join(folder, 'gone') }, 'a.csv')).rejects.toMatchObject({
			code: 'not-opened',
			message: "the file can't be read (ENOENT); add it again",
		});
		await expect(readSource({ path: folder }, 'a.csv')).rejects.toMatchObject({ code: 'not-opened' });
		await expect(readSource({ path: file('empty.csv', '') }, 'a.csv')).rejects.toMatchObject({
			code: 'empty',
		});
		await expect(
			readSource({ path: file('long.csv', 'a,b\n1,2\n') }, 'a.csv', { limits: { bytes: 7 } }),
		).rejects.toMatchObject({ code: 'too-large' });
	});
});

async function hashOf(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return Buffer.from(digest).toString('hex');
}
