import type { PersonJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './facts.module.css';
import { SourceLink } from './source-link.tsx';

/** Every spelling with the sources that write it so. None is corrected. */
export function NamesAsWritten({ names }: { names: PersonJson['names'] }) {
	const { t } = useWords();
	return (
		<section aria-labelledby="names">
			<h2 id="names">{t('person.names')}</h2>
			<ul className={classes.list}>
				{names.map(({ name, sources }) => (
					<li key={name}>
						<p className={`source-words ${classes.value}`}>{name}</p>
						{sources.map((source) => (
							<p key={source} className={classes.place}>
								<SourceLink place={{ source }} />
							</p>
						))}
					</li>
				))}
			</ul>
		</section>
	);
}
