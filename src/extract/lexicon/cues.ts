import type { Force, Polarity, VoiceAct } from '../../record/index.ts';

/** A verb that brings in somebody's words, and what it makes of them. */
export type Cue = {
	readonly lemma: string;
	readonly act: VoiceAct;
	readonly force: Force;
	readonly polarity: Polarity;
	/**
	 * What may follow it: `clause` any clause, `that` only a clause with its conjunction, `object` a noun too,
	 * `marks` a noun with words in marks, `tag` nothing but quoted words, `plea` a question or what somebody is to do, `accuse` whom and of what. A `court`
	 * verb speaks only with a court for its subject, or before `that`.
	 */
	readonly takes: 'clause' | 'that' | 'object' | 'marks' | 'tag' | 'plea' | 'accuse';
	readonly court?: boolean;
};

type Kind = Pick<Cue, 'act' | 'force' | 'polarity'>;
const SAYS: Kind = { act: 'says', force: 'asserts', polarity: 'affirms' };
const KINDS: Readonly<Record<string, Kind>> = {
	say: SAYS,
	write: { ...SAYS, act: 'writes' },
	report: { ...SAYS, act: 'reports' },
	testify: { ...SAYS, act: 'testifies' },
	admit: { act: 'concedes', force: 'admits', polarity: 'affirms' },
	claim: { ...SAYS, force: 'alleges' },
	deny: { ...SAYS, polarity: 'denies' },
	decline: { ...SAYS, polarity: 'declines' },
	predict: { ...SAYS, force: 'predicts' },
	promise: { ...SAYS, force: 'intends' },
	opine: { ...SAYS, force: 'opines' },
	ask: { ...SAYS, force: 'asks' },
	order: { ...SAYS, act: 'orders' },
	rule: { act: 'rules', force: 'finds', polarity: 'affirms' },
	estimate: { ...SAYS, act: 'estimates' },
	show: { ...SAYS, act: 'reports' },
};

// kind, what it takes, verbs: base form, irregular past and participle after slashes, a second word after a colon.
const ENGLISH: readonly (readonly [string, Cue['takes'], string])[] = [
	[
		'say',
		'clause',
		'say/said tell/told add note observe remark explain mention stress emphasize underscore insist maintain reiterate ' +
			'repeat recall recount confirm clarify specify point:out indicate warn caution complain conclude agree ' +
			'announce declare proclaim reveal disclose state boast tweet post argue joke quip lament reason counter retort ' +
			'elaborate volunteer marvel attest signal brag advise assure comment',
	],
	['say', 'that', 'respond reply remember allude inform notify hint imply remind concur'],
	['say', 'object', 'describe characterize credit contrast raise portray voice:over'],
	[
		'say',
		'marks',
		'praise criticize criticise condemn cite attack denounce dismiss call label brand express blast decry slam ' +
			'deride mock liken hail rebuke put/put:it point:to',
	],
	[
		'say',
		'tag',
		'answer continue begin/began/begun shout cry mutter go/went/gone:on laugh yell scream exclaim chant whisper read/read ' +
			'sigh conclude offer interject mumble snap',
	],
	['write', 'clause', 'write/wrote/written'],
	['report', 'object', 'report'],
	['testify', 'clause', 'testify swear/swore/sworn'],
	['admit', 'clause', 'admit concede acknowledge confess'],
	['claim', 'clause', 'claim allege contend assert profess'],
	['claim', 'accuse', 'accuse'],
	['deny', 'object', 'deny'],
	['deny', 'marks', 'dispute reject refute rebut'],
	['predict', 'clause', 'predict forecast expect'],
	['promise', 'clause', 'vow pledge promise threaten'],
	['opine', 'clause', 'suggest believe think/thought feel/felt speculate reckon suspect'],
	[
		'ask',
		'plea',
		'ask wonder question inquire urge implore exhort beg demand plead call:on call:for call:upon encourage',
	],
	// What a court orders is an order, not its words: only marks make speech of it.
	['order', 'marks', 'order direct instruct require'],
	['rule', 'object', 'find/found rule hold/held determine'],
	['show', 'clause', 'show/showed/shown'],
	['estimate', 'object', 'estimate'],
];
const COURT = new Set(['order', 'direct', 'instruct', 'require', 'find', 'rule', 'hold', 'determine']);

