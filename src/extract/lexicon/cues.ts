import type { Cue } from './cue.ts';
import { spanishVerbs } from './cues-spanish.ts';

type Kind = Pick<Cue, 'act' | 'force' | 'polarity'>;
const SAYS: Kind = { act: 'says', force: 'asserts', polarity: 'affirms' };
const KINDS: Readonly<Record<string, Kind>> = {
	say: SAYS,
	write: { ...SAYS, act: 'writes' },
	report: { ...SAYS, act: 'reports' },
	testify: { ...SAYS, act: 'testifies' },
	plead: { ...SAYS, act: 'pleads', force: 'alleges' },
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
	declare: SAYS,
	find: { ...SAYS, force: 'finds' },
	represent: { ...SAYS, act: 'represents in court' },
};

// kind, what it takes, verbs: base form, irregular past and participle after slashes, a second word after a colon.
const ENGLISH: readonly (readonly [string, Cue['takes'], string])[] = [
	[
		'say',
		'clause',
		'say/said tell/told add note observe remark explain mention stress emphasize underscore insist maintain reiterate ' +
			'repeat recall recount confirm clarify specify point:out indicate warn caution complain conclude agree ' +
			'announce declare proclaim reveal disclose state boast tweet argue joke quip lament reason counter retort ' +
			'elaborate volunteer marvel confide attest signal brag advise assure comment',
	],
	['say', 'that', 'respond reply post text email remember allude inform notify hint imply remind concur'],
	['say', 'object', 'describe characterize credit contrast raise portray voice:over'],
	[
		'say',
		'marks',
		'praise regret criticize criticise condemn cite attack denounce dismiss call label brand express blast decry slam ' +
			'deride mock liken hail rebuke put/put:it point:to',
	],
	[
		'say',
		'tag',
		'answer continue begin/began/begun shout cry mutter go/went/gone:on laugh yell scream exclaim chant whisper read/read ' +
			'sigh muse scoff protest reflect fume gush grumble chuckle offer interject mumble snap',
	],
	['write', 'clause', 'write/wrote/written'],
	['report', 'object', 'report'],
	['report', 'clause', 'document chart'],
	['represent', 'that', 'represent aver'],
	['testify', 'clause', 'testify swear/swore/sworn'],
	['plead', 'that', 'plead/pled/pleaded'],
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
	for (const { kind, takes, lemma, follow, forms: list } of spanishVerbs()) {
		const cue: CueForm = { lemma, ...KINDS[kind]!, takes, ...(follow === undefined ? {} : { follow }) };
		for (const form of list) {
			const known = forms.get(form) ?? [];
			if (!known.some((other) => other.lemma === lemma)) forms.set(form, [...known, cue]);
		}
	}
	return forms;
}

/** Spanish cues by their infinitive, which speaks only where another verb lets it. */
export const SPANISH_INFINITIVES: ReadonlyMap<string, readonly CueForm[]> = spanishInfinitives();

function spanishInfinitives(): Map<string, CueForm[]> {
	const forms = new Map<string, CueForm[]>();
	for (const { kind, takes, lemma, follow } of spanishVerbs()) {
		const verb = lemma.split(' ')[0]!;
		const cue: CueForm = { lemma, ...KINDS[kind]!, takes, ...(follow === undefined ? {} : { follow }) };
		forms.set(verb, [...(forms.get(verb) ?? []), cue]);
	}
	return forms;
}

export const CUES: Readonly<Record<'en' | 'es', ReadonlyMap<string, readonly CueForm[]>>> = {
	en: englishForms(),
	es: spanishForms(),
};
