import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import { subjectOfVerb } from './bound.ts';
import { type About, aboutAt } from './compliance-object.ts';
import { FAILED, ORDER_WORD, SPANISH_COMPLIANCE_WORDS } from './compliance-words.ts';
import { courtBetween } from './courts.ts';
import { openOrder } from './open-order.ts';
import type { Context } from './order-shape.ts';
import { whatEnd } from './reach.ts';
import type { Told } from './told.ts';

/** What the Spanish word at token `at` says was done about an order, or null. */
export function toldInSpanish(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const token = tokens[at]!;
	if (token.norm === 'caso' && tokens[at + 1]?.norm === 'omiso') return omitted(context, at);
	if (token.norm === 'curso' || token.norm === 'trámite') return givenNoCourse(context, at);
	const word = SPANISH_COMPLIANCE_WORDS.get(token.norm);
	if (word === undefined) return null;
	const passive =
		/[ai]do$/.test(token.norm) && /^(?:fue|fueron|sido|quedó)$/.test(tokens[at - 1]?.norm ?? '');
	if (word.form === 'adjective' || passive) return unfulfilled(context, at);
	if (word.form === 'noun')
		return (token.norm === 'cumplimiento' ? stateOf(context, at) : null) ?? byNoun(context, at);
	const read = before(context, at);
	if (read === null) return null;
	// `multado por desobedecer la orden`, `acusado de incumplir el fallo`
	const lead = tokens[at - 1]?.norm ?? '';
	const ground = word.form === 'base' && word.done === 'not-done' && /^(?:por|de|al)$/.test(lead);
	const accused =
		ground &&
		tokens
			.slice(Math.max(sentence.from, at - 5), at)
			.some(({ norm }) => /^(?:acus|denunci|señal)/.test(norm));
	const without = tokens[read.from]!.norm === 'sin' || tokens[at - 1]?.norm === 'sin';
	if (word.form === 'base' && !read.failed && !read.late && !read.impossible && !without && !ground)
		return null;
	const kept = reflexiveKept(context, at, read);
	if (kept !== null && word.done === 'done')
		return {
			rule: 'reflexive',
			done: 'done',
			about: kept,
			by: null,
			trigger: { from: kept.from, to: at + 1 },
		};
	const meant = withoutSubject(context, at, read);
	if (meant !== null) return meant;
	const own = reflexiveAbout(context, at, read);
	if (own !== null)
		return {
			rule: 'reflexive',
			done: 'not-done',
			about: own,
			by: null,
			trigger: { from: own.from, to: at + 1 },
		};
	let after = at + 1;
	while (
		/^(?:parcialmente|totalmente|plenamente|con|cabalmente|inmediatamente|aún|todavía)$|mente$/.test(
			tokens[after]?.norm ?? '',
		)
	)
		after += 1;
	if (
		/^(?:por|de)$/.test(tokens[after]?.norm ?? '') &&
		/^(?:completo|entero|plano)$/.test(tokens[after + 1]?.norm ?? '')
	)
		after += 2;
	const halves = tokens[after]?.norm === 'a' && tokens[after + 1]?.norm === 'medias';
	if (halves) after += 2;
	const partly =
		halves ||
		tokens.slice(at + 1, after + 3).some(({ norm }) => norm === 'parcialmente') ||
		(tokens[after]?.norm === 'en' && tokens[after + 1]?.norm === 'parte') ||
		read.partly;
	const object = /^(?:a|al|con)$/.test(tokens[after]?.norm ?? '') ? after + 1 : after;
	const told = courtBetween(doc, sentence.from, at, 'es') !== null || openOrder(context, at) !== null;
	const about = aboutAt(doc, sentence, object) ?? (told ? pointAt(context, object) : null);
	const clitic = read.clitic && about === null;
	// `se negó a obedecer`, `no acató`: the order was told right before.
	const bare =
		about === null &&
		!clitic &&
		/^[.,;:”»)]$/.test(tokens[at + 1]?.text ?? '.') &&
		/^(?:acat|desacat|obede|desobede|cumpl|incumpl)/.test(token.norm) &&
		(read.negated || read.failed || word.done === 'not-done');
	if (about === null && !clitic && !bare) return null;
	if (about !== null && about.kind === 'court' && word.needs === 'order') return null;
	const done =
		word.done === 'not-done'
			? 'not-done'
			: read.impossible
				? 'impossible'
				: read.negated || read.failed
					? 'not-done'
					: partly
						? 'partly-done'
						: 'done';
	const subject = ground ? null : subjectOfVerb(context, read.from);
	return {
		rule: 'verb',
		...(accused ? { force: 'alleges' as const } : {}),
		done,
		about,
		by: subject,
		trigger: {
			from:
				subject !== null && read.from - subject.to <= 3 && subject.from < read.from
					? subject.from
					: read.from,
			to: about?.to ?? at + 1,
		},
		...((word.done === 'not-done' && read.negated) || read.denied ? { polarity: 'denies' as const } : {}),
	};
}

