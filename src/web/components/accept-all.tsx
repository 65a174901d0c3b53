import { Button, Modal, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../data/client.ts';
import { say } from '../data/notices.ts';
import { type BulkCount, bulkCounts, bulkRules } from '../data/proposals.ts';
import { adoptHead } from '../data/record-head.ts';
import { refresh } from '../data/refresh.ts';
import { useReviewers } from '../data/reviewers.ts';
import type { Review } from '../data/use-review.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import classes from './accept-all.module.css';
import { Meaning } from './meaning.tsx';

type Bulk = BulkCount & { readonly rule?: string };
const bulkKey = ({ kind, rule }: Pick<Bulk, 'kind' | 'rule'>) =>
	rule === undefined ? kind : `${kind} ${rule}`;

/** Accepts all of one kind, or of one rule, in this document: asks once, says how many and what is left out, and is undone in one step. */
export function AcceptAll({ source, review }: { source: string; review: Review }) {
	const words = useWords();
	const { t, code, number } = words;
	const client = useQueryClient();
	const by = useReviewers().reviewers?.now ?? undefined;
	const [opened, setOpened] = useState(false);
	const [chosen, setChosen] = useState<string>();
	const kinds = opened ? bulkCounts(review.all) : [];
	const rules = opened ? bulkRules(review.all) : [];
	const counts: readonly Bulk[] = [...kinds, ...rules];
	const usual = chosen ?? (review.current && bulkKey({ kind: review.current.kind }));
	const count = counts.find((one) => bulkKey(one) === usual) ?? counts[0];
	const taking = useMutation({
		scope: { id: 'decide' },
		mutationFn: ({ kind, rule, count }: Bulk) =>
			ask('acceptAll', {
				params: { id: source },
				body: { kind, rule, count, ...(by !== undefined && { by }) },
			}),
		onSuccess: (receipt, { kind, rule }) => {
			const of = rule ?? code('kinds', kind);
			const what = t('source.all.done', { count: receipt.decided, kind: of });
			const undo = review.keepBatch(receipt.batch, `${number(receipt.decided)} · ${of}`);
			say(what, 'said', { label: t('source.undo'), act: undo });
			adoptHead(client, receipt);
			setOpened(false);
			void refresh(client, () => true);
		},
		onError: (error) => {
			say(refusalWords(words, error), 'refused');
			void refresh(client, ({ queryKey }) => queryKey[0] === 'proposals');
		},
	});
	return (
		<>
			<Button
				size="compact-xs"
				variant="subtle"
				disabled={!review.isWhole}
				onClick={() => {
					setChosen(undefined);
					setOpened(true);
				}}
			>
				{t('source.all.open')}
			</Button>
			<Modal
				opened={opened}
				onClose={() => setOpened(false)}
				title={t('source.all.title')}
				closeButtonProps={{ 'aria-label': t('app.close') }}
			>
				<p className="small soft">
					{t('source.all.lead')}
					<Meaning of={['unread']} />
				</p>
				{counts.length > 0 && (
					<NativeSelect
						mt="md"
						label={t('source.all.kind')}
						value={count && bulkKey(count)}
						data={[
							{
								group: t('source.all.kinds'),
								items: kinds.map((one) => ({
									value: bulkKey(one),
									label: `${code('kinds', one.kind)} · ${number(one.count)}`,
								})),
							},
							{
								group: t('source.all.rules'),
								items: rules.map((one) => ({
									value: bulkKey(one),
									label: `${one.rule} · ${number(one.count)}`,
								})),
							},
						]}
						onChange={({ currentTarget: { value } }) => setChosen(value)}
					/>
				)}
				<LeftOut count={count} />
				<div className={classes.acts}>
					{count && count.count > 0 ? (
						<Button loading={taking.isPending} onClick={() => taking.mutate(count)} data-autofocus>
							{t('source.all.confirm', { count: count.count })}
						</Button>
					) : (
						<p>{t('source.all.none')}</p>
					)}
					<Button variant="default" onClick={() => setOpened(false)}>
						{t('source.cancel')}
					</Button>
				</div>
			</Modal>
		</>
	);
}

function LeftOut({ count }: { count: BulkCount | undefined }) {
	const { t } = useWords();
	const parts = (['lacking', 'model', 'changed'] as const).filter((why) => (count?.leftOut[why] ?? 0) > 0);
	if (!count || parts.length === 0) return null;
	return (
		<div className={classes.left}>
			<p className="small">{t('source.all.leave')}</p>
			<ul className="small">
				{parts.map((why) => (
					<li key={why}>{t(`source.all.${why}`, { count: count.leftOut[why] })}</li>
				))}
			</ul>
		</div>
	);
}
