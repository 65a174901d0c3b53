import type { DecideReceipt } from '../../api/index.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import { useDecide } from './decide.ts';
import { undoOf } from './decisions.ts';
import { say } from './notices.ts';
import { sayUndoable } from './undoable.ts';

/** Takes decisions back, one or several at once, and says `said`, also when the screen was left meanwhile; what the server has against it is said, too. */
export function useUndo(said: string, source = '') {
	const words = useWords();
	const decide = useDecide(source);
	return {
		isPending: decide.isPending,
		undo: (...decisions: readonly string[]) =>
			void decide.mutateAsync({ all: decisions.map((id) => ({ decision: undoOf(id) })) }).then(
				() => say(said),
				(error: Error) => say(refusalWords(words, error), 'refused'),
			),
	};
}

/** Says that a decision was taken, with the way back. */
export function useTaken(source = ''): (receipt: DecideReceipt, said: string) => void {
	const { t } = useWords();
	const { undo } = useUndo(t('same.undone'), source);
	return ({ decisions }, said) => {
		const ids = decisions.filter((id) => id !== null);
		if (ids.length > 0) sayUndoable(said, t('source.undo'), () => undo(...ids));
		else say(said);
	};
}
