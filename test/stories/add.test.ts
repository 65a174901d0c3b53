import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
	type AddReceipt,
	AddReceiptShape,
	DecideReceiptShape,
	type PersonJson,
	PersonShape,
	ProposalShape,
	VerifyShape,
	WhereaboutsShape,
} from '../../src/api/index.ts';
import { aBook } from '../make-pdf.ts';
import { aCase, aFolder, answer, BUILDING, copySources, DECISIONS, run } from './run.ts';

const LIST = '2019-04-12-lista-vuelo-318.csv';
const WITNESS = '2019-07-09-statement-of-w-014.txt';
const ORDER = '2019-05-10-district-court-order.pdf';

const folder = aFolder();
const path = join(folder, 'example.paradero');
const sources = copySources(join(folder, 'sources'));
const add = () => answer(AddReceiptShape, ['add', path, sources]);
const of = (receipt: AddReceipt, name: string) =>
	receipt.sources.find((source) => source.path.endsWith(name));
const edit = (name: string, change: (text: string) => string) =>
	writeFileSync(join(sources, name), change(readFileSync(join(sources, name), 'utf8')));

async function ibarcea(): Promise<PersonJson> {
	const [found] = await answer(z.array(WhereaboutsShape), ['whereabouts', path, '--person', 'Ibarcea']);
	return answer(PersonShape, ['person', path, found?.person ?? '']);
}

beforeAll(async () => {
	await aCase(path, sources);
	await answer(DecideReceiptShape, ['decide', path, DECISIONS], { timeout: BUILDING });
}, 180_000);

describe('paradero add', () => {
	it('changes nothing the second time', async () => {
		const before = await answer(VerifyShape, ['verify', path]);
		const receipt = await add();
		expect(new Set(receipt.sources.map(({ result }) => result))).toEqual(new Set(['unchanged']));
		expect(await answer(VerifyShape, ['verify', path])).toEqual(before);
	});

	it('counts the page without text and the row that has too many cells, every time', async () => {
		const receipt = await add();
		expect(of(receipt, ORDER)?.pages).toEqual({ in: 4, read: 3, unreadable: [4] });
		expect(of(receipt, LIST)?.rows).toMatchObject({ in: 24, accepted: 23, rejected: [{ row: 16 }] });
	});

	it('keeps what was decided when a file changes, and finds its words where they stand now', async () => {
		const before = await ibarcea();
		edit(WITNESS, (text) =>
			text.replace('1. I was held', 'Page 1 of 1. Read by two people.\n\n1. I was held'),
		);
		const receipt = await add();
		expect(of(receipt, WITNESS)).toMatchObject({ result: 'recaptured' });
		expect(receipt.sources.filter(({ result }) => result !== 'unchanged')).toHaveLength(1);

		const after = await ibarcea();
		expect(statementsOf(after)).toEqual(statementsOf(before));
		const w014 = of(receipt, WITNESS)?.id;
		const proposals = await answer(z.array(ProposalShape), ['proposals', path]);
		const baker = proposals.filter(({ source, quote }) => source === w014 && quote.includes('the Baker too'));
		expect(baker.map(({ status }) => status)).not.toContain('open');

		const text = readFileSync(join(sources, WITNESS), 'utf8');
		const quotes = after.line.episodes
			.flatMap(({ pieces }) => pieces)
			.flatMap((piece) => (piece.piece === 'gap' ? [] : piece.accounts))
			.flatMap((account) => account.quotes.filter(({ source }) => source === w014));
		expect(quotes.length).toBeGreaterThan(3);
		for (const { start, end, exact } of quotes) expect(text.slice(start, end)).toBe(exact);
	});

	it('tells which rows of a changed list are the same, changed, new and gone', async () => {
		edit(LIST, (text) =>
			text
				.replace('28/03/2019;Dunmarle', '29/03/2019;Dunmarle')
				.replace(
					/V318-24;.*\n/u,
					'V318-25;ZAMBRALDO Ernesto;;M;;30/03/2019;Wexmoor;FRS;12/04/2019;San Ubaldo;\n',
				),
		);
		const receipt = await add();
		expect(of(receipt, LIST)).toMatchObject({
			result: 'recaptured',
			rows: { in: 24, accepted: 23, same: 21, changed: 1, new: 1, gone: 1 },
		});
		const listed = await answer(z.array(WhereaboutsShape), ['whereabouts', path]);
		const names = listed.map(({ name }) => name);
		expect(names).toContain('ZAMBRALDO Ernesto');
		expect(names).not.toContain('ZUBELDÍN Amancio');
		expect((await ibarcea()).names.map(({ name }) => name)).toContain('IBARSEA MENCHAL Teodoro');
		expect(await answer(VerifyShape, ['verify', path])).toMatchObject({ ok: true });
	});

	it('tells at which page of a long document it is', async () => {
		const book = join(folder, 'book.pdf');
		writeFileSync(book, aBook(600));
		const ran = await run(['add', path, book], { timeout: BUILDING });
		expect(ran.code).toBe(0);
		expect(ran.stderr).toMatch(/^sources: 0 of 1 \(page \d+ of 600\)$/m);
	}, 120_000);

	it('names what it leaves out, and ends with 3 when it could read nothing', async () => {
		const odd = join(folder, 'odd');
		mkdirSync(odd);
		writeFileSync(join(odd, 'broken.pdf'), '%PDF-1.7\nthis is where it ends');
		const none = await run(['add', path, odd, '--json']);
		expect(none.code).toBe(3);
		const { sources: left } = AddReceiptShape.parse(none.json());
		expect(left).toMatchObject([{ result: 'rejected', reason: expect.stringMatching(/\w/u) }]);

		writeFileSync(join(odd, 'note.txt'), 'Nothing happened on 3 May 2019.\n');
		const some = await answer(AddReceiptShape, ['add', path, odd]);
		expect(some.sources.map(({ result }) => result).sort()).toEqual(['new', 'rejected']);
	});
});

