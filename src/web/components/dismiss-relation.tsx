import { Button, Group, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
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
	const isLeft = useRef(false);
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
			<Button
				// Whoever leaves the form by its keys stands where they came from.
				ref={(button) => {
					if (isLeft.current) button?.focus();
					isLeft.current = false;
				}}
				size="compact-sm"
				variant="default"
				onClick={() => setAsks(true)}
			>
				{t('conflicts.dismiss')}
			</Button>
		);
	const isGiven = reason.trim() !== '';
	const leave = () => {
		leaving(draft);
		isLeft.current = true;
		setAsks(false);
	};
	return (
		<form
			style={{ flex: '1 1 100%' }}
			onKeyDown={(event) => actOf('form', event) === 'leave' && leave()}
			onSubmit={(event) => {
				event.preventDefault();
				if (!isGiven) return;
				const next = cardBeside(event.currentTarget);
				void take(dismissalOf(relation, reason), t('conflicts.dismissedNow')).then((isTaken) => {
					if (!isTaken) return;
					draft.saved();
					next?.querySelector<HTMLElement>('a, button')?.focus();
				});
			}}
		>
			<Group gap="sm" align="end">
				<TextInput
					style={{ flex: '1 1 240px' }}
					label={t('conflicts.dismissReason')}
					value={reason}
					maxLength={500}
					required
					autoFocus={isAsked === true}
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

/** Where one goes on once the card of this form is gone. */
function cardBeside(form: HTMLElement): Element | null {
	const card = form.closest('article');
	return card?.nextElementSibling ?? card?.previousElementSibling ?? document.getElementById('page');
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
