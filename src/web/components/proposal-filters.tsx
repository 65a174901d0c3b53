import { Button, Chip, Kbd, Progress, Switch } from '@mantine/core';
import type { SourceTextJson } from '../../api/index.ts';
import type { Review } from '../data/use-review.ts';
import { useWords } from '../text/words.ts';
import { AcceptAll } from './accept-all.tsx';
import { Batches } from './batches.tsx';
import classes from './proposal-filters.module.css';

/** How far deciding has come here, and which kinds show. Names and dates are off until asked for. */
export function ProposalFilters({
	document,
	review,
	onHelp,
}: {
	document: SourceTextJson;
	review: Review;
	onHelp: () => void;
}) {
	const { t, code, number } = useWords();
	const { all, kinds, hidden, setHidden, openOnly, setOpenOnly } = review;
	const shown = all.filter(({ kind }) => !hidden.has(kind));
	const done = shown.filter(({ status }) => status === 'accepted' || status === 'rejected').length;
	const words = t('source.progress', { done: number(done), count: shown.length });
	return (
		<div className={classes.filters}>
			<div className={classes.line}>
				<span className="small numbers">{words}</span>
				<Progress
					className={classes.progress}
					value={shown.length === 0 ? 0 : (100 * done) / shown.length}
					size="xs"
					aria-label={words}
				/>
				<AcceptAll source={document.source.id} review={review} />
				<Button variant="subtle" size="compact-xs" onClick={onHelp} rightSection={<Kbd size="xs">?</Kbd>}>
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
							setHidden(next);
						}}
					>
						{code('kinds', kind)} {number(count)}
					</Chip>
				))}
				<Switch
					size="xs"
					className={classes.open}
					label={t('source.openOnly')}
					checked={openOnly}
					onChange={(event) => setOpenOnly(event.currentTarget.checked)}
				/>
			</fieldset>
			<Batches document={document} />
		</div>
	);
}
