import { useEffect } from 'react';
import { usePrinting } from '../data/printing.ts';
import { useWords } from '../text/words.ts';

/** The first line on paper: whom it is for, of which case it is and when it was printed. The first part stands on every page. */
export function PaperHead({ caseName }: { caseName: string }) {
	const { t, moment } = useWords();
	// The time is that of printing, and on screen nobody waits for the words of it.
	const isPrinting = usePrinting();
	const note = t('paper.note');
	useEffect(() => {
		document.documentElement.style.setProperty('--paper-note', JSON.stringify(note));
	}, [note]);
	return (
		<p className="on-paper">
			<strong>{note}</strong> {isPrinting && t('paper.printed', { name: caseName, when: moment(Date.now()) })}
		</p>
	);
}
