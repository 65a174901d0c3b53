import { describe, expect, test } from 'vitest';
import type { ProposalFor } from '../../record/index.ts';
import type { DocumentMeta } from '../contract.ts';
import { propose } from '../propose.ts';

const read = (text: string, meta: DocumentMeta = { published: '2024-03-06' }): ProposalFor<'compliance'>[] =>
	propose(text, meta).proposals.filter((proposal) => proposal.kind === 'compliance');
const lines = (text: string, meta?: DocumentMeta): string[] =>
	read(text, meta).map(({ slots, polarity }) =>
		[
			slots.done.value,
			slots.by?.value ?? '–',
			slots.obligation.value,
			...(polarity === 'affirms' ? [] : [polarity]),
		].join(' | '),
	);

const ORDER = 'A federal judge ordered the ministry to return the men and to file daily reports. ';
const ORDEN = 'La jueza ordenó al Ministerio cerrar el centro en sesenta días. ';

describe('compliance in English', () => {
	test('degrees are kept apart', () => {
		expect(lines(`${ORDER}The ministry defied that order.`)).toEqual([
			'not-done | The ministry | return the men',
		]);
		const [apparent] = read(`${ORDER}The planes kept going in apparent defiance of that order.`);
		expect(apparent).toMatchObject({
			hedge: 'apparent',
			hedgeWords: 'apparent',
			slots: { done: { value: 'not-done' } },
		});
		const [cause] = read(`${ORDER}Later a judge found probable cause to hold the ministry in contempt.`);
		expect(cause).toMatchObject({
			force: 'finds',
			slots: { done: { value: 'probable-cause' }, by: { value: 'the ministry' } },
		});
		expect(cause?.chain.at(-1)).toMatchObject({ act: 'rules', described: 'a judge' });
	});

	test('a clause beside what a court ordered says that it was not done', () => {
		expect(lines('The prison did not produce the men, as the judge had ordered.')).toEqual([
			'not-done | The prison | the judge had ordered',
		]);
		expect(lines('A week after a judge ordered him freed, the teacher is still in jail.')).toHaveLength(1);
		expect(lines('After the ruling, the family still did not speak to reporters.')).toEqual([]);
	});

	test('what nobody showed, a part, and a deadline let lapse', () => {
		expect(lines('It is unclear whether the ministry complied with the ruling.')).toEqual([
			'not-shown | – | the ruling',
		]);
		expect(lines('The agency handed over half of the files it was ordered to produce.')).toEqual([
			'partly-done | The agency | produce',
		]);
		expect(lines('The agency let the deadline lapse that the court had set.')).toEqual([
			'not-done | The agency | the deadline',
		]);
		expect(lines('The agency met the deadline for its budget.')).toEqual([]);
	});

	test('nobody returned, by another verb than the order had', () => {
		expect(
			lines('A court told the ministry to bring back the men. It has yet to return anyone.'),
		).toHaveLength(1);
		expect(lines(`${ORDER}None of them has been returned.`)).toEqual(['not-done | – | return the men']);
		expect(lines('None of them has been returned.')).toEqual([]);
	});

	test('words that name an order mean the obligation that was told', () => {
		const [told] = read(`${ORDER}The ministry ignored the judge’s order.`);
		expect(told?.slots.obligation).toMatchObject({
			value: 'return the men',
			exact: 'the judge’s order',
			inferred: true,
		});
		expect(told?.slots.obligation.why).toBeTruthy();
		expect(lines('The ministry brushed aside multiple court rulings.')).toEqual([
			'not-done | The ministry | multiple court rulings',
		]);
		expect(lines('The ministry defied a Supreme Court order demanding his return.')).toEqual([
			'not-done | The ministry | his return',
		]);
	});

	test('parts of an order, and who a pronoun is', () => {
		expect(
			lines(`${ORDER}The ministry obeyed the first part of the order. It did not obey the second.`),
		).toEqual(['done | The ministry | return the men', 'not-done | the ministry | file daily reports']);
	});

	test('done, in part, failed, refused, impossible', () => {
		expect(lines(`${ORDER}The ministry has complied with the order.`)).toEqual([
			'done | The ministry | return the men',
		]);
		expect(lines(`${ORDER}The ministry complied only in part with the order.`)[0]).toMatch(/^partly-done/);
		expect(lines(`${ORDER}The ministry failed to comply with it.`)).toEqual([]);
		expect(lines(`${ORDER}The ministry failed to comply.`)).toEqual([
			'not-done | The ministry | return the men',
		]);
		expect(lines(`${ORDER}The ministry was unable to comply with the order.`)[0]).toMatch(/^impossible/);
		expect(lines(`${ORDER}The order has not been carried out.`)).toEqual(['not-done | – | return the men']);
	});

	test('what was owed and not done, told by its own verb', () => {
		expect(lines(`${ORDER}The first daily report had not been filed.`)).toEqual([
			'not-done | – | file daily reports',
		]);
		expect(lines(`${ORDER}The ministry has not returned them.`)).toEqual([
			'not-done | The ministry | return the men',
		]);
		expect(lines('The ministry has not returned them.')).toEqual([]);
	});

	test('in spite of it, past its day, unheeded, or not so', () => {
		expect(lines('Farid Nour was deported despite a court order barring his removal.')).toEqual([
			'not-done | Farid Nour | his removal',
		]);
		expect(lines(`${ORDER}The ministry missed the deadline.`)[0]).toMatch(/^not-done/);
		expect(lines(`${ORDER}Her order went unheeded.`)).toEqual(['not-done | – | return the men']);
		expect(lines(`${ORDER}The ministry did not do so.`)).toEqual([
			'not-done | The ministry | return the men',
		]);
		expect(lines(`${ORDER}The guards made no effort to return the men.`)).toEqual([
			'not-done | The guards | return the men',
		]);
		expect(
			lines('He resigned despite the decision of his party. They came despite orders for coffee.'),
		).toEqual([]);
	});

	test('a denial is a denial', () => {
		expect(lines(`${ORDER}The ministry did not violate the order.`)).toEqual([
			'not-done | The ministry | return the men | denies',
		]);
	});

	test('what ought to be done or is only feared is no report', () => {
		for (const none of [
			'The ministry must comply with the order.',
			'The ministry will comply with the order.',
			'The judge could hold the ministry in contempt.',
			'Lawyers asked whether it was in violation of the order.',
			'He follows orders. They violated the Constitution. She ignored the doctor.',
			'Police had probable cause to believe he broke the order of the house and to arrest him.',
		])
			expect(lines(`${ORDER}${none}`), none).toEqual([]);
	});

	test('the Supreme Court’s order is no district judge’s', () => {
		expect(lines(`${ORDER}The ministry defied the Supreme Court’s order.`)).toEqual([
			'not-done | The ministry | the Supreme Court’s order',
		]);
	});
});

