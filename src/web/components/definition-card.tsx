import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BearingJson, DefinitionJson } from '../../api/index.ts';
import { nonce } from '../data/decisions.ts';
import { useAnswerDecisions } from '../data/use-answer-decisions.ts';
import { useWords } from '../text/words.ts';
import { ChooseStatement } from './choose-statement.tsx';
import classes from './definition-card.module.css';
import { Message } from './message.tsx';
import { Qualifiers } from './qualifiers.tsx';
import { QuoteWords } from './quote-words.tsx';
import { Spoken } from './spoken.tsx';
import { VoiceChain } from './voice-chain.tsx';

type Thing = { readonly entity: string; readonly label: string };
type Criterion = DefinitionJson['criteria'][number];

/**
 * What a word means by somebody, criterion by criterion, and under each what a person chose as bearing on it. An empty
 * criterion says nothing; nothing is counted.
 */
export function DefinitionCard({
	definition,
	thing,
}: {
	definition: DefinitionJson;
	thing: Thing | undefined;
}) {
	const { t, language } = useWords();
	const [at, setAt] = useState<Criterion>();
	const { take } = useAnswerDecisions('definitions');
	const inLanguage = (text: string, es: string | undefined) => (language === 'es' && es ? es : text);
	const choose = (statement: string) => {
		if (at === undefined || thing === undefined) return;
		const criterion = definition.of === 'source' ? at.id : { definition: definition.id, id: at.id };
		setAt(undefined);
		void take(
			{ do: 'state', bearing: { statement, criterion, of: thing.entity }, nonce: nonce() },
			t('terms.chosen'),
		);
	};
	return (
		<article className={classes.card} id={`definition-${definition.id}`}>
			<header>
				<h3>{inLanguage(definition.word, definition.es)}</h3>
				<p className="small">
					{definition.of === 'source' ? (
						<VoiceChain voices={definition.voices} />
					) : (
						[definition.by, definition.locator].filter(Boolean).join(', ')
					)}
					{definition.spoken && (
						<span className="soft">
							{' · '}
							<Spoken said={definition} />
						</span>
					)}
				</p>
				<p className="small soft">
					{t(`terms.kinds.${definition.of}`)}
					{definition.verified && ` · ${t(`terms.verified.${definition.verified}`)}`}
					{definition.verifiedHow && (
						<>
							{' '}
							(<Message>{definition.verifiedHow}</Message>)
						</>
					)}
					{definition.licence && ` · ${definition.licence}`}
				</p>
				{definition.note && <p className="small soft">{definition.note[language]}</p>}
			</header>
			<ol className={classes.criteria}>
				{definition.criteria.map((criterion) => (
					<li key={criterion.id} className={classes.criterion}>
						<p>
							{definition.of !== 'source' && <span className="soft">{criterion.id}: </span>}
							{inLanguage(criterion.text, criterion.es)}
							{criterion.unverified && ' '}
							{criterion.unverified && <span className="tag">{t('terms.verified.memory')}</span>}
						</p>
						{criterion.bearings.map((bearing) => (
							<Bearing
								key={bearing.id}
								bearing={bearing}
								withThing={thing === undefined}
								takeBack={() =>
									void take({ do: 'withdraw', statement: bearing.id, nonce: nonce() }, t('terms.takenBack'))
								}
							/>
						))}
						{thing && (
							<Button
								size="compact-xs"
								variant="subtle"
								className={classes.add}
								onClick={() => setAt(criterion)}
								aria-label={t('terms.addTo', { criterion: inLanguage(criterion.text, criterion.es) })}
							>
								{t('terms.add')}
							</Button>
						)}
					</li>
				))}
			</ol>
			{definition.quotes[0] && <QuoteWords quote={definition.quotes[0]} />}
			{thing && (
				<ChooseStatement
					opened={at !== undefined}
					of={`${definition.id} ${at?.id ?? ''} ${thing.entity}`}
					title={
						at === undefined
							? ''
							: t('terms.addFor', { thing: thing.label, criterion: inLanguage(at.text, at.es) })
					}
					close={() => setAt(undefined)}
					choose={choose}
				/>
			)}
		</article>
	);
}

function Bearing({
	bearing,
	withThing,
	takeBack,
}: {
	bearing: BearingJson;
	withThing: boolean;
	takeBack: () => void;
}) {
	const { t } = useWords();
	return (
		<div className={classes.bearing}>
			<p className="small">
				{withThing && <strong>{bearing.thing.label}: </strong>}
				<VoiceChain voices={bearing.voices} />
				{bearing.spoken && (
					<span className="soft">
						{' · '}
						<Spoken said={bearing} />
					</span>
				)}{' '}
				<Qualifiers
					polarity={bearing.polarity}
					force={bearing.force}
					{...(bearing.hedge && { hedge: bearing.hedge })}
				/>
			</p>
			{bearing.quotes.map((quote) => (
				<QuoteWords key={`${quote.source}${quote.start ?? quote.row}${quote.exact}`} quote={quote} />
			))}
			<Button size="compact-xs" variant="subtle" className={classes.add} onClick={takeBack}>
				{t('terms.takeBack')}
			</Button>
		</div>
	);
}
