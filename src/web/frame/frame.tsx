import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { actOf } from '../data/key-map.ts';
import { isTyping, useKeys } from '../data/keys.ts';
import { say } from '../data/notices.ts';
import { tourQuery } from '../data/tour.ts';
import { undoLatest } from '../data/undoable.ts';
import { useWords } from '../text/words.ts';
import { openPanel, togglePalette, usePanel } from './panels.ts';

/** What is not always asked for comes when it is. */
const KeyHelp = lazy(() =>
	import('../components/key-help.tsx').then(({ KeyHelp }) => ({ default: KeyHelp })),
);
const Palette = lazy(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })));
const Tour = lazy(() => import('./tour.tsx').then(({ Tour }) => ({ default: Tour })));

/** What lies over every page, and the keys that work from anywhere. */
export function Frame() {
	const panel = usePanel();
	useKeys('page', {
		search: () => document.querySelector<HTMLElement>('header input[type="search"]')?.focus(),
		help: () => openPanel('help'),
	});
	const { t } = useWords();
	const nothing = useRef('');
	nothing.current = t('source.said.nothingToUndo');
	const isTourDue = useQuery(tourQuery).data?.due === true;
	useEffect(() => {
		// Whoever follows a link to somewhere is not led away from it.
		if (isTourDue && location.pathname === '/') openPanel('tour');
	}, [isTourDue]);
	useEffect(() => {
		// Before any field or dialog sees it: these work while somebody types, too.
		const listen = (event: KeyboardEvent) => {
			// In a field the browser takes back what was typed.
			if (actOf('outsideFields', event) === 'undo' && !isTyping(event.target) && !event.shiftKey) {
				event.preventDefault();
				if (!undoLatest()) say(nothing.current);
				return;
			}
			if (actOf('anywhere', event) !== 'palette') return;
			event.preventDefault();
			event.stopPropagation();
			togglePalette();
		};
		addEventListener('keydown', listen, true);
		return () => removeEventListener('keydown', listen, true);
	}, []);
	return (
		<Suspense fallback={null}>
			{panel === 'help' && <KeyHelp />}
			{panel === 'tour' && <Tour />}
			{panel === 'palette' && <Palette />}
		</Suspense>
	);
}
