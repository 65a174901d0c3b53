import type { About } from './compliance-object.ts';
import { ORDER_WORD } from './compliance-words.ts';
import type { Context } from './order-shape.ts';

/** The order named within `far` tokens before token `at`, in the same clause. */
export function orderBefore(
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
