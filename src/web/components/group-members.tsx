import { Link } from '@tanstack/react-router';
import type { BelongingJson, GroupJson, MembershipJson } from '../../api/index.ts';
import { numberWords } from '../text/number-words.ts';
import { useWords } from '../text/words.ts';
import { Qualifiers } from './qualifiers.tsx';
import { QuoteWords } from './quote-words.tsx';
import { Labelled, Saying } from './saying.tsx';
import { Spoken } from './spoken.tsx';
import { VoiceChain } from './voice-chain.tsx';

/** Who is in a group: every count beside how many are known by name, then these, each with who puts them there. */
export function GroupMembers({ group }: { group: GroupJson }) {
	const { t } = useWords();
	return (
		<section aria-labelledby="who-is-in-it">
			<h2 id="who-is-in-it">{t('groupPage.title')}</h2>
			<p className="small soft">{t('groupPage.lead')}</p>
			<Labelled label={t('groupPage.counted')}>
				{group.counts.length === 0 && <p className="soft">{t('groupPage.nobodyCounts')}</p>}
				{group.counts.map((count) => (
					<Count key={count.number.statements.join()} count={count} named={group.named} />
				))}
			</Labelled>
			<Labelled label={t('groupPage.named', { count: group.named })}>
				{group.members.length === 0 && <p className="soft">{t('groupPage.nobodyNamed')}</p>}
				{group.members.map(({ person, name, belongs }) => (
					<Belongs key={person} belongs={belongs} to={person} name={name} />
				))}
			</Labelled>
		</section>
	);
}

/** The groups among which somebody is put. What befell a group is on nobody's line unless a person joined the two. */
export function Memberships({ groups }: { groups: readonly MembershipJson[] }) {
	const { t } = useWords();
	if (groups.length === 0) return null;
	return (
		<section aria-labelledby="among">
			<h2 id="among">{t('groupPage.among')}</h2>
			{groups.map(({ group, name, belongs }) => (
				<Belongs key={group} belongs={belongs} to={group} name={name} />
			))}
		</section>
	);
}

function Belongs({ belongs, to, name }: { belongs: readonly BelongingJson[]; to: string; name: string }) {
	const { t } = useWords();
	const link = (
		<Link to="/persons/$id" params={{ id: to }}>
			{name}
		</Link>
	);
	return belongs.map((one) => (
		<Saying key={one.statements.join()} saying={one}>
			{link} <span className="small soft">{t(`groupPage.how.${one.how}`)}</span>
		</Saying>
	));
}

function Count({ count: { how, number }, named }: { count: GroupJson['counts'][number]; named: number }) {
	const words = useWords();
	const { t, date } = words;
	const time = number.scope.during ?? number.scope.on;
	return (
		<div>
			<p className="numbers">
				{t('groupPage.beside', { named, howMany: numberWords(words, number.number) })}
				{how === 'in-its-name' && <span className="small soft"> {t('groupPage.inItsName')}</span>}
			</p>
			<p className="small">
				<span className={time === undefined ? 'soft' : undefined}>
					{time === undefined ? t('numbers.timeNotTold') : date(time)}
				</span>
				{' · '}
				<VoiceChain voices={number.voices} />
				{number.spoken && (
					<span className="soft">
						{' · '}
						<Spoken said={number} />
					</span>
				)}{' '}
				<span className="soft">
					{t(`numbers.how.${number.counted.how}`, { voice: number.counted.by.label })}
				</span>{' '}
				<Qualifiers
					polarity={number.polarity}
					force={number.force}
					{...(number.hedge && { hedge: number.hedge })}
				/>
			</p>
			{number.quotes.map((quote) => (
				<QuoteWords key={`${quote.source}${quote.start ?? quote.row}${quote.exact}`} quote={quote} />
			))}
		</div>
	);
}
