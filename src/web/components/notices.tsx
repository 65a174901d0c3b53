import { Notification } from '@mantine/core';
import { dismiss, useNotices } from '../data/notices.ts';
import { useWords } from '../text/words.ts';
import classes from './notices.module.css';

/** What just happened, shown and read out without taking the focus; a refusal stays until it is read. */
export function Notices() {
	const { t } = useWords();
	const notices = useNotices();
	return (
		<div className={classes.notices} role="status" aria-live="polite" aria-atomic="false">
			{notices.map(({ id, text, tone, act }) =>
				tone === 'said' ? (
					<p key={id} className={classes.said} data-act={act !== undefined}>
						<span>{text}</span>
						{act && (
							<button
								type="button"
								className={classes.act}
								onClick={() => {
									dismiss(id);
									act.act();
								}}
							>
								{act.label}
							</button>
						)}
					</p>
				) : (
					<Notification
						key={id}
						color="ink"
						withBorder
						closeButtonProps={{ 'aria-label': t('app.close') }}
						onClose={() => dismiss(id)}
					>
						{text}
					</Notification>
				),
			)}
		</div>
	);
}
