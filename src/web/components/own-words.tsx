import type { SayingJson } from '../../api/index.ts';
import { useSourceLang } from '../data/source-lang.ts';

/** Words of a source within a line of ours, in their own face, language and direction. */
export function OwnWords({
	source,
	className,
	children,
}: {
	source: string | undefined;
	className?: string | undefined;
	children: string;
}) {
	return (
		<q lang={useSourceLang(source)} dir="auto" className={className}>
			{children}
		</q>
	);
}

/** The source that a value was read in, which several may say in the same words. */
export function sourceOf({ said }: Pick<SayingJson, 'said'>): string | undefined {
	return said[0]?.quotes[0]?.source;
}
