import type { ProposalJson } from '../../api/index.ts';
import { slotLabel } from '../text/reading-words.ts';
import { useWords } from '../text/words.ts';
import classes from './proposal-card.module.css';

/** What a language model has to do with a reading. Whom it takes for a speaker is its guess and never shown as a voice. */
export function ModelNote({ proposal }: { proposal: ProposalJson }) {
	const words = useWords();
	const { t } = words;
	const { model, kind } = proposal;
	if (!model) return null;
	const { from, unlicensed, seconded = [], disputed = [] } = model;
	return (
		<ul className={classes.model}>
			{from && <li>{t('source.model.only', { model: from.model })}</li>}
			{unlicensed && <li>{t('source.model.unlicensed', { words: unlicensed.exact })}</li>}
			{seconded.length > 0 && (
				<li>{t('source.model.seconded', { models: words.list(seconded.map(({ model }) => model)) })}</li>
			)}
			{disputed.map(({ by, slot, value }) => (
				<li key={`${by.answer}${slot}${value}`}>
					{t('source.model.disputed', { model: by.model, slot: slotLabel(words, kind, slot), value })}
				</li>
			))}
		</ul>
	);
}
