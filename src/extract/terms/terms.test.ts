import { describe, expect, it } from 'vitest';
import { propose } from '../propose.ts';

const read = (text: string, lang: 'en' | 'es') =>
	propose(text, { lang }).proposals.flatMap((proposal) => (proposal.kind === 'term' ? [proposal] : []));
/** `+` used, `-` rejected, `?` held back; who uses it after a colon. */
const lines = (text: string, lang: 'en' | 'es' = 'en') =>
	read(
		`${lang === 'en' ? 'The men were flown out at night.' : 'Los hombres salieron de noche.'}\n\n${text}`,
		lang,
	).map(({ slots, chain }) => {
		const sign = { affirms: '+', denies: '-', declines: '?' }[slots.polarity];
		const voice = chain.at(-1);
		return `${sign}${slots.term.value}${voice?.act === 'publishes' ? '' : ` : ${voice?.name ?? voice?.described}`}`;
	});

describe('a word that is applied or rejected, in English', () => {
	it.each([
		['San Ubaldo is a camp, not a prison.', ['+camp', '-prison']],
		['What happened that night was a kidnapping.', ['+kidnapping']],
		['The judge took issue with the label “enemy aliens.”', ['-enemy aliens : The judge']],
		['San Ubaldo is no longer just a brutal prison.', ['+prison']],
		['The island is hardly a prison.', ['-prison']],
		['It is anything but a prison.', ['-prison']],
		['The ministry calls San Ubaldo a “reception center”.', ['+reception center : The ministry']],
		['The ministry refused to call it a prison.', ['?prison : The ministry']],
		[
			'Officials stopped short of calling the site a concentration camp.',
			['?concentration camp : Officials'],
		],
		['Miriam Okandele would not call it a camp.', ['-camp : Miriam Okandele']],
		['The minister labeled the men “foreign terrorists”.', ['+foreign terrorists : The minister']],
		[
			'The site has been described by former inmates as a torture center.',
			['+torture center : former inmates'],
		],
		[
			'It could be called a “penal colony,” a “gulag” or a “labor camp.”',
			['+penal colony', '+gulag', '+labor camp'],
		],
		[
			'She described it as a “prison camp” rather than a “concentration camp.”',
			['+prison camp : She', '-concentration camp : She'],
		],
		['What happened to him amounts to an enforced disappearance.', ['+enforced disappearance']],
		['The place has many if not all the hallmarks of a concentration camp.', ['+concentration camp']],
		['The facility meets the definition of a concentration camp.', ['+concentration camp']],
		['The term prison does not fit for these places.', ['-prison']],
		['“Prison” is misleading.', ['-Prison']],
		['Calling it a prison is wrong.', ['-prison']],
		['The place functions as a black site.', ['+black site']],
		['It was not a deportation, it was a kidnapping.', ['-deportation', '+kidnapping']],
		['Families reject the word “deportation”.', ['-deportation : Families']],
		['She prefers “penal colony”.', ['+penal colony : She']],
		['Rights groups accuse the state of kidnapping.', ['+kidnapping : Rights groups']],
		['The ministry denied running a black site.', ['-black site : The ministry']],
		['The “guests” sleep on concrete.', ['+guests']],
		['It was, she said, a kidnapping.', ['+kidnapping : she']],
		['The site was in fact a detention center.', ['+detention center']],
		['The police are running black sites on the coast.', ['+black sites']],
		['The sites are not prisons but rather training centers.', ['-prisons', '+training centers']],
		[
			'The ministry portrays the sites as benign training institutions.',
			['+benign training institutions : The ministry'],
		],
		['The law denied them the status of political prisoners.', ['-political prisoners : The law']],
		['The ministry denies that those held are political prisoners.', ['-political prisoners : The ministry']],
		[
			'The union documents cases of “political prisoners” in the north.',
			['+political prisoners : The union'],
		],
		['It is not a prison. It is a place of transit, with a doctor.', ['-prison', '+place of transit']],
	])('%s', (text, expected) => {
		expect(lines(text)).toEqual(expected);
	});

	it.each([
		['It amounts to fascism.', 'en', undefined],
		['It was, she said, a kidnapping.', 'en', undefined],
		['Esto es un secuestro, dijo.', 'es', undefined],
		['The ministry calls San Ubaldo a “reception center”.', 'en', 'San Ubaldo'],
	] as const)('is about a thing that has a name, or about none that it says: %s', (text, lang, about) => {
		const found = read(`Opening line of it all.\n\n${text}`, lang);
		expect(found).toHaveLength(1);
		expect(found[0]?.slots.about?.value).toBe(about);
	});

	it('is about the place that it is said of, and on the ground that is given', () => {
		const [calls, prison] = read(
			'The ministry calls San Ubaldo Prison a shelter. It is a prison, because nobody may leave.',
			'en',
		);
		expect(calls?.slots.about).toMatchObject({ value: 'San Ubaldo Prison', type: 'facility' });
		expect(prison?.slots).toMatchObject({
			about: { value: 'San Ubaldo Prison', exact: 'It', inferred: true },
			ground: { value: 'because nobody may leave' },
		});
	});

	it('is used with distance in “so-called”', () => {
		expect(read('The so-called “reception center” has no windows.', 'en')[0]).toMatchObject({
			hedge: 'doubtful',
			hedgeWords: 'so-called',
			slots: { polarity: 'affirms' },
		});
	});

	it('stands in a headline without a verb', () => {
		const [word] = read('Ministry Sends More to the Camps\n\nThe men were flown out at night.', 'en');
		expect(word).toMatchObject({ rule: 'term/en/title', slots: { term: { value: 'Camps' } } });
	});

	it.each([
		'The men were held in a prison near the coast.',
		'The prison guards were armed.',
		'He works at the prison.',
		'They are holding prisoners.',
		'Is San Ubaldo a prison?',
		'They discussed whether it should be called a prison.',
		'He was an inmate of the prison.',
		'Detainees call the colonel “Pedro”.',
		'The minister declared war.',
		'The army is kidnapping people at night.',
		'The terms “camp” and “shelter” are old.',
	])('is none in: %s', (text) => {
		expect(lines(text).filter((line) => !line.includes('Pedro'))).toEqual([]);
	});
});

