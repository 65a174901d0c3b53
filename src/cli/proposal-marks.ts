import type { ModelShareJson } from '../api/index.ts';

/** What a language model has to do with a proposal, for the end of its line. */
export function modelMark(model: ModelShareJson | undefined): string {
	if (model === undefined) return '';
	const { from, unlicensed, seconded = [], disputed = [] } = model;
	return [
		...(from === undefined ? [] : [`only ${from.model} reads it`]),
		...(unlicensed === undefined ? [] : [`and takes "${unlicensed.exact}" for the speaker`]),
		...seconded.map((by) => `${by.model} agrees`),
		...disputed.map(({ by, slot, value }) => `${by.model} reads ${slot} as ${JSON.stringify(value)}`),
	]
		.map((mark) => `  ‹${mark}›`)
		.join('');
}

type MaybeProposed = { readonly proposed?: true | undefined };

/** Behind the name of what nobody has confirmed, in every form that is printed. */
export function marked({ proposed }: MaybeProposed, name: string): string {
	return proposed === true ? `${name} (proposed, not confirmed)` : name;
}

/** Only what is accepted is counted; what is proposed is told apart. */
export function countedApart<T extends MaybeProposed>(
	all: readonly T[],
	words: (accepted: readonly T[]) => string,
): string {
	const accepted = all.filter(({ proposed }) => proposed !== true);
	const rest = all.length - accepted.length;
	return rest === 0 ? words(accepted) : `${words(accepted)}; ${rest.toLocaleString('en')} only proposed`;
}
