import { Link } from '@tanstack/react-router';
import type { PersonJson } from '../../api/index.ts';
import { isProperty, PROPERTIES } from '../../record/index.ts';
import { useWords } from '../text/words.ts';
import classes from './facts.module.css';
import { Meaning } from './meaning.tsx';
import { Qualifiers } from './qualifiers.tsx';
import { SourceLink } from './source-link.tsx';
import { StatementDecided } from './statement-decided.tsx';
import { VoiceChain } from './voice-chain.tsx';

/** All other statements about somebody, each with who says it and where. */
export function Facts({ facts }: { facts: PersonJson['facts'] }) {
	const { t, property, date } = useWords();
	const isDate = (name: string) => isProperty(name) && PROPERTIES[name].value === 'date';
	if (facts.length === 0) return null;
	return (
		<section aria-labelledby="facts">
			<div style={{ display: 'flex', alignItems: 'center' }}>
				<h2 id="facts">{t('person.facts')}</h2>
				<Meaning of={['statement', 'polarity', 'force', 'hedge']} />
			</div>
			<ul className={classes.list}>
				{facts.map((fact) => (
					<li key={fact.statements.join()}>
						<p className={classes.label}>
							{fact.of && <Concern of={fact.of} />}
							{property(fact.property)}
						</p>
						<p className={classes.value}>
							{isDate(fact.property) ? date(fact.value) : fact.value}
							{fact.valid?.from && ` · ${t('person.since', { date: date(fact.valid.from) })}`}{' '}
							<Qualifiers
								polarity={fact.polarity}
								force={fact.force}
								hedge={fact.hedge}
								quotes={fact.quotes}
							/>
						</p>
						<p className={classes.place}>
							<VoiceChain voices={fact.voices.slice(-1)} />
						</p>
						{fact.quotes.slice(0, 1).map((quote) => (
							<p key={quote.source} className={classes.place}>
								<SourceLink place={quote} />
							</p>
						))}
						<StatementDecided statements={fact.statements} />
					</li>
				))}
			</ul>
		</section>
	);
}

/** What concerns somebody, by its words; an obligation leads to its order. */
function Concern({ of }: { of: NonNullable<PersonJson['facts'][number]['of']> }) {
	return (
		<>
			{of.kind === 'Obligation' ? (
				<Link to="/orders/$id" params={{ id: of.entity }}>
					{of.label}
				</Link>
			) : (
				of.label
			)}
			{' · '}
		</>
	);
}
