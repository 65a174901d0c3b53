import type { CustodyType } from '../../record/index.ts';
import type { Complement } from './complements.ts';
import type { Context } from './context.ts';
import { type Part, partOf } from './event.ts';
import type { Frame } from './frames.ts';
import type { Phrase } from './phrase.ts';
import { abroad, isCustodial } from './places.ts';
import type { Settled } from './settled.ts';
import { isKnownHouse, KEEPS } from './spanish-houses.ts';
import { DUTIES, PART_OF_PRISON, POSTS, placeIn } from './spanish-place.ts';
import { placeNear, whereBefore } from './spanish-where.ts';
import { PLACES } from './spanish-words.ts';
import { thereAfter } from './there.ts';

/** Which event a Spanish verb with these places is, or null when it is none. `away` is `se lo llevaron`. */
export function settle(
	context: Context,
	frame: Frame,
	list: readonly Complement[],
	staying: boolean,
	away = false,
	trigger = -1,
): Settled | null {
	const at = placeIn(list);
	const to = list.find(
		({ preposition, phrase }) =>
			(/^(?:a|al|hacia|hasta)$/.test(preposition) ||
				(preposition === 'para' &&
					frame.type === 'going' &&
					(/^(?:facility|hospital)$/.test(phrase.kind) || PART_OF_PRISON.test(phrase.value)))) &&
			(PLACES.test(phrase.kind) || (frame.type === 'going' && PART_OF_PRISON.test(phrase.value))),
	);
	const body = list.find(
		({ preposition, phrase }) => /^(?:a|al|hasta|hacia)$/.test(preposition) && phrase.kind === 'body',
	);
	const from = list.find(
		({ preposition, phrase }) =>
			/^(?:desde|de|del)$/.test(preposition) &&
			(PLACES.test(phrase.kind) ||
				(frame.type === 'going' && to !== undefined && PART_OF_PRISON.test(phrase.value)) ||
				((frame.type === 'removal' || (frame.type === 'going' && to !== undefined)) &&
					/^(?:body|person)$/.test(phrase.kind) &&
					(phrase.unit.kind === 'name' || /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(phrase.value)))),
	);
	const there =
		at === undefined && trigger >= 0
			? (thereAfter(context, trigger) ??
				whereTo(context, trigger, frame) ??
				(frame.type === 'going' ? whereBefore(context, trigger) : undefined))
			: undefined;
	const near =
		at === undefined && trigger >= 0 && frame.type !== 'going' ? placeNear(context, trigger) : undefined;
	const atPart = at !== undefined ? { at: partOf(at) } : near !== undefined ? { at: near } : {};
	// `liberados en un canje entre los gobiernos de Norlandia`: not from there.
	const far =
		frame.type === 'release' &&
		from !== undefined &&
		trigger >= 0 &&
		from.at > trigger + 3 &&
		!isCustodial(from.phrase);
	const fromPart = from === undefined || far ? {} : { from: partOf(from.phrase) };
	// `conducido al 300 Carlos`
	const numbered = list.find(
		({ preposition, phrase }) => preposition === 'al' && /^\d+ \p{Lu}/u.test(phrase.value),
	);
	if (frame.type === 'going' && to === undefined && numbered !== undefined)
		return { type: 'transfer', places: { ...fromPart, to: partOf(numbered.phrase) } };
	// `trasladado de cartera`: a post, not a person in custody.
	if (
		frame.type === 'going' &&
		list.some(({ preposition, phrase }) => preposition === 'de' && POSTS.test(phrase.value))
	)
		return null;
	// `liberado de la obligación`
	if (
		frame.type === 'release' &&
		list.some(({ preposition, phrase }) => /^del?$/.test(preposition) && DUTIES.test(phrase.value))
	)
		return null;
	if (frame.type === 'going') return going(context, frame, list, { at, to, body, from, away, there });
	if (frame.type === 'removal') {
		// `expulsado a Quintara`: a country that no list knows looks like a body.
		const goal = to ?? body;
		return { type: 'removal', places: { ...fromPart, ...(goal ? { to: partOf(goal.phrase) } : {}) } };
	}
	if (staying && (frame.type === 'arrest' || frame.type === 'held')) return { type: 'held', places: atPart };
	// `detenida en “Pozo Norte”`: in a house that keeps people, held.
	if (
		frame.id === 'detener' &&
		at !== undefined &&
		((isCustodial(at) && KEEPS.test(at.value)) || isKnownHouse(at.value))
	)
		return { type: 'held', places: atPart };
	if (frame.id === 'internar' && at?.kind === 'hospital')
		return { type: 'hospital', places: { to: partOf(at) } };
	const again = frame.type === 'arrest' && isAgain(context, trigger);
	return {
		type: again ? 're-detention' : (frame.type as CustodyType),
		// `secuestrado de su casa`
		places:
			frame.type === 'release' ||
			(frame.type === 'arrest' && from?.phrase.kind === 'place' && from.preposition !== 'del')
				? { ...fromPart, ...atPart }
				: atPart,
	};
}

