import { Chip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { NumberSaidJson, NumberSeriesJson, SumJson } from '../../api/index.ts';
import { boundsWords, numberWords } from '../text/number-words.ts';
import { useWords } from '../text/words.ts';
import { NumberPlot } from './number-plot.tsx';
import classes from './number-series.module.css';
import { Qualifiers } from './qualifiers.tsx';
import { QuoteWords } from './quote-words.tsx';
import { ProposedMark } from './show-proposals.tsx';
import { SourceLink } from './source-link.tsx';
import { Spoken } from './spoken.tsx';
import { VoiceChain } from './voice-chain.tsx';

type Props = {
	readonly series: NumberSeriesJson;
	readonly isChosen?: boolean;
	/** What else is at hand: the parts of a sum have series of their own. */
	readonly all?: readonly NumberSeriesJson[];
	/** Left out where nothing is joined. */
	readonly choose?: (chosen: boolean) => void;
};

const NONE: readonly NumberSeriesJson[] = [];

/** One population with every number that is said of it, what it counts, and what stands beside it as another. */
export function NumberSeries({ series, isChosen = false, all = NONE, choose }: Props) {
	const words = useWords();
	const { t } = words;
	return (
		<article
			className={`${classes.card} ${series.proposed ? 'proposed' : ''}`}
			id={`population-${series.id}`}
			data-also={series.populations.map((one) => `population-${one}`).join(' ')}
		>
			<header className={classes.head}>
				<h2 className={classes.label}>{series.label}</h2>
				{series.proposed ? (
					<ProposedMark />
				) : (
					choose && (
						<Chip size="xs" variant="outline" checked={isChosen} onChange={choose}>
							{t('numbers.choose')}
						</Chip>
					)
				)}
			</header>
			<Scope series={series} />
			<ul className={classes.said}>
				{series.said.map((said, at) => (
					<Said key={said.statements.join()} said={said} apart={apartFrom(series, at, words)} />
				))}
			</ul>
			<NumberPlot series={series} />
			{series.sums.map((sum) => (
				<Sum key={`${sum.statements.join()}${sum.total.by}`} sum={sum} all={all} />
			))}
			{series.partOf.map(({ population, label }) => (
				<p key={population} className="small">
					{t('numbers.partOf')} <a href={`#population-${population}`}>{label}</a>
				</p>
			))}
			{series.groups.map(({ group, label, named }) => (
				<p key={group} className="small">
					{t('numbers.sizeOf')}{' '}
					{series.proposed ? (
						label
					) : (
						<Link to="/persons/$id" params={{ id: group }}>
							{label}
						</Link>
					)}
					{': '}
					{t('numbers.named', { count: named.length })}
				</p>
			))}
			<Beside beside={series.beside} />
		</article>
	);
}

function Scope({ series }: { series: NumberSeriesJson }) {
	const { t, code } = useWords();
	const rows = [
		['counts', series.counts],
		['base', series.bases],
		['measure', series.measures.map((measure) => code('measures', measure))],
		['at', series.places],
	] as const;
	return (
		<dl className={classes.scope}>
			{rows
				.filter(([name, values]) => name !== 'base' || values.length > 0)
				.map(([name, values]) => (
					<div key={name}>
						<dt>{t(`numbers.aspects.${name}`)}</dt>
						<dd className={values.length === 0 ? 'soft' : undefined}>
							{values.length === 0 ? t('numbers.notTold') : values.join(' / ')}
						</dd>
					</div>
				))}
			<div>
				<dt>{t('numbers.series')}</dt>
				<dd>{t(`numbers.by.${series.by}`)}</dd>
			</div>
		</dl>
	);
}

/** Which other numbers of one time it does not meet, in words. */
function apartFrom(
	{ apart, said }: NumberSeriesJson,
	at: number,
	words: Parameters<typeof numberWords>[0],
): readonly string[] {
	return apart.flatMap(([one, other]) => {
		const meant = one === at ? said[other] : other === at ? said[one] : undefined;
		return meant === undefined ? [] : [`${numberWords(words, meant.number)} (${meant.counted.by.label})`];
	});
}

function Said({ said, apart }: { said: NumberSaidJson; apart: readonly string[] }) {
	const words = useWords();
	const { t, date } = words;
	const time = said.scope.during ?? said.scope.on;
	return (
		<li className={classes.row}>
			<p className={`${classes.number} numbers`}>{numberWords(words, said.number)}</p>
			<div className={classes.body}>
				<p>
					<span className={time === undefined ? 'soft' : undefined}>
						{time === undefined ? t('numbers.timeNotTold') : date(time)}
					</span>
					{' · '}
					<VoiceChain voices={said.voices} />
					{said.spoken && (
						<span className="soft">
							{' · '}
							<Spoken said={said} />
						</span>
					)}
				</p>
				<p className="small soft">{t(`numbers.how.${said.counted.how}`, { voice: said.counted.by.label })}</p>
				<Qualifiers polarity={said.polarity} force={said.force} {...(said.hedge && { hedge: said.hedge })} />
				{said.quotes.map((quote) => (
					<QuoteWords key={`${quote.source}${quote.start ?? quote.row}${quote.exact}`} quote={quote} />
				))}
				{said.repeated.length > 0 && (
					<p className="small">
						{t('numbers.repeated')}{' '}
						{said.repeated.map((again, i) => (
							<Fragment key={again.source}>
								{i > 0 && ', '}
								<SourceLink place={again.quotes[0] ?? { source: again.source }} />
							</Fragment>
						))}
					</p>
				)}
				{apart.length > 0 && (
					<p className="small">
						<strong>{t('numbers.apart')}</strong> {apart.join(' / ')}
					</p>
				)}
			</div>
		</li>
	);
}

/** What a part of a sum rests on, where its own series is at hand: what was said of it that the sum was made of. */
function quotesOfPart(
	part: SumJson['parts'][number],
	{ statements }: SumJson,
	all: readonly NumberSeriesJson[],
): NumberSaidJson['quotes'] {
	const summed = new Set(statements);
	const number = JSON.stringify(part.number);
	const said = all
		.filter(({ label }) => label === part.label)
		.flatMap(({ said }) => said)
		.find((one) => JSON.stringify(one.number) === number && one.statements.some((id) => summed.has(id)));
	return said?.quotes ?? [];
}

function Sum({ sum, all }: { sum: SumJson; all: readonly NumberSeriesJson[] }) {
	const words = useWords();
	const { t } = words;
	return (
		<section className={classes.sum}>
			<h3>{t('numbers.parts')}</h3>
			<ul>
				{sum.parts.map((part) => (
					<li key={`${part.label}${part.by}${JSON.stringify(part.number)}`}>
						<span className="numbers">{numberWords(words, part.number)}</span> {part.label}{' '}
						<span className="soft">({part.by})</span>
						{quotesOfPart(part, sum, all).map((quote) => (
							<QuoteWords key={`${quote.source}${quote.start ?? quote.row}${quote.exact}`} quote={quote} />
						))}
					</li>
				))}
			</ul>
			<p>
				{t('numbers.comeTo', { sum: boundsWords(words, sum.comes) })}{' '}
				{t(`numbers.is.${sum.is}`, {
					total: numberWords(words, sum.total.number),
					by: sum.total.by,
					apart: sum.apart === undefined ? '' : boundsWords(words, sum.apart),
				})}
				{!sum.oneVoice && ` ${t('numbers.severalVoices')}`}
				{sum.uncounted.length > 0 && ` ${t('numbers.uncounted', { parts: words.list(sum.uncounted) })}`}
			</p>
		</section>
	);
}

function Beside({ beside }: Pick<NumberSeriesJson, 'beside'>) {
	const { t, list } = useWords();
	if (beside.length === 0) return null;
	return (
		<section className="small">
			<h3>{t('numbers.beside')}</h3>
			<ul className={classes.beside}>
				{beside.map(({ series, label, differs, open }) => (
					<li key={series}>
						<a href={`#population-${series}`}>{label}</a>
						<span className="soft">
							{differs.length > 0 &&
								` · ${t('numbers.differs', { what: list(differs.map((one) => t(`numbers.aspects.${one}`))) })}`}
							{open.length > 0 &&
								` · ${t('numbers.open', { what: list(open.map((one) => t(`numbers.aspects.${one}`))) })}`}
							{differs.length + open.length === 0 && ` · ${t('numbers.nothingApart')}`}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
