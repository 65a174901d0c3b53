import { say } from '../data/notices.ts';
import { useSourceLang } from '../data/source-lang.ts';
import { dismissReprint, markReprint } from '../data/suggestions.ts';
import { type CardProps, useActs, useSettling } from '../data/use-settling.ts';
import { useWords } from '../text/words.ts';
import { SourceLink } from './source-link.tsx';
import classes from './suggestion-card.module.css';
import { type Act, SuggestionFrame } from './suggestion-frame.tsx';

/** Two texts of which one may reprint the other, and the longest passage that both have. */
export function ReprintPair({ one, settle, onDeciding }: CardProps<'reprint'>) {
	const { t, date, percent: share } = useWords();
	const { left, right, reprint, passages } = one;
	const lang = useSourceLang(left.source);
	const card = useSettling(one, settle);
	const percent = share(Math.round(100 * one.likeness) / 100);
	const [later, earlier] = reprint === 'left' ? [left, right] : [right, left];
	const mark = (which: 'left' | 'right') =>
		card.settle(
			(reason) => markReprint(one, which, reason),
			t('same.said.reprint', { left: which === 'left' ? left.title : right.title }),
		);
	const dismiss = () =>
		card.settle(
			(reason) => dismissReprint(one, reason),
			t('same.said.dismiss', { left: left.title, right: right.title }),
		);
	useActs(onDeciding, {
		reason: () => card.input.current?.focus(),
		same: () => (reprint ? mark(reprint) : say(t('same.which'))),
		different: dismiss,
		unsure: () => {},
		dismiss,
	});
	const [longest] = passages;
	const confirm: readonly Act[] = reprint
		? [{ label: t('same.confirm'), keyOf: 'same', act: () => mark(reprint), variant: 'filled' }]
		: (['left', 'right'] as const).map((which) => ({
				label: t('same.confirmOf', { title: which === 'left' ? left.title : right.title }),
				act: () => mark(which),
			}));
	return (
		<SuggestionFrame
			one={one}
			title={
				reprint
					? t('same.mayReprint', { later: later.title, earlier: earlier.title, percent })
					: t('same.mayShare', { left: left.title, right: right.title, percent })
			}
			card={card}
			acts={[...confirm, { label: t('same.dismissReprint'), keyOf: 'different', act: dismiss }]}
		>
			<div className={classes.sides}>
				{[left, right].map((side, at) => (
					<div key={side.source} className={classes.side}>
						<p className="small">
							<SourceLink place={{ source: side.source, ...(at === 0 ? longest?.left : longest?.right) }} />
						</p>
						<p className="small soft">
							{[
								side.outlet,
								side.published && t('sources.published', { date: date(side.published) }),
								t('same.words', { count: side.words }),
							]
								.filter(Boolean)
								.join(' · ')}
						</p>
					</div>
				))}
			</div>
			{longest && (
				<div>
					<p className="small soft">{t('same.passage')}</p>
					<blockquote className={classes.passage} lang={lang} dir="auto">
						{longest.exact}
					</blockquote>
					{passages.length > 1 && (
						<p className="small soft">{t('same.more', { count: passages.length - 1 })}</p>
					)}
				</div>
			)}
		</SuggestionFrame>
	);
}
