import type { ReactNode } from 'react';
import type { LinesJson } from '../../api/index.ts';
import { FEW, type LinesState } from '../data/use-lines.ts';
import { useWords } from '../text/words.ts';
import { ChosenLine, chosenWords } from './chosen-line.tsx';
import { Failure } from './failure.tsx';
import { Grown } from './grown.tsx';
import { LinesFilters } from './lines-filters.tsx';
import { LinesTable } from './lines-table.tsx';
import { Meaning } from './meaning.tsx';
import { TimeBrush } from './time-brush.tsx';
import { Waiting } from './waiting.tsx';
import { WhereaboutsTabs } from './whereabouts-tabs.tsx';

/** What the map and the timeline have in common: the selection, what of it is chosen, its days, and the same in words below. */
export function LinesFrame({
	title,
	lead,
	command,
	state,
	children,
}: {
	title: string;
	lead: string;
	command: 'map' | 'timeline';
	state: LinesState;
	children: (lines: LinesJson) => ReactNode;
}) {
	const words = useWords();
	const { t, number } = words;
	const { lines, error, refetch, search, person, place, withProposals, whole, chosen, kept, choice, site } =
		state;
	return (
		<div className="page">
			<h1>{title}</h1>
			<p className="soft" style={{ maxWidth: '68ch', margin: '6px 0 0' }}>
				{lead}
				<Meaning of={['custody', 'leg', 'gap']} />
			</p>
			<WhereaboutsTabs selection={search} />
			<LinesFilters
				person={person}
				place={place}
				withProposals={withProposals}
				onChange={state.choose}
				onProposals={state.setProposals}
			/>
			<Grown queryKey={state.queryKey} />
			{error && !lines ? (
				<Failure error={error} reset={() => void refetch()} />
			) : !lines ? (
				<Waiting />
			) : lines.people.length === 0 ? (
				<p className="soft">
					{person !== undefined || place !== undefined ? t('lines.noneFound') : t('lines.none')}
				</p>
			) : (
				<>
					<p className="small soft">
						{t('lines.people', { count: lines.people.length, shown: number(lines.people.length) })}
						{lines.more && ` · ${t('lines.more')}`}
						{choice.close.size === 0 && ` · ${t('lines.chooseHint', { count: FEW })}`}
					</p>
					{whole !== null && (
						<TimeBrush whole={whole} chosen={chosen} choose={state.setPeriod} undated={kept.undated} />
					)}
					<ChosenLine lines={lines} state={state} />
					{children(lines)}
					<section aria-labelledby="lines-table" style={{ marginTop: 28 }}>
						<h2 id="lines-table">{chosenWords(words, lines, state) ?? t('lines.table')}</h2>
						<LinesTable lines={lines} kept={kept.rows} site={site} choice={choice} />
						<p className="small soft">
							{t('lines.command')} <code>{`paradero ${command} CASE --csv`}</code>, <code>--markdown</code>
						</p>
					</section>
				</>
			)}
		</div>
	);
}
