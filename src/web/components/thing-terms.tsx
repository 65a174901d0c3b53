import { Link } from '@tanstack/react-router';
import type { TermUseJson, ThingTermsJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import { Qualifiers } from './qualifiers.tsx';
import { QuoteWords } from './quote-words.tsx';
import { ProposedMark } from './show-proposals.tsx';
import { Spoken } from './spoken.tsx';
import classes from './thing-terms.module.css';
import { VoiceChain } from './voice-chain.tsx';

const STANCES = ['affirms', 'denies', 'declines'] as const;

/** What voices call one thing: who uses, who rejects each word, side by side and of one size. */
export function ThingTerms({ of, link }: { of: ThingTermsJson; link: boolean }) {
	const { t, code } = useWords();
	const { thing, names, words } = of;
	return (
		<article className={`${classes.card} ${of.proposed ? 'proposed' : ''}`}>
			<header className={classes.head}>
				<h2>{thing === undefined ? t('terms.ofNothing') : names.join(' / ')}</h2>
				{thing && <span className="small soft">{code('entityKinds', thing.kind)}</span>}
				{of.proposed && <ProposedMark />}
				{thing && link && !of.proposed && (
					<Link to="/terms" search={{ thing: thing.cluster }} className="small">
						{t('terms.criteriaOf')}
					</Link>
				)}
			</header>
			{of.also.length > 0 && <p className="small soft">{t('terms.also', { count: of.also.length })}</p>}
			{words.map(({ word, uses }) => (
				<section key={word} className={classes.word}>
					<h3 className="source-words">{word}</h3>
					<div className={classes.stances}>
						{STANCES.map((stance) => {
							const own = uses.filter(({ polarity }) => polarity === stance);
							return (
								own.length > 0 && (
									<div key={stance} className={classes.stance}>
										<p className="small soft">{t(`terms.stances.${stance}`)}</p>
										{own.map((use) => (
											<Use key={use.statements.join()} use={use} />
										))}
									</div>
								)
							);
						})}
					</div>
				</section>
			))}
		</article>
	);
}

function Use({ use }: { use: TermUseJson }) {
	const { t } = useWords();
	return (
		<div className={classes.use}>
			<p className="small">
				<VoiceChain voices={use.voices} />
				{use.spoken && (
					<span className="soft">
						{' · '}
						<Spoken said={use} />
					</span>
				)}
			</p>
			<p>
				<Qualifiers
					polarity="affirms"
					force={use.force}
					{...(use.hedge && { hedge: use.hedge })}
					{...(use.hedgeWords && { hedgeWords: use.hedgeWords })}
				/>
			</p>
			<p className="small">
				{use.grounds.length === 0 ? (
					<span className="soft">{t('terms.noGround')}</span>
				) : (
					<>
						{t('terms.ground')} <span className="source-words">{use.grounds.join(' / ')}</span>
					</>
				)}
			</p>
			{use.definedBy.map(({ definition, label }) => (
				<p key={definition} className="small">
					{t('terms.definedBy')} <a href={`#definition-${definition}`}>{label}</a>
				</p>
			))}
			{use.quotes.map((quote) => (
				<QuoteWords key={`${quote.source}${quote.start ?? quote.row}${quote.exact}`} quote={quote} />
			))}
		</div>
	);
}
