import { Fragment } from 'react';
import { useWords } from '../text/words.ts';
import classes from './voice-chain.module.css';

export type ShownVoice = { readonly label: string; readonly act: string; readonly as?: string };

/**
 * Who says it, through whom: outermost first, the voice that vouches for the words last and strongest.
 * `act` replaces the innermost verb, for a denial.
 */
export function VoiceChain({ voices, act }: { voices: readonly ShownVoice[]; act?: string }) {
	const { t, code } = useWords();
	if (voices.length === 0) return <span className="soft">{t('voice.nobody')}</span>;
	return (
		<span className={classes.chain}>
			{voices.map((voice, index) => {
				const innermost = index === voices.length - 1;
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: a chain is its order
					<Fragment key={index}>
						<span className={innermost ? classes.innermost : undefined}>
							<span className={classes.who}>{voice.label}</span>
							{voice.as && <span>, {voice.as},</span>}{' '}
							<span>{innermost && act ? act : code('acts', voice.act)}</span>
						</span>
						{!innermost && (
							<span className={classes.through} aria-hidden>
								{' › '}
							</span>
						)}
					</Fragment>
				);
			})}
		</span>
	);
}
