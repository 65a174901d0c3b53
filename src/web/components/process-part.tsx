import { Button, Checkbox } from '@mantine/core';
import type { CheckedPartJson, KnownJson } from '../../api/index.ts';
import { isProperty, PROPERTIES } from '../../record/index.ts';
import { dayWords } from '../text/order-words.ts';
import { useWords } from '../text/words.ts';
import classes from './process-stay.module.css';
import { Qualifiers } from './qualifiers.tsx';
import { QuoteWords } from './quote-words.tsx';
import { Saying } from './saying.tsx';
import { Spoken } from './spoken.tsx';
import { VoiceChain } from './voice-chain.tsx';

export type PartActs = {
	/** Ids of parts that an inquiry is to ask for. */
	readonly asked: ReadonlySet<string>;
	readonly toggle: (part: string) => void;
	readonly choose: (part: CheckedPartJson) => void;
	readonly takeBack: (bearing: string) => void;
};

/** One part of a field: what any source says of it, and beside it what the authority gives. Silence is only silence. */
export function ProcessPart({ part, acts }: { part: CheckedPartJson; acts: PartActs }) {
	const { t, language } = useWords();
	const label = part.label[language];
	const nobody = part.state === 'nobody';
	const byAuthority = part.chosen.filter((one) => one.byAuthority);
	return (
		<div className={classes.part}>
			<div className={classes.side}>
				<Checkbox
					label={label}
					aria-label={t('process.askFor', { part: label })}
					checked={acts.asked.has(part.id)}
					onChange={() => acts.toggle(part.id)}
				/>
				<p className={`small ${classes.state} ${nobody ? 'soft' : ''}`}>
					{nobody && part.chosenOnly ? t('process.noneChosen') : t(`process.states.${part.state}`)}
				</p>
				{part.unjoined && <p className="small soft">{t('process.unjoined')}</p>}
				<Button
					size="compact-xs"
					variant="subtle"
					className={classes.button}
					aria-label={t('terms.addTo', { criterion: label })}
					onClick={() => acts.choose(part)}
				>
					{t('terms.add')}
				</Button>
			</div>
			<div className={classes.side}>
				<p className={classes.columnName}>{t('process.known')}</p>
				{part.known.map((one) => (
					<Known key={one.statements.join()} known={one} />
				))}
				{part.outside.map((one) => (
					<div key={one.statements.join()}>
						<p className="small soft">{t('process.ofNoStay')}</p>
						<Known known={one} />
					</div>
				))}
				{part.chosen.map((one) => (
					<Chosen key={one.id} chosen={one} takeBack={() => acts.takeBack(one.id)} />
				))}
			</div>
			<div className={classes.side}>
				<p className={classes.columnName}>{t('process.given')}</p>
				{part.given.length + byAuthority.length === 0 && (
					<p className="small soft">{t('process.notGiven')}</p>
				)}
				{part.given.map((one) => (
					<div key={one.statements.join()}>
						<Known known={one} />
						{one.said.map(({ voices, statements }) => (
							<p key={statements.join()} className="small soft">
								{voices.length > 1
									? t('process.through', {
											who: voices
												.slice(0, -1)
												.map(({ label: name }) => name)
												.join(' › '),
										})
									: t('process.published')}
							</p>
						))}
					</div>
				))}
				{byAuthority.map((one) => (
					<div key={one.id}>
						<p>{one.value}</p>
						<p className="small soft">
							{one.askedBy.length === 0
								? t('process.toNobody')
								: t('process.toWhom', { who: one.askedBy.map(({ value }) => value).join(' / ') })}
							{one.spoken && ' · '}
							{one.spoken && <Spoken said={one} />}
						</p>
					</div>
				))}
			</div>
		</div>
	);
}

function Known({ known }: { known: KnownJson }) {
	const words = useWords();
	const { code, property } = words;
	const isDate = isProperty(known.property) && PROPERTIES[known.property].value === 'date';
	const value = isDate
		? dayWords(words, known.value, known.time)
		: known.property === 'type'
			? code('custody', known.value)
			: known.value;
	return (
		<Saying saying={known}>
			<span className="soft">{property(known.property)}</span> {value}
		</Saying>
	);
}

function Chosen({ chosen, takeBack }: { chosen: CheckedPartJson['chosen'][number]; takeBack: () => void }) {
	const { t } = useWords();
	const { voices, polarity, force, hedge, quotes, ofPerson } = chosen;
	return (
		<div className={classes.chosen}>
			<p className="small">
				<span className="tag">{t(ofPerson ? 'process.chosenOfPerson' : 'process.chosen')}</span>{' '}
				<VoiceChain voices={voices} />{' '}
				<Qualifiers polarity={polarity} force={force} {...(hedge === undefined ? {} : { hedge })} />
			</p>
			{quotes.map((quote) => (
				<QuoteWords key={`${quote.source}${quote.start ?? quote.row}${quote.exact}`} quote={quote} />
			))}
			<Button size="compact-xs" variant="subtle" className={classes.takeBack} onClick={takeBack}>
				{t('terms.takeBack')}
			</Button>
		</div>
	);
}
