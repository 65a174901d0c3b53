import { Link } from '@tanstack/react-router';
import type { ComplianceAccountJson, ObligationJson } from '../../api/index.ts';
import { dayWords } from '../text/order-words.ts';
import { useWords } from '../text/words.ts';
import classes from './obligation.module.css';
import { OwnWords, sourceOf } from './own-words.tsx';
import { Labelled, Saying, Sayings } from './saying.tsx';
import { StatusEvents } from './status-events.tsx';

/** Words that a reading has of its own, or leaves out, that are shown. */
const MOST_WORDS = 12;

/** One obligation: the words that order it beside how others put them, who and until when, and what each voice says was done. */
export function Obligation({
	obligation,
	n,
	proposed,
}: {
	obligation: ObligationJson;
	n: number;
	/** Of an order that nobody has confirmed: whom it names may have no page yet. */
	proposed: boolean;
}) {
	const words = useWords();
	const { t, code } = words;
	const { act, operative, readings, bound, protects, deadlines, status, accounts } = obligation;
	const acts = [...new Set(act.map(({ value }) => code('obligationActs', value)))];
	return (
		<section
			className={`${classes.obligation} ${proposed ? 'proposed' : ''}`}
			aria-label={t('orders.nth', { n })}
		>
			<h3>
				{n}. {acts.length === 0 ? t('orders.obligation') : acts.join(' / ')}
			</h3>
			<div className={classes.sides}>
				<div className={classes.side}>
					<p className={classes.label}>{t('orders.operative')}</p>
					{operative.length === 0 && <p className="soft">{t('orders.noOperative')}</p>}
					{operative.map((saying) => (
						<Saying key={saying.statements.join()} saying={saying}>
							<OwnWords source={sourceOf(saying)}>{saying.value}</OwnWords>{' '}
							{saying.utterance && <span className="tag">{code('utterances', saying.utterance)}</span>}
							{saying.retold && <span className="tag">{t('orders.retold')}</span>}
						</Saying>
					))}
				</div>
				{readings.length > 0 && (
					<div className={classes.side}>
						<p className={classes.label}>{t('orders.readings')}</p>
						{readings.map((reading) => (
							<div key={reading.statements.join()}>
								<Saying saying={reading}>
									<OwnWords source={sourceOf(reading)}>{reading.value}</OwnWords>
								</Saying>
								<Departs departs={reading.departs} />
							</div>
						))}
					</div>
				)}
			</div>
			<Sayings label={t('orders.bound')} sayings={bound} />
			<Sayings label={t('orders.protects')} sayings={protects}>
				{({ value, cluster }) =>
					cluster === undefined || proposed ? (
						value
					) : (
						<Link to="/persons/$id" params={{ id: cluster }}>
							{value}
						</Link>
					)
				}
			</Sayings>
			{deadlines.map((deadline) => (
				<Labelled key={deadline.statements.join()} label={t('orders.deadline')}>
					<Saying saying={deadline}>{dayWords(words, deadline.value, deadline.time)}</Saying>
					{deadline.becameOf.length === 0 ? (
						<p className="silence small">{t('orders.deadlineSilence')}</p>
					) : (
						<StatusEvents events={deadline.becameOf} />
					)}
				</Labelled>
			))}
			{status.length > 0 && (
				<Labelled label={t('orders.became')}>
					<StatusEvents events={status} />
				</Labelled>
			)}
			{(obligation.disposes !== true || accounts.length > 0) && (
				<Labelled label={t('orders.done')}>
					{obligation.nobodySpeaks && <p className="silence small">{t('orders.nobodySpeaks')}</p>}
					{accounts.map((account) => (
						<Account key={account.statements.join()} account={account} />
					))}
				</Labelled>
			)}
		</section>
	);
}

function Departs({ departs }: { departs: ObligationJson['readings'][number]['departs'] }) {
	const { t, list } = useWords();
	if (departs === undefined || departs.adds.length + departs.leavesOut.length === 0) return null;
	const some = (all: readonly string[]) =>
		all.length > MOST_WORDS ? list([...all.slice(0, MOST_WORDS), '…'], 'unit') : list(all);
	return (
		<p className="small soft">
			{departs.adds.length > 0 && t('orders.adds', { words: some(departs.adds) })}
			{departs.adds.length > 0 && departs.leavesOut.length > 0 && ' · '}
			{departs.leavesOut.length > 0 && t('orders.leavesOut', { words: some(departs.leavesOut) })}
		</p>
	);
}

function Account({ account }: { account: ComplianceAccountJson }) {
	const words = useWords();
	const { t, code } = words;
	const { done, state, on, time, by, became, statusBefore, statusAfter } = account;
	const about = [
		...(by.length === 0 ? [] : [t('orders.by', { who: by.join(' / ') })]),
		...(on === undefined ? [] : [dayWords(words, on, time)]),
	];
	const lies = [
		...(statusBefore.length > 0 ? [t('orders.afterStatus')] : []),
		...(statusAfter.length > 0 ? [t('orders.beforeStatus')] : []),
	];
	return (
		<div className={classes.account}>
			<Saying saying={account}>
				<strong>{state === undefined ? code('compliances', done) : code('complianceStates', state)}</strong>
				{about.length > 0 && ` · ${about.join(', ')}`}
			</Saying>
			{lies.length > 0 && <p className="small soft">{lies.join(' ')}</p>}
			{became.length > 0 && (
				<div className={classes.finding}>
					<p className={classes.label}>{t('orders.finding')}</p>
					<StatusEvents events={became} />
				</div>
			)}
		</div>
	);
}
