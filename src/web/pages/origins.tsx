import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OriginJson, OriginLinkJson } from '../../api/index.ts';
import { Failure } from '../components/failure.tsx';
import { Meaning } from '../components/meaning.tsx';
import { SourceTabs } from '../components/source-tabs.tsx';
import { Waiting } from '../components/waiting.tsx';
import { originsQuery } from '../data/lines.ts';
import { useWords } from '../text/words.ts';
import classes from './sources.module.css';

/** Which sources are of one origin, by whose decision and why: what they say alike counts once. */
export function OriginsPage() {
	const { t } = useWords();
	const { data: origins, error, refetch } = useQuery(originsQuery);
	if (error && !origins) return <Failure error={error} reset={() => void refetch()} />;
	const shared = origins?.filter(({ sources }) => sources.length > 1) ?? [];
	const alone = (origins?.length ?? 0) - shared.length;
	return (
		<div className="page">
			<h1>{t('byOrigin.title')}</h1>
			<p className="soft" style={{ marginTop: 6, maxWidth: '68ch' }}>
				{t('byOrigin.lead')}
				<Meaning of={['origin', 'echo']} />
			</p>
			<SourceTabs />
			{!origins && <Waiting />}
			{origins && shared.length === 0 && (
				<p>
					{t('byOrigin.none')} <Link to="/same">{t('byOrigin.noneHow')}</Link>
				</p>
			)}
			{shared.map((origin) => (
				<Origin key={origin.origin} origin={origin} />
			))}
			{alone > 0 && <p className="soft">{t('byOrigin.alone', { count: alone })}</p>}
		</div>
	);
}

function Origin({ origin }: { origin: OriginJson }) {
	const { t, date, number } = useWords();
	return (
		<section style={{ margin: '20px 0 28px' }} aria-labelledby={`origin-${origin.origin}`}>
			<h2 id={`origin-${origin.origin}`}>{origin.title}</h2>
			<p className="small soft">{t('byOrigin.shared', { count: origin.sources.length })}</p>
			<table className={classes.table}>
				<thead>
					<tr>
						<th scope="col">{t('byOrigin.columns.source')}</th>
						<th scope="col">{t('byOrigin.columns.published')}</th>
						<th scope="col">{t('byOrigin.columns.why')}</th>
						<th scope="col">{t('byOrigin.columns.accepted')}</th>
					</tr>
				</thead>
				<tbody>
					{origin.sources.map((one) => (
						<tr key={one.source} style={{ verticalAlign: 'top' }}>
							<td>
								<Link to="/sources/$id" params={{ id: one.source }}>
									{one.title}
								</Link>
								{one.outlet !== undefined && <div className="small soft">{one.outlet}</div>}
							</td>
							<td className="numbers">{one.published === undefined ? '' : date(one.published)}</td>
							<td>
								{one.source === origin.origin && one.links.length === 0
									? t('byOrigin.stands')
									: one.links.map((link) => <Why key={`${link.how}${link.of}`} link={link} />)}
							</td>
							<td className="numbers">{number(one.accepted)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function Why({ link }: { link: OriginLinkJson }) {
	const { t } = useWords();
	const { how, title, by, reason } = link;
	const what =
		how === 'reprint'
			? t('byOrigin.reprints', { title })
			: how === 'of'
				? t('byOrigin.said', { title })
				: t('byOrigin.of', { kind: t(`settings.kinds.${how}`), title });
	return (
		<div>
			{what}
			{by !== undefined && <span className="small soft"> · {t('byOrigin.by', { who: by })}</span>}
			{reason !== undefined && <div className="small">{reason}</div>}
		</div>
	);
}
