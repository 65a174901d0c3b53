import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { z } from 'zod';
import type { CheckedPartJson, ProposalJson } from '../../api/index.ts';
import type { MentionType } from '../../record/index.ts';
import { ask } from '../data/client.ts';
import { readDateEntry } from '../data/date-entry.ts';
import { useDraft } from '../data/drafts.ts';
import { useReviewers } from '../data/reviewers.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import { DateField } from './date-field.tsx';
import classes from './draft-inquiry.module.css';
import { DraftNote, useLeaving } from './draft-note.tsx';
import { WhoIsThis } from './who-is-this.tsx';

const InquiryDraftShape = z.object({
	to: z.string(),
	through: z.string(),
	deadline: z.string(),
	/** Left out until somebody writes another than who reviews here. */
	by: z.string().optional(),
});
type InquiryDraft = z.infer<typeof InquiryDraftShape>;
/** Who can ask and be asked; no source stands beside the form that could offer its own names. */
const ASKING: readonly MentionType[] = ['organization', 'person'];
const NO_PROPOSALS: readonly ProposalJson[] = [];
const NOTHING: InquiryDraft = { to: '', through: '', deadline: '' };

type Props = {
	readonly opened: boolean;
	readonly close: () => void;
	readonly drafted: () => void;
	readonly person: string;
	readonly list: string;
	readonly parts: readonly CheckedPartJson[];
};

/** Makes an inquiry of ours of the parts that were ticked, with a letter to send by one's own means. Nothing is sent from here. */
export function DraftInquiry({ opened, close, drafted, person, list, parts }: Props) {
	const words = useWords();
	const { t, language } = words;
	const client = useQueryClient();
	const now = useReviewers().reviewers?.now ?? '';
	const draft = useDraft({ form: 'inquiry', of: `${person} ${list}` }, InquiryDraftShape, NOTHING);
	const { to, through, deadline, by } = draft.value;
	const change = (part: Partial<InquiryDraft>) => draft.set((before) => ({ ...before, ...part }));
	const leaving = useLeaving();
	const until = readDateEntry(deadline);
	const { mutate, data, error, isPending, reset } = useMutation({
		mutationFn: () =>
			ask('draftInquiry', {
				params: { id: person },
				body: {
					list,
					parts: parts.map(({ id }) => id),
					to,
					language,
					...(through.trim() === '' ? {} : { through }),
					...(until === null ? {} : { deadline: until }),
					...((by ?? now).trim() === '' ? {} : { by: by ?? now }),
				},
			}),
		onSuccess: async () => {
			draft.saved();
			drafted();
			for (const key of ['process', 'inquiries', 'sources', 'case', 'person'])
				await client.invalidateQueries({ queryKey: [key] });
		},
	});
	const end = () => {
		leaving(draft);
		reset();
		close();
	};
	return (
		<Modal
			opened={opened}
			onClose={end}
			title={t('process.draftTitle')}
			size="lg"
			closeButtonProps={{ 'aria-label': t('app.close') }}
		>
			{data ? (
				<div className={classes.form}>
					<p role="status">{t('process.drafted')}</p>
					<pre className={classes.letter}>{data.text}</pre>
					<p className="small">
						<Link to="/sources/$id" params={{ id: data.source }}>
							{t('process.letter')}
						</Link>
						{' · '}
						<Link to="/inquiries">{t('inquiries.title')}</Link>
					</p>
				</div>
			) : (
				<form
					className={classes.form}
					onSubmit={(event) => {
						event.preventDefault();
						if (to.trim() !== '') mutate();
					}}
				>
					<p className="small soft">{t('process.draftLead', { count: parts.length })}</p>
					<WhoIsThis
						autoFocus
						required
						label={t('process.to')}
						value={to}
						of={ASKING}
						proposals={NO_PROPOSALS}
						onChange={(name) => change({ to: name })}
					/>
					<TextInput
						label={t('slots.through')}
						value={through}
						onChange={(event) => change({ through: event.currentTarget.value })}
					/>
					<DateField
						label={t('slots.deadline')}
						placeholder={t('whereabouts.onHint')}
						value={deadline}
						onChange={(typed) => change({ deadline: typed })}
					/>
					<WhoIsThis
						label={t('process.from')}
						value={by ?? now}
						of={ASKING}
						proposals={NO_PROPOSALS}
						onChange={(name) => change({ by: name })}
					/>
					{error && <p role="alert">{refusalWords(words, error)}</p>}
					<Button
						type="submit"
						className={classes.submit}
						loading={isPending}
						disabled={to.trim() === '' || (deadline.trim() !== '' && until === null)}
					>
						{t('process.draft')}
					</Button>
					<DraftNote draft={draft} />
				</form>
			)}
		</Modal>
	);
}