/** `asegura haber cumplido` */
const SAYS = /^(?:aleg|asegur|afirm|sost|dic|dij|admit|reconoc)\p{L}*$/u;

type Before = {
	from: number;
	negated: boolean;
	failed: boolean;
	late: boolean;
	impossible: boolean;
	clitic: boolean;
	partly: boolean;
	denied: boolean;
};

function before({ doc, sentence }: Context, at: number): Before | null {
	const { tokens } = doc;
	const read: Before = {
		from: at,
		negated: false,
		failed: false,
		late: false,
		impossible: false,
		clitic: false,
		partly: false,
		denied: false,
	};
	let able = false;
	for (let back = at - 1; back >= Math.max(sentence.from, at - 8); back -= 1) {
		const { norm } = tokens[back]!;
		if (
			norm === 'no' ||
			norm === 'ni' ||
			norm === 'nunca' ||
			norm === 'tampoco' ||
			norm === 'jamás' ||
			norm === 'sin'
		)
			read.negated = true;
		else if (/^(?:la|lo|las|los)$/.test(norm) && back === read.from - 1) read.clitic = true;
		else if (/^(?:negó|negaron|niega|niegan|rehusó|rehúsa)$/.test(norm) && tokens[back + 1]?.norm === 'a')
			read.failed = true;
		else if (norm === 'que' && /^(?:negó|negaron|niega|niegan)$/.test(tokens[back - 1]?.norm ?? '')) {
			read.denied = true;
			break;
		} else if (FAILED.test(norm)) read.failed = true;
		else if (/^(?:tardó|tardaron|tarda|demoró|demoraron)$/.test(norm)) read.late = true;
		else if (/^(?:imposible)$/.test(norm)) read.impossible = true;
		else if (/^(?:puede|pueden|pudo|podía|pudieron)$/.test(norm)) able = true;
		else if (norm === 'haber' && /^(?:niega|niegan|negó|negaron)$/.test(tokens[back - 1]?.norm ?? '')) {
			read.denied = true;
			read.from = back - 1;
			break;
		} else if (norm === 'haber' && SAYS.test(tokens[back - 1]?.norm ?? '')) {
			read.from = back - 1;
			break;
		} else if (/^(?:sigue|siguen|seguía|continúa)$/.test(norm)) read.from = back;
		else if (/^(?:solo|sólo|parcialmente)$/.test(norm)) read.partly = true;
		else if (
			/^(?:debe|deben|debía|deberá|deberán|debería|podría|podrían|para|ordenó|promete|prometió)$/.test(norm)
		)
			return null;
		else if (/^(?:si)$/.test(norm)) return null;
		else if (
			!NUMBER_WORDS.has(norm) &&
			!/^(?:ha|han|había|habían|haya|hayan|habría|se|a|en|aún|todavía|ya|también|siquiera|le|días?|horas?|meses|semanas?|es|resulta|era|puede|pueden|pudo|podía|\d+)$|mente$/u.test(
				norm,
			)
		)
			break;
		read.from = back;
	}
	// `no puede cumplir`: the negation stands before what it denies.
	if (able && read.negated) read.impossible = true;
	return read;
}

/** `la orden se cumplió el jueves` */
function reflexiveKept(context: Context, at: number, read: Before): About | null {
	const { doc, sentence } = context;
	const se = doc.tokens.slice(Math.max(sentence.from, at - 2), at).some(({ norm }) => norm === 'se');
	return se && !read.negated && !read.failed && /(?:ó|aron|ieron)$/.test(doc.tokens[at]!.norm)
		? orderBefore(context, read.from, 8)
		: null;
}

