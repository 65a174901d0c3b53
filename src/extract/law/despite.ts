import { deniedIn } from './as-ordered.ts';
import { afterComma, mainSubject, subjectOfVerb } from './bound.ts';
import { type About, aboutAt, ordersBefore } from './compliance-object.ts';
import { isCourtWord } from './courts.ts';
import type { Context } from './order-shape.ts';
import type { Told } from './told.ts';

/** First words of `despite`, `contrary to`, `pese a` and their like. */
export const DESPITE: ReadonlySet<string> = new Set(
	'despite notwithstanding contrary spite pese pesar contra contraviniendo'.split(' '),
);

/**
 * `was deported despite a court order`, `contrary to the judge’s ruling`, `pese a la orden de la jueza`: what was done
 * against an order, at the first word. `null` unless the order is a court’s or one that is known.
 */
export function despite(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	let from = at + 1;
	if (norm === 'contrary' && tokens[from]?.norm === 'to') from += 1;
	else if (norm === 'spite' && tokens[at - 1]?.norm === 'in' && tokens[from]?.norm === 'of') from += 1;
	else if (norm === 'pese' && /^(?:a|al)$/.test(tokens[from]?.norm ?? '')) from += 1;
	else if (norm === 'pesar' && /^(?:de|del)$/.test(tokens[from]?.norm ?? '')) from += 1;
	// `en contra de la orden`; `contra el fallo` alone may be a protest or an appeal.
	else if (
		norm === 'contra' &&
		/^(?:de|del)$/.test(tokens[from]?.norm ?? '') &&
		tokens[at - 1]?.norm === 'en'
	)
		from += 1;
	else if (norm !== 'despite' && norm !== 'notwithstanding' && norm !== 'contraviniendo') return null;
	// `pese a contar con boleta de libertad`
	if (/^(?:contar|tener)$/.test(tokens[from]?.norm ?? '')) from += tokens[from + 1]?.norm === 'con' ? 2 : 1;
	const about = aboutAt(doc, sentence, from) ?? habeasAt(context, from);
	if (about === null || about.kind !== 'order' || about.head - from > 9) return null;
	const head = tokens[about.head]!.norm;
	// `despite his decision to resign`, `despite the deadline`
	if (/^(?:deadlines?|plazo|decrees?|auto)$/.test(head)) return null;
	let court =
		/^(?:ordenado|dispuesto|resuelto|injunctions?|tro|subpoenas?|fallos?|sentencias?|amparos?|boletas?|h[áa]beas)$/.test(
			head,
		);
	for (let index = from; index < Math.min(about.to + 1, sentence.to) && !court; index += 1)
		court = isCourtWord(doc, index) || tokens[index]!.norm === 'judicial';
	const barring =
		/^(?:orders?|órdenes|orden)$/.test(head) &&
		/^(?:barring|blocking|requiring|prohibiting|forbidding|halting|to|that|de|que)$/.test(
			tokens[about.head + 1]?.norm ?? '',
		);
	if (!court && !barring && !/^(?:her|his|the|that|la|el|esa)$/.test(tokens[from]!.norm)) return null;
	if (
		!court &&
		/^(?:decisions?|decisión|decisiones|mandates?|medidas?|disposición|resolución|resoluciones)$/.test(head)
	)
		return null;
	const start = norm === 'spite' || norm === 'pesar' || norm === 'contra' ? at - 1 : at;
	return {
		rule: 'despite',
		done: 'not-done',
		about,
		by: start <= sentence.from + 1 ? afterComma(context, about.to - 1) : mainSubject(context, start),
		trigger: withDenial(context, Math.max(sentence.from, start), about.to),
	};
}

/** `a pesar del hábeas corpus` */
function habeasAt({ doc }: Context, from: number): About | null {
	for (let at = from; at < from + 3; at += 1)
		if (/^h[áa]beas$/.test(doc.tokens[at]?.norm ?? '') && doc.tokens[at + 1]?.norm === 'corpus')
			return { from, to: at + 2, kind: 'order', head: at };
	return null;
}

const STAYS = /^(?:sigue|siguen|seguía|permanece|permanecen|continúa|continúan|remains?|remained|stayed)$/;

/** `did not turn around, despite …`, `pese a la orden, la mujer sigue presa`: the words of what was left undone as well. */
function withDenial(context: Context, from: number, to: number): { from: number; to: number } {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (from > sentence.from + 1) {
		let first = tokens[from - 1]!.text === ',' ? from - 1 : from;
		const end = first;
		while (first > sentence.from && end - first < 14 && !/^[.,;:—–]$/.test(tokens[first - 1]!.text))
			first -= 1;
		const no = deniedIn(context, { from: first, to: end });
		return { from: no ?? from, to };
	}
	let comma = to;
	while (comma < Math.min(sentence.to, to + 12) && tokens[comma]!.text !== ',') comma += 1;
	const end = Math.min(sentence.to, comma + 10);
	if (comma >= end) return { from, to };
	const no = deniedIn(context, { from: comma + 1, to: end });
	const stays = tokens.slice(comma + 1, end).findIndex(({ norm }) => STAYS.test(norm));
	const last = no !== null ? no + 2 : stays >= 0 ? comma + 1 + stays + 2 : to;
	return { from, to: Math.min(sentence.to, last) };
}

