import { Button, Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DraftText, useDraft } from '../data/drafts.ts';
import { searchQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import classes from './definition-card.module.css';
import { Highlight } from './highlight.tsx';
import { SourceLink } from './source-link.tsx';

type Props = {
	readonly opened: boolean;
	readonly title: string;
	/** What a statement is chosen for: the words that were sought for it stand there again. */
	readonly of: string;
	readonly close: () => void;
	readonly choose: (statement: string) => void;
};

/** Finds a statement that was accepted by its words, for a person to choose. */
export function ChooseStatement({ opened, title, of, close, choose }: Props) {
	const { t } = useWords();
	const draft = useDraft({ form: 'criterion', of }, DraftText, '');
	const words = draft.value;
	const { data, isFetching } = useQuery(searchQuery(words));
	const found = (words.trim() === '' ? [] : (data ?? [])).flatMap((hit) => {
		const [statement] = hit.kind === 'statement' ? hit.statements : [];
		return statement === undefined ? [] : [{ hit, statement }];
	});
	return (
		<Modal
			opened={opened}
			onClose={close}
			title={title}
			size="lg"
			closeButtonProps={{ 'aria-label': t('app.close') }}
		>
			<TextInput
				data-autofocus
				label={t('terms.find')}
				value={words}
				onChange={(event) => draft.set(event.currentTarget.value)}
			/>
			<p className="small soft" role="status">
				{words.trim() !== '' && !isFetching && t('terms.found', { count: found.length })}
			</p>
			<ul className={classes.found}>
				{found.map(({ hit, statement }) => (
					<li key={statement}>
						<p className="source-words">
							<Highlight text={hit.text} words={words} />
						</p>
						<p className="small">
							<SourceLink place={hit} />
						</p>
						<Button
							size="compact-xs"
							variant="default"
							onClick={() => {
								draft.saved();
								choose(statement);
							}}
						>
							{t('terms.choose')}
						</Button>
					</li>
				))}
			</ul>
		</Modal>
	);
}
