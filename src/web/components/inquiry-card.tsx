import type { InquiryJson, SayingJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './inquiry-card.module.css';
import { OwnWords, sourceOf } from './own-words.tsx';
import { Labelled, Saying, Sayings } from './saying.tsx';
import { ProposedMark } from './show-proposals.tsx';

/** One request with what came back, each part by its voice. */
export function InquiryCard({ inquiry }: { inquiry: InquiryJson }) {
	const { t, code, date } = useWords();
	const names = [...new Set(inquiry.asked.map(({ value }) => value))];
	const day = ({ value }: { readonly value: string }) => date(value);
	const words = (saying: SayingJson) => <OwnWords source={sourceOf(saying)}>{saying.value}</OwnWords>;
	const nothing = inquiry.replies.length + inquiry.words.length === 0;
	return (
		<article
			id={`inquiry-${inquiry.inquiry}`}
			className={`${classes.card} ${inquiry.proposed ? 'proposed' : ''}`}
		>
			<h3>
				{t('inquiries.askedOf', { who: names.join(' / ') || inquiry.name })}{' '}
				{inquiry.draft && <span className="tag">{t('process.isDraft')}</span>}
				{inquiry.proposed && <ProposedMark />}
			</h3>
			<Sayings label={t('inquiries.by')} sayings={inquiry.askedBy} />
			<Sayings label={t('slots.about')} sayings={inquiry.about} />
			<Sayings label={t('inquiries.question')} sayings={inquiry.question}>
				{words}
			</Sayings>
			<Sayings label={t('slots.through')} sayings={inquiry.through} />
			<Sayings label={t('inquiries.on')} sayings={inquiry.on}>
				{day}
			</Sayings>
			<Sayings label={t('slots.deadline')} sayings={inquiry.deadline}>
				{day}
			</Sayings>
			<Sayings label={t('slots.reminder')} sayings={inquiry.reminders}>
				{day}
			</Sayings>
			<Labelled label={t('slots.answerType')}>
				{nothing && <p className="silence small">{t('inquiries.noAnswer')}</p>}
				{inquiry.replies.map((reply) => (
					<div key={reply.statements.join()}>
						<Saying saying={reply}>
							<strong>{code('answerTypes', reply.answerType)}</strong>
							{reply.on !== undefined && ` · ${date(reply.on)}`}
							{reply.answer.map(({ value, statements }) => (
								<span key={statements.join()}>
									{' · '}
									<OwnWords source={sourceOf(reply)}>{value}</OwnWords>
								</span>
							))}
						</Saying>
					</div>
				))}
				{inquiry.words.map((saying) => (
					<Saying key={saying.statements.join()} saying={saying}>
						<OwnWords source={sourceOf(saying)}>{saying.value}</OwnWords>
					</Saying>
				))}
			</Labelled>
		</article>
	);
}