describe('compliance in Spanish', () => {
	const meta: DocumentMeta = { published: '2024-03-06', lang: 'es' };
	test('a clause beside what a court ordered, phrases that slight it, what is not shown', () => {
		const told = (text: string): string[] =>
			lines(text, meta).map((line) => line.split(' | ').slice(0, 2).join(' | '));
		expect(told('El ministerio no lo entregó pese a que la jueza se lo había ordenado.')).toEqual([
			'not-done | El ministerio',
		]);
		expect(told('El ministerio pasó por alto la resolución judicial.')).toEqual(['not-done | El ministerio']);
		expect(told('El cocinero pasó por alto la sal.')).toEqual([]);
		expect(told('El ministerio no ha acreditado el cumplimiento de la sentencia.')).toEqual([
			'not-shown | El ministerio',
		]);
		expect(told('El ministerio no puede cumplir la sentencia.')).toEqual(['impossible | El ministerio']);
		expect(told('Tras el fallo, la familia todavía no habló con la prensa.')).toEqual([]);
	});

	test('kept, broken, in part, refused', () => {
		expect(lines(`${ORDEN}El Gobierno no había cumplido la orden.`, meta)).toEqual([
			'not-done | El Gobierno | cerrar el centro en sesenta días',
		]);
		expect(lines(`${ORDEN}El Ministerio acató el fallo.`, meta)).toEqual([
			'done | El Ministerio | cerrar el centro en sesenta días',
		]);
		expect(lines(`${ORDEN}El Ministerio cumplió parcialmente la sentencia.`, meta)[0]).toMatch(
			/^partly-done/,
		);
		expect(lines(`${ORDEN}El ministro se negó a acatar la resolución.`, meta)[0]).toMatch(
			/^not-done \| El ministro/,
		);
		expect(lines(`${ORDEN}El Gobierno hizo caso omiso del fallo.`, meta)[0]).toMatch(
			/^not-done \| El Gobierno/,
		);
		expect(lines(`${ORDEN}Interior liberó a algunos, pero no cerró el centro.`, meta)[0]).toMatch(
			/^not-done \| Interior/,
		);
	});

	test('contempt is a finding of the court that declares it', () => {
		const [told] = read(`${ORDEN}El tribunal declaró en desacato al director del penal.`, meta);
		expect(told).toMatchObject({
			force: 'finds',
			slots: { done: { value: 'not-done' }, by: { value: 'director del penal' } },
		});
		expect(told?.chain.at(-1)?.act).toBe('rules');
	});

	test('the order itself as subject, what was laid down, and what was done in spite of it', () => {
		const read = (text: string) => lines(`${ORDEN}${text}`, meta)[0]?.split(' | ').slice(0, 2).join(' | ');
		expect(read('La orden no se cumplió.')).toBe('not-done | –');
		expect(read('El fallo fue ignorado por el Gobierno.')).toBe('not-done | el Gobierno');
		expect(read('La Marina no cumplió lo ordenado por la jueza.')).toBe('not-done | La Marina');
		expect(read('El Ministerio no lo hizo.')).toBe('not-done | El Ministerio');
		expect(read('Nour fue expulsado pese a una orden judicial.')).toMatch(/^not-done/);
		expect(read('La Policía dio cumplimiento a la orden.')).toBe('done | La Policía');
	});

	test('a denial of having broken it, and a duty', () => {
		expect(lines(`${ORDEN}El Gobierno niega haber incumplido el fallo.`, meta)[0]).toMatch(/denies$/);
		expect(lines(`${ORDEN}El Gobierno debe cumplir la orden.`, meta)).toEqual([]);
	});
});

