import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { Meaning } from '../components/meaning.tsx';
import { SaidBy } from '../components/saying.tsx';
import { ProposedMark, ShowProposals } from '../components/show-proposals.tsx';
import { Waiting } from '../components/waiting.tsx';
import { ordersQuery } from '../data/orders.ts';
import { useProposalsShown } from '../data/use-proposals-shown.ts';
import { useProposedToo } from '../data/use-proposed-too.ts';
import { orderTitle, statusWords } from '../text/order-words.ts';
import { useWords } from '../text/words.ts';
import classes from './orders.module.css';

/** Every order of the case, the latest spoken of first. */
export function OrdersPage() {
	const words = useWords();
	const { t } = words;
	const { proposals } = useSearch({ from: '/orders' });
	const navigate = useNavigate({ from: '/orders' });
	const { shown, known } = useProposalsShown(proposals);
	const query = ordersQuery(shown);
	const pages = useInfiniteQuery({ ...query, enabled: known });
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = pages;
	useProposedToo(pages);
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	const orders = data?.pages.flatMap(({ items }) => items);
	return (
		<div className="page">
			<h1>{t('orders.title')}</h1>
			<p className={`soft ${classes.lead}`}>
				{t('orders.lead')}
				<Meaning of={['order', 'obligation', 'compliance']} />
			</p>
			<ShowProposals
				shown={shown}
				onChange={(asked) => void navigate({ search: { proposals: asked }, replace: true })}
			/>
			<Grown queryKey={query.queryKey} />
			{!orders && <Waiting />}
			{orders?.length === 0 && <p className="silence">{t('orders.none')}</p>}
			<ul className={classes.list}>
				{orders?.map((order) => {
					const accounts = order.obligations.reduce((sum, one) => sum + one.accounts.length, 0);
					return (
						<li key={order.order} className={order.proposed ? 'proposed' : undefined}>
							<h2>
								<Link
									to="/orders/$id"
									params={{ id: order.order }}
									search={order.proposed ? { proposals: 'yes' } : {}}
								>
									{orderTitle(words, order)}
								</Link>{' '}
								{order.proposed && <ProposedMark />}
							</h2>
							<p className="small soft">
								{[
									...order.proceedings.map(({ value }) => value),
									t('orders.count', { count: order.obligations.length }),
									t('orders.accounts', { count: accounts }),
									...order.status.map((event) => statusWords(words, event)),
								].join(' · ')}
							</p>
							{order.kind === 'Order' &&
								order.obligations.slice(0, SHOWN).map(({ obligation, name, operative, readings }) => (
									<div key={obligation}>
										<p className={classes.words}>
											<q>{name}</q>
										</p>
										{[...operative, ...readings].slice(0, 1).map((saying) => (
											<SaidBy key={saying.statements.join()} said={saying.said} />
										))}
									</div>
								))}
						</li>
					);
				})}
			</ul>
			{hasNextPage && (
				<Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t('orders.more')}
				</Button>
			)}
		</div>
	);
}

/** Obligations of an order that its row shows; the page has all. */
const SHOWN = 3;
