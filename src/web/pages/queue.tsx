import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { QuestionJson, QueueJson, SourceJson } from '../../api/index.ts';
import { Failure } from '../components/failure.tsx';
import { ReadSoFar } from '../components/read-so-far.tsx';
import { SourceTabs } from '../components/source-tabs.tsx';
import { Waiting } from '../components/waiting.tsx';
import { queueQuery, sourcesQuery } from '../data/queries.ts';
import { filterOf, nextToRead } from '../data/questions.ts';
import { useWords } from '../text/words.ts';
import classes from './queue.module.css';

/** What waits, by the question that it answers, and how far each source is read. */
export function QueuePage() {
	const { t } = useWords();
	const { data, error, refetch } = useQuery(queueQuery);
	const { data: sources } = useQuery(sourcesQuery);
	const unmapped = sources?.filter(({ needs }) => needs.includes('mapping')) ?? [];
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	const where = data?.questions.filter(({ kind }) => kind === 'custody') ?? [];
	const others = data?.questions.filter(({ kind }) => kind !== 'custody') ?? [];
	return (
		<div className="page">
			<h1>{t('queue.title')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', marginTop: 6 }}>
				{t('queue.lead')}
			</p>
			<SourceTabs />
			{!data ? (
				<Waiting />
			) : (
				<>
					{data.questions.length === 0 && unmapped.length === 0 && <p>{t('queue.none')}</p>}
					<Lists lists={unmapped} />
					<Questions title={t('queue.where')} questions={where} />
					<Questions title={t('queue.other')} questions={others} />
					<ReadPerSource sources={data.sources} />
				</>
			)}
		</div>
	);
}

/** Lists of which no row is in the record until somebody says what their columns mean. */
function Lists({ lists }: { lists: readonly SourceJson[] }) {
	const { t } = useWords();
	if (lists.length === 0) return null;
	return (
		<section className={classes.part}>
			<h2>{t('queue.lists')}</h2>
			<ul className={classes.list}>
				{lists.map(({ id, title, rows }) => (
					<li key={id} className={classes.question}>
						<Link to="/sources/$id" params={{ id }}>
							{title}
						</Link>
						<span className={`${classes.count} numbers`}>
							{t('queue.rowsWait', { count: rows?.accepted ?? 0 })}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}

function Questions({ title, questions }: { title: string; questions: readonly QuestionJson[] }) {
	const { t, code, date } = useWords();
	if (questions.length === 0) return null;
	return (
		<section className={classes.part}>
			<h2>{title}</h2>
			<ul className={classes.list}>
				{questions.map((question) => {
					const { kind, on, waiting, sources } = question;
					const next = nextToRead(question);
					const about =
						kind !== 'custody' ? code('questions', kind) : on === undefined ? t('queue.undated') : date(on);
					const left = sources.filter((one) => one.waiting > 0).length;
					return (
						<li key={`${kind} ${on}`} className={classes.question}>
							{next && (
								<Link to="/sources/$id" params={{ id: next }} search={filterOf(question)}>
									{about}
								</Link>
							)}
							<span className={`${classes.count} numbers`}>
								{t('queue.about', { count: waiting })} {t('queue.inSources', { count: left })}
							</span>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

/** Read one by one, taken unread, waiting: source by source, that with most waiting first. */
function ReadPerSource({ sources }: { sources: QueueJson['sources'] }) {
	const { t } = useWords();
	if (sources.length === 0) return null;
	return (
		<section className={classes.part}>
			<h2>{t('queue.sources')}</h2>
			<ul className={classes.list}>
				{sources
					.toSorted((a, b) => b.waiting - a.waiting)
					.map(({ source, title, ...progress }) => (
						<li key={source} className={classes.source}>
							<Link to="/sources/$id" params={{ id: source }}>
								{title}
							</Link>
							<ReadSoFar progress={progress} told />
						</li>
					))}
			</ul>
		</section>
	);
}
