import { useWords } from '../text/words.ts';
import type { LinesChoice } from './lines-filters.tsx';

/** On paper, where no field shows it: what a selection was narrowed by, and whether it holds what is only proposed. */
export function NarrowedOnPaper({
	person,
	place,
	voice,
	withProposals,
}: LinesChoice & { readonly withProposals: boolean }) {
	const { t, list } = useWords();
	const by = [
		...(person === undefined ? [] : [`${t('lines.person')}: ${person}`]),
		...(place === undefined ? [] : [`${t('lines.place')}: ${place}`]),
		...(voice === undefined ? [] : [`${t('lines.voice')}: ${voice}`]),
	];
	return (
		<div className="on-paper">
			<strong>{t('lines.narrowed')}</strong> {by.length > 0 ? list(by, 'unit') : t('lines.notNarrowed')} ·{' '}
			{t(withProposals ? 'lines.proposedToo' : 'lines.acceptedOnly')}
		</div>
	);
}
