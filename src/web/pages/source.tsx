import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { BeforeReading } from '../components/before-reading.tsx';
import { Failure } from '../components/failure.tsx';
import { ListView } from '../components/list-view.tsx';
import { ReviewView } from '../components/review-view.tsx';
import { StatementCard } from '../components/statement-card.tsx';
import { Waiting } from '../components/waiting.tsx';
import { useNoteRead } from '../data/notes-read.ts';
import { sourceQuery } from '../data/queries.ts';
import { useProposals } from '../data/use-proposals.ts';

/** One source: read left, state right; a list as its rows. */
export function SourcePage() {
	const { id } = useParams({ from: '/sources/$id' });
	const navigate = useNavigate({ from: '/sources/$id' });
	const document = useQuery(sourceQuery(id));
	const { start, statement } = useSearch({ from: '/sources/$id' });
	const proposals = useProposals(id, document.data?.text.length, start);
	const notes = useNoteRead(id, document.data?.source.note);
	const error = document.error ?? proposals.error;
	if (error && !document.data)
		return (
			<Failure error={error} reset={() => void Promise.all([document.refetch(), proposals.refetch()])} />
		);
	if (!document.data || !proposals.data)
		return (
			<div className="page">
				<Waiting lines={12} />
			</div>
		);
	const { note } = document.data.source;
	if (note !== undefined && !notes.isRead)
		return <BeforeReading source={document.data.source} note={note} onRead={notes.read} />;
	return (
		<>
			{statement !== undefined && (
				<StatementCard
					id={statement}
					close={() => void navigate({ search: (old) => ({ ...old, statement: undefined }), replace: true })}
				/>
			)}
			{document.data.list ? (
				<ListView key={id} document={document.data} list={document.data.list} />
			) : (
				<ReviewView
					key={id}
					document={document.data}
					proposals={proposals.data}
					isWhole={proposals.isWhole}
				/>
			)}
		</>
	);
}
