import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useWords } from '../text/words.ts';

/** Grey lines where words will be. */
export function Waiting({ lines = 6 }: { lines?: number }) {
	const { t } = useWords();
	return (
		<div role="status">
			<VisuallyHidden>{t('app.loading')}</VisuallyHidden>
			{Array.from({ length: lines }, (_, line) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: lines without identity
				<Skeleton key={line} height={18} mt={14} width={`${92 - ((line * 17) % 40)}%`} animate={false} />
			))}
		</div>
	);
}
