import type { ProposalJson } from '../../api/index.ts';
import type { Slot } from '../../record/index.ts';

type Span = { readonly start: number; readonly end: number };
/** A lit stretch, and the proposal that it is lit for. */
export type Lit = Span & { readonly proposal: ProposalJson };
/** What covers words: a proposal, one of the current one's slots, what is being stated, what a link led to. */
export type Layer = Span &
	({ readonly lit: Lit; readonly isCurrent?: boolean } | { readonly layer: 'slot' | 'stating' | 'sought' });

/** Everything that lies over one page's words. */
export function layersOf(
	marks: readonly Lit[],
	current: ProposalJson | undefined,
	stating: Span | undefined,
	sought: Span | undefined,
): Layer[] {
	return [
		...marks.map((lit) => ({
			start: lit.start,
			end: lit.end,
			lit,
			...(lit.proposal === current ? { isCurrent: true } : {}),
		})),
		...(current ? slotSpans(current).map((span) => ({ ...span, layer: 'slot' as const })) : []),
		...(stating ? [{ start: stating.start, end: stating.end, layer: 'stating' as const }] : []),
		...(sought ? [{ start: sought.start, end: sought.end, layer: 'sought' as const }] : []),
	];
}

/**
 * What a piece of words says of itself to the style sheet and to a click: the innermost proposal over it, and how it
 * stands with the current one.
 */
export function coveredBy(covers: readonly Layer[]) {
	const lit = covers.flatMap((cover) => ('lit' in cover ? [cover.lit] : []));
	const innermost = lit.reduce<Lit | undefined>(
		(least, one) => (!least || one.end - one.start < least.end - least.start ? one : least),
		undefined,
	);
	const current = covers.flatMap((cover) => ('lit' in cover && cover.isCurrent ? [cover.lit] : []))[0];
	const shown = current ?? innermost;
	const has = (layer: string) => covers.some((cover) => 'layer' in cover && cover.layer === layer);
	return {
		'data-proposal': innermost && placeKey(innermost.proposal),
		'data-kind': shown?.proposal.kind,
		'data-status': shown?.proposal.status,
		'data-selected': has('stating') || current !== undefined,
		'data-slot': has('slot'),
		'data-stating': has('stating'),
		'data-sought': has('sought'),
	};
}

/** Names a proposal of one source by its place: whatever else comes and goes, the page's words need not be drawn anew. */
export const placeKey = ({ kind, start, end, ordinal }: ProposalJson) => `${kind}-${start}-${end}-${ordinal}`;

/** Where the slots of a reading stand, so that the eye finds who, where and when. */
function slotSpans({ slots, chain }: ProposalJson): Span[] {
	return [...Object.values(slots), ...chain].flatMap((slot) => {
		const { start, end } = (slot ?? {}) as Partial<Slot>;
		return start !== undefined && end !== undefined ? [{ start, end }] : [];
	});
}
