import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AddReceiptShape, DecideReceiptShape, SourceShape } from '../../src/api/index.ts';
import { aFolder, answer, run } from './run.ts';

const folder = aFolder();
const path = join(folder, 'a.paradero');
const file = (name: string) => join(folder, 'sources', name);
const sources = () => answer(z.array(SourceShape), ['sources', path]);

beforeAll(async () => {
	mkdirSync(join(folder, 'sources'));
	writeFileSync(
		file('article.txt'),
		'Held by No One\nAna Robles The Halmere Gazette\n\nOn Tuesday the police arrested Teodoro Ibarcea in Port Vey.\n',
	);
	writeFileSync(
		file('order.txt'),
		'[EXCERPT: opening of an order, copied from a blog]\n\nDISTRICT COURT OF NORLAND\nFiled: May 14, 2019\nORDER\nThe Court orders as follows.\nDated: May 10, 2019\n',
	);
	await run(['init', path, '--no-passphrase']);
}, 60_000);

describe('paradero sources', () => {
	it('says what each is, which date comes from where, and what is asked for', async () => {
		const added = await run(['add', path, join(folder, 'sources')]);
		expect(added.stdout).toMatch(/article\.txt: 1 date in it .* is not known; say it with --published/);
		const listed = await run(['sources', path]);
		expect(listed.stdout).toMatch(/signed 2019-05-10 \(in its words: "May 10, 2019"\)/);
		expect(listed.stdout).toMatch(/filed 2019-05-14 \(in its words: "May 14, 2019"\)/);
		expect(listed.stdout).toMatch(/seems to be excerpt of an order: .*a guess/);
		expect(listed.stdout).toMatch(/asks when it was published: 1 date/);
	});

	it('says what of a source was not read', async () => {
		const apart = join(folder, 'unread');
		mkdirSync(apart);
		writeFileSync(join(apart, 'cut.pdf'), '%PDF-1.7\n%%EOF');
		writeFileSync(join(apart, 'ragged.csv'), 'id,name,note\n1,a\n2,b,c\n');
		const other = join(folder, 'unread.paradero');
		await run(['init', other, '--no-passphrase']);
		await run(['add', other, apart]);
		const { stdout } = await run(['sources', other]);
		expect(stdout).toMatch(/^cut\.pdf\n {2}not read: this PDF cannot be opened; fetch it again/m);
		expect(stdout).toMatch(/^ragged\.csv\n {2}1 row of 2 rejected$/m);
	});

	it('takes the day of publication with one file, and shows who said what', async () => {
		const receipt = await answer(AddReceiptShape, [
			'add',
			path,
			file('article.txt'),
			'--published',
			'2019-05-16',
		]);
		expect(receipt.sources[0]).toMatchObject({ result: 'unchanged' });
		const lines = join(folder, 'lines.ndjson');
		writeFileSync(
			lines,
			'{"do":"settings","source":"order.txt","kind":"mirror","of":"article.txt","by":"ana","reason":"compared"}\n',
		);
		expect(await answer(DecideReceiptShape, ['decide', path, lines])).toMatchObject({ decided: 1 });
		expect(await answer(DecideReceiptShape, ['decide', path, lines])).toMatchObject({
			decided: 0,
			already: 1,
		});
		const [article, order] = await sources();
		expect(article).toMatchObject({
			published: '2019-05-16',
			needs: [],
			dates: { published: { basis: 'person' } },
		});
		expect(article?.copies).toEqual([{ source: order?.id, title: order?.title, kind: 'mirror' }]);
		expect(order).toMatchObject({ kind: 'mirror', said: { kind: { by: 'ana', reason: 'compared' } } });
		expect(order?.guess).toBeUndefined();
	});

	it('refuses what is no date, and one date for several files', async () => {
		expect((await run(['add', path, file('order.txt'), '--published', 'May'])).code).toBe(2);
		const both = await run(['add', path, join(folder, 'sources'), '--published', '2019-05-16']);
		expect([both.code, both.stderr]).toEqual([1, expect.stringMatching(/one file, and 2 were found/)]);
	});
});
