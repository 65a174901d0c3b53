import { courtBetween, type Words } from './courts.ts';
import { type Commander, commanderBefore } from './issuer.ts';
import { addresseeAt, namesPaper, split, subjunctiveSubject } from './obligations-es.ts';
import type { Context, Order } from './order-shape.ts';
import { pastAsides, whatEnd } from './reach.ts';
import { understood } from './understood.ts';

/** `hizo lugar al amparo`, `dejó sin efecto la resolución`, `ha lugar a`. */
export function fixedOrders(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const [first, second, third] = [0, 1, 2].map((n) => tokens[at + n]?.norm ?? '');
	const terms = termOf(context, at);
	if (terms.length > 0) return terms;
	const lugar = /^(?:hizo|hace|hacer|ha|da|dio|dar)$/.test(first!) && second === 'lugar';
	const effect = /^(?:dejó|deja|dejar|dejaron)$/.test(first!) && second === 'sin' && third === 'efecto';
	if (first!.startsWith('declar')) return declared(context, at);
	if (/^neg(?:ó|aron)$/.test(first!) || GIVES_WAY.test(first!)) return letOrNot(context, at);
	if (first!.startsWith('ampar')) return sheltered(context, at);
	if (!lugar && !effect) return [];
	const end = lugar ? at + 2 : at + 3;
	const negated = tokens[at - 1]?.norm === 'no';
	const trigger = { from: negated ? at - 1 : at, to: end };
	const from = pastAsides(
		doc,
		lugar && /^(?:a|al)$/.test(tokens[end]?.norm ?? '') ? end + 1 : end,
		sentence.to,
	);
	if (from >= sentence.to) return [];
	const to = whatEnd(doc, sentence, from);
	const commander = commanderBefore(context, trigger.from) ?? understood(context, trigger.from);
	const paper = first === 'ha' || /^(?:hacer|dar|dejar)$/.test(first!);
	// What a court leaves without effect need be no paper: `el traslado`.
	const voids = effect && commander?.role === 'court';
	if (to <= from || (commander === null && !paper) || (!voids && !namesPaper(context, from, to))) return [];
	return [
		{
			rule: lugar ? 'ha-lugar' : 'sin-efecto',
			trigger,
			issuer: commander?.issuer ?? null,
			what: { from, to },
			...(effect ? { status: 'no-longer-in-effect' as const } : {}),
		},
	];
}

const VOID = /^(?:inconstitucional(?:es)?|ilegal(?:es)?|nul[oa]s?|inválid[oa]s?|inaplicables?)$/;

/** `declaró inconstitucional el decreto` */
function declared(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	if (!VOID.test(doc.tokens[at + 1]?.norm ?? '')) return [];
	const commander = commanderBefore(context, at);
	const to = whatEnd(doc, sentence, at + 2);
	if (commander === null || commander.role !== 'court' || to <= at + 2) return [];
	return [
		{
			rule: 'dispose',
			trigger: { from: at, to: at + 2 },
			issuer: commander.issuer,
			what: { from: at + 2, to },
			status: 'vacated',
		},
	];
}

const GIVES_WAY = /^(?:luz|vía)$/;

/** `se negó a liberar al periodista`, `dio vía libre a las deportaciones`: what a court will not do, or lets be. */
function letOrNot(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const way = GIVES_WAY.test(tokens[at]!.norm);
	if (
		way &&
		!(
			/^(?:verde|libre)$/.test(tokens[at + 1]?.norm ?? '') &&
			/^(?:dio|da|dieron|dado)$/.test(tokens[at - 1]?.norm ?? '')
		)
	)
		return [];
	if (!way && tokens[at - 1]?.norm !== 'se') return [];
	const joint = way ? at + 2 : at + 1;
	if (!/^(?:a|al|para)$/.test(tokens[joint]?.norm ?? '')) return [];
	if (!way && !RELIEF.test(tokens[joint + 1]?.norm ?? '')) return [];
	const commander = commanderBefore(context, at - 1);
	const to = whatEnd(doc, sentence, joint + 1);
	if (commander === null || commander.role !== 'court' || to <= joint + 1) return [];
	return [
		{
			rule: way ? 'gives-way' : 'refuse',
			trigger: { from: at - 1, to: way ? at + 2 : at + 1 },
			issuer: commander.issuer,
			what: { from: joint + 1, to },
		},
	];
}
const RELIEF =
	/^(?:liberar|excarcelar|suspender|anular|revocar|admitir|conceder|otorgar|levantar|revisar|frenar|bloquear|ordenar|escuchar|intervenir|dejar)/;

