import { describe, expect, it } from 'vitest';
import { none } from '../../../test/model/lies.ts';
import { processorTime } from '../../../test/processor-time.ts';
import { propose } from '../propose.ts';
import type { ModelItem } from './answer.ts';

const REF = { model: 'm', prompt: 'p', answer: 'a' };
const read = (text: string, ...items: Partial<ModelItem>[]) =>
	propose(
		text,
		{},
		{},
		[],
		[{ ref: REF, answer: { items: items.map((item) => ({ ...none, paragraph: 1, ...item })) } }],
	);
/** What the model's word added to what is shown of a text. */
const gained = (text: string, item: Partial<ModelItem>) =>
	read(text, item).proposals.filter(
		({ model }) => model?.from !== undefined || model?.seconded !== undefined,
	);
const custody = (quote: string, code: string, more: Partial<ModelItem>): Partial<ModelItem> => ({
	kind: 'custody',
	quote,
	code,
	...more,
});

describe('words that stand there and do not say it', () => {
	it.each<[string, Partial<ModelItem>]>([
		[
			'A brother of Teodoro Ibarcea was seized and jailed.',
			custody('Teodoro Ibarcea was seized and jailed', 'arrest', { who: 'Teodoro Ibarcea' }),
		],
		[
			'Harbor police arrested Teodoro Ibarcea’s brother at the market.',
			custody('Harbor police arrested Teodoro Ibarcea’s brother', 'arrest', { who: 'Teodoro Ibarcea' }),
		],
		[
			'"We hold them here for good,"said he to them all,"and so we do."',
			{ kind: 'quote', quote: 'said he to them all,' },
		],
		[
			'The crew, angry by now, released a whole village.',
			custody('The crew, angry by now, released a whole village', 'release', { who: 'The crew' }),
		],
		[
			'The warden never said “we hold these people for their own safety.”',
			{ kind: 'quote', quote: 'we hold these people for their own safety.', speaker: 'The warden' },
		],
		[
			'He would have said “we hold these people for their own safety.”',
			{ kind: 'quote', quote: 'we hold these people for their own safety.', speaker: 'He' },
		],
		[
			'He spoke of the film “We Hold These People Here” all day.',
			{ kind: 'quote', quote: 'We Hold These People Here' },
		],
		['At least 41 men were flown to Salinera.', { kind: 'quantity', quote: 'least 41 men' }],
		['In all 1,041 men were flown to Salinera.', { kind: 'quantity', quote: '041 men' }],
		[
			'Officials allegedly released Teodoro Ibarcea from the jail.',
			custody('released Teodoro Ibarcea from the jail', 'release', { who: 'Teodoro Ibarcea' }),
		],
		[
			'Teodoro Ibarcea was arrested by police.',
			{ kind: 'custody', quote: 'Teodoro Ibarcea was arrested by police' },
		],
	])('%s', (text, item) => {
		expect(gained(text, item)).toEqual([]);
	});

	it('gives an event no place that hangs on another', () => {
		const text = 'Teodoro Ibarcea was arrested in Alder and flown to Brenner Field.';
		const { proposals } = read(
			text,
			custody(text.slice(0, -1), 'arrest', { who: 'Teodoro Ibarcea', to: 'Brenner Field' }),
		);
		for (const { kind, slots } of proposals)
			if (kind === 'custody' && slots.type === 'arrest') expect(slots.to).toBeUndefined();
	});
});

describe('what a model alone reads', () => {
	it.each<[string, string, string]>([
		['Weavers were arrested on March 3.', 'arrest', 'Weavers'],
		['A whole village was deported.', 'removal', 'A whole village'],
	])('is proposed where the words say it: %s', (text, code, who) => {
		const [made] = gained(text, custody(text.slice(0, -1), code, { who }));
		expect(made).toMatchObject({
			rule: `model/${code}`,
			slots: { type: code, who: { value: who } },
			model: { from: REF },
		});
	});
});

describe('what is shown of a dispute', () => {
	const text = 'A brother of Teodoro Ibarcea was arrested at the fish market.';
	it('is in the words of the text, once for each model', () => {
		const item = custody('A brother of Teodoro Ibarcea was arrested at the fish market', 'arrest', {
			who: 'Teodoro\u00a0Ibar\u200bcea',
		});
		const { proposals } = read(text, item, item);
		expect(proposals.flatMap(({ model }) => model?.disputed ?? [])).toEqual([
			{ by: REF, slot: 'who', value: 'Teodoro Ibarcea' },
		]);
	});
});

describe('a long paragraph', () => {
	// Behind what was shown of it a model cannot have read anything.
	const text = `${'They waited in the yard all day. '.repeat(400)}“Nobody came for us at all,” she told her nephew.`;
	it('is answered for only as far as it was shown', () => {
		const { refused } = read(text, { kind: 'quote', quote: 'Nobody came for us at all,' });
		expect(refused.map(({ reason }) => reason)).toContain('its words do not stand in the paragraph');
	});

	it('costs little, however much is said of it', () => {
		const items = Array.from({ length: 400 }, (_, n) => ({
			kind: 'custody' as const,
			quote: `They waited in the yard all day ${n}`,
			code: 'held',
			who: `x${n}`,
		}));
		const long = text.repeat(20);
		propose(long);
		const begun = processorTime();
		propose(long);
		const alone = processorTime() - begun;
		const asked = processorTime();
		read(long, ...items);
		expect(processorTime() - asked).toBeLessThan(alone * 4 + 1_000);
	});
});
