import type { WhereaboutsJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import { AccountLine } from './account-line.tsx';

/** What is said about one date; when nobody speaks about it, who speaks nearest to it, never a state carried over. */
export function OnDate({ about, on }: { about: WhereaboutsJson; on: NonNullable<WhereaboutsJson['on']> }) {
	const { t, date } = useWords();
	if (on.spoken)
		return (
			<>
				<p className="small soft">{t('whereabouts.onSpoken', { date: date(on.date) })}</p>
				{about.accounts.map((account) => (
					<AccountLine key={account.statement} account={account} />
				))}
			</>
		);
	return (
		<>
			<p>{t('whereabouts.onSilent', { date: date(on.date) })}</p>
			{(['before', 'after'] as const).map((side) => {
				const account = on[side];
				return (
					account && (
						<div key={side}>
							<p className="small soft">{t(`whereabouts.${side}`)}</p>
							<AccountLine account={account} />
						</div>
					)
				);
			})}
		</>
	);
}
