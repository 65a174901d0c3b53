import { Button } from '@mantine/core';
import { PREVIEW_ROWS } from '../data/queries.ts';
import type { Mapping } from '../data/use-mapping.ts';
import { useWords } from '../text/words.ts';
import { Failure } from './failure.tsx';
import classes from './mapping-preview.module.css';
import { PreviewRow } from './preview-row.tsx';
import { PreviewTotals } from './preview-totals.tsx';
import { Waiting } from './waiting.tsx';

/** What the rows would become, as the server reads them: totals first, then the rows one by one. */
export function MappingPreview({ made }: { made: Mapping }) {
	const { t } = useWords();
	const { rows, after } = made;
	const isInRecord = made.isMapped && !made.isChanged;
	const next = rows.data?.next ?? null;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keys
		<section className={classes.preview} aria-labelledby="preview" data-side="preview" tabIndex={0}>
			<h2 id="preview">{t('list.preview')}</h2>
			<p className="small soft">{t(isInRecord ? 'list.previewAccepted' : 'list.previewLead')}</p>
			{made.mapping.subject === 'none' ? (
				<p className="silence">{t('list.notSubject')}</p>
			) : (
				<>
					<PreviewTotals made={made} />
					{rows.error ? (
						<Failure error={rows.error} reset={() => void rows.refetch()} />
					) : !rows.data ? (
						<Waiting />
					) : (
						<ol className={classes.rows} data-faded={rows.isPlaceholderData} data-accepted={isInRecord}>
							{rows.data.rows.map((row) => (
								<PreviewRow key={row.row} row={row} />
							))}
						</ol>
					)}
					<div className={classes.paging}>
						{after > 0 && (
							<Button
								size="xs"
								variant="default"
								onClick={() => made.show(Math.max(0, after - PREVIEW_ROWS))}
							>
								{t('list.earlier')}
							</Button>
						)}
						{next !== null && (
							<Button size="xs" variant="default" onClick={() => made.show(next)}>
								{t('list.later')}
							</Button>
						)}
					</div>
				</>
			)}
		</section>
	);
}
