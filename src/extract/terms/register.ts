import { type Wordings, wordings } from '../wordings.ts';

/** What a disputed word is a word for. */
export type TermKind = 'place' | 'person' | 'event';

/**
 * A word over which voices differ. `strong`: to use it at all is to take a side. A plain one (`prison`) counts only
 * where it is said of something that it is one, or is not.
 */
export type Entry = {
	readonly kind: TermKind;
	readonly strong: boolean;
	readonly lang: 'en' | 'es';
	readonly plural: boolean;
};

const list = (words: string): string[] => words.split('|').map((word) => word.trim());

const STRONG_PLACES = list(
	'concentration camp|death camp|extermination camp|internment camp|labor camp|labour camp|prison camp|work camp|reeducation camp|re-education camp|' +
		'penal colony|gulag|black site|secret prison|torture center|brainwashing facility|brainwashing center|indoctrination camp|torture centre|torture chamber|torture camp|dungeon|human zoo|mass grave|slave camp|' +
		'refugee camp|open-air prison|megaprison|mega-prison|legal black hole|safe haven|safe house|hell on earth|living hell|hellhole',
);
const PLAIN_PLACES = list(
	'welcome center|welcome centre|transit site|secure facility|holding center|holding centre|transit camp|quarantine prison|prison|jail|camp|detention center|detention centre|detention facility|reception center|reception centre|processing center|transit center|' +
		'shelter|penitentiary|correctional facility|barracks|cage|warehouse|cemetery',
);
const STRONG_PERSONS = list(
	'terrorist|foreign terrorist organization|foreign terrorist|political prisoner|prisoner of war|prisoner of conscience|hostage|enemy combatant|gang member|gangster|invader|' +
		'illegal alien|illegal alien terrorist|alien enemy|enemy alien|traitor|dictator|war criminal|criminal gang|terrorist organization|terrorist organisation|foreign terrorist organisation|terrorist group|terror group|terrorist gang|foreign alien terrorist|hardened criminal|violent criminal|' +
		'gang leader|drug trafficker|drug lord|kingpin|narco-terrorist|narcoterrorist|warlord|illegal combatant|unlawful combatant|public enemy|savage|predator|smuggler|human trafficker|death squad|mercenary|spy|subversive|insurgent|guerrilla|martyr|human shield|torturer|murderer|killer|rapist|monster|thug|criminal alien|slave|collaborator|extremist',
);
const PLAIN_PERSONS = list(
	'criminal|prisoner|detainee|inmate|alien|fugitive|deserter|guest|refugee|victim|animal|enemy|suspect|migrant',
);
const STRONG_EVENTS = list(
	'pogrom|purge|witch hunt|manhunt|cover-up|atrocity|cruel and unusual punishment|mass expulsion|summary expulsion|indefinite detention|enforced disappearance|forced disappearance|involuntary disappearance|kidnapping|abduction|rendition|extraordinary rendition|human trafficking|' +
		'invasion|genocide|massacre|ethnic cleansing|crime against humanity|war crime|torture|banishment|exile|collective punishment|apartheid|coup|' +
		'arbitrary detention|arbitrary arrest|extrajudicial execution|extrajudicial killing|summary execution|murder|slavery|lynching|hostage-taking|' +
		'trafficking|predatory incursion|state terrorism|terrorism|fascism|persecution|false imprisonment|forced labor|forced labour',
);
const PLAIN_EVENTS = list(
	'deportation|extradition|removal|expulsion|arrest|detention|disappearance|suicide|accident|war|transfer|execution|killing|return|repatriation|imprisonment|act of war',
);

