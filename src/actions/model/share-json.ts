import type { ModelShareJson } from '../../api/index.ts';
import type { ModelShare } from '../../record/index.ts';

/** What a language model has to do with a proposal, as `api` shows it. */
export function modelJson({ from, unlicensed, seconded, disputed }: ModelShare): ModelShareJson {
	return {
		...(from === undefined ? {} : { from: { ...from } }),
		...(unlicensed === undefined ? {} : { unlicensed: { ...unlicensed } }),
		...(seconded === undefined ? {} : { seconded: seconded.map((ref) => ({ ...ref })) }),
		...(disputed === undefined
			? {}
			: { disputed: disputed.map(({ by, ...one }) => ({ by: { ...by }, ...one })) }),
	};
}
