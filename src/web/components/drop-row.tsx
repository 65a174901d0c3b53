import { Button } from '@mantine/core';
import { useState } from 'react';
import { needsLook, type Together } from '../data/imports.ts';
import { useWords } from '../text/words.ts';
import classes from './drop-files.module.css';
import { ImportRow } from './import-row.tsx';
import { UndoImport } from './undo-import.tsx';

/** So many files are shown at once; of more, only those first that somebody has to look at. */
const FEW = 20;
/** A thousand rows at once would keep the page busy each time that one more is added. */
const MORE = 100;

/** Files that were dropped together: one import, with each of them in it, and one way to take all of it back. */
export function DropRow({ together }: { together: Together }) {
	const { t, time } = useWords();
	const [shown, setShown] = useState(0);
	const title = t('drop.together', { count: together.length });
	const at = time(Math.max(...together.map(({ capture }) => capture.at)));
	const captures = together.filter(({ is }) => is !== 'earlier').map(({ capture }) => capture.id);
	const isLong = together.length > FEW;
	const isOpen = !isLong || shown > 0;
	const listed = isOpen ? together : together.filter(needsLook);
	const visible = isLong ? listed.slice(0, Math.max(shown, MORE)) : listed;
	const left = together.length - visible.length;
	return (
		<li className={classes.together}>
			<div className={classes.head}>
				<p>
					<strong>{title}</strong> <span className="small soft numbers">{at}</span>
				</p>
				{captures.length > 1 && <UndoImport path={`${title}, ${at}`} captures={captures} />}
			</div>
			{!isOpen && (
				<p className="small soft">
					{listed.length === 0 ? t('drop.allWell') : t('drop.needLook', { count: listed.length })}
				</p>
			)}
			<ul className={classes.ofIt}>
				{visible.map((one) => (
					<ImportRow key={one.capture.id} one={one} />
				))}
			</ul>
			{left > 0 && (
				<Button size="compact-xs" variant="default" mb={10} onClick={() => setShown(shown + MORE)}>
					{isOpen ? t('drop.showMore', { count: left }) : t('drop.showFiles')}
				</Button>
			)}
		</li>
	);
}