describe('a word that is applied or rejected, in Spanish', () => {
	it.each([
		['San Ubaldo no es una cárcel, es un campo de concentración.', ['-cárcel', '+campo de concentración']],
		['El gobierno llama a San Ubaldo «centro de acogida».', ['+centro de acogida : El gobierno']],
		['Los familiares lo califican de campo de concentración.', ['+campo de concentración : Los familiares']],
		['El ministro los tildó de terroristas.', ['+terroristas : El ministro']],
		['Lo que pasó con ellos constituye una desaparición forzada.', ['+desaparición forzada']],
		['No se trata de una deportación sino de un secuestro.', ['-deportación', '+secuestro']],
		['El ministerio evitó llamarlo cárcel.', ['?cárcel : El ministerio']],
		['La ministra no quiso llamarlo cárcel.', ['?cárcel : La ministra']],
		['El término «deportación» es engañoso, dijo la abogada.', ['-deportación : la abogada']],
		['El gobierno niega que haya «desaparecidos».', ['-desaparecidos : El gobierno']],
		['El recinto funciona como un centro clandestino.', ['+centro clandestino']],
		['Para la Iglesia es una cárcel.', ['+cárcel : Iglesia']],
		['Los «huéspedes», como los llama el ministerio, duermen en el suelo.', ['+huéspedes : el ministerio']],
		['La Comisión acusó al gobierno de secuestro.', ['+secuestro : Comisión']],
		['El ministerio negó tener cárceles clandestinas.', ['-cárceles clandestinas : El ministerio']],
		['Los reclusos no pueden ser catalogados como presos políticos.', ['-presos políticos']],
		[
			'Estas personas suelen ser etiquetadas como «terroristas» por el gobierno.',
			['+terroristas : el gobierno'],
		],
		['El régimen no les reconoce la calidad de presos políticos.', ['-presos políticos : El régimen']],
		['El ministerio evita usar el término «presos políticos».', ['?presos políticos : El ministerio']],
		['El ministerio no emplea el término «levantón».', ['?levantón : El ministerio']],
		[
			'El ministro dice que no están detenidos, sino resguardados.',
			['-detenidos : El ministro', '+resguardados : El ministro'],
		],
		['«Eso no es un alojamiento», dijo Ana Robles.', ['-alojamiento : Ana Robles']],
		['La oficina usa el eufemismo del «rescate humanitario».', ['-rescate humanitario']],
	])('%s', (text, expected) => {
		expect(lines(text, 'es')).toEqual(expected);
	});

	it.each([
		'Los detenidos fueron llevados a la cárcel.',
		'Fue recluido en una prisión del norte.',
		'Fueron muertos en centros de detención.',
		'La llamada “Operación Cóndor” empezó ese año.',
		'Los vecinos lo llamaban “coronel”.',
		'Su canción se llama “Cárceles”.',
		'Sus hijos están desaparecidos desde mayo.',
		'Le respondieron que no estaba detenido.',
	])('is none in: %s', (text) => {
		expect(lines(text, 'es')).toEqual([]);
	});
});
