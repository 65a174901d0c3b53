import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DecisionInput, RelationJson } from '../../api/index.ts';
import { nonce } from '../data/decisions.ts';
import { useAnswerDecisions } from '../data/use-answer-decisions.ts';
import { useUndo } from '../data/use-undo.ts';
import { useWords } from '../text/words.ts';

/** Says with a reason that a relation needs no further look; of one that is dismissed, who said so and why, and a way back. */
export function DismissRelation({ relation }: { relation: RelationJson }) {
	const { t } = useWords();
	const { dismissed } = relation;
	const [asks, setAsks] = useState(false);
	const [reason, setReason] = useState('');
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
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				if (isGiven) void take(dismissalOf(relation, reason), t('conflicts.dismissedNow'));
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
					onChange={(event) => setReason(event.currentTarget.value)}
				/>
				<Button type="submit" size="sm" disabled={!isGiven} loading={isPending}>
					{t('conflicts.dismissNow')}
				</Button>
				<Button size="sm" variant="subtle" onClick={() => setAsks(false)}>
					{t('conflicts.cancel')}
				</Button>
			</Group>
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