/** `detenido nuevamente`, `otra vez arrestada`, `fue detenido de nuevo`. */
function isAgain({ view }: Context, trigger: number): boolean {
	// `volvió a ser detenida`
	if (/^v(?:ol|uel)v/.test(view.units[trigger - 3]?.norm ?? '') && view.units[trigger - 1]?.norm === 'ser')
		return true;
	const near = [-2, -1, 1, 2].map((step) => view.units[trigger + step]?.norm ?? '');
	return (
		near[1] === 'nuevamente' ||
		near[2] === 'nuevamente' ||
		/^(?:otra vez|de nuevo)$/.test(`${near[0]} ${near[1]}`) ||
		/^(?:otra vez|de nuevo)$/.test(`${near[2]} ${near[3]}`)
	);
}

/** `trasladados en tandas | adonde yo estaba`. */
function whereTo({ view }: Context, trigger: number, frame: Frame): Part | undefined {
	if (frame.type !== 'going') return undefined;
	const { units } = view;
	let from = trigger + 1;
	while (from < trigger + 7 && units[from]?.norm !== 'adonde') from += 1;
	if (units[from]?.norm !== 'adonde') return undefined;
	let to = from + 1;
	while (
		to < Math.min(units.length, from + 5) &&
		units[to]!.kind !== 'mark' &&
		!/^(?:para|y|e|o)$/.test(units[to]!.norm)
	)
		to += 1;
	return { start: units[from]!.start, end: units[to - 1]!.end };
}

type Found = {
	at?: Phrase | undefined;
	to?: Complement | undefined;
	body?: Complement | undefined;
	from?: Complement | undefined;
	away: boolean;
	there?: Part | undefined;
};

function going(
	context: Context,
	frame: Frame,
	list: readonly Complement[],
	{ at, to, body, from, away, there }: Found,
): Settled | null {
	const fromPart = from === undefined ? {} : { from: partOf(from.phrase) };
	// `entregó a los ocho vecinos a los falangistas`
	const hands =
		frame.id === 'entregar'
			? list.find(
					({ preposition, phrase }) =>
						/^(?:a|al)$/.test(preposition) &&
						((phrase.kind === 'group' && !/^(?:sus?|mis?|la|el) /.test(phrase.value)) ||
							(phrase.kind === 'other' && /^(?:los|las) /.test(phrase.value))),
				)
			: undefined;
	// `reubicado en el penal`
	if (frame.id === 'reubicar' && at !== undefined)
		return { type: 'transfer', places: { ...fromPart, to: partOf(at) } };
	const goal = to ?? body ?? hands;
	if (goal === hands && hands !== undefined)
		return {
			type: 'transfer',
			places: { ...fromPart, to: { ...partOf(hands.phrase), type: 'organization' } },
		};
	if (goal !== undefined) {
		const { kind } = goal.phrase;
		const type =
			kind === 'hospital' || /^(?:una? |el |la )?(?:clínica|sanatorio)(?!\p{L})/iu.test(goal.phrase.value)
				? 'hospital'
				: abroad(goal.phrase)
					? 'removal'
					: 'transfer';
		const part = partOf(goal.phrase);
		return { type, places: { ...fromPart, to: kind === 'body' ? { ...part, type: 'organization' } : part } };
	}
	// `sacado de su domicilio por hombres armados`, `se lo llevaron de su casa`
	if (away || (frame.id === 'sacar' && from?.phrase.kind === 'place')) {
		const place = from?.phrase ?? at;
		return { type: 'arrest', places: place === undefined ? {} : { ...fromPart, at: partOf(place) } };
	}
	const unknown = list.find(({ phrase }) => /destino/.test(phrase.value))?.phrase;
	if (frame.id === 'trasladar' && unknown !== undefined)
		return { type: 'transfer', places: { ...fromPart, to: partOf(unknown) } };
	if (
		frame.id === 'embarcar' &&
		list.some(
			({ preposition, phrase }) =>
				preposition === 'en' &&
				/\b(?:avión|vuelo|barco|buque|carguero|nave|lancha|aeronave)\b/iu.test(phrase.value),
		)
	)
		return {
			type: 'transfer',
			places: { ...fromPart, to: partOf(list.find(({ preposition }) => preposition === 'en')!.phrase) },
		};
	// `sacaron de la cárcel a 90 personas`: out of prison, and nowhere else.
	if (frame.id === 'sacar' && /^(?:la )?(?:cárcel|prisión)$/iu.test(from?.phrase.value ?? ''))
		return { type: 'release', places: {} };
	if (
		frame.id === 'sacar' &&
		(from?.phrase.kind === 'facility' || /celda|calabozo/i.test(from?.phrase.value ?? ''))
	)
		return { type: 'transfer', places: fromPart };
	// `los militares sacaron a mi hijo`: out of where, everybody knows.
	if (frame.id === 'sacar' && from === undefined && at === undefined && context.subject === null)
		return { type: 'arrest', places: {} };
	// `22 hombres que eran trasladados`, `habían trasladado a casi todos`: whereto is left open.
	if (frame.id === 'trasladar' || (frame.id === 'traer' && context.subject !== null))
		return there === undefined
			? { type: 'transfer', places: fromPart }
			: { type: 'transfer', places: { ...fromPart, to: there } };
	return there === undefined ? null : { type: 'transfer', places: { ...fromPart, to: there } };
}