describe('what became of an order that a sentence goes on from', () => {
	test.each([
		['It did not.', ['not-done | the ministry | return the men']],
		['The ministry has done neither.', ['not-done | The ministry | return the men']],
		['The ministry did so on Friday.', ['done | The ministry | return the men']],
		['That never happened.', ['not-done | – | return the men']],
		['Noon came and went.', ['not-done | – | return the men']],
		['The minister has refused.', ['not-done | The minister | return the men']],
		['They are still in the prison abroad.', ['not-done | – | return the men']],
		['The ministry complied only on May 9.', ['done | The ministry | return the men']],
		['The ministry failed to meet those requirements.', ['not-done | The ministry | return the men']],
		['The ministry returned two of them in June.', ['done | The ministry | return the men']],
		['The judge did not.', []],
		['The senator did not.', ['not-done | The senator | return the men']],
	])('%s', (text, expected) => {
		expect(lines(`${ORDER}${text}`)).toEqual(expected);
	});

	test('nothing is told where no order was', () => {
		for (const text of [
			'The ministry promised a report. It did not. That never happened. Noon came and went.',
			'El ministerio prometió un informe. No lo hizo. Eso no ocurrió. Sigue preso.',
		])
			expect(lines(`The plane left at night.\n\n${text}`)).toEqual([]);
	});

	test.each([
		['No se cumplió.', ['not-done | – | cerrar el centro en sesenta días']],
		['Nunca fue acatada.', ['not-done | – | cerrar el centro en sesenta días']],
		['El ministro dice que ya lo hizo.', ['done | – | cerrar el centro en sesenta días']],
		['Eso no ocurrió.', ['not-done | – | cerrar el centro en sesenta días']],
		['El Ministerio lo cerró en agosto.', ['done | El Ministerio | cerrar el centro en sesenta días']],
		['El tribunal tuvo por incumplida su orden.', ['not-done | – | cerrar el centro en sesenta días']],
		['La orden quedó en letra muerta.', ['not-done | – | cerrar el centro en sesenta días']],
	])('%s', (text, expected) => {
		expect(lines(`${ORDEN}${text}`)).toEqual(expected);
	});

	test('a court holds that an order was met in part, or is still to be', () => {
		expect(
			lines(
				'La Corte declaró que el Estado de Cordana ha cumplido parcialmente con la obligación de investigar y que se encuentra pendiente de cumplimiento el pago de las costas.',
			),
		).toEqual([
			'partly-done | el Estado de Cordana | la obligación de investigar',
			'not-done | – | el pago de las costas',
		]);
	});

	test('somebody still held, a part handed over, and what is left undone', () => {
		const libertad = 'La jueza ordenó la libertad del estudiante. ';
		expect(lines(`${libertad}El joven sigue preso.`)).toEqual(['not-done | – | la libertad del estudiante']);
		const lista = 'La Sala ordenó al Ministerio presentar la nómina completa. ';
		expect(lines(`${lista}El ministerio entregó una lista sin lugares.`)).toEqual([
			'partly-done | El ministerio | presentar la nómina completa',
		]);
		expect(lines(`${lista}La nómina sigue sin entregarse.`)).toEqual([
			'not-done | – | presentar la nómina completa',
		]);
	});
});
