import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { SourceTextJson } from '../../api/index.ts';
import { LIST_VIEWS } from '../data/list-views.ts';
import { useWords } from '../text/words.ts';
import { ListChanges } from './list-changes.tsx';
import { ListRows } from './list-rows.tsx';
import classes from './list-view.module.css';
import { MappingView } from './mapping-view.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import { SourceHead } from './source-head.tsx';

type List = NonNullable<SourceTextJson['list']>;

/** A list stays rows: what its columns mean, its cells as they stand, and the rows that were not taken in. */
export function ListView({ document, list }: { document: SourceTextJson; list: List }) {
	const { t, number } = useWords();
	const { row, column, view = row === undefined ? 'meaning' : 'rows' } = useSearch({ from: '/sources/$id' });
	const navigate = useNavigate({ from: '/sources/$id' });
	const rejected = document.source.rows?.rejected ?? 0;
	const views = LIST_VIEWS.filter(
		(one) =>
			(one !== 'rejected' || rejected > 0) && (one !== 'changes' || document.source.captures.length > 1),
	);
	return (
		<div className={classes.view}>
			<div className={classes.top}>
				<SourceHead document={document} />
				<SegmentedControl
					className={classes.views}
					size="xs"
					aria-label={t('list.views')}
					value={view}
					onChange={(chosen) => void navigate({ search: { row, column, view: chosen }, replace: true })}
					data={views.map((value) => ({
						value,
						label: value === 'rejected' ? `${t('list.rejected')} ${number(rejected)}` : t(`list.${value}`),
					}))}
				/>
			</div>
			{view === 'meaning' && <MappingView source={document.source.id} list={list} />}
			{view === 'rows' && (
				<ListRows source={document.source} list={list} sought={row} soughtColumn={column} />
			)}
			{view === 'changes' && <ListChanges source={document.source.id} />}
			{view === 'rejected' && <RejectedRows source={document.source.id} />}
		</div>
	);
}
