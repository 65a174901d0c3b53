import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../test/processor-time.ts';
import { dateBounds, parseDate } from '../record/index.ts';
import { datesIn, proposeDates } from './dates.ts';
import { readDocument } from './document.ts';

const read = (text: string, published?: string) =>
	datesIn(readDocument(text, published === undefined ? {} : { published })).map(({ start, end, edtf }) => [
		text.slice(start, end),
		edtf,
	]);

describe('stated dates', () => {
	it.each([
		['She was arrested on March 3, 2018 near the bridge.', 'March 3, 2018', '2018-03-03'],
		['It was signed on 3 May 2019 by the warden.', '3 May 2019', '2019-05-03'],
		['Held since the 9th day of May, 2019.', '9th day of May, 2019', '2019-05-09'],
		['He was held in March of 2019 at Norte.', 'March of 2019', '2019-03'],
		['He was moved in early March 2019.', 'early March 2019', '[2019-03-01..2019-03-10]'],
		['Released at the end of 2024, she left.', 'the end of 2024', '[2024-09..2024-12]'],
		['From August 3 - 10, 2020, he was ill.', 'August 3 - 10, 2020', '2020-08-03/2020-08-10'],
		['From May 23 to June 12, 2019, she was held.', 'May 23 to June 12, 2019', '2019-05-23/2019-06-12'],
		[
			'From September 22 – January 31, 2020, nobody saw him.',
			'September 22 – January 31, 2020',
			'2019-09-22/2020-01-31',
		],
		['On May 5 and 6, 2019, he called.', 'May 5 and 6, 2019', '2019-05-05/2019-05-06'],
		['The camp opened in the summer of 2019.', 'summer of 2019', '2019-22'],
		['A 19th Century law was used.', '19th Century', '18XX'],
		['Prisons of the 1970s were worse.', '1970s', '197X'],
		['Elected in 2019, she stayed.', '2019', '2019'],
		['Fue detenida el 6 de junio de 1972 en su casa.', '6 de junio de 1972', '1972-06-06'],
		['El hecho fue el 1º de marzo de 1976 por la noche.', '1º de marzo de 1976', '1976-03-01'],
		['Fecha: 17.07.1971.', '17.07.1971', '1971-07-17'],
		['El 17/VII/971 fue trasladado a la cárcel.', '17/VII/971', '1971-07-17'],
		[
			'Visto del 3 al 10 de agosto de 1976 en el cuartel.',
			'3 al 10 de agosto de 1976',
			'1976-08-03/1976-08-10',
		],
		[
			'Fue liberada entre el 18 y 20 de febrero de 1977 por la tarde.',
			'18 y 20 de febrero de 1977',
			'[1977-02-18..1977-02-20]',
		],
		[
			'Fue detenido a fines de setiembre o principios de octubre de 1978 en la calle.',
			'a fines de setiembre o principios de octubre de 1978',
			'[1978-09-21..1978-10-10]',
		],
		['Estuvo allí desde diciembre del 76 sin ser visto.', 'diciembre del 76', '1976-12'],
		['Ocurrió a mediados de 1977 en la ciudad.', 'a mediados de 1977', '[1977-05..1977-08]'],
		['Es un libro del siglo XIX sobre las cárceles.', 'siglo XIX', '18XX'],
		['Fecha: 18-20.02.1977.', '18-20.02.1977', '[1977-02-18..1977-02-20]'],
		['Between April and June 2023, they met.', 'April and June 2023', '2023-04/2023-06'],
		['From November to February 2020 it was shut.', 'November to February 2020', '2019-11/2020-02'],
		['In the first half of 2024 it grew.', 'the first half of 2024', '2024-01/2024-06'],
		['It fell in Q3 2024.', 'Q3 2024', '2024-07/2024-09'],
		['They were counted in fiscal year 2024.', 'fiscal year 2024', '2023-10/2024-09'],
		['It has run from 2016 to the present.', '2016 to the present', '2016/..'],
		['Clerks fled after 9/11 and later.', '9/11', '2001-09-11'],
		['He was freed before Thanksgiving 2024.', 'Thanksgiving 2024', '2024-11-28'],
		['Prices will double by 2070.', '2070', '2070'],
		['The early sixties were worse.', 'The early sixties', '[1960-01..1963-04]'],
		['Entered 03-May-2019 by a clerk.', '03-May-2019', '2019-05-03'],
		['Fue vista entre abril y mayo de 1978 en la cárcel.', 'abril y mayo de 1978', '[1978-04..1978-05]'],
		['Estuvo allí de junio a octubre de 1976 sin ser visto.', 'junio a octubre de 1976', '1976-06/1976-10'],
		['Fue detenido en mayo-junio de 1976 en su casa.', 'mayo-junio de 1976', '[1976-05..1976-06]'],
		['Fecha: princ/05/1976.', 'princ/05/1976', '[1976-05-01..1976-05-10]'],
		['Fecha de detención: Fines 09.1973.', 'Fines 09.1973', '[1973-09-21..1973-09-30]'],
		['Fecha de la detención: SEP/1976 en la ciudad.', 'SEP/1976', '1976-09'],
		['Lo detuvieron la noche del 3 al 4 de mayo de 1976.', '3 al 4 de mayo de 1976', '1976-05-03/1976-05-04'],
		['Ocurrió en el primer semestre de 2024 en la cárcel.', 'el primer semestre de 2024', '2024-01/2024-06'],
		['Fecha: 00.09-10.1978.', '00.09-10.1978', '[1978-09..1978-10]'],
	])('%s', (text, words, edtf) => {
		expect(read(text)).toEqual([[words, edtf]]);
	});

	it('reads numbers by the paper’s language', () => {
		expect(read('He was booked on 3/4/2019 into the county jail.')).toEqual([['3/4/2019', '2019-03-04']]);
		expect(read('Fue detenido el 3/4/1976 en la calle por la policía.')).toEqual([
			['3/4/1976', '1976-04-03'],
		]);
	});

	it('leaves a short year open until the publication date settles it', () => {
		expect(read('Filed 04/16/25 with the clerk.')).toEqual([]);
		expect(read('Dated: May 10, 2019. Filed 05/10/19 with the clerk.').at(-1)).toEqual([
			'05/10/19',
			'2019-05-10',
		]);
		expect(read('Filed 04/16/25 with the clerk.', '2025-04-20')).toEqual([['04/16/25', '2025-04-16']]);
	});
});

