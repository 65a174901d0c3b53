import type { ReactNode } from 'react';
import type { SayingJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import { Qualifiers } from './qualifiers.tsx';
import { QuoteWords } from './quote-words.tsx';
import classes from './saying.module.css';
import { Spoken } from './spoken.tsx';
import { VoiceChain } from './voice-chain.tsx';

type Said = Pick<SayingJson, 'said' | 'polarity' | 'force' | 'hedge' | 'hedgeWords'>;

/** What is said in one way: the value, how it is said, and each voice with its own words folded under it. */
export function Saying({ saying, children }: { saying: Said; children: ReactNode }) {
	const { polarity, force, hedge, hedgeWords } = saying;
	return (
		<div className={classes.saying}>
			<p className={classes.value}>
				{children}{' '}
				<Qualifiers
					polarity={polarity}
					force={force}
					{...(hedge === undefined ? {} : { hedge })}
					{...(hedgeWords === undefined ? {} : { hedgeWords })}
				/>
			</p>
			<SaidBy said={saying.said} />
		</div>
	);
}

/** Who says it, through whom and when; the words are one press away. */
export function SaidBy({ said }: { said: SayingJson['said'] }) {
	const { t } = useWords();
	return (
		<>
			{said.map((one) => (
				<details key={one.statements.join()} className={classes.said}>
					<summary>
						<VoiceChain voices={one.voices} />
						{one.spoken !== undefined && (
							<span className="soft">
								{' · '}
								<Spoken said={one} />
							</span>
						)}
						{one.quotes.some(({ readSingly }) => readSingly === false) && (
							<>
								{' '}
								<span className="tag unread">{t('account.unread')}</span>
							</>
						)}
						{one.echoedIn !== undefined && (
							<span className="soft"> · {t('orders.again', { count: one.echoedIn.length })}</span>
						)}
					</summary>
					{one.quotes.map((quote) => (
						<QuoteWords key={`${quote.source}${quote.start ?? quote.row}${quote.exact}`} quote={quote} />
					))}
				</details>
			))}
		</>
	);
}

/** One kind of thing that is said, by its name; nothing where nobody says any. */
export function Sayings({
	label,
	sayings,
	children,
}: {
	label: string;
	sayings: readonly SayingJson[];
	children?: (saying: SayingJson) => ReactNode;
}) {
	if (sayings.length === 0) return null;
	return (
		<Labelled label={label}>
			{sayings.map((saying) => (
				<Saying key={saying.statements.join()} saying={saying}>
					{children === undefined ? saying.value : children(saying)}
				</Saying>
			))}
		</Labelled>
	);
}

export function Labelled({ label, children }: { label: string; children: ReactNode }) {
	return (
		<div className={classes.labelled}>
			<p className={classes.label}>{label}</p>
			<div className={classes.sayings}>{children}</div>
		</div>
	);
}
