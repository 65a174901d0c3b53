import { TextInput } from '@mantine/core';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { stepThroughHits } from '../data/hit-keys.ts';
import { actOf } from '../data/key-map.ts';
import { useWords } from '../text/words.ts';
import classes from './header.module.css';
import { KeyName } from './key-name.tsx';

/** A hit for each letter typed would be a flicker. */
const PAUSE_MS = 200;

/** Search from anywhere; the key `page.search` leads here. */
export function SearchBox() {
	const { t } = useWords();
	const navigate = useNavigate();
	const asked = useSearch({ strict: false }).words ?? '';
	const [words, setWords] = useState(asked);
	const box = useRef<HTMLInputElement>(null);
	const isOnSearch = useLocation().pathname === '/search';
	const sent = useRef(asked);
	useEffect(() => {
		if (sent.current !== asked) setWords(asked);
		sent.current = asked;
	}, [asked]);
	// On the search page hits follow what is typed; elsewhere nobody is called away before Enter.
	useEffect(() => {
		const typed = words.trim();
		if (!isOnSearch || typed === asked || document.activeElement !== box.current) return;
		const timer = setTimeout(() => {
			sent.current = typed;
			void navigate({ to: '/search', search: { words: typed || undefined }, replace: true });
		}, PAUSE_MS);
		return () => clearTimeout(timer);
	}, [words, asked, isOnSearch, navigate]);
	return (
		<search className={classes.search}>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					if (words.trim() !== '') void navigate({ to: '/search', search: { words: words.trim() } });
				}}
			>
				<TextInput
					ref={box}
					type="search"
					size="sm"
					aria-label={t('app.search')}
					placeholder={t('app.search')}
					value={words}
					onChange={(event) => setWords(event.currentTarget.value)}
					onKeyDown={(event) => {
						const act = actOf('searchBox', event);
						if (act === 'leave') event.currentTarget.blur();
						if (act !== 'hits' || !isOnSearch) return;
						event.preventDefault();
						stepThroughHits(1);
					}}
					rightSection={<KeyName of="page" act="search" />}
				/>
			</form>
		</search>
	);
}
