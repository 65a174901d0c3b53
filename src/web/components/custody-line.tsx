import type { LinePieceJson, PersonJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './custody-line.module.css';
import { Gap } from './gap.tsx';
import { LineStep } from './line-step.tsx';

/** Stays, legs and acts in order, episode by episode, with every gap as a row of its own. */
export function CustodyLine({ line }: { line: PersonJson['line'] }) {
	const { t, code } = useWords();
	const { episodes, undated, aside, inversions } = line;
	if (episodes.length + undated.length + aside.length === 0)
		return <p className="soft">{t('person.noLine')}</p>;
	return (
		<>
			{episodes.map((episode, index) => (
				<section key={`${episode.from}${episode.pieces.length}`}>
					{episodes.length > 1 && (
						<h3 className={classes.episode}>
							{t('person.episode', { n: index + 1 })}
							{episode.endedBy &&
								` · ${t('person.endedBy', { what: code('custody', episode.endedBy.type) })}`}
						</h3>
					)}
					<Pieces pieces={episode.pieces} />
				</section>
			))}
			{undated.length > 0 && (
				<section>
					<h3 className={classes.episode}>{t('person.undated')}</h3>
					<Pieces pieces={undated} />
				</section>
			)}
			{aside.length > 0 && (
				<section>
					<h3 className={classes.episode}>{t('person.aside')}</h3>
					<p className="small soft">{t('person.asideLead')}</p>
					<Pieces pieces={aside} />
				</section>
			)}
			{inversions.length > 0 && (
				<section>
					<h3 className={classes.episode}>{t('person.inversions')}</h3>
					<ul>
						{inversions.map(({ kind, days, events }) => (
							<li key={`${kind}${events.join()}`}>{t(`person.inversion.${kind}`, { count: days })}</li>
						))}
					</ul>
				</section>
			)}
		</>
	);
}

function Pieces({ pieces }: { pieces: readonly LinePieceJson[] }) {
	return (
		<ol className={classes.pieces}>
			{pieces.map((piece) =>
				piece.piece === 'gap' ? (
					<Gap key={`gap${piece.from}`} gap={piece} />
				) : (
					<LineStep key={piece.event} step={piece} />
				),
			)}
		</ol>
	);
}
