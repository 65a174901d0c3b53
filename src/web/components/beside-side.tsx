import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { ProposalJson } from '../../api/index.ts';
import { useNoteRead } from '../data/notes-read.ts';
import { sourceQuery } from '../data/queries.ts';
import { useProposals } from '../data/use-proposals.ts';
import classes from '../pages/beside.module.css';
import { useWords } from '../text/words.ts';
import { BeforeReading } from './before-reading.tsx';
import { DocumentPane } from './document-pane.tsx';
import { Failure } from './failure.tsx';
import { ListRows } from './list-rows.tsx';
import { Waiting } from './waiting.tsx';

/** Where in a source one is led: to words, or to a row and its column. */
export type Spot = {
	readonly start?: number | undefined;
	readonly end?: number | undefined;
	readonly row?: number | undefined;
	readonly column?: string | undefined;
};

/** One of two sources that are read side by side: with all that is lit on it, and nothing to decide. */
export function BesideSide({ id, spot, onClose }: { id: string; spot: Spot; onClose: () => void }) {
	const { t } = useWords();
	const document = useQuery(sourceQuery(id));
	const proposals = useProposals(id, document.data?.text.length, spot.start);
	const notes = useNoteRead(id, document.data?.source.note);
	const pane = useRef<HTMLDivElement>(null);
	const [current, setCurrent] = useState<ProposalJson>();
	const { start, end, row, column } = spot;
	const sought = useMemo(
		() => (start !== undefined && end !== undefined && end > start ? { start, end } : undefined),
		[start, end],
	);
	const error = document.error ?? proposals.error;
	if (error && !document.data)
		return (
			<Failure error={error} reset={() => void Promise.all([document.refetch(), proposals.refetch()])} />
		);
	if (!document.data || !proposals.data) return <Waiting lines={12} />;
	const { source, list } = document.data;
	if (source.note !== undefined && !notes.isRead)
		return <BeforeReading source={source} note={source.note} onRead={notes.read} />;
	const at = current ?? sought;
	return (
		<>
			<div className={classes.bar}>
				<h2 className={classes.title} lang={source.lang}>
					{source.title}
				</h2>
				<Link
					to="/sources/$id"
					params={{ id }}
					search={list ? { row, column } : { start: at?.start, end: at?.end }}
					aria-label={`${t('beside.review')}: ${source.title}`}
				>
					{t('beside.review')}
				</Link>
				<Button
					size="compact-xs"
					variant="subtle"
					onClick={onClose}
					aria-label={`${t('beside.close')}: ${source.title}`}
				>
					{t('beside.close')}
				</Button>
			</div>
			<div className={classes.read}>
				{list ? (
					<ListRows source={source} list={list} sought={row} soughtColumn={column} />
				) : (
					<DocumentPane
						ref={pane}
						document={document.data}
						proposals={proposals.data}
						current={current}
						stating={undefined}
						sought={sought}
						onShow={setCurrent}
						onState={undefined}
					/>
				)}
			</div>
		</>
	);
}
