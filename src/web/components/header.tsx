import { SegmentedControl, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CaseJson } from '../../api/index.ts';
import { useDrop } from '../data/dropping.ts';
import { suggestionCountsQuery } from '../data/queries.ts';
import { useReviewers } from '../data/reviewers.ts';
import { openPanel } from '../frame/panels.ts';
import icon from '../icon.svg';
import { changeLanguage } from '../text/index.ts';
import { SCREEN_LANGUAGES } from '../text/languages.ts';
import { useWords } from '../text/words.ts';
import { ClockBehind } from './clock-behind.tsx';
import classes from './header.module.css';
import { KeyName } from './key-name.tsx';
import { SearchBox } from './search-box.tsx';
import { DropUnderWay, Work } from './work.tsx';

/** On every page: which case, whether it is protected, where to go. */
export function Header({ about, work }: { about: CaseJson | undefined; work: CaseJson['work'] }) {
	const { t, tag } = useWords();
	const { pathname } = useLocation();
	// What waits, imports and origins are tabs of the sources, map and timeline of the whereabouts.
	const isOn = (...tabs: readonly string[]) => (tabs.includes(pathname) ? { 'data-status': 'active' } : {});
	const drop = useDrop();
	const { data: counts } = useQuery(suggestionCountsQuery);
	const waiting = (counts?.same ?? 0) + (counts?.reprint ?? 0);
	const reviewer = useReviewers().reviewers?.now ?? null;
	const header = useRef<HTMLElement>(null);
	const nav = useRef<HTMLElement>(null);
	// On a phone the row of pages is wider than the screen: where one is stays in sight.
	useEffect(() => {
		const active = pathname === '' ? null : nav.current?.querySelector('[data-status="active"]');
		active?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}, [pathname]);
	useEffect(() => {
		const watch = new ResizeObserver(() =>
			document.documentElement.style.setProperty('--header', `${header.current?.offsetHeight ?? 56}px`),
		);
		watch.observe(header.current!);
		return () => watch.disconnect();
	}, []);
	return (
		<header ref={header} className={classes.header}>
			<div className={classes.bar}>
				<Link to="/" className={classes.name}>
					<img src={icon} alt="" width={22} height={22} />
					<span className={classes.case}>{about?.name ?? 'Paradero'}</span>
				</Link>
				{about && !about.protected && (
					<Tooltip
						label={t('app.notProtectedWhy')}
						multiline
						w={260}
						events={{ hover: true, focus: true, touch: true }}
					>
						<button type="button" className={classes.unprotected}>
							{t('app.notProtected')}
						</button>
					</Tooltip>
				)}
				<nav ref={nav} aria-label={t('app.pages')} className={classes.nav}>
					<Link
						to="/"
						activeOptions={{ exact: true, includeSearch: false }}
						{...isOn('/map', '/timeline', '/places')}
					>
						{t('app.whereabouts')}
					</Link>
					<Link to="/sources" {...isOn('/imports', '/origins', '/queue')}>
						{t('app.sources')}
					</Link>
					<Link to="/orders">{t('app.orders')}</Link>
					<Link to="/inquiries">{t('app.inquiries')}</Link>
					<Link to="/conflicts">
						{t('app.conflicts')}
						{about && about.counts.conflicts > 0 && (
							<span className={classes.count}>{about.counts.conflicts}</span>
						)}
					</Link>
					<Link to="/same">
						{t('app.same')}
						{waiting > 0 && <span className={classes.count}>{waiting}</span>}
					</Link>
					<Link to="/numbers">{t('app.numbers')}</Link>
					<Link to="/terms">{t('app.terms')}</Link>
					<Link to="/changed">{t('app.changed')}</Link>
				</nav>
				<SearchBox />
				<Tooltip label={<PaletteKeys />} openDelay={400}>
					<button
						type="button"
						className={classes.palette}
						aria-label={t('palette.open')}
						aria-keyshortcuts="Control+K Meta+K"
						onClick={() => openPanel('palette')}
					>
						⋯
					</button>
				</Tooltip>
				<Link
					to="/settings"
					className={classes.reviewer}
					{...isOn('/integrity')}
					{...(reviewer !== null && { 'aria-label': t('reviewers.is', { name: reviewer }) })}
				>
					{reviewer ?? t('prefs.title')}
				</Link>
				<SegmentedControl
					size="xs"
					className={classes.language}
					aria-label={t('app.language')}
					value={tag}
					onChange={changeLanguage}
					data={SCREEN_LANGUAGES.map(({ tag: value, name }) => ({
						value,
						label: (
							<abbr title={name} lang={value}>
								{value.toLocaleUpperCase(value)}
							</abbr>
						),
					}))}
				/>
			</div>
			{about?.clockBehind !== undefined && <ClockBehind newest={about.clockBehind} />}
			{work && <Work work={work} />}
			{drop !== null && drop.now !== null && pathname !== '/imports' && <DropUnderWay drop={drop} />}
		</header>
	);
}

function PaletteKeys() {
	const { t } = useWords();
	return (
		<>
			{t('palette.open')} <KeyName of="anywhere" act="palette" />
		</>
	);
}
