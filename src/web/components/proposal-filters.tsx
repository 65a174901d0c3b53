import { Button, Chip, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SourceTextJson } from '../../api/index.ts';
import { progressOf } from '../data/progress.ts';
import { isNarrowed, kindsInAddress, type ReviewFilter } from '../data/review-filter.ts';
import type { Review } from '../data/use-review.ts';
import { openPanel } from '../frame/panels.ts';
import { useWords } from '../text/words.ts';
import { AcceptAll } from './accept-all.tsx';
import { Batches } from './batches.tsx';
import { KeyName } from './key-name.tsx';
import { Meaning } from './meaning.tsx';
import { NarrowBy } from './narrow-by.tsx';
import classes from './proposal-filters.module.css';
import { ReadSoFar } from './read-so-far.tsx';

const ANY: ReviewFilter = { voice: undefined, person: undefined, rule: undefined, on: undefined };

/** How far deciding has come here, and which kinds show. Names and dates are off until asked for. */
export function ProposalFilters({ document, review }: { document: SourceTextJson; review: Review }) {
	const { t, code, number } = useWords();
	const { narrowed, kinds, hidden, openOnly, filter, setFilter } = review;
	const shown = useMemo(() => narrowed.filter(({ kind }) => !hidden.has(kind)), [narrowed, hidden]);
	const progress = progressOf(shown);
	const [isNarrowing, setNarrowing] = useState(isNarrowed(filter));
	const words = t('source.progress', {
		done: number(progress.singly + progress.unread),
		count: shown.length,
	});
	return (
		<div className={classes.filters}>
			<div className={classes.line}>
				<span className="small numbers">{words}</span>
				<Meaning of={['proposal', 'statement', 'decision', 'anchor']} />
				<ReadSoFar className={classes.progress} progress={progress} />
				<AcceptAll source={document.source.id} review={review} />
				<Button
					variant="subtle"
					size="compact-xs"
					onClick={() => openPanel('help')}
					rightSection={<KeyName of="page" act="help" />}
				>
					{t('app.keys')}
				</Button>
			</div>
			<fieldset className={classes.kinds}>
				<legend className={classes.legend}>{t('source.kinds')}</legend>
				{kinds.map(([kind, count]) => (
					<Chip
						key={kind}
						size="xs"
						variant="outline"
						checked={!hidden.has(kind)}
						onChange={(checked) => {
							const next = new Set(hidden);
							if (checked) next.delete(kind);
							else next.add(kind);
							setFilter({ kinds: kindsInAddress(next) });
						}}
					>
						{code('kinds', kind)} {number(count)}
					</Chip>
				))}
				<Button
					size="compact-xs"
					variant="subtle"
					aria-expanded={isNarrowing}
					onClick={() => {
						setNarrowing(!isNarrowing);
						if (isNarrowing) setFilter(ANY);
					}}
				>
					{t(isNarrowing ? 'source.filter.clear' : 'source.filter.open')}
				</Button>
				<Switch
					size="xs"
					className={classes.open}
					label={t('source.openOnly')}
					checked={openOnly}
					onChange={(event) => setFilter({ open: event.currentTarget.checked ? 'yes' : undefined })}
				/>
			</fieldset>
			{isNarrowing && <NarrowBy review={review} title={document.source.title} />}
			<Batches document={document} />
		</div>
	);
}
