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
