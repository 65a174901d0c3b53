import type { AccountJson } from '../../api/index.ts';
import { stayWords, timeWords } from '../text/account-words.ts';
import { useWords } from '../text/words.ts';
import classes from './account-card.module.css';
import { PlaceLinks } from './place-links.tsx';
import { Qualifiers } from './qualifiers.tsx';
import { QuoteWords } from './quote-words.tsx';
import { Spoken } from './spoken.tsx';
import { StatementDecided } from './statement-decided.tsx';
import { VoiceChain } from './voice-chain.tsx';

/** One voice's version, with its words and the way to them; where it says just what the step says, that is not repeated. */
export function AccountCard({ account, step }: { account: AccountJson; step: string }) {
	const words = useWords();
	const { t } = words;
	const own = [stayWords(words, account), timeWords(words, account)].filter(Boolean).join(' · ');
	const said = account.polarity === 'affirms' ? undefined : t(`polarity.${account.polarity}`);
	return (
		<article className={`${classes.card} ${account.proposed ? 'proposed' : ''}`}>
			<p className="small">
				<VoiceChain voices={account.voices} act={said} />
			</p>
			{account.quotes.map((quote) => (
				<QuoteWords key={`${quote.source}${quote.start ?? quote.row}${quote.exact}`} quote={quote} />
			))}
			<p className={classes.foot}>
				<span className="small soft numbers">
					{own !== step && own}
					{own !== step && own !== '' && account.spoken && ' · '}
					<Spoken said={account} />
				</span>{' '}
				<Qualifiers
					polarity="affirms"
					force={account.force}
					hedge={account.hedge}
					proposed={account.proposed}
				/>
			</p>
			<PlaceLinks account={account} />
			<StatementDecided statements={account.statements} />
		</article>
	);
}
