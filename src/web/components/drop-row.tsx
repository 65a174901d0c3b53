import type { Together } from '../data/imports.ts';
import { useWords } from '../text/words.ts';
import classes from './drop-files.module.css';
import { ImportRow } from './import-row.tsx';
import { UndoImport } from './undo-import.tsx';

/** Files that were dropped together: one import, with each of them in it, and one way to take all of it back. */
export function DropRow({ together }: { together: Together }) {
	const { t, time } = useWords();
	const title = t('drop.together', { count: together.length });
	const at = time(together[0].capture.at);
	const captures = together.filter(({ is }) => is !== 'earlier').map(({ capture }) => capture.id);
	return (
		<li className={classes.together}>
			<div className={classes.head}>
				<p>
					<strong>{title}</strong> <span className="small soft numbers">{at}</span>
				</p>
				{captures.length > 1 && <UndoImport path={`${title}, ${at}`} captures={captures} />}
			</div>
			<ul className={classes.ofIt}>
				{together.map((one) => (
					<ImportRow key={one.capture.id} one={one} />
				))}
			</ul>
		</li>
	);
}
