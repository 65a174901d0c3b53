import type { PersonJson, PlaceJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './facts.module.css';
import { SaidBy } from './saying.tsx';
import { SourceLink } from './source-link.tsx';

/** Every spelling with the sources that write it so, each leading to its words. None is corrected. */
export function NamesAsWritten({ names }: { names: PersonJson['names'] }) {
	return <NamesWritten names={names.map(({ name, written }) => ({ name, written, said: [] }))} />;
}

/** The same, with the voices that say that somebody or something is called so. */
export function NamesWritten({ names }: Pick<PlaceJson, 'names'>) {
	const { t } = useWords();
	return (
		<section aria-labelledby="names">
			<h2 id="names">{t('person.names')}</h2>
			<ul className={classes.list}>
				{names.map(({ name, written, said }) => (
					<li key={name}>
						<p className={`source-words ${classes.value}`}>{name}</p>
						{written.map((place) => (
							<p key={`${place.source}${place.start ?? place.row}`} className={classes.place}>
								<SourceLink place={place} />
							</p>
						))}
						<SaidBy said={said} />
					</li>
				))}
			</ul>
		</section>
	);
}
