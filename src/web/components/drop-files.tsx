import { Button, FileButton, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { MOST_DROPPED } from '../../api/index.ts';
import { filesDropped, filesOf, type GivenFile } from '../data/dropped-files.ts';
import { type Drop, isDropping, percentOf, startDrop, stopDropping, useDrop } from '../data/dropping.ts';
import { say } from '../data/notices.ts';
import { useWords } from '../text/words.ts';
import classes from './drop-files.module.css';
import { DropReceipts } from './drop-receipts.tsx';

declare module 'react' {
	interface InputHTMLAttributes<T> {
		/** Beside the standard, and in every browser. */
		webkitdirectory?: string;
	}
}

/** A folder, with all in it, by the name that every browser knows it by. */
const OF_FOLDER = { webkitdirectory: '' };

/** Where files and folders are given to the case, how far that has come, and what became of each. */
export function DropFiles({ onStart }: { onStart?: () => void }) {
	const { t } = useWords();
	const client = useQueryClient();
	const drop = useDrop();
	const reset = useRef<() => void>(null);
	const resetFolder = useRef<() => void>(null);
	const take = useCallback(
		(files: readonly GivenFile[]) => {
			reset.current?.();
			resetFolder.current?.();
			if (isDropping()) return say(t('drop.busy'));
			if (files.length === 0) return say(t('drop.nothing'));
			if (files.length > MOST_DROPPED) return say(t('drop.tooMany', { count: MOST_DROPPED }), 'refused');
			void startDrop(files, client);
			onStart?.();
		},
		[client, onStart, t],
	);
	const isOver = useFilesOver(take);
	const isRunning = drop !== null && drop.now !== null;
	return (
		<section className={classes.drop} data-over={isOver} aria-labelledby="drop-files">
			<h2 id="drop-files">{isOver ? t('drop.letGo') : t('drop.title')}</h2>
			<p className="soft">{t('drop.lead')}</p>
			{isRunning ? (
				<Running drop={drop} />
			) : (
				<div className={classes.ways}>
					<FileButton multiple resetRef={reset} onChange={(files) => take(filesOf(files))}>
						{(props) => <Button {...props}>{t('drop.files')}</Button>}
					</FileButton>
					<FileButton
						multiple
						resetRef={resetFolder}
						inputProps={OF_FOLDER}
						onChange={(files) => take(filesOf(files))}
					>
						{(props) => (
							<Button variant="default" {...props}>
								{t('drop.folder')}
							</Button>
						)}
					</FileButton>
				</div>
			)}
			{drop !== null && !isRunning && <DropReceipts drop={drop} />}
		</section>
	);
}

function Running({ drop }: { drop: Drop }) {
	const { t } = useWords();
	const { done, total, now, pages } = drop;
	const words = t('drop.running', { now: done + 1, count: total });
	return (
		<div className={classes.running}>
			<Progress value={percentOf(drop)} size="sm" aria-label={words} />
			<p className="numbers" role="status">
				{words}
			</p>
			<p className={classes.path}>{now}</p>
			{pages !== null && (
				<p className="small soft numbers">
					{pages.done < pages.total ? t('drop.pages', pages) : t('drop.pagesRead', { count: pages.total })}
				</p>
			)}
			<Button variant="default" onClick={stopDropping}>
				{t('drop.stop')}
			</Button>
		</div>
	);
}

/** Takes what is dropped anywhere on the page, so that no browser opens it instead. Whether files are held over it. */
function useFilesOver(take: (files: readonly GivenFile[]) => void): boolean {
	const [isOver, setOver] = useState(false);
	useEffect(() => {
		const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
		const onOver = (event: DragEvent) => {
			if (!hasFiles(event)) return;
			event.preventDefault();
			setOver(true);
		};
		// Left for good only where nothing of the page is entered instead.
		const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
		const onDrop = (event: DragEvent) => {
			if (event.dataTransfer === null || !hasFiles(event)) return;
			event.preventDefault();
			setOver(false);
			void filesDropped(event.dataTransfer).then(take);
		};
		window.addEventListener('dragover', onOver);
		window.addEventListener('dragleave', onLeave);
		window.addEventListener('drop', onDrop);
		return () => {
			window.removeEventListener('dragover', onOver);
			window.removeEventListener('dragleave', onLeave);
			window.removeEventListener('drop', onDrop);
		};
	}, [take]);
	return isOver;
}
