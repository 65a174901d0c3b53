import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DecisionInput, RelationJson } from '../../api/index.ts';
import { nonce } from '../data/decisions.ts';
import { DraftText, useDraft } from '../data/drafts.ts';
import { actOf } from '../data/key-map.ts';
import { useAnswerDecisions } from '../data/use-answer-decisions.ts';
import { useUndo } from '../data/use-undo.ts';
import { useWords } from '../text/words.ts';
import { DraftNote, useLeaving } from './draft-note.tsx';

/** So many statements tell one relation from every other. */
const MOST_IN_PLACE = 100;

/** Says with a reason that a relation needs no further look; of one that is dismissed, who said so and why, and a way back. */
export function DismissRelation({ relation }: { relation: RelationJson }) {
	const { t } = useWords();
	const { dismissed } = relation;
	const all = [...relation.statements].sort();
	const of = [relation.relation, all.length, ...all.slice(0, MOST_IN_PLACE)].join(' ');
	const draft = useDraft({ form: 'dismiss', of }, DraftText, '');
	const reason = draft.value;
	const leaving = useLeaving();
	const [isAsked, setAsks] = useState<boolean>();
	// What was begun shows itself.
	const asks = isAsked ?? draft.isDraft;
	const { take, isPending } = useAnswerDecisions('conflicts');
	const back = useUndo(t('conflicts.restored'));
	if (relation.proposed === true) return null;
	if (dismissed !== undefined) {
		const why = { reason: dismissed.reason ?? '', by: dismissed.by ?? '' };
		return (
			<Group gap="sm">
				<p className="small">
					{t(dismissed.by === undefined ? 'conflicts.dismissedBecause' : 'conflicts.dismissedBy', why)}
				</p>
				<Button
					size="compact-sm"
					variant="default"
					loading={back.isPending}
					onClick={() => back.undo(dismissed.decision)}
				>
					{t('conflicts.restore')}
				</Button>
			</Group>
		);
	}
	if (!asks)
		return (
			<div>
				<Button size="compact-sm" variant="subtle" onClick={() => setAsks(true)}>
					{t('conflicts.dismiss')}
				</Button>
			</div>
		);
	const isGiven = reason.trim() !== '';
	const leave = () => {
		leaving(draft);
		setAsks(false);
	};
	return (
		<form
			onKeyDown={(event) => actOf('form', event) === 'leave' && leave()}
			onSubmit={(event) => {
				event.preventDefault();
				if (!isGiven) return;
				void take(dismissalOf(relation, reason), t('conflicts.dismissedNow')).then(
					(isTaken) => isTaken && draft.saved(),
				);
			}}
		>
			<Group gap="sm" align="end">
				<TextInput
					style={{ flex: '1 1 240px' }}
					label={t('conflicts.dismissReason')}
					value={reason}
					maxLength={500}
					required
					data-autofocus
					onChange={(event) => draft.set(event.currentTarget.value)}
				/>
				<Button type="submit" size="sm" disabled={!isGiven} loading={isPending}>
					{t('conflicts.dismissNow')}
				</Button>
				<Button size="sm" variant="subtle" onClick={leave}>
					{t('conflicts.cancel')}
				</Button>
			</Group>
			<DraftNote draft={draft} />
		</form>
	);
}

function dismissalOf({ relation, statements }: RelationJson, reason: string): DecisionInput {
	return {
		do: 'dismiss',
		relation,
		statements: [...new Set(statements)],
		reason: reason.trim(),
		nonce: nonce(),
	};
}
