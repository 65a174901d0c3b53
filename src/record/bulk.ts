import type { ModelShare } from './proposal.ts';

/**
 * Whether a proposal may be accepted together with others without being read singly. Not what a language model alone
 * reads, nor what has only its guess for a speaker, nor what a model reads otherwise: a person looks at those.
 */
export function mayBeAcceptedInBulk({ model }: { readonly model?: ModelShare | undefined }): boolean {
	return (
		model === undefined ||
		(model.from === undefined && model.unlicensed === undefined && (model.disputed ?? []).length === 0)
	);
}
