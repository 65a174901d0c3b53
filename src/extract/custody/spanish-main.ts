import { type Context, patientOf } from './context.ts';
import type { Part, Understood } from './event.ts';
import { isAdverb, REPORTS } from './link-words.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { sexOfName } from './sex.ts';

/** What opens a clause that borrows its subject: `tras ser`, `luego de salir`, `desde que fue`, `mientras era`. */
const OPENS =
	/^(?:y|e|ni|pero|tras|al|cuando|mientras|aunque|porque|apenas|luego|después|antes|desde|hasta|por|sin|para|de|durante|previo|posterior)$/;

/** What may stand between the word that opens a clause and its verb. */
const BETWEEN =
	/^(?:que|de|a|se|lo|la|los|las|le|les|no|ya|una|vez|haber|ser|sido|su|sus|el|fue|fueron|era|eran|es|son|ha|han|había|habían)$/;

/**
 * Whom the clause is about that the one before `from` hangs on: `Tras ser detenido en Norte, | Ana Pereyra fue llevada`,
 * `Ana Pereyra murió | tras ser detenida`. Null where the clause hangs on nothing, or on somebody of another number or sex.
 */
export function mainSubject(
	context: Context,
	from: number,
	trigger: number,
	/** A possessive or a pronoun stands for somebody: not for those who speak of them. */
	meant = false,
): Part | Understood | null {
	const open = openerOf(context, from);
	if (open < 0) return null;
	// `una multa y su liberación`: two things, not two clauses.
	if (meant && /^(?:y|e|ni|pero)$/.test(context.view.units[open]!.norm)) return null;
	const phrase = isFirst(context, open) ? subjectAhead(context, trigger) : subjectBehind(context, open);
	const who = phrase === null ? null : patientOf(context, phrase);
	if (meant && phrase !== null && SPEAKERS.test(phrase.value)) return null;
	if (phrase === null || who === null || !agrees(context, trigger, phrase)) return null;
	// `Ana Pereyra no duerme desde que la detuvieron`: what the other clause denies is no part of this one.
	const between = context.view.units.slice(phrase.to, from);
	return who.start !== undefined && between.some(({ norm }) => DENIES.test(norm))
		? { ...who, elsewhere: true }
		: who;
}

/** Those who tell of the one whom a `su` stands for. */
const SPEAKERS =
	/(?:^|\s)(?:famili\p{L}+|padres?|madres?|herman[oa]s?|espos[oa]|hij[oa]s?|abogad[oa]s?|policías?|agentes|autoridades|fiscal(?:es)?|parientes|allegad[oa]s|colegas|organizaciones|vecin[oa]s|testigos?|defensor[ae]?s?|medios|periodistas|ministr[oa]s?|jef[ea]s?|director[ae]?s?|vocer[oa]s?|portavoz|comandante|comisario|gobernador[a]?|alcalde|alcaldesa|secretari[oa]|juez|jueza|gobierno)(?!\p{L})/iu;

const DENIES = /^(?:no|nunca|jamás|sin|tampoco|nadie|nada)$/;

function openerOf({ view }: Context, from: number): number {
	const { units } = view;
	for (let at = from - 1; at >= Math.max(0, from - 5); at -= 1) {
		const { norm, kind } = units[at]!;
		if (kind !== 'word') return -1;
		// `después | de`, `luego | de que`: the word before says when.
		if (norm === 'de' && !/^(?:luego|después|antes|previo)$/.test(units[at - 1]?.norm ?? '')) {
			if (!/^(?:desde|hasta|tras)$/.test(units[at - 1]?.norm ?? '')) return -1;
			continue;
		}
		if (norm === 'de') return at - 1;
		if (norm === 'vez' && units[at - 1]?.norm === 'una') return at - 1;
		if (OPENS.test(norm)) return at;
		if (!BETWEEN.test(norm)) return -1;
	}
	return -1;
}

/** `Tres meses después de ser …`: only what says when stands before it. */
function isFirst({ view }: Context, open: number): boolean {
	const { units } = view;
	for (let at = open - 1; at >= Math.max(0, open - 12); at -= 1) {
		const { kind, norm, token } = units[at]!;
		if (kind === 'mark') return !/^[,)]$/.test(token.text) || at === 0;
		if (kind === 'name') return false;
		if (
			kind === 'word' &&
			!/^(?:\d+|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|pocos|pocas|varios|varias|horas?|días?|semanas?|meses|mes|años?|minutos|poco|el|la|y|pero|justo|inmediatamente|sólo|solo|apenas)$/.test(
				norm,
			)
		)
			return false;
	}
	return true;
}

/** Behind the comma that ends the first clause. */
function subjectAhead({ doc, view }: Context, trigger: number): Phrase | null {
	const { units } = view;
	for (let at = trigger + 1; at < Math.min(units.length, trigger + 40); at += 1) {
		const { kind, token } = units[at]!;
		if (kind !== 'mark') continue;
		if (/^[.;:?!]$/.test(token.text)) return null;
		if (token.text !== ',') continue;
		const phrase = phraseAt(doc, view, at + 1);
		if (phrase !== null && /^(?:person|group)$/.test(phrase.kind)) return phrase;
	}
	return null;
}

