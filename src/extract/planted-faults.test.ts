import { expect, it } from 'vitest';
import { propose } from './index.ts';

/** Readings of one kind as `polarity slot=value …`, with the slots asked for. */
function read(text: string, kind: string, ...slots: readonly string[]): readonly string[] {
	return propose(`${text}\n`, { published: '2032-01-15' })
		.proposals.filter((one) => one.kind === kind)
		.map(({ polarity, slots: given }) =>
			[
				polarity,
				...slots.map((name) => {
					const slot = (given as Readonly<Record<string, unknown>>)[name];
					const value = typeof slot === 'object' && slot !== null && 'value' in slot ? slot.value : slot;
					return `${name}=${String(value)}`;
				}),
			].join(' '),
		);
}

it.each([
	'Camilo Relurez no estuvo detenido en la Cárcel de Ulinta.',
	'Según el Ministerio del Interior, Camilo Relurez nunca estuvo detenido en la Cárcel de Ulinta.',
])('a denial that somebody was held stays one: %s', (text) => {
	expect(read(text, 'custody', 'type')).toEqual(['denies type=held']);
});

it('whoever objects to calling a place so rejects the word', () => {
	const text = 'The Ministry of the Interior objected to calling Istalford Prison a “torture center”.';
	expect(read(text, 'term', 'term', 'polarity')).toEqual(['affirms term=torture center polarity=denies']);
});

it('a term that a judge gives is the deadline of what is to be done', () => {
	const text =
		'Judge Edwin Corevier gave the Ministry of the Interior until 3 May 2031 to release Anton Zelanury.';
	expect(read(text, 'order', 'what', 'deadline')).toEqual([
		'affirms what=release Anton Zelanury deadline=2031-05-03',
	]);
});

it('who must do something is bound, and the verb is none of its name', () => {
	const text =
		'La jueza Emilia Corevier ordenó que el Instituto de Migración deberá presentar un informe a más tardar el 2 de octubre de 2031.';
	expect(read(text, 'order', 'addressee', 'deadline')).toEqual([
		'affirms addressee=el Instituto de Migración deadline=2031-10-02',
	]);
});

it('the prison out of which somebody walked free is told', () => {
	const text = 'El 24 de noviembre de 2031, Isidro Pelostury salió en libertad del Penal de Corinto.';
	expect(read(text, 'custody', 'type', 'from')).toEqual(['affirms type=release from=Penal de Corinto']);
	const english = 'Anton Zelanury walked free from Kelundham County Jail on 3 May 2031.';
	expect(read(english, 'custody', 'type', 'from')).toEqual([
		'affirms type=release from=Kelundham County Jail',
	]);
});

it('a day is told by `as of`, and the prison that held people is where they were', () => {
	expect(
		read('Anton Zelanury was detained at Istalford Prison as of 26 February 2031.', 'custody', 'on'),
	).toEqual(['affirms on=2031-02-26']);
	expect(read('On 15 June 2031, Belellport Prison held 211 prisoners.', 'quantity', 'at')).toEqual([
		'affirms at=Belellport Prison',
	]);
});