describe('no dates', () => {
	it.each([
		'The case is No. 24-1976 under 8 U.S.C. § 1952.',
		'Blood pressure was 120/80 and 140/92.',
		'She is 39 and has 2019 people to feed.',
		'He arrived at 1950 hours, at 5:56 p.m. and at 17.30.',
		'Call 555-1976 or write to Oficio 174/976 del SID.',
		'El Movimiento 26 de Marzo fue prohibido.',
		'Vive en la calle 18 de Julio 328.',
		'They may 10 times march 3 miles.',
		'A coronavirus 2019 test was negative.',
		'His pulse was in the 60s and she is in her sixties.',
		'She was sent for overnight housing.',
	])('%s', (text) => {
		expect(read(text)).toEqual([]);
	});
});

describe('relative dates', () => {
	it.each([
		['Earlier today a judge ruled.', 'Earlier today', '2025-04-16'],
		['Officers spoke this morning.', 'this morning', '2025-04-16'],
		['It happened yesterday at noon.', 'yesterday', '2025-04-15'],
		['She spoke on Wednesday morning.', 'Wednesday morning', '2025-04-16'],
		['She spoke on Friday.', 'Friday', '2025-04-11'],
		['They flew in March without him.', 'March', '2025-03'],
		['They flew in June without him.', 'June', '2024-06'],
		['They flew on March 15.', 'March 15', '2025-03-15'],
		['He left two months ago.', 'two months ago', '2025-02'],
		['He left last year.', 'last year', '2024'],
		['Lo dijo ayer en la ciudad y no volvió.', 'ayer', '2025-04-15'],
		['Lo dijo el martes pasado en la ciudad.', 'martes pasado', '2025-04-15'],
		['Fue visto el 15 de marzo en la ciudad.', '15 de marzo', '2025-03-15'],
		['Salió hace tres años de la cárcel.', 'hace tres años', '2022'],
		['It opened thirty-five years ago.', 'thirty-five years ago', '1990'],
		['It opened more than a decade ago.', 'a decade ago', '2015~'],
		['The hearing is set to take place on May 16.', 'May 16', '2025-05-16'],
		['On Friday, the two are to travel home.', 'Friday', '2025-04-18'],
		['They met over the weekend.', 'over the weekend', '2025-04-12/2025-04-13'],
		['They met late last year.', 'late last year', '[2024-09..2024-12]'],
		['They must leave by the end of the month.', 'the end of the month', '2025-04-30'],
		['They met last summer.', 'last summer', '2024-22'],
		['They met in May of last year.', 'May of last year', '2024-05'],
		['They were moved overnight.', 'overnight', '[2025-04-15..2025-04-16]'],
		['Lo dijo a fines del año pasado en la ciudad.', 'a fines del año pasado', '[2024-09..2024-12]'],
		['Lo detuvieron el 5 de mayo pasado en la calle.', '5 de mayo pasado', '2024-05-05'],
		['La audiencia será el próximo lunes en la ciudad.', 'lunes', '2025-04-21'],
		['Lo dijo el fin de semana en la ciudad.', 'el fin de semana', '2025-04-12/2025-04-13'],
		['Lo trasladaron esta madrugada a otra cárcel.', 'esta madrugada', '2025-04-16'],
	])('%s', (text, words, edtf) => {
		expect(read(text, '2025-04-16')).toEqual([[words, edtf]]);
		expect(read(text)).toEqual([]);
	});

	it('count from the date said before', () => {
		const text =
			'She took office in 2019 and began the regime three years later. During that time many were held.';
		expect(read(text, '2025-04-16')).toEqual([
			['2019', '2019'],
			['three years later', '2022'],
			['During that time', '2022/2025-04-16'],
		]);
		expect(read(text)).toHaveLength(2);
		expect(
			read('On May 3, 2019, he fell. The next day he was moved. On the same day he died.').map(
				([, edtf]) => edtf,
			),
		).toEqual(['2019-05-03', '2019-05-04', '2019-05-04']);
	});

	it('in an entry of a report told day by day count from its day', () => {
		const entries = [3, 4, 5, 6, 9].map((day) => `On May ${day}, 2019, a nurse saw him.`);
		const text = `${entries.join('\n')}\nOn May 20, 2019, he said that it began ten days ago.`;
		expect(read(text, '2021-02-01').at(-1)).toEqual(['ten days ago', '2019-05-10']);
		expect(read('On May 20, 2019, he wrote. It began ten days ago.', '2021-02-01').at(-1)).toEqual([
			'ten days ago',
			'2021-01-22',
		]);
	});

	it('follow the day said before', () => {
		expect(
			read('On May 3, 2019, he fell. He was moved the following Tuesday. That month he died.').map(
				([, edtf]) => edtf,
			),
		).toEqual(['2019-05-03', '2019-05-07', '2019-05']);
	});

	it('take a year from the date before only where it follows', () => {
		expect(read('On January 20, 2020, he fell. On January 29, he was moved.')[1]).toEqual([
			'January 29',
			'2020-01-29',
		]);
		expect(
			read('En abril de 1978 llegamos allí. El día 27 de diciembre estaban los dos en la casa.'),
		).toHaveLength(1);
	});

	it('say that they were inferred when a caption stands in for the publication date', () => {
		const text = [
			'The camp at Norte',
			'A guard at the gate of the camp, April 14, 2025. (photo: Lena Okafor)',
			'On Wednesday morning a clerk spoke of it. The judge ruled earlier today.',
		].join('\n');
		const found = datesIn(readDocument(text));
		expect(found.map((date) => [date.edtf, date.basis])).toEqual([
			['2025-04-14', 'stated'],
			['2025-04-16', 'inferred'],
			['2025-04-16', 'inferred'],
		]);
		expect(found[1]!.why).toContain('2025-04-14');
	});
});

