import type { ReactNode } from 'react';
import { SIGN_SHAPES, type Sign } from '../data/signs.ts';
import { useWords } from '../text/words.ts';
import classes from './figure-legend.module.css';
import { SignMark } from './sign-mark.tsx';

/** Beside its signs, what else a figure may draw. */
const DRAWN = {
	sure: <rect x={1} y={3} width={26} height={10} fill="var(--accent)" />,
	maybe: <rect className={classes.pale} x={1} y={3} width={26} height={10} />,
	gap: (
		<>
			<defs>
				<pattern
					id="legend-silence"
					width={6}
					height={6}
					patternUnits="userSpaceOnUse"
					patternTransform="rotate(45)"
				>
					<path className={classes.hatch} d="M0,0V6" />
				</pattern>
			</defs>
			<rect className={classes.silence} x={1} y={3} width={26} height={10} fill="url(#legend-silence)" />
		</>
	),
	beyond: (
		<text className={classes.year} x={0} y={13}>
			‹ …
		</text>
	),
	area: <circle className={classes.pale} cx={14} cy={8} r={7} />,
	told: <path className={classes.way} d="M2,8H24M18,3L25,8L18,13" />,
	listed: <path className={classes.listed} d="M2,8H26" />,
	size: (
		<>
			<circle cx={6} cy={8} r={3} fill="var(--accent)" />
			<circle cx={19} cy={8} r={7} fill="var(--accent)" />
		</>
	),
} satisfies Record<string, ReactNode>;
export type DrawnKey = keyof typeof DRAWN;

/** What each sign of a figure means, in words: the same on the map and on the timeline. Only what is drawn is told. */
export function FigureLegend({
	signs,
	drawn,
	letters,
}: {
	signs: readonly Sign[];
	drawn: readonly DrawnKey[];
	/** The voices that are told apart, with their letters. */
	letters: ReadonlyMap<string, string>;
}) {
	const { t } = useWords();
	const shapes = SIGN_SHAPES.filter((shape) => signs.some((sign) => sign.shape === shape));
	const fills = (['half', 'open'] as const).filter((fill) => signs.some((sign) => sign.fill === fill));
	return (
		<>
			<ul className={classes.legend} aria-label={t('lines.legend.title')}>
				{shapes.map((shape) => (
					<li key={shape}>
						<SignMark sign={{ shape, fill: 'full' }} /> {t(`lines.legend.${shape}`)}
					</li>
				))}
				{fills.map((fill) => (
					<li key={fill}>
						<SignMark sign={{ shape: 'stay', fill }} /> {t(`lines.legend.${fill}`)}
					</li>
				))}
				{drawn.map((key) => (
					<li key={key}>
						<svg aria-hidden width={28} height={16}>
							{DRAWN[key]}
						</svg>{' '}
						{t(`lines.legend.${key}`)}
					</li>
				))}
			</ul>
			{letters.size > 0 && (
				<>
					<p>{t('lines.legend.letters')}</p>
					<ul className={classes.letters} aria-label={t('lines.legend.voices')}>
						{[...letters].map(([voice, letter]) => (
							<li key={letter}>
								<b>{letter}</b> {voice}
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}
