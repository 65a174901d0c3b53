import { subjectOfVerb } from './bound.ts';
import { orderBefore } from './compliance-es-order.ts';
import { aboutAt } from './compliance-object.ts';
import { openOrder } from './open-order.ts';
import type { Context } from './order-shape.ts';
import type { Told } from './told.ts';

/** `hizo caso omiso de la orden` */
export function omitted(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const verb = doc.tokens[at - 1]?.norm ?? '';
	if (!/^(?:hizo|hicieron|hace|hacen|hecho|hacer|haciendo)$/.test(verb)) return null;
	const next = doc.tokens[at + 2]?.norm ?? '';
	const about = /^(?:de|del|a|al|ante)$/.test(next) ? aboutAt(doc, sentence, at + 3) : null;
	if (about === null && (/^(?:de|del|a|al|ante)$/.test(next) || openOrder(context, at) === null)) return null;
	const subject = subjectOfVerb(context, /^h(?:a|e)cho$/.test(verb) ? at - 2 : at - 1);
	return {
		rule: 'caso-omiso',
		done: 'not-done',
		about,
		by: subject,
		trigger: { from: subject?.from ?? at - 1, to: about?.to ?? at + 2 },
	};
}

/** `El fallo quedó en letra muerta.` */
export function deadLetter(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (tokens[at + 1]?.norm !== 'muerta') return null;
	let from = at;
	while (
		from > sentence.from &&
		/^(?:en|quedó|quedaron|queda|ha|han|quedado|es|son|sigue|siendo|fue)$/.test(tokens[from - 1]!.norm)
	)
		from -= 1;
	if (from === at) return null;
	const about = orderBefore(context, from, 12);
	if (about === null && openOrder(context, at) === null) return null;
	return {
		rule: 'dead-letter',
		done: 'not-done',
		about,
		by: null,
		trigger: { from: about?.from ?? from, to: at + 2 },
	};
}

/** `no dan curso a dicho mandamiento`, `no le dio trámite a la orden`: at the noun. */
export function givenNoCourse(context: Context, at: number): Told | null {
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

/** `el incumplimiento de la sentencia`, `es un incumplimiento flagrante` */
export function byNoun(context: Context, at: number): Told | null {
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
