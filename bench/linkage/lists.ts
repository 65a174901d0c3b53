import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { sharedPath } from '../inputs.ts';

/** A list with its truth. The name says which settings Splink has for it (`peers/link_by_splink.py`). */
export type TrueList = {
	readonly name: string;
	readonly file: string;
	/** For each row of the file, whose it is. */
	readonly truth: (file: string) => Promise<readonly string[]>;
};

/** Lists with a truth that others published; `file` is `null` where the shared data is not here. */
export function publishedLists(): readonly (Omit<TrueList, 'file'> & { readonly file: string | null })[] {
	return [
		{
			name: 'febrl3',
			file: sharedPath('linkage', 'febrl', 'dataset3.csv'),
			truth: columnOf('rec_id', (id) => id.split('-')[1] ?? ''),
		},
		{
			name: 'fake_1000',
			file: sharedPath('linkage', 'splink_datasets', 'fake_1000.csv'),
			truth: columnOf('cluster'),
		},
		{
			name: 'rldata500',
			file: sharedPath('linkage', 'recordlinkage_r', 'RLdata500.csv'),
			truth: columnOf('identity'),
		},
		{
			name: 'historical_50k',
			file: sharedPath('linkage', 'splink_datasets', 'historical_figures_with_errors_50k.parquet'),
			truth: parquetColumn('cluster'),
		},
	];
}

/** A column of a CSV in which no cell holds a comma. */
export function columnOf(name: string, read: (cell: string) => string = (cell) => cell): TrueList['truth'] {
	return async (file) => {
		const [header = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
		const cells = (line: string) => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
		const at = cells(header).indexOf(name);
		if (at < 0) throw new Error(`${file} has no column ${name}`);
		return rows.map((row) => read(cells(row)[at] ?? ''));
	};
}

function parquetColumn(name: string): TrueList['truth'] {
	return async (path) => {
		const bytes = readFileSync(path);
		const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
		const rows = await parquetReadObjects({ file, compressors, columns: [name] });
		return rows.map((row) => String(row[name]));
	};
}
