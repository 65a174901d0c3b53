import { Link } from '@tanstack/react-router';
import type { WhereaboutsJson } from '../../api/index.ts';
import { isPronoun } from '../../record/index.ts';
import { latestAccounts } from '../data/latest.ts';
import { useWords } from '../text/words.ts';
import { AccountLine } from './account-line.tsx';
import { OnDate } from './on-date.tsx';
import { Origins } from './origins.tsx';
import classes from './whereabouts-row.module.css';

const SPELLINGS = 4;
const ACCOUNTS = 4;

/** One person or group: the names, what each voice says at the latest date, and where the record goes silent. */
export function WhereaboutsRow({ about, isChosen }: { about: WhereaboutsJson; isChosen: boolean }) {
	const { t, date } = useWords();
	const others = about.names.filter((name) => name !== about.name);
	const latest = latestAccounts(about);
	const hidden = latest.length - ACCOUNTS;
	return (
		<article className={classes.row}>
			<div className={classes.names}>
				<Link
					to="/persons/$id"
					params={{ id: about.person }}
					search={(before) => ({ proposals: before.proposals })}
					className={classes.name}
				>
					{isPronoun(about.name) ? t('whereabouts.onlyPronoun', { word: about.name }) : about.name}
				</Link>
				{about.kind === 'Group' && <span className="small soft"> {t('whereabouts.group')}</span>}
				{others.length > 0 && (
					<p className="small soft">
						{t('whereabouts.aka', { names: others.slice(0, SPELLINGS).join(' · ') })}
						{others.length > SPELLINGS &&
							` · ${t('whereabouts.akaMore', { count: others.length - SPELLINGS })}`}
					</p>
				)}
				<p className={classes.flags}>
					{isChosen && <span className="tag">{t('lines.chosen')}</span>}
					<Origins of={about.origins} />
					{about.conflicts.length > 0 && (
						<span className="tag">{t('whereabouts.conflicts', { count: about.conflicts.length })}</span>
					)}
					{about.gaps !== undefined && about.gaps > 0 && (
						<span className="tag">{t('whereabouts.gaps', { count: about.gaps })}</span>
					)}
				</p>
			</div>
			<div className={classes.accounts}>
				{about.on ? (
					<OnDate about={about} on={about.on} />
				) : (
					<>
						{latest.slice(0, ACCOUNTS).map((account) => (
							<AccountLine key={account.statement} account={account} />
						))}
						{hidden > 0 && <p className="small soft">{t('whereabouts.more', { count: hidden })}</p>}
						<p className="small soft">
							{about.lastSpokenOf
								? t('whereabouts.silentAfter', {
										who: t(about.kind === 'Group' ? 'whereabouts.thisGroup' : 'whereabouts.them'),
										date: date(about.lastSpokenOf),
									})
								: t(about.accounts.length > 0 ? 'whereabouts.noDate' : 'whereabouts.noAccount')}
						</p>
					</>
				)}
			</div>
		</article>
	);
}
