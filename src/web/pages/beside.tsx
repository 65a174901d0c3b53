import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { BesideSide } from '../components/beside-side.tsx';
import { ChooseSource } from '../components/choose-source.tsx';
import { sourcesQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import classes from './beside.module.css';

/** Two sources side by side, each with what is lit on it, each scrolled by itself; on a narrow screen one at a time. */
export function BesidePage() {
	const { t } = useWords();
	const search = useSearch({ from: '/beside' });
	const navigate = useNavigate({ from: '/beside' });
	const [front, setFront] = useState<'left' | 'right'>('left');
	const { data: sources = [] } = useQuery(sourcesQuery);
	const titleOf = (id: string | undefined) => sources.find((one) => one.id === id)?.title ?? '…';
	const { left, right } = search;
	const sides = [
		{
			of: 'left' as const,
			id: left,
			other: right,
			spot: { start: search.start, end: search.end, row: search.row, column: search.column },
			choose: (id: string) =>
				navigate({
					search: (all) => ({
						...all,
						left: id,
						start: undefined,
						end: undefined,
						row: undefined,
						column: undefined,
					}),
				}),
			close: () => navigate({ search: (all) => ({ ...all, left: undefined }) }),
		},
		{
			of: 'right' as const,
			id: right,
			other: left,
			spot: { start: search.start2, end: search.end2, row: search.row2, column: search.column2 },
			choose: (id: string) =>
				navigate({
					search: (all) => ({
						...all,
						right: id,
						start2: undefined,
						end2: undefined,
						row2: undefined,
						column2: undefined,
					}),
				}),
			close: () => navigate({ search: (all) => ({ ...all, right: undefined }) }),
		},
	];
	return (
		<div className={classes.view} data-front={front}>
			<VisuallyHidden component="h1">{t('beside.title')}</VisuallyHidden>
			<SegmentedControl
				className={classes.switch}
				fullWidth
				aria-label={t('beside.pane')}
				value={front}
				onChange={setFront}
				data={[
					{ value: 'left', label: left ? titleOf(left) : t('beside.choose') },
					{ value: 'right', label: right ? titleOf(right) : t('beside.choose') },
				]}
			/>
			{sides.map(({ of, id, other, spot, choose, close }) => (
				<section
					key={of}
					className={classes.side}
					data-of={of}
					aria-label={t(`beside.${of}`, { title: id ? titleOf(id) : '–' })}
				>
					{id ? (
						<BesideSide key={id} id={id} spot={spot} onClose={() => void close()} />
					) : (
						<div className={classes.choose}>
							<ChooseSource not={other} onChoose={(chosen) => void choose(chosen)} />
						</div>
					)}
				</section>
			))}
		</div>
	);
}
