import type { ReactNode } from 'react';
import type { LinesJson } from '../../api/index.ts';
import { FEW, type LinesState } from '../data/use-lines.ts';
import { useWords } from '../text/words.ts';
import { ChosenLine } from './chosen-line.tsx';
import { Failure } from './failure.tsx';
import { Grown } from './grown.tsx';
import { LinesFilters } from './lines-filters.tsx';
import { LinesInWords } from './lines-in-words.tsx';
import { Meaning } from './meaning.tsx';
import { NarrowedOnPaper } from './narrowed-on-paper.tsx';
import { TimeBrush } from './time-brush.tsx';
import { Waiting } from './waiting.tsx';
import { WhereaboutsTabs } from './whereabouts-tabs.tsx';

const NO_VOICES: readonly string[] = [];

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
	const { t, number } = useWords();
	const {
		lines,
		error,
		refetch,
		search,
		person,
		place,
		voice,
		withProposals,
		days,
		chosen,
		kept,
		choice,
		site,
	} = state;
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
				voice={voice}
				voices={lines?.voices ?? NO_VOICES}
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
					{t([person, place, voice].some((words) => words !== undefined) ? 'lines.noneFound' : 'lines.none')}
				</p>
			) : (
				<>
					<p className="small soft">
						{t('lines.people', { count: lines.people.length, shown: number(lines.people.length) })}
						{lines.more && ` · ${t('lines.more')}`}
						{choice.close.size === 0 && (
							<span className="off-paper"> · {t('lines.chooseHint', { count: FEW })}</span>
						)}
					</p>
					{voice !== undefined && <p className="small soft">{t('lines.voiceOnly')}</p>}
					<NarrowedOnPaper {...{ person, place, voice, withProposals }} />
					{days !== null && (
						<TimeBrush days={days} chosen={chosen} choose={state.setPeriod} undated={kept.undated} />
					)}
					<ChosenLine lines={lines} state={state} />
					{children(lines)}
					<LinesInWords lines={lines} kept={kept.rows} site={site} choice={choice} command={command} />
				</>
			)}
		</div>
	);
}
