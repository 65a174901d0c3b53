import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Failure } from '../components/failure.tsx';
import { Grown } from '../components/grown.tsx';
import { Waiting } from '../components/waiting.tsx';
import { ordersQuery } from '../data/orders.ts';
import { orderTitle, statusWords } from '../text/order-words.ts';
import { useWords } from '../text/words.ts';
import classes from './orders.module.css';

/** Every order of the case, the latest spoken of first. */
export function OrdersPage() {
	const words = useWords();
	const { t } = words;
	const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
		useInfiniteQuery(ordersQuery);
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	const orders = data?.pages.flatMap(({ items }) => items);
	return (
		<div className="page">
			<h1>{t('orders.title')}</h1>
			<p className={`soft ${classes.lead}`}>{t('orders.lead')}</p>
			<Grown queryKey={ordersQuery.queryKey} />
			{!orders && <Waiting />}
			{orders?.length === 0 && <p className="silence">{t('orders.none')}</p>}
			<ul className={classes.list}>
				{orders?.map((order) => {
					const accounts = order.obligations.reduce((sum, one) => sum + one.accounts.length, 0);
					return (
						<li key={order.order}>
							<h2>
								<Link to="/orders/$id" params={{ id: order.order }}>
									{orderTitle(words, order)}
								</Link>
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
								order.obligations.slice(0, SHOWN).map(({ obligation, name }) => (
									<p key={obligation} className={classes.words}>
										<q>{name}</q>
									</p>
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
