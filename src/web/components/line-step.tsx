import type { AccountJson, LinePieceJson } from '../../api/index.ts';
import { stayWords, timeWords } from '../text/account-words.ts';
import { useWords } from '../text/words.ts';
import { AccountCard } from './account-card.tsx';
import classes from './custody-line.module.css';
import { Origins } from './origins.tsx';
import { Parts } from './parts.tsx';

type Step = Exclude<LinePieceJson, { piece: 'gap' }>;

/** One step of the line with what each voice says of it; who denies it stands on the same row as who says it. */
export function LineStep({ step }: { step: Step }) {
	const words = useWords();
	const { t, code } = words;
	const own = [stayWords(words, step), timeWords(words, step)].filter(Boolean).join(' · ');
	const proposed = step.accounts.length > 0 && step.accounts.every((one) => one.proposed);
	const affirm = step.accounts.filter(({ polarity }) => polarity === 'affirms');
	const against = step.accounts.filter(({ polarity }) => polarity !== 'affirms');
	return (
		<li className={classes.piece} data-proposed={proposed}>
			<span className={`${classes.when} numbers`}>{timeWords(words, step) || t('person.dateUnknown')}</span>
			<span className={classes.rail} aria-hidden>
				<span className={classes.mark} data-piece={step.piece} />
			</span>
			<div className={classes.body}>
				<p className={classes.title}>
					<strong>{code('custody', step.type)}</strong>
					<span className="soft">{stayWords(words, step)}</span>
					{(step.acknowledgements ?? []).map(({ by, says }) => (
						<span key={`${by}${says}`} className="tag">
							{t(`parts.${says}`, { by })}
						</span>
					))}
					<Origins of={step.origins} />
				</p>
				{against.length === 0 ? (
					<Voices accounts={affirm} step={own} />
				) : (
					<div className={classes.sides}>
						{affirm.length > 0 && (
							<div>
								<p className={classes.side}>{t('person.says')}</p>
								<Voices accounts={affirm} step={own} />
							</div>
						)}
						<div>
							<p className={classes.side}>
								{t(
									against.some(({ polarity }) => polarity === 'denies') ? 'person.denies' : 'person.declines',
								)}
							</p>
							<Voices accounts={against} step={own} />
						</div>
					</div>
				)}
				<Parts parts={step.parts} />
			</div>
		</li>
	);
}

function Voices({ accounts, step }: { accounts: readonly AccountJson[]; step: string }) {
	return (
		<ul className={classes.voices}>
			{accounts.map((account) => (
				<li key={account.statement}>
					<AccountCard account={account} step={step} />
				</li>
			))}
		</ul>
	);
}
