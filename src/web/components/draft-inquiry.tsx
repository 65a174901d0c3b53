import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CheckedPartJson } from '../../api/index.ts';
import { ask } from '../data/client.ts';
import { readDateEntry } from '../data/date-entry.ts';
import { useReviewers } from '../data/reviewers.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import { DateField } from './date-field.tsx';
import classes from './draft-inquiry.module.css';

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
	const [to, setTo] = useState('');
	const [through, setThrough] = useState('');
	const [deadline, setDeadline] = useState('');
	const [by, setBy] = useState<string>();
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
			drafted();
			for (const key of ['process', 'inquiries', 'sources', 'case', 'person'])
				await client.invalidateQueries({ queryKey: [key] });
		},
	});
	const end = () => {
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
					<TextInput
						data-autofocus
						required
						label={t('process.to')}
						value={to}
						onChange={(event) => setTo(event.currentTarget.value)}
					/>
					<TextInput
						label={t('slots.through')}
						value={through}
						onChange={(event) => setThrough(event.currentTarget.value)}
					/>
					<DateField
						label={t('slots.deadline')}
						placeholder={t('whereabouts.onHint')}
						value={deadline}
						onChange={setDeadline}
					/>
					<TextInput
						label={t('process.from')}
						value={by ?? now}
						onChange={(event) => setBy(event.currentTarget.value)}
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
				</form>
			)}
		</Modal>
	);
}
