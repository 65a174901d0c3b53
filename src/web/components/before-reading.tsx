import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { SourceJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './before-reading.module.css';
import { DecidedBy } from './decided-by.tsx';

/** What a reader will meet in a source, before any of its words or pictures is shown. */
export function BeforeReading({
	source,
	note,
	onRead,
}: {
	source: SourceJson;
	note: string;
	onRead: () => void;
}) {
	const { t } = useWords();
	const button = useRef<HTMLButtonElement>(null);
	// Whoever reads on has it at hand.
	useEffect(() => button.current?.focus({ preventScroll: true }), []);
	return (
		<div className="page">
			<section className={classes.note} aria-label={t('noteBefore.title')}>
				<h1 lang={source.lang}>{source.title}</h1>
				<h2>{t('noteBefore.title')}</h2>
				<p className={classes.words}>{note}</p>
				{source.said.note && (
					<p className="small soft">
						<DecidedBy decided={source.said.note} />
					</p>
				)}
				<div className={classes.ways}>
					<Button ref={button} onClick={onRead}>
						{t('noteBefore.read')}
					</Button>
					<Link to="/sources">{t('noteBefore.leave')}</Link>
				</div>
			</section>
		</div>
	);
}
