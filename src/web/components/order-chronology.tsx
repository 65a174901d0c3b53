import { Link } from '@tanstack/react-router';
import type { OrderJson } from '../../api/index.ts';
import { besideWords, dayWords, rowWords } from '../text/order-words.ts';
import { useWords } from '../text/words.ts';
import classes from './order-chronology.module.css';
import { Qualifiers } from './qualifiers.tsx';
import { SaidBy } from './saying.tsx';

/** What was ordered, moved, lifted, done and found, in the order of the dates that are spoken about. */
export function OrderChronology({ order }: { order: OrderJson }) {
	const words = useWords();
	const { t } = words;
	const numbers = new Map(order.obligations.map(({ obligation }, i) => [obligation, i + 1]));
	return (
		<table className={classes.table}>
			<thead>
				<tr>
					<th scope="col">{t('orders.date')}</th>
					<th scope="col">{t('orders.what')}</th>
					<th scope="col">{t('orders.voice')}</th>
				</tr>
			</thead>
			<tbody>
				{order.chronology.map((row) => {
					const of = row.obligation === undefined ? undefined : numbers.get(row.obligation);
					return (
						<tr
							key={`${row.what}${row.obligation ?? ''}${row.statements.join()}`}
							className={classes[row.what]}
						>
							<td className="numbers">
								{row.about === undefined ? (
									<span className="soft">{t('orders.undated')}</span>
								) : (
									dayWords(words, row.about, row.time)
								)}
							</td>
							<td>
								<p>
									{of !== undefined && <span className="soft">{t('orders.ofNth', { n: of })} </span>}
									{row.leg === undefined ? (
										rowWords(words, row)
									) : (
										<Link to="/persons/$id" params={{ id: row.leg.person }}>
											{rowWords(words, row)}
										</Link>
									)}{' '}
									<Qualifiers
										polarity={row.polarity}
										force={row.force}
										{...(row.hedge === undefined ? {} : { hedge: row.hedge })}
									/>
								</p>
								{besideWords(words, row).map((beside) => (
									<p key={beside} className="small soft">
										{beside}
									</p>
								))}
							</td>
							<td>
								<SaidBy said={row.said} />
							</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
