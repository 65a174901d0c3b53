import { Button, NativeSelect } from '@mantine/core';
import type { SourceTextJson } from '../../api/index.ts';
import { isCode, ROW_SUBJECTS } from '../../record/index.ts';
import { useDecide } from '../data/decide.ts';
import { mapOf } from '../data/decisions.ts';
import { say } from '../data/notices.ts';
import { useWords } from '../text/words.ts';
import classes from './list-view.module.css';

type List = NonNullable<SourceTextJson['list']>;
const ORDERS = ['dmy', 'mdy', 'ymd'] as const;

/** What a row is about and how its dates are read; accepting it is the decision that takes in the cells. */
export function ListMapping({
	source,
	list,
	mapping,
	onChange,
}: {
	source: string;
	list: List;
	mapping: List['mapping'];
	onChange: (mapping: List['mapping']) => void;
}) {
	const { t } = useWords();
	const decide = useDecide(source);
	const changed = JSON.stringify(mapping) !== JSON.stringify(list.mapping);
	const accept = () =>
		decide.mutate(
			{ decision: mapOf(source, mapping) },
			{
				onSuccess: () => say(t('source.said.mapped')),
				onError: (error) => say(t('source.said.refused', { reason: error.message }), 'refused'),
			},
		);
	return (
		<section className={classes.mapping} aria-labelledby="mapping">
			<h2 id="mapping">{t('list.mapping')}</h2>
			<p className="small soft">{t(list.mapped && !changed ? 'list.mapped' : 'list.proposed')}</p>
			<div className={classes.choices}>
				<NativeSelect
					size="xs"
					label={t('list.subject')}
					value={mapping.subject}
					data={ROW_SUBJECTS.map((value) => ({ value, label: t(`list.${value}`) }))}
					onChange={({ currentTarget: { value } }) =>
						isCode(ROW_SUBJECTS, value) && onChange({ ...mapping, subject: value })
					}
				/>
				<NativeSelect
					size="xs"
					label={t('list.order')}
					value={mapping.dateOrder}
					data={ORDERS.map((value) => ({ value, label: t(`list.${value}`) }))}
					onChange={({ currentTarget: { value } }) =>
						isCode(ORDERS, value) && onChange({ ...mapping, dateOrder: value })
					}
				/>
				{(!list.mapped || changed) && (
					<Button size="xs" loading={decide.isPending} onClick={accept}>
						{t(list.mapped ? 'list.acceptAgain' : 'list.accept')}
					</Button>
				)}
			</div>
		</section>
	);
}
