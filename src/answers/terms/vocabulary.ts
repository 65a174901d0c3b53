/**
 * Definitions that are at hand in every case, written in this project's own words (they paraphrase, and carry this
 * project's licence). Each says how it was checked against its source; what was not is shown as unverified.
 */
export type VocabularyDefinition = {
	readonly id: string;
	readonly word: Both;
	/** Whose definition it is. */
	readonly by: string;
	/** Where it stands. */
	readonly locator?: string;
	readonly url?: string;
	/**
	 * `excerpt`: compared with an excerpt that was kept; `quoted`: seen only as another source quotes it; `partly`: in
	 * part, the rest from memory; `memory`: not compared with anything.
	 */
	readonly verified: 'excerpt' | 'quoted' | 'partly' | 'memory';
	readonly verifiedHow: string;
	readonly licence: string;
	readonly note?: Both;
	readonly criteria: readonly {
		readonly id: string;
		readonly text: Both;
		readonly verified?: 'memory';
	}[];
};
type Both = { readonly en: string; readonly es: string };

const OWN = 'own words (MIT)';
const both = (en: string, es: string): Both => ({ en, es });
const CAMP = both('concentration camp', 'campo de concentración');

export const VOCABULARY: readonly VocabularyDefinition[] = [
	{
		id: 'icpped-2',
		word: both('enforced disappearance', 'desaparición forzada'),
		by: 'International Convention for the Protection of All Persons from Enforced Disappearance',
		locator: 'art. 2',
		url: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/international-convention-protection-all-persons-enforced',
		verified: 'excerpt',
		verifiedHow: 'compared with excerpts of article 2 as two sites and a glossary give it',
		licence: OWN,
		note: both(
			'Binding on States that are party to it. Its parts 3a and 3b are alternatives; whether 4 is a part of the definition or follows from it is debated.',
			'Obliga a los Estados que son parte. 3a y 3b son alternativas; se discute si 4 es parte de la definición o su consecuencia.',
		),
		criteria: [
			{
				id: '1',
				text: both(
					'Somebody is deprived of liberty: by arrest, detention, abduction or otherwise',
					'Se priva a alguien de la libertad: por arresto, detención, secuestro u otra forma',
				),
			},
			{
				id: '2',
				text: both(
					'by agents of the State, or by others with its authorisation, support or acquiescence',
					'por agentes del Estado, o por otros con su autorización, apoyo o aquiescencia',
				),
			},
			{
				id: '3a',
				text: both(
					'after which it is refused to acknowledge that the person was deprived of liberty',
					'después de lo cual se niegan a reconocer la privación de libertad',
				),
			},
			{
				id: '3b',
				text: both(
					'or the fate or whereabouts of the person are concealed',
					'o se oculta la suerte o el paradero de la persona',
				),
			},
			{
				id: '4',
				text: both(
					'which places the person outside the protection of the law',
					'lo que la sustrae a la protección de la ley',
				),
			},
		],
	},
	{
		id: 'wgad',
		word: both('arbitrary detention', 'detención arbitraria'),
		by: 'UN Working Group on Arbitrary Detention',
		locator: 'methods of work, categories I to V',
		url: 'https://www.ohchr.org/en/about-arbitrary-detention',
		verified: 'partly',
		verifiedHow:
			'I, and the beginning of II, compared with an excerpt; short forms of all five with the database of opinions; the lists of articles (II) and grounds (V) from memory',
		licence: OWN,
		note: both(
			'Five categories, each enough by itself; the Working Group may apply several. Who applies one is a voice like any other.',
			'Cinco categorías, cada una suficiente por sí sola; el Grupo de Trabajo puede aplicar varias. Quien aplica una es una voz como cualquier otra.',
		),
		criteria: [
			{
				id: 'I',
				text: both(
					'No legal basis can be invoked for holding the person',
					'No puede invocarse base legal alguna para la detención',
				),
			},
			{
				id: 'II',
				text: both(
					'The person is held for exercising protected rights: expression, association, religion, asylum and others',
					'Se detiene a la persona por ejercer derechos protegidos: expresión, asociación, religión, asilo y otros',
				),
				verified: 'memory',
			},
			{
				id: 'III',
				text: both(
					'The rules of a fair trial are not observed, so gravely that the detention is arbitrary',
					'No se observan las normas del juicio justo, con gravedad tal que la detención es arbitraria',
				),
			},
			{
				id: 'IV',
				text: both(
					'Asylum seekers, immigrants or refugees are in prolonged administrative custody without possible review or remedy',
					'Solicitantes de asilo, inmigrantes o refugiados están en detención administrativa prolongada sin posibilidad de revisión o recurso',
				),
			},
			{
				id: 'V',
				text: both(
					'The detention discriminates in violation of international law: by birth, origin, religion, opinion, gender or another status',
					'La detención discrimina en violación del derecho internacional: por nacimiento, origen, religión, opinión, género u otra condición',
				),
				verified: 'memory',
			},
		],
	},
	{
		id: 'camp-ushmm',
		word: CAMP,
		by: 'Holocaust Encyclopedia, US Holocaust Memorial Museum',
		verified: 'quoted',
		verifiedHow: 'as a news article of 2025 quotes it; the page itself was not seen',
		licence: OWN,
		criteria: [
			{
				id: '1',
				text: both(
					'People are detained or confined in a camp',
					'Se detiene o confina a personas en un campo',
				),
			},
			{ id: '2', text: both('usually under harsh conditions', 'por lo general en condiciones duras') },
			{
				id: '3',
				text: both(
					'and without regard for norms of arrest and imprisonment that a constitutional democracy accepts',
					'y sin atender a las normas de arresto y prisión que acepta una democracia constitucional',
				),
			},
		],
	},
	{
		id: 'camp-britannica',
		word: CAMP,
		by: 'Britannica Concise Encyclopedia',
		locator: 'as merriam-webster.com gives it',
		verified: 'excerpt',
		verifiedHow: 'compared with an excerpt of the entry',
		licence: OWN,
		criteria: [
			{
				id: '1',
				text: both(
					'A government sets up a centre of internment',
					'Un gobierno establece un centro de internamiento',
				),
			},
			{
				id: '2',
				text: both(
					'in which political prisoners or members of national or minority groups are held',
					'en que se recluye a presos políticos o a miembros de grupos nacionales o minoritarios',
				),
			},
			{
				id: '3',
				text: both(
					'for reasons of state security, exploitation or punishment',
					'por seguridad del Estado, explotación o castigo',
				),
			},
			{
				id: '4',
				text: both(
					'usually chosen by decree of the executive or order of the military',
					'escogidos por lo general por decreto del ejecutivo u orden militar',
				),
			},
			{
				id: '5',
				text: both(
					'built for many people, typically very crowded',
					'construido para muchos, típicamente hacinado',
				),
			},
		],
	},
	{
		id: 'camp-webster',
		word: CAMP,
		by: 'Webster 21st Century Family Encyclopedia',
		verified: 'excerpt',
		verifiedHow: 'compared with an excerpt of the entry',
		licence: OWN,
		criteria: [
			{
				id: '1',
				text: both(
					'Political or military suspects are detained',
					'Se detiene a sospechosos políticos o militares',
				),
			},
			{ id: '2', text: both('without regular judicial proceedings', 'sin proceso judicial regular') },
			{ id: '3', text: both('and may be held without a set end', 'y pueden ser retenidos sin fin fijado') },
		],
	},
	{
		id: 'camp-witness',
		word: CAMP,
		by: 'Survival and Witness, glossary',
		verified: 'excerpt',
		verifiedHow: 'compared with an excerpt of the entry',
		licence: OWN,
		criteria: [
			{
				id: '1',
				text: both(
					'A regime detains civilians whom it takes for a threat',
					'Un régimen detiene a civiles a quienes considera una amenaza',
				),
			},
			{ id: '2', text: both('without judicial review', 'sin control judicial') },
		],
	},
];
