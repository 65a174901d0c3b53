import { Button, Kbd, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { DecisionInput, SuggestionJson } from '../../api/index.ts';
import { say } from '../data/notices.ts';
import {
	dismissReprint,
	judgePair,
	markReprint,
	type PairVerdict,
	suggestionKey,
} from '../data/suggestions.ts';
import type { Suggestions } from '../data/use-suggestions.ts';
import { messageIn } from '../text/messages.ts';
import { useWords } from '../text/words.ts';
import { QuoteWords } from './quote-words.tsx';
import { SourceLink } from './source-link.tsx';
import classes from './suggestion-card.module.css';

/** What the keys of the page do to the card in focus. */
export type Deciding = Readonly<Record<PairVerdict, () => void>>;

type Props<K extends SuggestionJson['kind'] = SuggestionJson['kind']> = {
	one: Extract<SuggestionJson, { kind: K }>;
	settle: Suggestions['settle'];
	/** Tells the page what its keys do here; nothing once the card is gone. */
	onDeciding: (deciding: Deciding | undefined) => void;
};

/** One pair that may be one, with what speaks for it and for whom it is. */
export function SuggestionCard({ one, ...props }: Props) {
	return one.kind === 'same' ? <NamePair one={one} {...props} /> : <ReprintPair one={one} {...props} />;
}

function NamePair({ one, settle, onDeciding }: Props<'same'>) {
	const { t, code } = useWords();
	const { left, right, reasons, of } = one;
	const names = { left: left.name, right: right.name };
	const card = useSettling(one, settle);
	const judge = (verdict: PairVerdict) =>
		card.settle((reason) => judgePair(verdict, one, reason), t(`same.said.${verdict}`, names));
	useDeciding(onDeciding, {
		same: () => judge('same'),
		different: () => judge('different'),
		unsure: () => judge('unsure'),
		dismiss: () => judge('dismiss'),
	});
	return (
		<Frame one={one} title={t('same.ofKind', { kind: code('entityKinds', of) })} card={card}>
			<div className={classes.sides}>
				{[left, right].map((side) => (
					<div key={side.entity} className={classes.side}>
						<p className={classes.name}>
							<Link to="/persons/$id" params={{ id: side.person }}>
								{side.name}
							</Link>
						</p>
						{side.members > 1 && <p className="small soft">{t('same.members', { count: side.members })}</p>}
						{side.quote ? (
							<QuoteWords
								quote={{
									...side.quote,
									source: side.source,
									...(side.row === undefined ? {} : { row: side.row }),
								}}
							/>
						) : (
							<p className="small soft">
								<SourceLink place={side} />
							</p>
						)}
					</div>
				))}
			</div>
			<Reasons reasons={reasons} />
			<div className={classes.acts}>
				<Button size="compact-sm" rightSection={<Kbd size="xs">s</Kbd>} onClick={() => judge('same')}>
					{t('same.yes')}
				</Button>
				<Button
					size="compact-sm"
					variant="default"
					rightSection={<Kbd size="xs">d</Kbd>}
					onClick={() => judge('different')}
				>
					{t('same.no')}
				</Button>
				<Button
					size="compact-sm"
					variant="default"
					rightSection={<Kbd size="xs">u</Kbd>}
					onClick={() => judge('unsure')}
				>
					{t('same.unsure')}
				</Button>
				<Button
					size="compact-sm"
					variant="subtle"
					rightSection={<Kbd size="xs">x</Kbd>}
					onClick={() => judge('dismiss')}
				>
					{t('same.dismiss')}
				</Button>
			</div>
		</Frame>
	);
}

function ReprintPair({ one, settle, onDeciding }: Props<'reprint'>) {
	const { t, date, number } = useWords();
	const { left, right, reprint, passages } = one;
	const card = useSettling(one, settle);
	const percent = number(Math.round(100 * one.likeness));
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
	useDeciding(onDeciding, {
		same: () => (reprint ? mark(reprint) : say(t('same.which'))),
		different: dismiss,
		unsure: () => {},
		dismiss,
	});
	const [longest] = passages;
	return (
		<Frame
			one={one}
			title={
				reprint
					? t('same.mayReprint', { later: later.title, earlier: earlier.title, percent })
					: t('same.mayShare', { left: left.title, right: right.title, percent })
			}
			card={card}
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
					<blockquote className={classes.passage}>{longest.exact}</blockquote>
					{passages.length > 1 && (
						<p className="small soft">{t('same.more', { count: passages.length - 1 })}</p>
					)}
				</div>
			)}
			<div className={classes.acts}>
				{reprint ? (
					<Button size="compact-sm" rightSection={<Kbd size="xs">s</Kbd>} onClick={() => mark(reprint)}>
						{t('same.confirm')}
					</Button>
				) : (
					(['left', 'right'] as const).map((which) => (
						<Button key={which} size="compact-sm" variant="default" onClick={() => mark(which)}>
							{t('same.confirmOf', { title: which === 'left' ? left.title : right.title })}
						</Button>
					))
				)}
				<Button size="compact-sm" variant="default" rightSection={<Kbd size="xs">d</Kbd>} onClick={dismiss}>
					{t('same.dismissReprint')}
				</Button>
			</div>
		</Frame>
	);
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
	const { t, code } = useWords();
	return (
		<p className="small">
			<span className="soft">{t('same.why')}: </span>
			{reasons.map((reason) => code('likeness', reason)).join('; ')}
		</p>
	);
}

type Card = ReturnType<typeof useSettling>;

/** The reason that a person gives, and what the server had against it. */
function useSettling(one: SuggestionJson, settle: Suggestions['settle']) {
	const { language } = useWords();
	const [reason, setReason] = useState('');
	const [refused, setRefused] = useState<string>();
	return {
		reason,
		setReason,
		refused,
		settle: (decision: (reason: string) => DecisionInput, said: string) =>
			void settle(one, decision(reason), said).then(
				(error) => error && setRefused(messageIn(language, error.message).text),
			),
	};
}

function useDeciding(tell: (deciding: Deciding | undefined) => void, deciding: Deciding): void {
	const latest = useRef(tell);
	latest.current = tell;
	useEffect(() => {
		latest.current(deciding);
	});
	useEffect(() => () => latest.current(undefined), []);
}

function Frame({
	one,
	title,
	card,
	children,
}: {
	one: SuggestionJson;
	title: string;
	card: Card;
	children: ReactNode;
}) {
	const { t } = useWords();
	return (
		<article className={classes.card} data-suggestion={suggestionKey(one)} aria-label={title}>
			<h2 className={classes.title}>{title}</h2>
			{children}
			<TextInput
				className={classes.reason}
				size="xs"
				label={t('same.reason')}
				description={t('same.reasonHint')}
				value={card.reason}
				error={card.refused}
				onChange={({ currentTarget: { value } }) => card.setReason(value)}
			/>
		</article>
	);
}