const STRONG_PLACES_ES = list(
	'campo de concentración|campo de exterminio|campo de internamiento|campo de trabajo|campo de prisioneros|colonia penal|gulag|centro clandestino|' +
		'centro clandestino de detención|centro de tortura|prisión clandestina|cárcel clandestina|cárcel secreta|prisión secreta|mazmorra|cementerio de vivos|' +
		'infierno|infierno en la tierra|campo de refugiados|megacárcel|campo de la muerte|chupadero|fosa común',
);
const PLAIN_PLACES_ES = list(
	'lugar de tránsito|centro de tránsito|centro de bienvenida|prisión|cárcel|campo|centro de detención|centro de acogida|centro de reclusión|centro de recepción|centro de detención preventiva|centro penal|penal|penitenciaría|albergue|refugio|jaula|depósito',
);
const STRONG_PERSONS_ES = list(
	'narcotraficante|narcoterrorista|líder pandillero|combatiente ilegal|enemigo público|salvaje|depredador|desaparecido|desaparecida|terrorista|preso político|presa política|prisionero político|prisionero de guerra|preso de conciencia|rehén|pandillero|pandillera|marero|invasor|grupo terrorista|banda terrorista|criminal violento|subversivo|' +
		'subversiva|sedicioso|guerrillero|traidor|dictador|criminal de guerra|organización terrorista|escuadrón de la muerte|desaparecido forzado|torturador|asesino|sicario|combatiente enemigo|extremista|mártir',
);
const PLAIN_PERSONS_ES = list(
	'criminal|delincuente|preso|prisionero|detenido|recluso|fugitivo|prófugo|desertor|huésped|refugiado|víctima|enemigo',
);
const STRONG_EVENTS_ES = list(
	'cacería|cacería humana|caza de brujas|purga|exterminio|expulsión sumaria|encubrimiento|atrocidad|linchamiento|trato cruel|castigo cruel|detención indefinida|detención ilegal|tortura psicológica|desaparición forzada|desaparición forzosa|secuestro|trata de personas|invasión|genocidio|masacre|limpieza étnica|crimen de lesa humanidad|delito de lesa humanidad|' +
		'crimen de guerra|tortura|destierro|exilio|castigo colectivo|golpe de estado|detención arbitraria|ejecución extrajudicial|ejecución sumaria|asesinato|homicidio|' +
		'terrorismo de estado|terrorismo|fascismo|persecución|esclavitud|entrega extraordinaria|privación ilegítima de la libertad',
);
const PLAIN_EVENTS_ES = list(
	'deportación|extradición|expulsión|arresto|detención|desaparición|suicidio|accidente|guerra|traslado|ejecución|devolución|repatriación|enfrentamiento|fuga',
);

const MASS =
	/^(?:torture|slavery|genocide|terrorism|state terrorism|fascism|apartheid|hell|hell on earth|exile|banishment|persecution|ethnic cleansing|collective punishment|murder|human trafficking|trafficking|kidnapping|hostage-taking|forced labor|forced labour|false imprisonment|terrorismo|tortura|genocidio|fascismo|esclavitud|trata de personas|terrorismo de estado|persecución)$/;

function plurals(word: string, lang: 'en' | 'es'): string[] {
	if (lang === 'en') {
		if (/^prisoner of/.test(word)) return [word.replace('prisoner', 'prisoners')];
		if (/^crime against/.test(word)) return [word.replace('crime', 'crimes')];
		if (/hell on|hostage-taking/.test(word)) return [];
		if (/[^aeo]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
		return [`${word}${/(?:s|sh|ch|x)$/.test(word) ? 'es' : 's'}`];
	}
	// The first word takes the plural, and an adjective that goes with it.
	const [head = '', ...rest] = word.split(' ');
	const agree =
		rest.length === 0 || /^(?:de|en|contra)$/.test(rest[0]!)
			? rest
			: rest.map((each, nth) => (nth === 0 ? plural(each) : each));
	return [[plural(head), ...agree].join(' ')];
}

function plural(word: string): string {
	if (/ión$/.test(word)) return word.replace(/ión$/, 'iones');
	if (/én$/.test(word)) return word.replace(/én$/, 'enes');
	return /[aeiouéá]$/.test(word) ? `${word}s` : `${word}es`;
}

function rows(words: readonly string[], kind: TermKind, strong: boolean, lang: 'en' | 'es') {
	return words.flatMap((word): (readonly [string, Entry])[] => [
		[word, { kind, strong, lang, plural: MASS.test(word) }],
		...plurals(word, lang).map((each) => [each, { kind, strong, lang, plural: true }] as const),
	]);
}

/** Disputed words, singular and plural, by their first word. */
export const REGISTER: Readonly<Record<'en' | 'es', Wordings<Entry>>> = {
	en: wordings([
		...rows(STRONG_PLACES, 'place', true, 'en'),
		...rows(STRONG_PERSONS, 'person', true, 'en'),
		...rows(STRONG_EVENTS, 'event', true, 'en'),
		...rows(PLAIN_PLACES, 'place', false, 'en'),
		...rows(PLAIN_PERSONS, 'person', false, 'en'),
		...rows(PLAIN_EVENTS, 'event', false, 'en'),
	]),
	es: wordings([
		...rows(STRONG_PLACES_ES, 'place', true, 'es'),
		...rows(STRONG_PERSONS_ES, 'person', true, 'es'),
		...rows(STRONG_EVENTS_ES, 'event', true, 'es'),
		...rows(PLAIN_PLACES_ES, 'place', false, 'es'),
		...rows(PLAIN_PERSONS_ES, 'person', false, 'es'),
		...rows(PLAIN_EVENTS_ES, 'event', false, 'es'),
	]),
};
