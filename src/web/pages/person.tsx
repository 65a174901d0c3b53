import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { DecidedStatementJson } from '../../api/index.ts';
import { ChangedHere } from '../components/changed-here.tsx';
import { ConflictCard } from '../components/conflict-card.tsx';
import { CustodyLine } from '../components/custody-line.tsx';
import { Facts } from '../components/facts.tsx';
import { Failure } from '../components/failure.tsx';
import { GroupMembers, Memberships } from '../components/group-members.tsx';
import { Joins } from '../components/joins.tsx';
import { Meaning } from '../components/meaning.tsx';
import { NamesAsWritten } from '../components/names-as-written.tsx';
import { Origins } from '../components/origins.tsx';
import { OthersOfThisName } from '../components/others-of-this-name.tsx';
import { PersonOnDay } from '../components/person-on-day.tsx';
import { ShowProposals } from '../components/show-proposals.tsx';
import { DecidedStatements } from '../components/statement-decided.tsx';
import { Waiting } from '../components/waiting.tsx';
import { personDecisionsQuery, personQuery } from '../data/queries.ts';
import { useProposalsShown } from '../data/use-proposals-shown.ts';
import { useWords } from '../text/words.ts';
import classes from './person.module.css';

/** One person or group: the custody line with its gaps, the words of each voice, names as written, conflicts. */
export function PersonPage() {
	const { t, date } = useWords();
	const { id } = useParams({ from: '/persons/$id' });
	const { proposals, on } = useSearch({ from: '/persons/$id' });
	const navigate = useNavigate({ from: '/persons/$id' });
	const { shown: withProposals, known } = useProposalsShown(proposals);
	const { data: person, error, refetch } = useQuery({ ...personQuery(id, withProposals), enabled: known });
	const { data: decided } = useQuery({ ...personDecisionsQuery(id), enabled: person !== undefined });
	if (error && !person) return <Failure error={error} reset={() => void refetch()} />;
	if (!person)
		return (
			<div className="page">
				<Waiting lines={9} />
			</div>
		);
	if (person.kind === 'Place') return <Navigate to="/places/$id" params={{ id: person.person }} replace />;
	const last = person.whereabouts?.lastSpokenOf;
	return (
		<DecidedStatements value={decided ?? NOTHING_DECIDED}>
			<div className="page">
				<div className={classes.top}>
					<div>
						<h1>{person.name}</h1>
						<p className="soft">
							{person.kind === 'Group' && `${t('person.group')} · `}
							{t('person.members', { count: new Set(person.members.map(({ source }) => source)).size })}{' '}
							{person.whereabouts && <Origins of={person.whereabouts.origins} />}
						</p>
					</div>
					<ShowProposals
						shown={withProposals}
						onChange={(asked) =>
							void navigate({ search: (old) => ({ ...old, proposals: asked }), replace: true })
						}
					/>
				</div>
				{last && (
					<p className="silence" style={{ marginTop: 14 }}>
						{t('person.end', { name: person.name, date: date(last) })}
					</p>
				)}
				{id !== person.person && !person.members.some(({ entity }) => entity === id) && (
					<p className="silence" style={{ marginTop: 14 }}>
						{t('screens.joinedSince')}
					</p>
				)}
				<PersonOnDay id={person.person} on={on} withProposals={withProposals} />
				<ChangedHere id={person.person} />
				{(person.kind === 'Person' || person.kind === 'Group') && (
					<p className="small" style={{ marginTop: 10 }}>
						<Link to="/map" search={{ person: person.name, who: person.person }}>
							{t('app.map')}
						</Link>{' '}
						·{' '}
						<Link to="/timeline" search={{ person: person.name, who: person.person }}>
							{t('app.timeline')}
						</Link>{' '}
						·{' '}
						<Link to="/persons/$id/process" params={{ id: person.person }}>
							{t('process.open')}
						</Link>
					</p>
				)}
				<div className={classes.columns}>
					<section aria-labelledby="line" className={classes.line}>
						<h2 id="line">{t('person.line')}</h2>
						<p className="small soft">
							{t('person.lineLead')}
							<Meaning of={['custody', 'leg', 'episode', 'gap', 'account']} />
						</p>
						<CustodyLine line={person.line} />
						{person.group && <GroupMembers group={person.group} />}
					</section>
					<aside className={classes.aside}>
						<NamesAsWritten names={person.names} />
						<OthersOfThisName names={person.names.map(({ name }) => name)} />
						<Memberships groups={person.groups} />
						<Joins person={person} />
						<Facts facts={person.facts} />
					</aside>
				</div>
				{person.conflicts.length > 0 && (
					<section aria-labelledby="conflicts" className={classes.conflicts}>
						<h2 id="conflicts">{t('person.conflicts')}</h2>
						{person.conflicts.map((relation) => (
							<ConflictCard key={relation.statements.join()} relation={relation} />
						))}
					</section>
				)}
			</div>
		</DecidedStatements>
	);
}

const NOTHING_DECIDED: ReadonlyMap<string, DecidedStatementJson> = new Map();
