import { subjectOfVerb } from './bound.ts';
import { type About, aboutAt } from './compliance-object.ts';
import { COMPLIANCE_WORDS, SPANISH_COMPLIANCE_WORDS } from './compliance-words.ts';
import type { Context } from './order-shape.ts';
import type { Told } from './told.ts';

const PROVES =
	/^(?:shown|show|proven|proved|prove|demonstrated|demonstrate|established|establish|documented|acreditado|acreditó|acreditaron|demostró|demostraron|demostrado|probó|probado|probaron|consta|constaba|justificó|justificado)$/;

/** Words at which it may be said that nobody showed whether an order was obeyed. */
export const SHOWN: ReadonlySet<string> = new Set(
	(
		'shown show proven proved prove demonstrated demonstrate established establish documented unclear unknown ' +
		'acreditado acreditó acreditaron demostró demostraron demostrado probó probado probaron consta constaba desconoce ignora'
	).split(' '),
);

/**
 * `has not shown that it complied with the order`, `it is unclear whether …`, `no consta que haya cumplido …`: that it is
 * not shown whether an order was obeyed. `null` where no word of obeying, with an order, follows.
 */
export function notShown(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	let from = at;
	if (PROVES.test(norm)) {
		let no = at - 1;
		while (no > sentence.from && no > at - 5 && !isNo(tokens[no]!.norm)) no -= 1;
		if (no < sentence.from || !isNo(tokens[no]!.norm)) return null;
		from = no;
		while (from > sentence.from && /^(?:has|have|had|did|does|do)$/.test(tokens[from - 1]!.norm)) from -= 1;
	} else if (/^(?:desconoce|ignora)$/.test(norm)) {
		if (tokens[at - 1]?.norm !== 'se') return null;
		from = at - 1;
	} else if (!/^(?:whether|if)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	const told = obeyed(context, at + 1);
	if (told === null) return null;
	const by = PROVES.test(norm) && !/^consta/.test(norm) ? subjectOfVerb(context, from) : null;
	return { rule: 'not-shown', done: 'not-shown', about: told.about, by, trigger: { from, to: told.to } };
}

const isNo = (norm: string): boolean => /^(?:not|never|no|tampoco|nunca)$|n't$/.test(norm);

/** The first word of obeying after token `from`, with the order that it is about. */
function obeyed({ doc, sentence }: Context, from: number): { about: About; to: number } | null {
	const words = sentence.lang === 'es' ? SPANISH_COMPLIANCE_WORDS : COMPLIANCE_WORDS;
	for (let at = from; at < Math.min(sentence.to, from + 12); at += 1) {
		const token = doc.tokens[at]!;
		if (/^[.;:]$/.test(token.text)) return null;
		if (!words.has(token.norm)) continue;
		let after = at + 1;
		while (/^(?:with|to|by|a|al|con|de|del)$|ly$|mente$/.test(doc.tokens[after]?.norm ?? '')) after += 1;
		const about = aboutAt(doc, sentence, after);
		return about?.kind === 'order' ? { about, to: about.to } : null;
	}
	return null;
}
