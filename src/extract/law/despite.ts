import { afterComma, mainSubject } from './bound.ts';
import { aboutAt } from './compliance-object.ts';
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
	const about = aboutAt(doc, sentence, from);
	if (about === null || about.kind !== 'order' || about.head - from > 9) return null;
	const head = tokens[about.head]!.norm;
	// `despite his decision to resign`, `despite the deadline`
	if (/^(?:deadlines?|plazo|decrees?|auto)$/.test(head)) return null;
	let court = /^(?:injunctions?|tro|subpoenas?|fallos?|sentencias?)$/.test(head);
	for (let index = from; index <= about.to && !court; index += 1)
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
		trigger: { from: Math.max(sentence.from, start), to: about.to },
	};
}

const PASSED = /^(?:passed|expired|lapsed|elapsed|venció|vencía|expiró|caducó|pasó)$/;

/** `missed the deadline`, `let the deadline pass`, `the deadline passed without …`, `el plazo venció sin que …`. */
export function deadlineMissed(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const before = tokens.slice(Math.max(sentence.from, at - 6), at).map(({ norm }) => norm);
	const court = tokens
		.slice(sentence.from, sentence.to)
		.some((_, index) => isCourtWord(doc, sentence.from + index));
	const missed = before.findLastIndex((norm) =>
		/^(?:missed|misses|blew|ignored|incumplió|incumplieron)$/.test(norm),
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
			by: mainSubject(context, first + met + 1),
			trigger: { from: first + met, to: at + 1 },
		};
	if (missed >= 0)
		return {
			rule: 'deadline',
			done: 'not-done',
			about,
			by: mainSubject(context, first + missed + 1),
			trigger: { from: first + missed, to: at + 1 },
		};
	// `vencido el plazo, la Marina no …`
	const lapsed = before.some((norm) => /^(?:vencid[oa]|expirad[oa]|venció|expiró|caducó)$/.test(norm));
	const denied = tokens
		.slice(at + 1, Math.min(sentence.to, at + 9))
		.some(({ norm }) => /^(?:no|sin|nadie|ninguno|tampoco)$/.test(norm));
	if (lapsed && denied)
		return { rule: 'deadline', done: 'not-done', about, by: null, trigger: { from: about.from, to: at + 1 } };
	const verb = tokens[at + 1]?.norm ?? '';
	if (!PASSED.test(verb) && !(verb === 'had' && PASSED.test(tokens[at + 2]?.norm ?? ''))) return null;
	const rest = tokens.slice(at + 2, Math.min(sentence.to, at + 7)).map(({ norm }) => norm);
	if (!rest.some((norm) => /^(?:without|with|sin)$/.test(norm))) return null;
	if (rest.includes('with') && !rest.includes('no')) return null;
	return court || about.from < at
		? {
				rule: 'deadline',
				done: 'not-done',
				about,
				by: null,
				trigger: { from: about.from, to: Math.min(sentence.to, at + 3) },
			}
		: null;
}