/** `la orden sigue sin cumplirse`, `la sentencia no se cumplió`: the order is the subject. */
function reflexiveAbout(context: Context, at: number, read: Before): About | null {
	const { doc, sentence } = context;
	const reflexive =
		/rse$/.test(doc.tokens[at]!.norm) ||
		doc.tokens.slice(Math.max(sentence.from, at - 3), at).some(({ norm }) => norm === 'se');
	// `quedó sin cumplir`
	const left =
		doc.tokens[at - 1]?.norm === 'sin' &&
		/^(?:quedó|quedaron|sigue|siguen|permanece)$/.test(doc.tokens[at - 2]?.norm ?? '');
	return read.negated && (reflexive || left) ? orderBefore(context, read.from, 24) : null;
}

/** `No se cumplió.` · `Sigue sin cumplirse.` · `Nunca se ejecutó.`: its subject is left out, and the order was told right before. */
function withoutSubject(context: Context, at: number, read: Before): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const reflexive =
		/rse$/.test(tokens[at]!.norm) ||
		tokens.slice(Math.max(sentence.from, at - 3), at).some(({ norm }) => norm === 'se');
	const opens = read.from === sentence.from || OPENS.test(tokens[read.from - 1]!.norm);
	if (
		!reflexive ||
		!read.negated ||
		!opens ||
		aboutAt(doc, sentence, at + 1) !== null ||
		openOrder(context, at) === null
	)
		return null;
	return {
		rule: 'reflexive',
		done: 'not-done',
		about: null,
		by: null,
		trigger: { from: read.from, to: at + 1 },
	};
}
const OPENS = /^(?:[,;:—–]|y|pero|que|después|tarde|hoy|ahora|fecha|entonces|todavía|aún)$/;

/** `hizo caso omiso de la orden` */
function omitted(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const verb = doc.tokens[at - 1]?.norm ?? '';
	if (!/^(?:hizo|hicieron|hace|hacen|hecho|hacer|haciendo)$/.test(verb)) return null;
	const next = doc.tokens[at + 2]?.norm ?? '';
	const about = /^(?:de|del|a|al|ante)$/.test(next) ? aboutAt(doc, sentence, at + 3) : null;
	if (about === null) return null;
	const subject = subjectOfVerb(context, /^h(?:a|e)cho$/.test(verb) ? at - 2 : at - 1);
	return {
		rule: 'caso-omiso',
		done: 'not-done',
		about,
		by: subject,
		trigger: { from: subject?.from ?? at - 1, to: about.to },
	};
}

/** `una orden de cierre incumplida`, `la orden no fue cumplida`, `fue ignorada`: the order stands before. */
function unfulfilled(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const word = SPANISH_COMPLIANCE_WORDS.get(doc.tokens[at]!.norm)!;
	const before = doc.tokens.slice(Math.max(sentence.from, at - 4), at).map(({ norm }) => norm);
	const passive = before.some((norm) => /^(?:fue|fueron|sido|es|son|quedó|era|sea)$/.test(norm));
	if (!passive && !/^incumplid/.test(doc.tokens[at]!.norm)) return heldAs(context, at);
	const held = heldAs(context, at);
	if (held !== null) return held;
	const about = orderBefore({ doc, sentence }, at, 9);
	let first = at;
	while (
		first > sentence.from &&
		first > at - 5 &&
		/^(?:no|nunca|tampoco|jamás|fue|fueron|ha|han|sido|quedó|aún|todavía)$/.test(doc.tokens[first - 1]!.norm)
	)
		first -= 1;
	// `No fue acatada.`: what, was told right before.
	const opens = first < at && (first === sentence.from || OPENS.test(doc.tokens[first - 1]!.norm));
	if (about === null && !(passive && opens && openOrder(context, at) !== null)) return null;
	const negated = before.some((norm) => /^(?:no|nunca|tampoco|jamás)$/.test(norm));
	if (before.some((norm) => /^(?:sea|debe|deberá|si)$/.test(norm))) return null;
	const done = word.done === 'done' ? (negated ? 'not-done' : 'done') : 'not-done';
	return {
		rule: 'incumplida',
		done,
		about,
		by: null,
		trigger: { from: about?.from ?? first, to: at + 1 },
		...(word.done === 'not-done' && negated ? { polarity: 'denies' as const } : {}),
	};
}

