import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Failure } from '../components/failure.tsx';
import { Meaning } from '../components/meaning.tsx';
import { Obligation } from '../components/obligation.tsx';
import { OrderChronology } from '../components/order-chronology.tsx';
import { Labelled, Sayings } from '../components/saying.tsx';
import { ProposedMark } from '../components/show-proposals.tsx';
import { StatusEvents } from '../components/status-events.tsx';
import { Waiting } from '../components/waiting.tsx';
import { orderQuery } from '../data/orders.ts';
import { useProposalsShown } from '../data/use-proposals-shown.ts';
import { dayWords, orderTitle } from '../text/order-words.ts';
import { useWords } from '../text/words.ts';
import classes from './orders.module.css';

/** One order, obligation by obligation, and everything around it in one chronology. */
export function OrderPage() {
	const words = useWords();
	const { t } = words;
	const { id } = useParams({ from: '/orders/$id' });
	const { proposals } = useSearch({ from: '/orders/$id' });
	const { shown, known } = useProposalsShown(proposals);
	const { data: order, error, refetch } = useQuery({ ...orderQuery(id, shown), enabled: known });
	if (error && !order) return <Failure error={error} reset={() => void refetch()} />;
	if (!order)
		return (
			<div className="page">
				<Waiting lines={9} />
			</div>
		);
	return (
		<div className="page">
			<h1>
				{orderTitle(words, order)} {order.proposed && <ProposedMark />}
			</h1>
			{order.kind === 'Obligation' && <p className="soft">{t('orders.unnamedLead')}</p>}
			<div className={classes.head}>
				<Sayings label={t('orders.issuedBy')} sayings={order.issuedBy} />
				{order.utterances.map((saying) => (
					<Sayings
						key={saying.statements.join()}
						label={t(`orders.uttered.${saying.utterance ?? 'made'}`)}
						sayings={[saying]}
					>
						{({ value, time }) => dayWords(words, value, time)}
					</Sayings>
				))}
				<Sayings label={t('orders.proceeding')} sayings={order.proceedings} />
				<Sayings label={t('slots.identifier')} sayings={order.identifiers} />
				<Sayings label={t('slots.authority')} sayings={order.authority} />
				{order.status.length > 0 && (
					<Labelled label={t('orders.became')}>
						<StatusEvents events={order.status} />
					</Labelled>
				)}
			</div>
			<section aria-labelledby="obligations" className={classes.section}>
				<h2 id="obligations">{t('orders.obligations')}</h2>
				<p className="small soft">
					{t('orders.obligationsLead')}
					<Meaning of={['obligation', 'compliance', 'finding']} />
				</p>
				{order.obligations.length === 0 && <p className="soft">{t('orders.noObligations')}</p>}
				{order.obligations.map((obligation, i) => (
					<Obligation
						key={obligation.obligation}
						obligation={obligation}
						n={i + 1}
						proposed={order.proposed === true}
					/>
				))}
			</section>
			{order.chronology.length > 0 && (
				<section aria-labelledby="chronology" className={classes.section}>
					<h2 id="chronology">{t('orders.chronology')}</h2>
					<p className="small soft">{t('orders.chronologyLead')}</p>
					<OrderChronology order={order} />
				</section>
			)}
		</div>
	);
}
