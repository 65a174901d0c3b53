import type { AccountJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';

type Qualified = Pick<AccountJson, 'polarity' | 'force' | 'hedge'> & {
	readonly hedgeWords?: string;
	readonly proposed?: boolean;
};

/** How it is said, in words: a denial, how firmly, with which reserve. A flat assertion needs no tag. */
export function Qualifiers({ polarity, force, hedge, hedgeWords, proposed }: Qualified) {
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
			{proposed && <span className="tag proposed">{t('whereabouts.proposedOnly')}</span>}
		</>
	);
}
