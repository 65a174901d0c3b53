import type { AccountJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';

type Qualified = Pick<AccountJson, 'polarity' | 'force' | 'hedge'> & {
	readonly hedgeWords?: string;
	readonly proposed?: boolean;
	/** The words that it rests on: what of them came in with others, and was not read singly, is marked. */
	readonly quotes?: readonly { readonly readSingly?: false }[];
};

/** How it is said, in words: a denial, how firmly, with which reserve. A flat assertion needs no tag. */
export function Qualifiers({ polarity, force, hedge, hedgeWords, proposed, quotes = [] }: Qualified) {
	const { t, code } = useWords();
	return (
		<>
			{polarity !== 'affirms' && (
				<span className="tag">{t(polarity === 'denies' ? 'account.denied' : 'account.declined')}</span>
			)}
			{force !== 'asserts' && <span className="tag">{code('force', force)}</span>}
			{hedge !== undefined && hedge !== 'flat' && (
				<span className="tag">
					{code('hedge', hedge)}
					{hedgeWords && <span className="source-words"> {t('app.quoted', { words: hedgeWords })}</span>}
				</span>
			)}
			{!proposed && quotes.some(({ readSingly }) => readSingly === false) && (
				<span className="tag unread">{t('account.unread')}</span>
			)}
			{proposed && <span className="tag proposed">{t('whereabouts.proposedOnly')}</span>}
		</>
	);
}
