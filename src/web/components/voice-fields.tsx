import { NativeSelect } from '@mantine/core';
import type { ProposalJson } from '../../api/index.ts';
import { type ChainItem, isCode, VOICE_ACTS } from '../../record/index.ts';
import { chainOf, type Speaker } from '../data/chain.ts';
import { voiceWords } from '../text/voice-words.ts';
import { useWords } from '../text/words.ts';
import { SPEAKERS } from './chain-editor.tsx';
import { Meaning } from './meaning.tsx';
import classes from './reading-form.module.css';
import { VoiceChain } from './voice-chain.tsx';
import { WhoIsThis } from './who-is-this.tsx';

/** Who says it: the chain as it will stand, with its innermost voice to choose. */
export function VoiceFields({
	title,
	chain,
	speaker,
	proposals,
	onChange,
}: {
	/** The source's. */
	title: string;
	chain: readonly ChainItem[];
	speaker: Speaker;
	proposals: readonly ProposalJson[];
	onChange: (speaker: Speaker) => void;
}) {
	const words = useWords();
	const { t, code } = words;
	const shown = chainOf(chain, speaker).map((item) => ({
		...item,
		label: voiceWords(words, item, title),
	}));
	return (
		<div className={classes.fields}>
			<WhoIsThis
				label={t('slots.voice')}
				placeholder={t('source.sameVoice')}
				value={speaker.name}
				of={SPEAKERS}
				proposals={proposals}
				onChange={(name) => onChange({ ...speaker, name })}
			/>
			<NativeSelect
				label={t('slots.act')}
				value={speaker.act}
				disabled={speaker.name.trim() === ''}
				data={VOICE_ACTS.map((value) => ({ value, label: code('acts', value) }))}
				onChange={({ currentTarget: { value } }) =>
					isCode(VOICE_ACTS, value) && onChange({ ...speaker, act: value })
				}
			/>
			<p className={classes.chain}>
				<VoiceChain voices={shown} />
				<Meaning of={['voice', 'polarity', 'force', 'hedge']} />
			</p>
		</div>
	);
}