describe('proposals', () => {
	it('are anchored in the words and say what was inferred', () => {
		const [one] = proposeDates(readDocument('It happened yesterday at noon.', { published: '2025-04-16' }));
		expect(one).toMatchObject({
			kind: 'date',
			anchors: [{ start: 12, end: 21, exact: 'yesterday' }],
			slots: { date: { value: '2025-04-15', exact: 'yesterday', inferred: true }, basis: 'relative' },
		});
	});

	it('hold a date and the very words, whatever the text', () => {
		const word = fc.constantFrom(
			'March',
			'3',
			'2019',
			'1976',
			'de',
			'marzo',
			'today',
			'/',
			'-',
			'.',
			',',
			'early',
			'\n',
			'•',
			'later',
			'days',
			'two',
			'fines',
			'IX',
			'971',
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.array(word).map((words) => words.join(' ')),
				),
				(text) => {
					for (const proposal of proposeDates(readDocument(text, { published: '2025-04-16' }))) {
						const [anchor] = proposal.anchors;
						expect(text.slice(anchor!.start, anchor!.end)).toBe(anchor!.exact);
						if (proposal.kind === 'date') expect(parseDate(proposal.slots.date.value)).not.toBeNull();
					}
				},
			),
		);
	});

	it.each(['1', '1/', '12.', 'May ', 'mayo de ', ' 2019', 'the early ', '00.09-', ' '])(
		'take a megabyte of %j in linear time',
		(piece) => {
			// An absolute time is no test: four times the text may take four times as long, with room for a busy machine.
			const time = (length: number) => {
				const doc = readDocument(piece.repeat(length / piece.length));
				const before = processorTime();
				datesIn(doc);
				return processorTime() - before;
			};
			const quarter = time(250_000);
			expect(time(1_000_000)).toBeLessThan(12 * quarter + 500);
		},
	);
});

const SHARED = new URL('../../../shared/data/', import.meta.url);

describe.skipIf(!existsSync(SHARED))('the gold article (skipped where ../shared/data is absent)', () => {
	it.each(['2025-04-16', undefined])('has at least three of four dates right, published %s', (published) => {
		const gold = JSON.parse(readFileSync(new URL('gold/tpm-cecot.json', SHARED), 'utf8'));
		const text = readFileSync(new URL('documents/articles/tpm-cecot.txt', SHARED), 'utf8');
		const found = datesIn(readDocument(text, published === undefined ? {} : { published }));
		const wanted = gold.dates.filter((date: { span: unknown }) => date.span !== null);
		const right = wanted.filter(
			(date: { span: { start: number; end: number }; iso: string; interval: [string, string] }) =>
				found.some((one) => {
					if (one.end <= date.span.start || one.start >= date.span.end) return false;
					const bounds = dateBounds(one.edtf)!;
					const [from, to] = date.interval.map((day) => dateBounds(day)!);
					return one.edtf === date.iso || (bounds.lo >= from!.lo && bounds.hi <= to!.hi);
				}),
		);
		console.log(`dates right, published ${published}: ${right.length} of ${wanted.length}`);
		expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.75);
	});
});
