import { Tooltip } from '@mantine/core';
import type { AccountJson } from '../../api/index.ts';
import { stayWords, timeWords } from '../text/account-words.ts';
import { saidThere } from '../text/region-words.ts';
import { useWords } from '../text/words.ts';
import classes from './account-line.module.css';
import { PlaceLinks } from './place-links.tsx';
import { Qualifiers } from './qualifiers.tsx';
import { QuoteWords } from './quote-words.tsx';
import { Spoken } from './spoken.tsx';
import { VoiceChain } from './voice-chain.tsx';

/** One account in one line: what, who says it; its words on hover, and in place when opened. */
export function AccountLine({ account }: { account: AccountJson }) {
	const words = useWords();
	const { t } = words;
	const denied = account.polarity !== 'affirms';
	return (
		<details className={classes.account} data-proposed={account.proposed}>
			<Tooltip
				label={
					<span className={classes.hover}>
						{account.quotes[0] ? saidThere(words, account.quotes[0]) : account.quote}
					</span>
				}
				multiline
				maw={420}
				openDelay={350}
				position="bottom-start"
			>
				<summary className={classes.summary}>
					<span className={classes.state} data-denied={denied}>
						{stayWords(words, account)}
					</span>{' '}
					<span className="soft numbers">{timeWords(words, account) || t('account.noDate')}</span>{' '}
					<span className={classes.voice}>
						<VoiceChain
							voices={account.voices.slice(-1)}
							act={denied ? t(`polarity.${account.polarity}`) : undefined}
						/>
					</span>{' '}
					<Qualifiers
						polarity="affirms"
						force={account.force}
						hedge={account.hedge}
						proposed={account.proposed}
						quotes={account.quotes}
					/>
				</summary>
			</Tooltip>
			<div className={classes.open}>
				<p className="small">
					<VoiceChain voices={account.voices} />
					{account.spoken && (
						<span className="soft">
							{' '}
							· <Spoken said={account} />
						</span>
					)}
				</p>
				{account.quotes.map((quote) => (
					<QuoteWords key={`${quote.source}${quote.start ?? quote.row}${quote.exact}`} quote={quote} />
				))}
				<PlaceLinks account={account} />
			</div>
		</details>
	);
}