// Spanish: kind, what it takes, forms; the first form is the lemma.
const SPANISH: readonly (readonly [string, Cue['takes'], string])[] = [
	['say', 'that', 'decir dice dicen dijo dijeron decía decían dicho dije diciendo diciéndole diciéndoles'],
	['say', 'that', 'afirmar afirma afirman afirmó afirmaron afirmaba afirmado'],
	['say', 'that', 'señalar señala señalan señaló señalaron señalaba señalado señalando'],
	['say', 'that', 'declarar declara declaran declaró declararon declaraba declarado'],
	[
		'say',
		'that',
		'manifestar manifiesta manifiestan manifestó manifestaron manifestaba manifestado manifestando',
	],
	['say', 'that', 'expresar expresa expresan expresó expresaron expresaba expresado'],
	['say', 'that', 'explicar explica explican explicó explicaron explicaba explicado'],
	['say', 'that', 'indicar indica indican indicó indicaron indicaba indicado indicando'],
	['say', 'that', 'agregar agrega agregan agregó agregaron agregando añade añaden añadió añadieron'],
	[
		'say',
		'that',
		'asegurar asegura aseguran aseguró aseguraron sostiene sostienen sostuvo sostuvieron sostener',
	],
	['say', 'that', 'informar informa informan informó informaron informado comunica comunicó comunicaron'],
	[
		'say',
		'that',
		'relatar relata relatan relató relataron narra narró narraron cuenta cuentan contó contaron refiere refirió refirieron',
	],
	['say', 'that', 'recordar recuerda recuerdan recordó recordaron recordaba'],
	[
		'say',
		'that',
		'comentar comenta comentan comentó comentaron advierte advirtió advirtieron aclara aclaró aclararon precisa precisó precisaron consigna consignó',
	],
	[
		'say',
		'that',
		'concluir concluye concluyó concluyeron anuncia anunció anunciaron confirma confirman confirmó confirmaron averigua averiguó averiguaron establece establecen estableció menciona mencionan mencionó asevera aseveró plantea plantean planteó certifica certificó destaca destacó descarta descartó',
	],
	['say', 'that', 'contestar contesta contestan contestó contestaron'],
	['say', 'tag', 'responder responde respondió respondieron contesta contestó contestaron gritó exclamó'],
	['write', 'that', 'escribir escribe escribió escribieron'],
	[
		'testify',
		'that',
		'testimoniar testimonia testimonió testimoniaron testifica testificó atestigua atestiguó depone depuso',
	],
	[
		'admit',
		'that',
		'admitir admite admiten admitió admitieron reconoce reconocen reconoció reconocieron confiesa confesó',
	],
	['claim', 'that', 'alegar alega alegan alegó alegaron denuncia denuncian denunció denunciaron acusa acusó'],
	['deny', 'that', 'negar niega niegan negó negaron desmiente desmintió desmintieron'],
	['promise', 'that', 'prometer promete prometió prometieron'],
	['opine', 'that', 'creer cree creen creyó opina opinó considera consideró supone supuso'],
	['ask', 'tag', 'preguntar pregunta preguntó preguntaron'],
	['order', 'that', 'ordenar ordena ordenó ordenaron dispone dispuso'],
	['estimate', 'that', 'estimar estima estimó estiman'],
];

function inflect(base: string): string[] {
	const [lemma, ...irregular] = base.split('/');
	const stem = lemma!;
	const past = irregular.length > 0 ? irregular : [pastOf(stem)];
	return [stem, thirdOf(stem), gerundOf(stem), ...past];
}
const thirdOf = (verb: string) =>
	/(?:[sxz]|ch|sh)$/.test(verb)
		? `${verb}es`
		: /[^aeiou]y$/.test(verb)
			? `${verb.slice(0, -1)}ies`
			: `${verb}s`;
/** Verbs that double their last letter. */
const DOUBLED = /^(?:admit|rebut|concur|brag|quip|slam|beg|snap)$/;
const pastOf = (verb: string) =>
	verb.endsWith('e')
		? `${verb}d`
		: /[^aeiou]y$/.test(verb)
			? `${verb.slice(0, -1)}ied`
			: DOUBLED.test(verb)
				? `${verb}${verb.at(-1)}ed`
				: `${verb}ed`;
const gerundOf = (verb: string) =>
	DOUBLED.test(verb)
		? `${verb}${verb.at(-1)}ing`
		: verb.endsWith('e') && !verb.endsWith('ee')
			? `${verb.slice(0, -1)}ing`
			: `${verb}ing`;

/** English cues by form, two-word verbs by their first word's form with `follow`. */
export type CueForm = Cue & { readonly follow?: string };

function englishForms(): Map<string, CueForm[]> {
	const forms = new Map<string, CueForm[]>();
	for (const [kind, takes, verbs] of ENGLISH) {
		for (const entry of verbs.split(' ')) {
			const [verb, follow] = entry.replace(/:(\w+)\/.*$/, ':$1').split(':');
			const lemma = verb!.split('/')[0]!;
			const cue: CueForm = {
				lemma: follow === undefined ? lemma : `${lemma} ${follow}`,
				...KINDS[kind]!,
				takes,
				...(COURT.has(lemma) ? { court: true } : {}),
				...(follow === undefined ? {} : { follow }),
			};
			for (const form of inflect(verb!)) forms.set(form, [...(forms.get(form) ?? []), cue]);
		}
	}
	return forms;
}

function spanishForms(): Map<string, CueForm[]> {
	const forms = new Map<string, CueForm[]>();
	for (const [kind, takes, list] of SPANISH) {
		const words = list.split(' ');
		// The infinitive names the verb, it speaks for nobody.
		for (const form of words.slice(1)) forms.set(form, [{ lemma: words[0]!, ...KINDS[kind]!, takes }]);
	}
	return forms;
}

export const CUES: Readonly<Record<'en' | 'es', ReadonlyMap<string, readonly CueForm[]>>> = {
	en: englishForms(),
	es: spanishForms(),
};
