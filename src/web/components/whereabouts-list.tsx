import type { WhereaboutsJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './whereabouts-list.module.css';
import { WhereaboutsRow } from './whereabouts-row.tsx';
import { WindowList } from './window-list.tsx';

/** People and groups, however many. */
export function WhereaboutsList({
	rows,
	chosen,
	on,
	faded,
	more,
}: {
	rows: readonly WhereaboutsJson[];
	/** Who of them is chosen on the map and the timeline. */
	chosen: ReadonlySet<string>;
	/** The day asked about, EDTF. */
	on: string | undefined;
	faded: boolean;
	more: (() => void) | undefined;
}) {
	const { t, date } = useWords();
	return (
		<div className={classes.table} data-faded={faded}>
			<div className={classes.head} aria-hidden>
				<span>{t('whereabouts.person')}</span>
				<span>
					{on === undefined ? t('whereabouts.latest') : t('whereabouts.around', { date: date(on) })}
				</span>
			</div>
			<WindowList items={rows} keyOf={({ person }) => person} height={108} more={more}>
				{(about) => <WhereaboutsRow about={about} isChosen={chosen.has(about.person)} />}
			</WindowList>
		</div>
	);
}
