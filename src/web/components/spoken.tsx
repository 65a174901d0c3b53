import { useWords } from '../text/words.ts';

type Said = {
	readonly spoken?: string | undefined;
	readonly spokenBy?: 'voice' | 'source' | undefined;
	readonly spokenInferred?: boolean | undefined;
};

/** When it was said, or only published; a date that is inferred says so. */
export function Spoken({ said }: { said: Said }) {
	const { t, date } = useWords();
	if (said.spoken === undefined) return null;
	return (
		<>
			{t(said.spokenBy === 'source' ? 'conflicts.published' : 'account.spoken', { date: date(said.spoken) })}
			{said.spokenInferred && ` (${t('source.inferredPlain')})`}
		</>
	);
}
