import type { OriginLink, SourceId } from '../../record/index.ts';
import type { Db } from '../database.ts';

/** Every source with the one that it reprints, or is a mirror, copy or excerpt of. */
export async function originLinks(tx: Db): Promise<readonly OriginLink[]> {
	const settled = await tx.selectFrom('source').select(['id', 'of']).where('of', 'is not', null).execute();
	const reprints = await tx.selectFrom('reprint').select(['source', 'of']).execute();
	const ofSource = settled.flatMap(({ id, of }) => {
		const named = (JSON.parse(of ?? '{}') as { readonly source?: string }).source;
		return named === undefined ? [] : [{ source: id, of: named }];
	});
	// Columns that hold what `record` made.
	return [...ofSource, ...reprints].map(({ source, of }) => ({
		source: source as SourceId,
		of: of as SourceId,
	}));
}
