import { Link } from '@tanstack/react-router';
import { useWords } from '../text/words.ts';

/** Said above several that one name finds: each stands as its source names it until somebody joins them. */
export function NamedAlike({ withProposals }: { withProposals: boolean }) {
	const { t } = useWords();
	return (
		<p className="small soft" style={{ marginTop: 10, maxWidth: '76ch' }}>
			{t('whereabouts.alike')} {withProposals && `${t('whereabouts.alikeProposed')} `}
			<Link to="/same" search={{ kind: 'people' }}>
				{t('whereabouts.alikeGo')}
			</Link>
		</p>
	);
}
