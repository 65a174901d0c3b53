import { afterAll, beforeAll, expect, it } from 'vitest';
import { Folders } from '../../test/histories/a-case.ts';
import { articleCase } from '../../test/model/a-case.ts';
import { FakeModel, items } from '../../test/model/fake-server.ts';
import { fabricated, LIES, secondedBy, shown } from '../../test/model/lies.ts';
import { type Case, verifyCase } from '../store/index.ts';
import { allProposals, askModel, planAsk, Readers } from './index.ts';

let model: FakeModel;
/** Threads that start once: half of a test would be their starting. */
const readers = new Readers(1);
let opened: Case;
const folders = new Folders();
beforeAll(async () => {
	model = await FakeModel.start(items([]));
	opened = await articleCase(folders.new(), readers);
});
afterAll(async () => {
	await opened.close();
	await readers.close();
	await model.stop();
	folders.remove();
});

it(`a server that lies in ${LIES.length} ways, one after the other, makes no proposal and seconds none`, async () => {
	expect(LIES.length).toBeGreaterThan(500);
	const honest = new Set((await allProposals(opened)).map(shown));
	const believed: string[] = [];
	for (const lie of LIES) {
		model.behave = items([lie[1]]);
		const plan = await planAsk(opened, readers, [], { model: 'liar', at: model.at }, true);
		await askModel(opened, readers, plan);
		const rows = await allProposals(opened);
		for (const row of [...fabricated(honest, rows, lie), ...secondedBy(rows, lie)])
			believed.push(`${lie[0]}: ${lie[1].quote} → ${row.kind}`);
	}
	expect(believed).toEqual([]);
	expect(model.asked).toHaveLength(LIES.length);
	expect((await verifyCase(opened)).problems).toEqual([]);
}, 900_000);
