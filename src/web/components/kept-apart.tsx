import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ApartJson } from '../../api/index.ts';
import { apartQuery } from '../data/queries.ts';
import { useUndo } from '../data/use-undo.ts';
import { useWords } from '../text/words.ts';
import classes from './conflict-group.module.css';
import judgedClasses from './judged.module.css';
import { Between, End, Judged } from './judged.tsx';
import { SourceLink } from './source-link.tsx';

/** Pairs that one decision calls the same and another keeps apart: the whole chain, and each decision to undo. */
export function KeptApart() {
	const { t } = useWords();
	const { data: pairs } = useQuery(apartQuery);
	const undo = useUndo(t('joins.undone'));
	if (!pairs || pairs.length === 0) return null;
	return (
		<section className={classes.apart} aria-labelledby="apart">
			<h2 id="apart">{t('conflicts.apart')}</h2>
			<p className="small soft">{t('conflicts.apartLead')}</p>
			{pairs.map((pair) => (
				<Apart key={pair.decision} pair={pair} undo={undo} />
			))}
		</section>
	);
}

function Apart({ pair, undo }: { pair: ApartJson; undo: ReturnType<typeof useUndo> }) {
	const { t, code, list } = useWords();
	const { sides, path, crosses } = pair;
	const steps = [...path, ...(crosses === undefined ? [] : [crosses])];
	return (
		<article className={classes.pair} aria-label={list(sides.map(({ name }) => name))}>
			<div className={classes.sides}>
				{sides.map((side) => (
					<div key={side.entity}>
						<p>
							<Link to="/persons/$id" params={{ id: side.person }} className="source-words">
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
			<p className="small soft">{t('joins.chain')}</p>
			<ol className={judgedClasses.list}>
				{steps.map((step) => (
					<li key={step.decision} className={judgedClasses.item}>
						<Between left={<End of={step.left} />} right={<End of={step.right} />} verdict={step.verdict} />
						<Judged judged={step} of={`${step.left.name}, ${step.right.name}`} {...undo} />
					</li>
				))}
			</ol>
		</article>
	);
}
