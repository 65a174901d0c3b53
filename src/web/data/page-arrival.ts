import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../text/words.ts';
import { isTyping } from './keys.ts';

/**
 * What tells a reader without sight that another page has come: the title of the window, and the focus at its
 * beginning. The title names the kind of page and never a person: browsers keep titles in their history, and
 * may send that to another computer. While the screen is covered the title stays the cover's.
 */
export function usePageArrival(caseName: string | undefined, covered: boolean): void {
	const { t, code } = useWords();
	const { pathname } = useLocation();
	const [, first = ''] = pathname.split('/');
	const kinds: Readonly<Record<string, string>> = {
		'': t('app.whereabouts'),
		sources: t('app.sources'),
		imports: t('imports.title'),
		persons: code('entityKinds', 'Person'),
		conflicts: t('app.conflicts'),
		orders: t('app.orders'),
		map: t('app.map'),
		timeline: t('app.timeline'),
		origins: t('byOrigin.title'),
		inquiries: t('app.inquiries'),
		numbers: t('app.numbers'),
		terms: t('app.terms'),
		changed: t('app.changed'),
		same: t('app.same'),
		settings: t('prefs.title'),
		search: t('search.title'),
	};
	const kind = kinds[first];
	useEffect(() => {
		if (!covered) document.title = [kind, caseName, 'Paradero'].filter(Boolean).join(' · ');
	}, [kind, caseName, covered]);

	const before = useRef(pathname);
	useEffect(() => {
		if (before.current === pathname) return;
		before.current = pathname;
		const page = document.getElementById('page');
		// A page that leads the focus itself keeps it, and so does a field in which one types; a link does not.
		const { activeElement } = document;
		if (page === null || page.contains(activeElement) || isTyping(activeElement)) return;
		page.focus({ preventScroll: true });
	}, [pathname]);
}