/** `tuvo por incumplida su orden`, `dio por cumplida la medida`, `declaró incumplido el fallo`: what a court finds. */
function heldAs(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	let verb = at - 1;
	let partly = false;
	let no = false;
	while (
		verb > sentence.from &&
		verb > at - 5 &&
		/^(?:por|como|parcialmente|totalmente|no|plenamente|que|fue|fueron|ha|sido)$/.test(tokens[verb]!.norm)
	) {
		partly ||= tokens[verb]!.norm === 'parcialmente';
		no ||= tokens[verb]!.norm === 'no';
		verb -= 1;
	}
	if (
		!/^(?:tuvo|tuvieron|tiene|tienen|tener|tenerse|dio|dieron|da|declaró|declararon|declara|declarar|consideró|estimó)$/.test(
			tokens[verb]!.norm,
		)
	)
		return null;
	if (
		/^(?:tuv|tien|ten|d[ia]o?)/.test(tokens[verb]!.norm) &&
		!tokens.slice(verb + 1, at).some(({ norm }) => norm === 'por')
	)
		return null;
	const word = SPANISH_COMPLIANCE_WORDS.get(tokens[at]!.norm)!;
	const about = aboutAt(doc, sentence, at + 1) ?? pointAt(context, at + 1);
	const court = courtBetween(doc, sentence.from, verb, 'es');
	if (about === null && openOrder(context, at) === null) return null;
	const done = word.done === 'done' ? (no ? 'not-done' : partly ? 'partly-done' : 'done') : 'not-done';
	return {
		rule: 'held-as',
		done,
		about: about?.kind === 'order' ? about : null,
		by: null,
		force: 'finds',
		...(court === null ? {} : { finder: court }),
		trigger: { from: court !== null && verb - court.to < 3 ? court.from : verb, to: about?.to ?? at + 1 },
	};
}

/** `la obligación de investigar`, `el punto resolutivo quinto`: what an order holds, in a court’s own words for it. */
export function pointAt({ doc, sentence }: Context, from: number): About | null {
	for (let at = from; at < Math.min(sentence.to, from + 4); at += 1) {
		if (
			!/^(?:obligaci[oó]n|obligaciones|punto|puntos|medida|medidas|garantía|garantías)$/.test(
				doc.tokens[at]!.norm,
			)
		)
			continue;
		const to = whatEnd(doc, sentence, at, true);
		return { from, to: Math.max(at + 1, to), kind: 'order', head: at };
	}
	return null;
}

