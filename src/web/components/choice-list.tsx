import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { usePrinting } from '../data/printing.ts';
import { useWords } from '../text/words.ts';
import classes from './choice-list.module.css';

const AT_FIRST = 8;

type Item = {
	readonly key: number;
	readonly label: string;
	readonly more?: ReactNode;
	/** Nothing chosen has to do with it. */
	readonly faded?: boolean;
};

/** Places or people of a figure, to be chosen without a pointer; those that are chosen show however long the list. */
export function ChoiceList({
	title,
	note,
	items,
	isChosen,
	choose,
}: {
	title: string;
	note?: string;
	items: readonly Item[];
	isChosen: (key: number) => boolean;
	choose: (key: number) => void;
}) {
	const { t } = useWords();
	const [all, setAll] = useState(false);
	// Nothing is unfolded on paper.
	const isPrinting = usePrinting();
	if (items.length === 0) return null;
	const shown = items.filter(({ key }, nth) => all || isPrinting || nth < AT_FIRST || isChosen(key));
	return (
		<section>
			<h2 className={classes.title}>{title}</h2>
			{note !== undefined && <p className="small soft">{note}</p>}
			<ul className={classes.items}>
				{shown.map(({ key, label, more, faded }) => (
					<li key={key}>
						<button
							type="button"
							className={classes.item}
							aria-pressed={isChosen(key)}
							data-faded={faded || undefined}
							onClick={() => choose(key)}
						>
							{label}
							{more !== undefined && <span className={classes.more}>{more}</span>}
						</button>
					</li>
				))}
			</ul>
			{items.length > AT_FIRST && (
				<Button size="compact-sm" variant="default" aria-expanded={all} onClick={() => setAll(!all)}>
					{t(all ? 'lines.fewer' : 'lines.allPlaces')}
				</Button>
			)}
		</section>
	);
}
