import type { SettingsChange, SourceJson } from '../../api/index.ts';
import type { SettingsField } from '../../record/index.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import { useDecide } from './decide.ts';
import { settingsOf } from './decisions.ts';
import { say } from './notices.ts';
import { useTaken } from './use-undo.ts';

/** Says what a source is; each saying is a decision of its own that can be taken back. */
export function useSettings(source: Pick<SourceJson, 'id'>) {
	const words = useWords();
	const { t } = words;
	const decide = useDecide(source.id);
	const taken = useTaken(source.id);
	const send = (change: SettingsChange, said: string): Promise<boolean> =>
		decide.mutateAsync({ decision: settingsOf(source.id, change) }).then(
			(receipt) => {
				taken(receipt, said);
				return true;
			},
			(error: Error) => {
				say(refusalWords(words, error), 'refused');
				return false;
			},
		);
	return {
		isPending: decide.isPending,
		/** Whether it was taken. */
		say: (change: SettingsChange) => send(change, t('settings.saved')),
		takeBack: (field: SettingsField) => void send({ [field]: null }, t('settings.takenBack')),
	};
}
export type Settings = ReturnType<typeof useSettings>;