/** Whom the sentence, or the part of it before the clause, begins with. */
function subjectBehind({ doc, view }: Context, open: number): Phrase | null {
	const { units } = view;
	let from = open;
	// A clause that says what somebody said is about whom it says.
	while (
		from > 0 &&
		open - from < MAX_BACK &&
		!(units[from - 1]!.kind === 'mark' && /^[.;:“”«»"¿¡?!]$/.test(units[from - 1]!.token.text)) &&
		!/^(?:que|quien|quienes|donde)$/.test(units[from - 1]!.norm)
	)
		from -= 1;
	// `Ana Pereyra, que fue operada tras …`: the relative’s noun.
	if (/^(?:que|quien|quienes)$/.test(units[from - 1]?.norm ?? '')) {
		const noun = phraseBefore(doc, view, units[from - 2]?.token.text === ',' ? from - 2 : from - 1);
		if (noun !== null && /^(?:person|group)$/.test(noun.kind)) return noun;
	}
	for (let at = from; at < open; at += 1) {
		const phrase = phraseAt(doc, view, at);
		if (phrase === null || phrase.to > open) continue;
		const joint = units[at - 1]?.norm ?? '';
		// `3000 pesos | cubanos`: the rest of what stands before is no beginning.
		const before = units[at - 1];
		if (at > from && before?.kind === 'word' && !LEADS.test(before.norm) && !isAdverb(before.norm)) continue;
		const hung = at > from && /^(?:a|al|de|del|en|por|con|ante|para|según|sin|contra|entre)$/.test(joint);
		if (!hung && /^(?:person|group)$/.test(phrase.kind)) return phrase;
		if (phrase.kind === 'person' || phrase.kind === 'group') at = phrase.to - 1;
	}
	return null;
}

const LEADS =
	/^(?:y|e|pero|que|cuando|como|así|ayer|hoy|entonces|también|a|al|de|del|en|por|con|ante|para|según|sin|contra|entre|el|la|los|las)$/;

/** How far back a clause's first words are looked for, in units. */
const MAX_BACK = 40;

/** `detenida` is nobody called Juan, nor several. */
function agrees({ view }: Context, trigger: number, { value, kind }: Phrase): boolean {
	const { norm } = view.units[trigger]!;
	const ending = /[aeiouí](?:d|st)([oa])(s?)$/.exec(norm);
	if (ending === null) return true;
	const sex = sexOfName(value);
	if (sex !== null && ending[2] === '' && (sex === 'f') !== (ending[1] === 'a')) return false;
	return kind !== 'group' || ending[2] === 's' || /^(?:la|el|una?) /i.test(value);
}

/**
 * Whom a clause begins with whose verb stands far behind: `luego de que | un sujeto acusado de robo en casa ajena fuera dejado
 * libre`, `El hombre, de 48 años, vivía en Norte y había sido detenido`.
 */
export function clauseSubject(context: Context, from: number, trigger: number): Part | Understood | null {
	const { doc, view, subject } = context;
	const { units } = view;
	if (subject !== null) return null;
	for (let at = from - 1; at >= Math.max(-1, from - MAX_BACK); at -= 1) {
		const unit = units[at];
		const edge = unit === undefined || (unit.kind === 'mark' && /^[.;:¿¡—]$/.test(unit.token.text));
		if (!edge && !/^(?:que|cuando|donde|mientras|porque|aunque)$/.test(unit.norm)) continue;
		let first = at + 1;
		while (
			first < from &&
			(units[first]!.kind === 'date' ||
				/^(?:ayer|hoy|también|además|así|pero|y|según|,)$/.test(
					units[first]!.norm || units[first]!.token.text,
				))
		)
			first += 1;
		const phrase = first < from ? phraseAt(doc, view, first) : null;
		if (
			phrase !== null &&
			phrase.to <= from &&
			/^(?:person|group)$/.test(phrase.kind) &&
			!/^(?:de|del)$/.test(units[phrase.to]?.norm ?? '') &&
			agrees(context, trigger, phrase)
		)
			return patientOf(context, phrase);
		if (edge) return null;
		// `Su padre denunció que | fue sacado`: whom it was said of; the speaker, where it may be of them.
		if (unit.norm === 'que') {
			const noun = phraseBefore(doc, view, units[at - 1]?.token.text === ',' ? at - 1 : at);
			if (noun !== null && /^(?:person|group)$/.test(noun.kind)) continue;
			const speaker = REPORTS.test(units[at - 1]?.norm ?? '') ? phraseBefore(doc, view, at - 1) : null;
			const spoken =
				speaker !== null && /^(?:person|group)$/.test(speaker.kind) && !SPEAKERS.test(speaker.value);
			return spoken && agrees(context, trigger, speaker) ? patientOf(context, speaker) : null;
		}
	}
	return null;
}
