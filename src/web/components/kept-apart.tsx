import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDecide } from '../data/decide.ts';
import { undoOf } from '../data/decisions.ts';
import { say } from '../data/notices.ts';
import { apartQuery } from '../data/queries.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import classes from './conflict-group.module.css';
import { SourceLink } from './source-link.tsx';

/** Pairs that one decision calls the same and another keeps apart: somebody's word against somebody's. */
export function KeptApart() {
	const words = useWords();
	const { t, code } = words;
	const { data: pairs } = useQuery(apartQuery);
	const decide = useDecide();
	if (!pairs || pairs.length === 0) return null;
	const undo = (decision: string) =>
		decide.mutate(
			{ decision: undoOf(decision) },
			{
				onSuccess: () => say(t('conflicts.undone')),
				onError: (error) => say(refusalWords(words, error), 'refused'),
			},
		);
	return (
		<section className={classes.apart} aria-labelledby="apart">
			<h2 id="apart">{t('conflicts.apart')}</h2>
			<p className="small soft">{t('conflicts.apartLead')}</p>
			{pairs.map(({ decision, reason, sides }) => (
				<article key={decision} className={classes.pair}>
					<div className={classes.sides}>
						{sides.map((side) => (
							<div key={side.entity}>
								<p>
									<Link to="/persons/$id" params={{ id: side.person }}>
										{side.name}
									</Link>{' '}
									<span className="small soft">{code('entityKinds', side.kind)}</span>
								</p>
								<p className="small soft">
									<SourceLink place={side} />
								</p>
							</div>
						))}
					</div>
					{reason && <p className="small">{t('conflicts.reason', { reason })}</p>}
					<Button size="xs" variant="default" loading={decide.isPending} onClick={() => undo(decision)}>
						{t('conflicts.undoSame')}
					</Button>
				</article>
			))}
		</section>
	);
}
