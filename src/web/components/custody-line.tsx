import type { LinePieceJson, PersonJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './custody-line.module.css';
import { Gap } from './gap.tsx';
import { LineStep } from './line-step.tsx';

/** Stays, legs and acts in order, episode by episode, with every gap as a row of its own. */
export function CustodyLine({ line }: { line: PersonJson['line'] }) {
	const { t } = useWords();
	const { episodes, undated } = line;
	if (episodes.length === 0 && undated.length === 0) return <p className="soft">{t('person.noLine')}</p>;
	return (
		<>
			{episodes.map((episode, index) => (
				<section key={`${episode.from}${episode.pieces.length}`}>
					{episodes.length > 1 && (
						<h3 className={classes.episode}>{t('person.episode', { n: index + 1 })}</h3>
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
