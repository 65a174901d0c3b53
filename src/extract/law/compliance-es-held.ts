import { subjectOfVerb } from './bound.ts';
import { orderBefore } from './compliance-es-order.ts';
import { type About, aboutAt } from './compliance-object.ts';
import { SPANISH_COMPLIANCE_WORDS } from './compliance-words.ts';
import { courtBetween } from './courts.ts';
import { openOrder } from './open-order.ts';
import type { Context } from './order-shape.ts';
import { whatEnd } from './reach.ts';
import type { Told } from './told.ts';

/** `tuvo por incumplida su orden`, `dio por cumplida la medida`, `declaró incumplido el fallo`: what a court finds. */
export function heldAs(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (at === sentence.from) return null;
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

/** `se encuentra pendiente de cumplimiento el pago`, `ha dado cumplimiento parcial a la sentencia`: at `cumplimiento`. */
export function stateOf(context: Context, at: number): Told | null {
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
