import { useState } from 'react';
import { say } from '../data/notices.ts';
import { percentOf } from '../data/pairs.ts';
import { judgePair, type PairVerdict } from '../data/suggestions.ts';
import { type CardProps, useActs, useSettling } from '../data/use-settling.ts';
import { eventWords } from '../text/pair-words.ts';
import { useWords } from '../text/words.ts';
import { ComparedFields } from './compared-fields.tsx';
import { PairNotes } from './pair-notes.tsx';
import { PairSide } from './pair-side.tsx';
import classes from './suggestion-card.module.css';
import { SuggestionFrame } from './suggestion-frame.tsx';

/** Two names, or two events, that may be one: both sides, field by field, and what was decided on them before. */
export function NamePair({ one, settle, reviewer, onDeciding }: CardProps<'same'>) {
	const words = useWords();
	const { t, code, signed, percent: share } = words;
	const [leftEvent, rightEvent] = [eventWords(words, one, 'left'), eventWords(words, one, 'right')];
	const { left, right, reasons, of, crossings, fields, probability, weight, weighed } = one;
	const card = useSettling(one, settle);
	/** Somebody has read that it crosses what was decided, and still says *same*. */
	const [warned, setWarned] = useState(false);
	const judge = (verdict: PairVerdict) => {
		if (verdict === 'same' && crossings.length > 0 && !warned) {
			setWarned(true);
			return say(t('pairs.crossesFirst'), 'refused');
		}
		card.settle(
			(reason) => judgePair(verdict, one, reason),
			t(`same.said.${verdict}`, {
				left: leftEvent?.title ?? left.name,
				right: rightEvent?.title ?? right.name,
			}),
		);
	};
	useActs(onDeciding, {
		reason: () => card.input.current?.focus(),
		same: () => judge('same'),
		different: () => judge('different'),
		unsure: () => judge('unsure'),
		dismiss: () => judge('dismiss'),
	});
	const { percent, bound } = percentOf(probability ?? 0);
	return (
		<SuggestionFrame
			one={one}
			title={t('same.ofKind', { kind: code('entityKinds', of) })}
			aside={
				probability !== null && (
					<p className={classes.chance}>
						<strong className="numbers">{`${bound && `${bound} `}${share(percent / 100)}`}</strong>{' '}
						{t('pairs.chance')}
						<span className="soft">
							{' '}
							· {t('pairs.together', { bits: signed(weight ?? 0) })}
							{weighed && ` · ${t(`pairs.weighed.${weighed}`)}`}
						</span>
					</p>
				)
			}
			card={card}
			acts={[
				{
					label: t(crossings.length > 0 ? 'pairs.allTheSame' : 'same.yes'),
					keyOf: 'same',
					act: () => judge('same'),
					variant: crossings.length > 0 ? 'default' : 'filled',
				},
				{ label: t('same.no'), keyOf: 'different', act: () => judge('different') },
				{ label: t('same.unsure'), keyOf: 'unsure', act: () => judge('unsure') },
				{ label: t('same.dismiss'), keyOf: 'dismiss', act: () => judge('dismiss'), variant: 'subtle' },
			]}
		>
			<PairNotes pair={one} reviewer={reviewer} />
			<div className={classes.sides} data-weighed={fields.length > 0}>
				{/* Where both are rows, their cells stand side by side below. */}
				<PairSide
					side={left}
					event={leftEvent}
					withCells={right.cells === undefined || fields.length === 0}
				/>
				<PairSide
					side={right}
					event={rightEvent}
					withCells={left.cells === undefined || fields.length === 0}
				/>
			</div>
			{fields.length > 0 && <ComparedFields pair={one} />}
			{reasons.length > 0 && (
				<p className="small">
					<span className="soft">{t('same.why')}: </span>
					{reasons.map((reason) => code('likeness', reason)).join('; ')}
					{probability === null && <span className="soft"> · {t('pairs.byName')}</span>}
				</p>
			)}
		</SuggestionFrame>
	);
}
