import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import { useDecide } from './decide.ts';
import { undoOf } from './decisions.ts';
import { say } from './notices.ts';

/** Takes one decision back and says `said`; what the server has against it is said, too. */
export function useUndo(said: string) {
	const words = useWords();
	const decide = useDecide();
	return {
		isPending: decide.isPending,
		undo: (decision: string) =>
			decide.mutate(
				{ decision: undoOf(decision) },
				{
					onSuccess: () => say(said),
					onError: (error) => say(refusalWords(words, error), 'refused'),
				},
			),
	};
}
