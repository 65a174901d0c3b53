import { useQueryClient } from '@tanstack/react-query';
import type { DecisionInput } from '../../api/index.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import { useDecide } from './decide.ts';
import { undoOf } from './decisions.ts';
import { say } from './notices.ts';
import { useReviewers } from './reviewers.ts';
import { sayUndoable } from './undoable.ts';

/** Takes a decision on a screen of answers, says so with a way back, and asks for the answer anew. `false` where it was refused. */
export function useAnswerDecisions(queryKey: string) {
	const words = useWords();
	const { t } = words;
	const client = useQueryClient();
	const decide = useDecide();
	const by = useReviewers().reviewers?.now ?? undefined;
	const refused = (error: Error): false => {
		say(refusalWords(words, error), 'refused');
		return false;
	};
	const again = () => client.invalidateQueries({ queryKey: [queryKey] });
	const undo = async (decision: string) => {
		await decide.mutateAsync({ decision: undoOf(decision) }).then(() => say(t('same.undone')), refused);
		await again();
	};
	return {
		isPending: decide.isPending,
		take: async (decision: DecisionInput, said: string): Promise<boolean> => {
			const taken = await decide
				.mutateAsync({ decision: { ...decision, ...(by === undefined ? {} : { by }) } })
				.then(({ decisions: [id] }) => {
					if (id) sayUndoable(said, t('source.undo'), () => void undo(id));
					else say(said);
					return true;
				}, refused);
			await again();
			return taken;
		},
	};
}