const RUNS_OUT = /^(?:lapse|pass|expire|slip|slide|run|go|vencer|pasar|expirar|correr|caducar)$/;
const PASSED = /^(?:passed|expired|lapsed|elapsed|venció|vencía|expiró|caducó|pasó)$/;

/** `missed the deadline`, `let the deadline pass`, `the deadline passed without …`, `el plazo venció sin que …`. */
export function deadlineMissed(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const before = tokens.slice(Math.max(sentence.from, at - 6), at).map(({ norm }) => norm);
	const court = tokens
		.slice(sentence.from, sentence.to)
		.some(
			({ norm }, index) => isCourtWord(doc, sentence.from + index) || /^orden(?:ad|ó)|^ordered$/.test(norm),
		);
	// A budget has a deadline too.
	if (!court && ordersBefore(doc, tokens[at]!.start) === 0) return null;
	const missed = before.findLastIndex((norm) =>
		/^(?:missed|misses|missing|blew|ignored|overran|incumplió|incumplieron)$/.test(norm),
	);
	const first = Math.max(sentence.from, at - 6);
	const about = {
		from: /^(?:the|a|that|its|el|un|ese|su)$/.test(tokens[at - 1]?.norm ?? '') ? at - 1 : at,
		to: at + 1,
		kind: 'order' as const,
		head: at,
	};
	const met = before.findLastIndex((norm) => /^(?:met|beat|cumplió|respetó)$/.test(norm));
	if (met >= 0 && !before.some((norm) => /^(?:not|never|no)$/.test(norm)))
		return {
			rule: 'deadline',
			done: 'done',
			about,
			by: subjectOfVerb(context, first + met),
			trigger: { from: first + met, to: at + 1 },
		};
	if (missed >= 0)
		return {
			rule: 'deadline',
			done: 'not-done',
			about,
			by: subjectOfVerb(context, first + missed),
			trigger: { from: first + missed, to: at + 1 },
		};
	// `vencido el plazo, la Marina no …`
	const lapsed = before.some((norm) => /^(?:vencid[oa]|expirad[oa]|venció|expiró|caducó)$/.test(norm));
	const denied = tokens
		.slice(at + 1, Math.min(sentence.to, at + 9))
		.some(({ norm }) => /^(?:no|sin|nadie|ninguno|tampoco)$/.test(norm));
	if (lapsed && denied)
		return { rule: 'deadline', done: 'not-done', about, by: null, trigger: { from: about.from, to: at + 1 } };
	// `let the deadline lapse`, `dejó vencer el plazo`
	const let_ = before.findLastIndex((norm) => /^(?:let|lets|letting|dejó|dejaron|deja|dejado)$/.test(norm));
	const ran =
		sentence.lang === 'es' ? before.slice(let_ + 1) : tokens.slice(at + 1, at + 3).map(({ norm }) => norm);
	if (let_ >= 0 && ran.some((norm) => RUNS_OUT.test(norm)))
		return {
			rule: 'deadline',
			done: 'not-done',
			about,
			by: subjectOfVerb(context, first + let_),
			trigger: { from: first + let_, to: Math.min(sentence.to, sentence.lang === 'es' ? at + 1 : at + 2) },
		};
	const verb = tokens[at + 1]?.norm ?? '';
	if (!PASSED.test(verb) && !(verb === 'had' && PASSED.test(tokens[at + 2]?.norm ?? ''))) return null;
	const rest = tokens.slice(at + 2, Math.min(sentence.to, at + 12)).map(({ norm }) => norm);
	const near = rest.slice(0, 5);
	// `passed and the agency had not produced`
	const joined = near.some((norm) => /^(?:and|but|y|pero)$/.test(norm));
	const undone = joined && rest.some((norm) => /^(?:not|no|never|nobody|nadie)$|n't$/.test(norm));
	const end = undone ? Math.min(sentence.to, at + 11) : Math.min(sentence.to, at + 3);
	if (!undone && !near.some((norm) => /^(?:without|with|sin)$/.test(norm))) return null;
	if (near.includes('with') && !near.includes('no')) return null;
	return court || about.from < at
		? {
				rule: 'deadline',
				done: 'not-done',
				about,
				by: null,
				trigger: { from: about.from, to: end },
			}
		: null;
}
