import { CopyButton, Kbd } from '@mantine/core';
import { useKeys } from '../data/keys.ts';
import { say } from '../data/notices.ts';
import { useWords } from '../text/words.ts';
import classes from './copy-link.module.css';

/** Copies the address of one thing: where it lies in this workspace, without what lets somebody in. */
export function CopyLink({ path, label }: { path: string; label: string }) {
	const { t } = useWords();
	return (
		<CopyButton value={linkTo(path)}>
			{({ copied, copy }) => (
				<button type="button" className={classes.link} aria-label={label} title={label} onClick={copy}>
					<svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true" className={classes.sign}>
						<path d="M6.5 9.5l3-3M7 4.5l1-1a3 3 0 0 1 4.5 4.5l-1.5 1.5M9 11.5l-1 1A3 3 0 0 1 3.5 8L5 6.5" />
					</svg>
					{copied && (
						<span role="status" className={classes.said}>
							{t('screens.copied')}
						</span>
					)}
				</button>
			)}
		</CopyButton>
	);
}

/** At the foot of every page: copies the address of what one looks at, filters and all; `l` does the same. */
export function CopyPageLink() {
	const { t } = useWords();
	const copy = () => {
		const { pathname, search } = window.location;
		navigator.clipboard.writeText(linkTo(`${pathname}${search}`)).then(
			() => say(t('screens.copied')),
			() => say(t('screens.notCopied'), 'refused'),
		);
	};
	useKeys('address', { copy });
	return (
		<button type="button" className={classes.page} onClick={copy}>
			{t('screens.copyPage')} <Kbd size="xs">l</Kbd>
		</button>
	);
}

function linkTo(path: string): string {
	return new URL(path, window.location.origin).href;
}
