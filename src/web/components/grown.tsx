import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isLong } from '../data/refresh.ts';
import { useWords } from '../text/words.ts';
import classes from './window-list.module.css';

/** Over a long list that is older than the record: it changes when its reader asks, not under their eyes. */
export function Grown({ queryKey }: { queryKey: readonly unknown[] }) {
	const { t } = useWords();
	const client = useQueryClient();
	const isOld = useSyncExternalStore(
		(changed) => client.getQueryCache().subscribe(changed),
		() => {
			const state = client.getQueryState(queryKey);
			return state?.isInvalidated === true && isLong(state.data) && state.fetchStatus === 'idle';
		},
	);
	if (!isOld) return null;
	return (
		<p className={classes.grown} role="status">
			{t('app.grown')}{' '}
			<Button
				size="compact-xs"
				variant="default"
				onClick={() => {
					scrollTo({ top: 0 });
					void client.resetQueries({ queryKey, exact: true });
				}}
			>
				{t('app.showNow')}
			</Button>
		</p>
	);
}
