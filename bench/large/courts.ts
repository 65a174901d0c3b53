import { Paper, person, same, told } from './paper.ts';
import { registerName } from './registers.ts';
import { dayOf, nameOf, townOf } from './words.ts';

const OBLIGATIONS_EACH = 5;
/** One order protects so many, as that of a class action does. */
const CLASS = 300;

export const courtName = (i: number) => `order-${String(i).padStart(5, '0')}.txt`;
/** The words of the first obligation of an order. */
export const firstObligation = (i: number) => `The Ministry shall return ${nameOf(i * 40)} within ten days`;

/** Orders of five obligations each, every one for somebody whom a register names, who is joined with him; the first is a class's. */
export function courts(count: number, registered: number): readonly Paper[] {
	return Array.from({ length: count }, (_, i) => {
		const court = `District Court of ${townOf(i)}`;
		const paper = new Paper(courtName(i), court);
		const on = dayOf(i);
		const chain = [
			{ name: court, act: 'publishes' },
			{ name: court, act: 'orders' },
		];
		const order = { issuer: court, on: on.edtf, identifier: `No. ${i + 100}`, addressee: 'The Ministry' };
		const many = i === 0 ? Math.min(CLASS, Math.floor(registered / 10)) : OBLIGATIONS_EACH;
		for (let k = 0; k < many; k++) {
			const at = (i * 40 + k * 3) % registered;
			const who = nameOf(at);
			const quote = k === 0 ? firstObligation(i) : `The Ministry shall say where ${who} is held, item ${k}`;
			const slots = { ...order, act: k === 0 ? 'return' : 'clarify', what: quote, protected: who };
			paper.tell('order', quote, k === 0 ? { ...slots, deadline: dayOf(i + 10).edtf } : slots, { chain });
			if (k === 0) paper.later.push(same(person(paper.name, who), person(registerName(at), who)));
		}
		if (i % 10 === 9)
			paper.tellLater(
				'order',
				`The deadline of paragraph 1 is no longer in effect, number ${i}`,
				{
					obligation: { entity: told(paper.name, 'order', firstObligation(i)) },
					status: 'deadline-no-longer-in-effect',
					since: dayOf(i + 20).edtf,
				},
				{ chain },
			);
		return paper;
	});
}
