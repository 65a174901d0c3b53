import { Link } from '@tanstack/react-router';
import type { ChangedAnswerJson, ChangedVoiceJson, ChangeJson } from '../../api/index.ts';
import { saidWords } from '../text/said-words.ts';
import { useWords } from '../text/words.ts';
import classes from './changed-answer.module.css';
import { DecidedBy } from './decided-by.tsx';
import { Qualifiers } from './qualifiers.tsx';
import { QuoteWords } from './quote-words.tsx';
import { SourceLink } from './source-link.tsx';
import { Spoken } from './spoken.tsx';
import { VoiceChain } from './voice-chain.tsx';

/** All that changed of one person, order, number or other answer. */
export function ChangedAnswer({ answer }: { answer: ChangedAnswerJson }) {
	const { t, code } = useWords();
	return (
		<article className={classes.card}>
			<div>
				<h2>
					<Answer answer={answer} />
				</h2>
				<p className="small soft">
					{code('entityKinds', answer.entityKind)}
					{answer.gone && ` · ${t('changed.gone')}`}
				</p>
			</div>
			<Changes changes={answer.changes} />
		</article>
	);
}

export function Changes({ changes }: { changes: ChangedAnswerJson['changes'] }) {
	return changes.map((change, i) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: one decision may change several things
		<Change key={i} change={change} />
	));
}

function Change({ change }: { change: ChangeJson }) {
	const { t, code } = useWords();
	return (
		<div className={classes.change}>
			<p>
				<strong>{t(`changed.${change.change}`)}</strong>{' '}
				<span className="small">
					{code('changedBy', change.cause.verb)} · <DecidedBy decided={change.cause} />
				</span>
			</p>
			{'names' in change ? (
				<ul className={classes.says}>
					{change.names.map((name, i) => (
						<li key={`${name} ${change.sources[i]}`}>
							<span className="source-words">{name}</span>
							{change.sources[i] && (
								<>
									{' '}
									· <SourceLink place={{ source: change.sources[i] }} />
								</>
							)}
						</li>
					))}
				</ul>
			) : (
				<>
					<Side label={change.change === 'replaced' ? t('changed.was') : null} voices={change.went} />
					<Side label={change.change === 'replaced' ? t('changed.is') : null} voices={change.came} />
				</>
			)}
		</div>
	);
}

function Side({ label, voices }: { label: string | null; voices: readonly ChangedVoiceJson[] }) {
	const telling = voices.filter(({ says }) => says.some(({ property }) => property !== 'name'));
	return (telling.length === 0 ? voices : telling).map((voice) => (
		<div key={voice.says[0]?.statement} className={classes.side}>
			<p>
				{label !== null && `${label} `}
				<VoiceChain voices={voice.voices} />
				{voice.spoken !== undefined && (
					<span className="soft">
						{' · '}
						<Spoken said={voice} />
					</span>
				)}
			</p>
			<ul className={classes.says}>
				{sayingsIn(voice).map((say) => (
					<li key={say.statement}>
						<Say say={say} />
					</li>
				))}
			</ul>
			{voice.quotes.map((quote) => (
				<QuoteWords key={`${quote.source}${quote.start ?? quote.row}${quote.exact}`} quote={quote} />
			))}
		</div>
	));
}

/** That somebody is called what the head says is nothing new to a reader. */
function sayingsIn({ says }: ChangedVoiceJson): ChangedVoiceJson['says'] {
	const telling = says.filter(({ property }) => property !== 'name');
	return telling.length === 0 ? says : telling;
}

function Say({ say }: { say: ChangedVoiceJson['says'][number] }) {
	const words = useWords();
	const { polarity, force, hedge } = say;
	return (
		<>
			{say.of !== undefined && `${say.of} · `}
			<span className="soft">{words.property(say.property)}</span> {saidWords(words, say.property, say.value)}
			{say.time !== undefined && ` ${say.time.hhmm}`}{' '}
			<Qualifiers polarity={polarity} force={force} hedge={hedge} />
		</>
	);
}

/** The way to the answer, where there is one to go to. */
function Answer({ answer: { kind, entityKind, id, name, gone } }: { answer: ChangedAnswerJson }) {
	if (gone) return name;
	if (kind === 'order')
		return (
			<Link to="/orders/$id" params={{ id }}>
				{name}
			</Link>
		);
	if (kind === 'number')
		return (
			<Link to="/numbers" hash={`population-${id}`}>
				{name}
			</Link>
		);
	if (kind === 'term')
		return (
			<Link to="/terms" search={{ thing: id }}>
				{name}
			</Link>
		);
	if (kind === 'inquiry')
		return (
			<Link to="/inquiries" hash={`inquiry-${id}`}>
				{name}
			</Link>
		);
	if (!PAGED.has(entityKind)) return name;
	return (
		<Link to={entityKind === 'Place' ? '/places/$id' : '/persons/$id'} params={{ id }}>
			{name}
		</Link>
	);
}

const PAGED: ReadonlySet<string> = new Set(['Person', 'Group', 'Organization', 'Place']);
