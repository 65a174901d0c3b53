import { Button } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import { selectedWords } from '../data/selection.ts';
import { useWords } from '../text/words.ts';
import { KeyName } from './key-name.tsx';
import classes from './state-palette.module.css';

/** Stands beside selected words and opens the form for them; the key `s` does the same. */
export function StatePalette({
	pane,
	text,
	onState,
}: {
	pane: RefObject<HTMLDivElement | null>;
	text: string;
	onState: () => void;
}) {
	const { t } = useWords();
	const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
	useEffect(() => {
		const look = () => {
			const root = pane.current;
			const words = root && selectedWords(root, text);
			const range = globalThis.getSelection()?.rangeCount ? globalThis.getSelection()?.getRangeAt(0) : null;
			if (!root || !words || !range) return setPlace(null);
			const box = range.getBoundingClientRect();
			const frame = root.getBoundingClientRect();
			setPlace({
				top: Math.min(Math.max(box.bottom - frame.top + 8, 8), frame.height - 48),
				left: Math.min(Math.max(box.left - frame.left, 8), Math.max(8, frame.width - 300)),
			});
		};
		const scroller = pane.current;
		document.addEventListener('selectionchange', look);
		scroller?.addEventListener('scroll', look, { passive: true });
		return () => {
			document.removeEventListener('selectionchange', look);
			scroller?.removeEventListener('scroll', look);
		};
	}, [pane, text]);
	if (!place) return null;
	return (
		<div className={classes.palette} style={place}>
			<Button
				size="sm"
				rightSection={<KeyName of="review" act="state" />}
				// The press must not take the selection away before it is read.
				onMouseDown={(event) => event.preventDefault()}
				onClick={onState}
			>
				{t('source.state')}
			</Button>
		</div>
	);
}
