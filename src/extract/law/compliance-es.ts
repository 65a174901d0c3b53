import { subjectOfVerb } from './bound.ts';
import { before } from './compliance-es-before.ts';
import { pointAt, stateOf } from './compliance-es-held.ts';
import { byNoun, deadLetter, givenNoCourse, omitted } from './compliance-es-noun.ts';
import {
	onlySome,
	reflexiveAbout,
	reflexiveKept,
	unfulfilled,
	withoutSubject,
} from './compliance-es-subject.ts';
import { type About, aboutAt } from './compliance-object.ts';
import { ORDER_WORD, SPANISH_COMPLIANCE_WORDS } from './compliance-words.ts';
import { courtBetween } from './courts.ts';
import { openOrder } from './open-order.ts';
import type { Context } from './order-shape.ts';
import type { Told } from './told.ts';

/** What the Spanish word at token `at` says was done about an order, or null. */
export function toldInSpanish(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const token = tokens[at]!;
	if (token.norm === 'caso' && tokens[at + 1]?.norm === 'omiso') return omitted(context, at);
	if (token.norm === 'letra') return deadLetter(context, at);
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
			done: read.partly || onlySome(context, kept.to, at) ? 'partly-done' : 'done',
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
	// `la resolución, que el gobierno no ha ejecutado`
	const named = about === null ? antecedentOf(context, at, read.from) : null;
	const clitic = read.clitic && about === null && named === null;
	// `se negó a obedecer`, `no acató`: the order was told right before.
	const bare =
		about === null &&
		!clitic &&
		/^[.,;:”»)]$/.test(tokens[at + 1]?.text ?? '.') &&
		/^(?:acat|desacat|obede|desobede|cumpl|incumpl)/.test(token.norm) &&
		(read.negated || read.failed || word.done === 'not-done');
	if (about === null && named === null && !clitic && !bare) return null;
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
		about: about ?? named,
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

/** The order before a relative whose verb is at token `at`. */
function antecedentOf({ doc, sentence }: Context, at: number, from: number): About | null {
	const next = doc.tokens[at + 1];
	if (
		next !== undefined &&
		at + 1 < sentence.to &&
		next.kind === 'word' &&
		!/^(?:hasta|desde|en|por)$/.test(next.norm)
	)
		return null;
	let que = from - 1;
	while (que > sentence.from && que > from - 6 && doc.tokens[que]!.norm !== 'que') que -= 1;
	if (doc.tokens[que]?.norm !== 'que') return null;
	for (let head = que - 1; head >= Math.max(sentence.from, que - 9); head -= 1)
		if (ORDER_WORD.test(doc.tokens[head]!.norm)) {
			const first = /^(?:un|una|la|el|las|los|su|sus|esa|ese)$/.test(doc.tokens[head - 1]?.norm ?? '')
				? head - 1
				: head;
			return { from: first, to: head + 1, kind: 'order', head };
		}
	return null;
}
