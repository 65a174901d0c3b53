import { useEffect } from 'react';
import { usePrinting } from '../data/printing.ts';
import { useWords } from '../text/words.ts';

/** The first line on paper: whom it is for, of which case it is and when it was printed. The first part stands on every page. */
export function PaperHead({ caseName }: { caseName: string }) {
	const { t, moment } = useWords();
	// Drawn anew when it is printed, so that the time is that of printing.
	usePrinting();
	const note = t('paper.note');
	useEffect(() => {
		document.documentElement.style.setProperty('--paper-note', JSON.stringify(note));
	}, [note]);
	return (
		<p className="on-paper">
			<strong>{note}</strong> {t('paper.printed', { name: caseName, when: moment(Date.now()) })}
		</p>
	);
}
