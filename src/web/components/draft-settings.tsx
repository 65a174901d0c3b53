import { Button } from '@mantine/core';
import { useState } from 'react';
import { DRAFT_DAYS } from '../../api/index.ts';
import { forgetDrafts, useDrafts } from '../data/drafts.ts';
import { actOf } from '../data/key-map.ts';
import { say } from '../data/notices.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';

/** What of typing is kept on this device, how many drafts wait, and one button that forgets them all. */
export function DraftSettings({ className }: { className?: string | undefined }) {
	const words = useWords();
	const { t } = words;
	const count = useDrafts().length;
	const [asking, setAsking] = useState(false);
	const forget = () => {
		setAsking(false);
		forgetDrafts().then(
			(forgotten) => say(t('drafts.forgotten', { count: forgotten })),
			(error: Error) => say(refusalWords(words, error), 'refused'),
		);
	};
	return (
		<section className={className} aria-labelledby="drafts">
			<h2 id="drafts">{t('drafts.title')}</h2>
			<p className="soft">{t('drafts.lead', { days: DRAFT_DAYS })}</p>
			<p>{count === 0 ? t('drafts.none') : t('drafts.count', { count })}</p>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves what its buttons ask */}
			<div
				style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}
				onKeyDown={(event) => actOf('form', event) === 'leave' && setAsking(false)}
			>
				{asking ? (
					<>
						<Button size="xs" onClick={forget} autoFocus>
							{t('drafts.forgetSure')}
						</Button>
						<Button size="xs" variant="default" onClick={() => setAsking(false)}>
							{t('source.cancel')}
						</Button>
					</>
				) : (
					<Button size="xs" variant="default" disabled={count === 0} onClick={() => setAsking(true)}>
						{t('drafts.forget')}
					</Button>
				)}
			</div>
		</section>
	);
}
