import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addText, Folders } from '../../test/histories/a-case.ts';
import { articleCase } from '../../test/model/a-case.ts';
import { FakeModel, items } from '../../test/model/fake-server.ts';
import { item } from '../../test/model/lies.ts';
import { inSpanish, type ProposalJson } from '../api/index.ts';
import { mayBeAcceptedInBulk, type SourceId, targetKey } from '../record/index.ts';
import { type Case, statementsOfTarget } from '../store/index.ts';
import { allProposals, askModel, decide, planAsk, Readers, sourceProposals } from './index.ts';

/** Words between marks of which no grammar tells who says them. */
const NOTICE = 'On the wall, in white paint: “Nobody leaves this yard before the bell is rung.”\n';
const QUOTE = 'Nobody leaves this yard before the bell is rung.';

const readers = new Readers(1);
const folders = new Folders();
let model: FakeModel;
let opened: Case;
beforeAll(async () => {
	model = await FakeModel.start(items([item('quote', QUOTE, { paragraph: 1, speaker: 'the wall' })]));
});
afterAll(async () => {
	await model.stop();
	await readers.close();
});
beforeEach(async () => {
	opened = await articleCase(folders.new(), readers);
	await addText(opened, 'notice.txt', NOTICE);
	const plan = await planAsk(opened, readers, ['notice.txt'], { model: 'small', at: model.at });
	await askModel(opened, readers, plan);
}, 60_000);
afterEach(async () => {
	await opened.close();
	folders.remove();
});

const made = async (): Promise<ProposalJson> => {
	const rows = await sourceProposals(opened, 'notice.txt');
	const found = rows.find(({ kind, quote }) => kind === 'quote' && quote === QUOTE);
	if (found === undefined) throw new Error('the model’s quote is not proposed');
	return found;
};
const line = (verb: string, more: object = {}) => ({
	do: verb,
	source: 'notice.txt',
	kind: 'quote',
	quote: QUOTE,
	...more,
});
const decideIt = async (given: object) => (await decide(opened, [given])).refused[0]?.code;

describe('a quote that only a model read', () => {
	it('is proposed as said by nobody, and is never among many that are accepted at once', async () => {
		const proposal = await made();
		expect(proposal.model).toMatchObject({
			from: { model: 'small' },
			unlicensed: { exact: 'the wall' },
		});
		expect(JSON.stringify([proposal.slots, proposal.chain])).not.toContain('the wall');
		expect(mayBeAcceptedInBulk(proposal)).toBe(false);
		const others = (await allProposals(opened)).filter((one) => one.model?.from === undefined);
		expect(others.length).toBeGreaterThan(0);
		expect(others.every(mayBeAcceptedInBulk)).toBe(true);
	});

	it('is not accepted as it is, nor by what leaves it without a speaker', async () => {
		const { chain } = await made();
		for (const given of [
			line('accept'),
			line('edit', { force: 'alleges' }),
			line('accept', { slots: { speaker: null } }),
			line('accept', { slots: { speaker: ' ' } }),
			line('edit', { chain }),
		])
			expect(await decideIt(given)).toBe('voice-unlicensed');
		const { refused } = await decide(opened, [line('accept')]);
		expect(inSpanish(refused[0]?.reason ?? '')).toMatch(/indique quién/);
		expect((await made()).status).toBe('open');
	});

	it.each([
		[
			'accept',
			{
				slots: { speaker: { value: 'the wall', start: 3, end: 11, exact: 'the wall' } },
			},
		],
		['edit', { slots: { speaker: 'the wall' } }],
		[
			'accept',
			{
				chain: [
					{ described: 'this source', act: 'publishes' },
					{ described: 'the wall', act: 'says' },
				],
			},
		],
	])('is by %s with a speaker, who is then the voice, and its origin stays with it', async (verb, more) => {
		expect(await decideIt(line(verb, more))).toBeUndefined();
		const proposal = await made();
		expect(proposal.status).not.toBe('open');
		const { kind, quote, occurrence, ordinal, source } = proposal;
		const key = targetKey({ source: source as SourceId, kind, quote, occurrence, ordinal });
		const statements = await statementsOfTarget(opened, key);
		expect(statements).toHaveLength(1);
		expect(statements[0]?.chain.map(({ name, described }) => name ?? described)).toEqual([
			'this source',
			'the wall',
		]);
		const kept = async () =>
			JSON.parse(
				(
					await opened.db
						.selectFrom('target')
						.select('reading')
						.where('key', '=', key)
						.executeTakeFirstOrThrow()
				).reading ?? '{}',
			) as { model?: unknown };
		expect((await kept()).model).toMatchObject({ model: 'small' });
		await opened.rebuild();
		expect((await kept()).model).toMatchObject({ model: 'small' });
	});

	it('may be rejected as any other', async () => {
		expect(await decideIt(line('reject'))).toBeUndefined();
		expect((await made()).status).toBe('rejected');
	});

	it('may be stated by a person, of whom it then is', async () => {
		expect(
			await decideIt(line('state', { slots: { type: 'direct', content: QUOTE, speaker: 'the wall' } })),
		).toBeUndefined();
	});
});
