import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { SourceTextJson } from '../../api/index.ts';
import { ListMapping } from './list-mapping.tsx';
import { ListRows } from './list-rows.tsx';
import classes from './list-view.module.css';
import { SourceHead } from './source-head.tsx';

type List = NonNullable<SourceTextJson['list']>;

/** A list stays rows: what each column means above it, and the cells as they stand. */
export function ListView({ document, list }: { document: SourceTextJson; list: List }) {
	const { row } = useSearch({ from: '/sources/$id' });
	const [mapping, setMapping] = useState(list.mapping);
	return (
		<div className={classes.view}>
			<div className={classes.top}>
				<SourceHead document={document} />
				<ListMapping source={document.source.id} list={list} mapping={mapping} onChange={setMapping} />
			</div>
			<ListRows
				source={document.source}
				header={list.header}
				mapping={mapping}
				sought={row}
				onRole={(column, role) => setMapping({ ...mapping, columns: { ...mapping.columns, [column]: role } })}
			/>
		</div>
	);
}
