import { chainOf, type SamePair } from '../data/pairs.ts';
import { waitsForAnother } from '../data/suggestions.ts';
import { useWords } from '../text/words.ts';
import { DecidedBy } from './decided-by.tsx';
import classes from './pair-notes.module.css';
import { SourceLink } from './source-link.tsx';

/** What was decided on the two before, and what a *same* would run into: said before anything is decided. */
export function PairNotes({ pair, reviewer }: { pair: SamePair; reviewer: string | null }) {
	const { t } = useWords();
	const { awaiting, unsure, crossings } = pair;
	const isMine = waitsForAnother(pair, reviewer);
	const why = reviewer === null ? 'pairs.awaitingName' : isMine ? 'pairs.awaitingMine' : 'pairs.awaitingWhy';
	return (
		<>
			{awaiting.length > 0 && (
				<div className={classes.note}>
					<p>
						<strong>{t('pairs.awaiting')}</strong> {t(why)}
					</p>
					{awaiting.map((one) => (
						<p key={one.decision} className="small">
							{t(`pairs.verdicts.${one.verdict}`)}: <DecidedBy decided={one} />
						</p>
					))}
				</div>
			)}
			{unsure && (
				<div className={classes.note}>
					<p>
						<strong>{t('pairs.left')}</strong> {t('pairs.leftWhy')}
					</p>
					<p className="small">
						<DecidedBy decided={unsure} />
					</p>
				</div>
			)}
			{crossings.length > 0 && (
				<div className={classes.note} data-crossing="true">
					<p>
						<strong>{t('pairs.crosses')}</strong> {t('pairs.crossesWhy')}
					</p>
					{crossings.map((crossing) => (
						<div key={crossing.decision} className={classes.crossing}>
							<ol className={classes.chain}>
								{chainOf(pair, crossing).map(({ name, source, by }, at) => (
									// biome-ignore lint/suspicious/noArrayIndexKey: steps of one chain are their order
									<li key={at}>
										{by !== 'start' && (
											<span className={classes.by}>
												{by === 'apart'
													? `≠ ${t(`pairs.verdicts.${crossing.verdict}`)}`
													: `= ${t('pairs.joined')}`}
											</span>
										)}
										<span>
											<span className="source-words">{name}</span>{' '}
											<span className="small soft">
												<SourceLink place={{ source }} />
											</span>
										</span>
									</li>
								))}
							</ol>
							<p className="small">
								<DecidedBy decided={crossing} />
							</p>
						</div>
					))}
				</div>
			)}
		</>
	);
}
