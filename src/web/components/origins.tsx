import type { OriginsJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';

/** In how many sources it stands and from how many origins it comes; nothing where one source speaks. */
export function Origins({ of: { sources, origins } }: { of: OriginsJson }) {
	const { t } = useWords();
	if (sources < 2) return null;
	return (
		<span className="tag" title={t('origins.why')}>
			{t('origins.sources', { count: sources })}, {t('origins.origins', { count: origins })}
		</span>
	);
}
