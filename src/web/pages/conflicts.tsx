import { Chip } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { RELATION_FILTERS } from '../../api/index.ts';
import { isCode } from '../../record/index.ts';
import { ConflictGroup } from '../components/conflict-group.tsx';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { KeptApart } from '../components/kept-apart.tsx';
import { Meaning } from '../components/meaning.tsx';
import { Waiting } from '../components/waiting.tsx';
import { WindowList } from '../components/window-list.tsx';
import { byPerson } from '../data/conflicts.ts';
import { conflictCountsQuery, conflictsQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import classes from './conflicts.module.css';

/** How statements stand to each other, person by person, conflicts first; none is preferred. */
export function ConflictsPage() {
	const { t, number } = useWords();
	const { kind } = useSearch({ from: '/conflicts' });
	const navigate = useNavigate({ from: '/conflicts' });
	const { data: counts } = useQuery(conflictCountsQuery);
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
		conflictsQuery(kind),
	);
	const groups = useMemo(() => data && byPerson(data.pages.flatMap(({ items }) => items)), [data]);
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	return (
		<div className="page">
			<h1>{t('conflicts.title')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', marginTop: 6 }}>
				{t('conflicts.lead')}
				<Meaning of={['conflict', 'scope', 'paraphrase', 'agreement', 'echo']} />
			</p>
			<fieldset className={classes.kinds}>
				<legend className={classes.legend}>{t('conflicts.kinds')}</legend>
				<Chip.Group
					value={kind ?? 'any'}
					onChange={(value) =>
						void navigate({ search: { kind: isCode(RELATION_FILTERS, value) ? value : undefined } })
					}
				>
					{(['any', ...RELATION_FILTERS] as const).map((value) => (
						<Chip key={value} value={value} size="xs" variant="outline">
							{t(`conflicts.${value}`)} {counts && <span className="numbers">{number(counts[value])}</span>}
						</Chip>
					))}
				</Chip.Group>
			</fieldset>
			{counts && groups && groups.length > 0 && (
				<p className="small soft">{t('conflicts.people', { count: counts[kind ?? 'any'] })}</p>
			)}
			<Grown queryKey={conflictsQuery(kind).queryKey} />
			{!groups && <Waiting />}
			{groups?.length === 0 && (
				<div className={classes.none}>
					<p>{t(kind === undefined ? 'conflicts.none' : 'conflicts.noneOfKind')}</p>
					{kind === undefined && <p className="soft">{t('conflicts.noneHow')}</p>}
				</div>
			)}
			{groups && groups.length > 0 && (
				<WindowList
					key={kind}
					items={groups}
					keyOf={({ key }) => key}
					height={360}
					label={t('conflicts.title')}
					more={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
				>
					{(group) => <ConflictGroup group={group} />}
				</WindowList>
			)}
			{kind === undefined && <KeptApart />}
		</div>
	);
}
