import type { Mapping } from '../data/use-mapping.ts';
import { useWords } from '../text/words.ts';
import classes from './mapping-preview.module.css';

/** How many rows give somebody, what would come into the record and what could not be read. */
export function PreviewTotals({ made }: { made: Mapping }) {
	const { t } = useWords();
	const { data: counts, isPlaceholderData } = made.counts;
	if (!counts) return <p className="small soft">{t('list.counting')}</p>;
	const unread = counts.columns.reduce((sum, column) => sum + column.unread, 0);
	const isInRecord = made.isMapped && counts.added === 0 && counts.gone === 0;
	return (
		<div className={classes.totals} data-faded={isPlaceholderData} role="status">
			<p>
				{t('list.subjects', {
					count: counts.rows,
					subjects: counts.subjects,
					what: t(made.mapping.subject === 'Place' ? 'list.aPlace' : 'list.aPerson'),
				})}{' '}
				{t(isInRecord ? 'list.are' : 'list.wouldBe', { count: counts.statements })}
			</p>
			{made.isMapped && !isInRecord && <p>{t('list.against', { added: counts.added, gone: counts.gone })}</p>}
			{counts.subjects === 0 && made.mapping.subject === 'Person' && (
				<p className={classes.advice}>{t('list.nobodyAtAll')}</p>
			)}
			{counts.without.count > 0 && counts.subjects > 0 && (
				<p>
					{t('list.without', { count: counts.without.count })}{' '}
					{counts.without.rows.map((row) => (
						<button
							key={row}
							type="button"
							className={classes.go}
							aria-label={t('list.goRow', { row })}
							onClick={() => made.show(row - 1)}
						>
							{row}
						</button>
					))}
				</p>
			)}
			{unread > 0 && <p>{t('list.unreadTotal', { count: unread })}</p>}
			{counts.rows < counts.of && (
				<p className="small soft">{t('list.sampled', { count: counts.rows, of: counts.of })}</p>
			)}
		</div>
	);
}
