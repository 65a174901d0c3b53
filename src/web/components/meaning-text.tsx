import { GLOSSARY, type GlossaryWord } from '../../record/index.ts';
import { useWords } from '../text/words.ts';
import classes from './meaning.module.css';

/** What is meant by each of these words. */
export function MeaningText({ of }: { of: readonly GlossaryWord[] }) {
	const { language } = useWords();
	return (
		<dl className={classes.words} lang={language}>
			{of.map((one) => {
				const { word, says } = GLOSSARY[one][language];
				return (
					<div key={one}>
						<dt>{word}</dt>
						<dd>{says}</dd>
					</div>
				);
			})}
		</dl>
	);
}