/** `no dan curso a dicho mandamiento`, `no le dio trámite a la orden`: at the noun. */
function givenNoCourse(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	let from = at;
	while (
		from > sentence.from &&
		/^(?:da|dan|daba|dio|dieron|dado|ha|han|le|les|no|nunca)$/.test(tokens[from - 1]!.norm)
	)
		from -= 1;
	const words = tokens.slice(from, at).map(({ norm }) => norm);
	if (!words.some((word) => /^(?:no|nunca)$/.test(word)) || !words.some((word) => /^d[aio]/.test(word)))
		return null;
	if (!/^(?:a|al)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	const about = aboutAt(doc, sentence, at + 2);
	if (about?.kind !== 'order') return null;
	const by = subjectOfVerb(context, from);
	return {
		rule: 'no-course',
		done: 'not-done',
		about,
		by,
		trigger: { from: by !== null && by.to === from ? by.from : from, to: about.to },
	};
}

/** `se encuentra pendiente de cumplimiento el pago`, `ha dado cumplimiento parcial a la sentencia`: at `cumplimiento`. */
function stateOf(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const pending = tokens[at - 1]?.norm === 'de' && /^pendientes?$/.test(tokens[at - 2]?.norm ?? '');
	const how = tokens[at + 1]?.norm ?? '';
	const grade = /^(?:total|pleno|íntegro|cabal|parcial|efectivo)$/.test(how);
	const gives = /^(?:dio|dieron|dado|da|dando)$/.test(tokens[at - 1]?.norm ?? '');
	const court = courtBetween(doc, sentence.from, at, 'es');
	if (pending) {
		let from = at - 2;
		while (
			from > sentence.from &&
			/^(?:se|encuentra|encuentran|está|están|sigue|siguen|queda|quedan|aún|todavía|permanece)$/.test(
				tokens[from - 1]!.norm,
			)
		)
			from -= 1;
		const about =
			aboutAt(doc, sentence, at + 1) ?? pointAt(context, at + 1) ?? orderBefore(context, from, 16);
		if (about === null && court === null && openOrder(context, at) === null) return null;
		const words = about ?? {
			from: at + 1,
			to: whatEnd(doc, sentence, at + 1, true),
			kind: 'order' as const,
			head: at + 1,
		};
		if (words.to <= words.from) return null;
		return { rule: 'pending', done: 'not-done', about: words, by: null, trigger: { from, to: at + 1 } };
	}
	if (!gives || !grade || !/^(?:a|al)$/.test(tokens[at + 2]?.norm ?? '')) return null;
	const about = aboutAt(doc, sentence, at + 3) ?? pointAt(context, at + 3);
	if (about === null) return null;
	const subject = subjectOfVerb(context, at - (tokens[at - 1]!.norm === 'dado' ? 2 : 1));
	return {
		rule: 'noun',
		done: how === 'parcial' ? 'partly-done' : 'done',
		about,
		by: subject,
		trigger: { from: subject?.from ?? at - 1, to: about.to },
	};
}

/** The order named within `far` tokens before token `at`, in the same clause. */
function orderBefore(
	{ doc, sentence }: Pick<Context, 'doc' | 'sentence'>,
	at: number,
	far: number,
): About | null {
	for (let back = at - 1; back >= Math.max(sentence.from, at - far); back -= 1) {
		if (/^[.,;:]$/.test(doc.tokens[back]!.text)) return null;
		if (!ORDER_WORD.test(doc.tokens[back]!.norm)) continue;
		const article = /^(?:un|una|la|el|las|los|su|sus|esa|ese|esta|este|lo)$/.test(
			doc.tokens[back - 1]?.norm ?? '',
		);
		const from = article && back > sentence.from ? back - 1 : back;
		let to = back + 1;
		while (
			to < at &&
			!/^(?:no|nunca|se|fue|fueron|ha|han|había|sigue|siguen|quedó|es|son|tampoco|aún|todavía)$/.test(
				doc.tokens[to]!.norm,
			)
		)
			to += 1;
		return { from, to, kind: 'order', head: back };
	}
	return null;
}

/** `el incumplimiento de la sentencia`, `es un incumplimiento flagrante` */
function byNoun(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	const deaf = norm === 'oídos';
	if (deaf && tokens[at + 1]?.norm !== 'sordos') return null;
	const verb = tokens[at - 1]?.norm ?? '';
	const kept = norm === 'cumplimiento' || norm === 'acatamiento';
	if (kept && !/^(?:dio|dieron|dado|da|en)$/.test(verb)) return null;
	const lead = tokens.slice(Math.max(sentence.from, at - 3), at).map(({ norm }) => norm);
	if (lead.some((norm) => /^(?:si|posible|eventual|caso|evitar)$/.test(norm))) return null;
	const joint = deaf ? at + 2 : at + 1;
	const about = /^(?:de|del|a|al|ante)$/.test(tokens[joint]?.norm ?? '')
		? aboutAt(doc, sentence, joint + 1)
		: null;
	const stated = lead.some((norm) =>
		/^(?:es|fue|era|hubo|hay|constituye|supone|continúan?|persisten?|siguen?|constatan?|advierte)$/.test(
			norm,
		),
	);
	const subject1 = !kept && !deaf && at <= sentence.from + 1 && openOrder(context, at) !== null;
	if (about === null ? !stated && !subject1 : about.kind !== 'order') return null;
	const end =
		about?.to ??
		(/^(?:flagrante|grave|total|parcial|manifiesto|evidente|claro)$/.test(tokens[at + 1]?.norm ?? '')
			? at + 2
			: at + 1);
	const denied = tokens
		.slice(Math.max(sentence.from, at - 6), at)
		.some(({ norm }) => /^(?:no|nunca|sin|tampoco|jamás)$/.test(norm));
	const subject = deaf || kept ? subjectOfVerb(context, at - 1) : null;
	return {
		rule: 'noun',
		done: kept && !denied ? 'done' : 'not-done',
		about,
		by: subject,
		trigger: {
			from: subject?.from ?? Math.max(sentence.from, at - (stated ? lead.length : denied ? 6 : 0)),
			to: end,
		},
	};
}
