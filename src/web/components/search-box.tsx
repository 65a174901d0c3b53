import { Kbd, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../data/keys.ts';
import { useWords } from '../text/words.ts';
import classes from './header.module.css';

/** Search from anywhere; `/` leads here. */
export function SearchBox() {
	const { t } = useWords();
	const navigate = useNavigate();
	const asked = useSearch({ strict: false }).words ?? '';
	const [words, setWords] = useState(asked);
	const box = useRef<HTMLInputElement>(null);
	useEffect(() => setWords(asked), [asked]);
	useKeys({ '/': () => box.current?.focus() });
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
					rightSection={<Kbd size="xs">/</Kbd>}
				/>
			</form>
		</search>
	);
}
