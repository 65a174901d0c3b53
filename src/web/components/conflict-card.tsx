import { Link } from '@tanstack/react-router';
import type { RelationJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './conflict-card.module.css';
import { QuoteWords } from './quote-words.tsx';
import { VoiceChain } from './voice-chain.tsx';

/** Two sides of one question with their words. They have the same size and no order of merit. */
export function ConflictCard({ relation, named = false }: { relation: RelationJson; named?: boolean }) {
	const { t, property } = useWords();
	return (
		<article className={classes.card}>
			<header className={classes.head}>
				<h3>
					{relation.relation === 'conflict' ? t(`conflicts.${relation.kind}`) : t('person.differentScope')}
					<span className="soft"> · {property(relation.property)}</span>
				</h3>
				{named && relation.person && relation.name && (
					<Link to="/persons/$id" params={{ id: relation.person }}>
						{t('conflicts.of', { name: relation.name })}
					</Link>
				)}
			</header>
			<p className="small soft">{relation.note}</p>
			<div className={classes.sides}>
				{relation.sides.map((side) => (
					<div key={side.statements.join()} className={classes.side}>
						<p className={classes.value}>{side.value}</p>
						<p className="small">
							<VoiceChain voices={side.voices} />
						</p>
						{side.quotes.map((quote) => (
							<QuoteWords key={`${quote.source}${quote.start ?? quote.row}${quote.exact}`} quote={quote} />
						))}
					</div>
				))}
			</div>
		</article>
	);
}
