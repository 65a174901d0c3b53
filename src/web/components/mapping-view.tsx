import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { SourceTextJson } from '../../api/index.ts';
import { DATE_ORDERS, isCode, ROW_SUBJECTS } from '../../record/index.ts';
import { useKeys } from '../data/keys.ts';
import { useMapping } from '../data/use-mapping.ts';
import { useWords } from '../text/words.ts';
import { DecidedBy } from './decided-by.tsx';
import { DraftNote } from './draft-note.tsx';
import { MappingColumns } from './mapping-columns.tsx';
import { MappingPreview } from './mapping-preview.tsx';
import classes from './mapping-view.module.css';
import { Meaning } from './meaning.tsx';

type List = NonNullable<SourceTextJson['list']>;

/** What each column means, and beside it what the rows become; on a narrow screen one at a time. */
export function MappingView({ source, list }: { source: string; list: List }) {
	const { t } = useWords();
	const made = useMapping(source, list);
	const { mapping } = made;
	const [pane, setPane] = useState<'columns' | 'preview'>('columns');
	useKeys('mapping', { accept: () => made.canAccept && !made.isPending && made.accept() });
	return (
		<div className={classes.view} data-pane={pane}>
			<SegmentedControl
				className={classes.switch}
				fullWidth
				aria-label={t('source.pane')}
				value={pane}
				onChange={setPane}
				data={[
					{ value: 'columns', label: t('list.meaning') },
					{ value: 'preview', label: t('list.preview') },
				]}
			/>
			<section className={classes.columns} aria-labelledby="mapping" data-side="columns">
				<div className={classes.head}>
					<h2 id="mapping">{t('list.mapping')}</h2>
					<p className="small soft">
						{t(
							made.isChanged && made.isMapped
								? 'list.changed'
								: made.isMapped
									? 'list.mapped'
									: 'list.proposed',
						)}
						<Meaning of={['unread', 'mention']} />
						{list.decided && (
							<>
								{' '}
								<DecidedBy decided={list.decided} />
							</>
						)}
					</p>
					<div className={classes.choices}>
						<NativeSelect
							size="xs"
							label={t('list.subject')}
							value={mapping.subject}
							data={ROW_SUBJECTS.map((value) => ({ value, label: t(`list.${value}`) }))}
							onChange={({ currentTarget: { value } }) =>
								isCode(ROW_SUBJECTS, value) && made.change({ subject: value })
							}
						/>
						<NativeSelect
							size="xs"
							label={t('list.order')}
							value={mapping.dateOrder}
							data={DATE_ORDERS.map((value) => ({ value, label: t(`list.${value}`) }))}
							onChange={({ currentTarget: { value } }) =>
								isCode(DATE_ORDERS, value) && made.change({ dateOrder: value })
							}
						/>
					</div>
					<div className={classes.choices}>
						{made.canAccept && (
							<Button size="xs" loading={made.isPending} onClick={made.accept} aria-keyshortcuts="a">
								{t(made.isMapped ? 'list.acceptAgain' : 'list.accept')}
							</Button>
						)}
						{made.isMapped && made.isChanged && (
							<Button size="xs" variant="default" onClick={made.leave}>
								{t('list.asAccepted')}
							</Button>
						)}
						{made.canReset && (
							<Button size="xs" variant="default" onClick={made.reset}>
								{t('list.reset')}
							</Button>
						)}
						{made.isMapped && !made.isChanged && (
							<Button size="xs" variant="default" loading={made.isPending} onClick={made.takeBack}>
								{t('list.takeBack')}
							</Button>
						)}
					</div>
				</div>
				<div className={classes.draft}>
					<DraftNote draft={made.draft} />
				</div>
				<MappingColumns source={source} header={list.header} made={made} onRow={() => setPane('preview')} />
			</section>
			<MappingPreview made={made} />
		</div>
	);
}
