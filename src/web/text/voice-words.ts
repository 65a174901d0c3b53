import { type ChainItem, THIS_SOURCE, UNNAMED_VOICE } from '../../record/index.ts';
import type { Words } from './words.ts';

/** How a voice is shown: its name, the words that describe it, or the source's title where it speaks for itself. */
export function voiceWords({ t }: Words, { name, described }: ChainItem, title: string): string {
	if (described === UNNAMED_VOICE) return name ?? t('voice.unnamed');
	return name ?? (described === THIS_SOURCE ? title : described) ?? t('voice.unnamed');
}
