import { Link } from '@tanstack/react-router';
import type { SourceJson } from '../../api/index.ts';
import type { SourceDateName } from '../../record/index.ts';
import type { Settings } from '../data/use-settings.ts';
import { useWords } from '../text/words.ts';
import { DecidedBy } from './decided-by.tsx';
import classes from './source-settings.module.css';

/** One date of a source, what it rests on, and the way to those words; what is only inferred is marked. */
export function SourceDateRow({
	source,
	name,
	settings,
}: {
	source: SourceJson;
	name: SourceDateName;
	settings: Settings;
}) {
	const { t, date } = useWords();
	const found = source.dates[name];
	if (found === undefined) return null;
	const { edtf, basis, start, end, exact, from } = found;
	const said = source.said[name];
	return (
		<div>
			<dt>{t(`settings.dates.${name}`)}</dt>
			<dd>
				<span className={classes.date}>{edtf === undefined ? t('settings.unknown') : date(edtf)}</span>{' '}
				{basis === 'inferred' ? (
					<span className="tag proposed">
						{t(from ? `settings.from.${from}` : 'settings.basis.inferred')}
					</span>
				) : basis === 'stated' && exact !== undefined && start !== undefined ? (
					<Link
						to="/sources/$id"
						params={{ id: source.id }}
						search={{ start, end }}
						aria-label={`${t('settings.toWords')}: ${exact}`}
					>
						<q>{exact}</q>
					</Link>
				) : (
					<span className="soft">{t(`settings.basis.${basis}`)}</span>
				)}
				{said && (
					<button
						type="button"
						className={classes.takeBack}
						aria-label={t('settings.takeBackOf', { field: t(`settings.dates.${name}`) })}
						onClick={() => settings.takeBack(name)}
					>
						{t('settings.takeBack')}
					</button>
				)}
				{said && (
					<p>
						<DecidedBy decided={said} />
					</p>
				)}
			</dd>
		</div>
	);
}