describe('Ctrl-C while files are added', () => {
	it('leaves a case that is whole, and the next run picks up the rest', async () => {
		const many = join(folder, 'many');
		mkdirSync(many);
		const text = readFileSync(join(sources, WITNESS), 'utf8');
		for (let i = 1; i <= 60; i++) writeFileSync(join(many, `${i}.txt`), `Copy ${i}\n${text}`);
		const stopped = join(folder, 'stopped.paradero');
		expect((await run(['init', stopped, '--no-passphrase'])).code).toBe(0);
		const objects = () =>
			readdirSync(join(stopped, 'objects'), { recursive: true, withFileTypes: true }).filter((entry) =>
				entry.isFile(),
			).length;
		const cut = await run(['add', stopped, many], {
			meanwhile: async (pid) => {
				while (objects() < 4) await wait(5);
				process.kill(pid, 'SIGINT');
			},
		});
		expect(cut.code).toBe(1);
		expect(cut.stderr).toMatch(/stopped: \d+ files? not reached; run the same command again/);
		expect(await answer(VerifyShape, ['verify', stopped, '--every-signature'])).toMatchObject({ ok: true });
		const rest = await answer(AddReceiptShape, ['add', stopped, many]);
		const count = (result: string) => rest.sources.filter((source) => source.result === result).length;
		expect(count('new') + count('unchanged')).toBe(60);
		expect(count('unchanged')).toBeGreaterThan(0);
		expect(count('new')).toBeGreaterThan(0);
		expect(await answer(VerifyShape, ['verify', stopped])).toMatchObject({ ok: true });
	});
});

describe('a case that was copied', () => {
	it('is whole, answers alike, and takes more in', async () => {
		const copy = join(folder, 'copy.paradero');
		cpSync(path, copy, { recursive: true });
		const whereabouts = (folder: string) => answer(z.array(WhereaboutsShape), ['whereabouts', folder]);
		expect(await whereabouts(copy)).toEqual(await whereabouts(path));
		writeFileSync(join(folder, 'later.txt'), 'Nothing happened on 4 May 2019.\n');
		await answer(AddReceiptShape, ['add', copy, join(folder, 'later.txt')]);
		expect(await answer(VerifyShape, ['verify', copy])).toMatchObject({ ok: true });
	});
});

/** Every statement on the line, in its order. */
function statementsOf({ line }: PersonJson): readonly unknown[] {
	return line.episodes.flatMap(({ pieces }) =>
		pieces.map((piece) =>
			piece.piece === 'gap' ? piece : piece.accounts.map(({ statements }) => [...statements].sort()),
		),
	);
}
