import type { SourceChange, SourceId } from '../../../record/index.ts';
import type { Case } from '../../case.ts';
import type { Causes } from './causes.ts';

/** What became of whole sources since: those that came in, and what was decided on them as a whole. */
export async function sourceChanges(
	opened: Case,
	causes: Causes,
	since: number,
): Promise<readonly SourceChange[]> {
	const captures = await opened.db
		.selectFrom('capture')
		.innerJoin('source', 'source.rid', 'capture.source')
		.select(['capture.id', 'capture.at', 'source.id as source'])
		.select((eb) =>
			eb
				.selectFrom('capture as older')
				.select((of) => of.fn.countAll<number>().as('n'))
				.whereRef('older.source', '=', 'capture.source')
				.whereRef('older.ord', '<', 'capture.ord')
				.as('older'),
		)
		.where('capture.at', '>', since)
		// Of two that came in one thousandth of a second.
		.orderBy('capture.ord', 'desc')
		.execute();
	const found: SourceChange[] = captures.map(({ at, source, older }) => ({
		// A column that holds what `record` made.
		source: source as SourceId,
		what: Number(older) === 0 ? 'added' : 'recaptured',
		at,
	}));
	const decided = (space: string, what: SourceChange['what'], sourceOf = (rest: string) => rest) => {
		for (const subject of causes.of(space)) {
			const cause = causes.cause([subject]);
			const source = sourceOf(subject.slice(space.length));
			if (cause !== null && source !== 'case')
				found.push({ source: source as SourceId, what, at: cause.at, cause });
		}
	};
	decided('settings ', 'described');
	decided('map ', 'mapped');
	decided('reprint ', 'reprint', (pair) => pair.split(' ')[0] ?? '');
	const imports = causes.of('import ').map((subject) => subject.slice('import '.length));
	const taken =
		imports.length === 0
			? []
			: await opened.db
					.selectFrom('capture')
					.innerJoin('source', 'source.rid', 'capture.source')
					.select(['capture.id', 'source.id as source'])
					.where('capture.id', 'in', imports.slice(0, 400))
					.execute();
	const sourceOf = new Map(taken.map(({ id, source }) => [id, source]));
	decided('import ', 'taken-back', (capture) => sourceOf.get(capture) ?? '');
	return found.filter(({ source }) => source !== '').sort((a, b) => b.at - a.at);
}