/** `La Sala amparó a los dos hermanos`: a court, and no roof. */
function sheltered(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	if (!/^(?:a|al)$/.test(doc.tokens[at + 1]?.norm ?? '')) return [];
	const commander = commanderBefore(context, at);
	const to = whatEnd(doc, sentence, at + 2);
	if (commander === null || commander.role !== 'court' || to <= at + 2) return [];
	const whom = { from: at + 2, to };
	return [
		{
			rule: 'dispose',
			trigger: { from: at, to: at + 1 },
			issuer: commander.issuer,
			what: { from: at, to },
			protects: whom,
		},
	];
}

/** `le dio diez días para explicar …`, `fijó un plazo de 48 horas para que …`: a term is set for what is to be done. */
function termOf(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (!/^(?:dio|da|fijó|estableció|concedió|otorgó)$/.test(tokens[at]!.norm)) return [];
	let length = false;
	for (let next = at + 1; next < Math.min(sentence.to, at + 24); next += 1) {
		const { norm, text } = tokens[next]!;
		if (/^[.;:]$/.test(text)) return [];
		if (/^(?:días?|horas?|semanas?|meses|plazo|hasta)$/.test(norm)) length = true;
		if (norm !== 'para' || !length) continue;
		const commander = commanderBefore(context, at) ?? understood(context, at) ?? laterCourt(context, at);
		if (commander === null || commander.role !== 'court') return [];
		const base: Order = {
			rule: 'term',
			trigger: { from: /^(?:le|les)$/.test(tokens[at - 1]?.norm ?? '') ? at - 1 : at, to: next },
			issuer: commander.issuer,
		};
		const addressee = addresseeBetween(context, at + 1, next);
		if (tokens[next + 1]?.norm !== 'que') return split(context, base, addressee, next + 1);
		// `fijó un plazo para que | el ministerio | lo libere`
		const whose = addressee ?? subjunctiveSubject(context, next + 2);
		return split(context, base, whose, whose !== null && addressee === null ? whose.to : next + 2);
	}
	return [];
}

function addresseeBetween(context: Context, from: number, to: number): Words | null {
	for (let at = from; at < to; at += 1) {
		if (!/^(?:a|al)$/.test(context.doc.tokens[at]!.norm)) continue;
		const words = addresseeAt(context, at);
		if (words !== null && words.to <= to) return words;
	}
	return null;
}

/** Past `y`, the court of the sentence before, where this one goes on about it. */
function laterCourt({ doc, sentence, index }: Context, at: number): Commander | null {
	if (!/^(?:y|le|les)$/.test(doc.tokens[at - 1]?.norm ?? '')) return null;
	const here = courtBetween(doc, sentence.from, at, 'es');
	const earlier = doc.sentences[index - 1];
	const court =
		here ??
		(earlier?.paragraph === sentence.paragraph ? courtBetween(doc, earlier.from, earlier.to, 'es') : null);
	return court === null
		? null
		: {
				issuer: here ?? {
					from: at,
					to: at + 1,
					value: doc.text
						.slice(doc.tokens[court.from]!.start, doc.tokens[court.to - 1]!.end)
						.replace(/\s+/g, ' '),
					why: 'the subject is left out: the court last named',
				},
				role: 'court',
			};
}
