import { type Decision, inForce, originsOf, type SourceId } from '../../record/index.ts';
import { chunks, type Fold } from './context.ts';
import { decisionsOn, undoneAmong } from './in-force.ts';
import { originLinks } from './origin-links.ts';

/** Brings two sources, of which one is said to reprint the other, into the state that the decisions on them ask for. */
export async function applyReprint(fold: Fold, subject: string): Promise<void> {
	const [left = '', right = ''] = subject.slice('reprint '.length).split(' ');
	const decisions = await decisionsOn(fold, subject);
	const undone = await undoneAmong(fold, decisions);
	const decision: Decision | null = inForce(decisions, (id) => undone.has(id));
	await whileOriginsChange(fold, [left, right], async () => {
		await fold.tx
			.deleteFrom('reprint')
			.where((eb) => eb.or([eb('source', '=', left), eb('source', '=', right)]))
			.where('of', 'in', [left, right])
			.execute();
		if (decision?.do !== 'mark-reprint') return;
		const { id, source, of } = decision;
		await fold.tx.insertInto('reprint').values({ source, of, decision: id }).execute();
	});
}

/** Does `work`, which may change what these sources are of one origin with: all answers that this touches are due. */
export async function whileOriginsChange(
	fold: Fold,
	sources: readonly string[],
	work: () => Promise<void>,
): Promise<void> {
	const touched = new Set(sources);
	const addRelated = async () => {
		const origins = originsOf(await originLinks(fold.tx));
		const own = new Set(sources.map((id) => origins.get(id as SourceId)));
		for (const [id, origin] of origins) if (own.has(origin)) touched.add(id);
	};
	await addRelated();
	await work();
	await addRelated();
	fold.sources = null;
	for (const some of chunks(touched)) {
		const said = await fold.tx
			.selectFrom('statement')
			.innerJoin('source', 'source.rid', 'statement.source')
			.select('statement.subject')
			.distinct()
			.where('source.id', 'in', some)
			.execute();
		// What rows of lists say is not stored; a row that nobody joined with anything is of one source alone.
		const listed = await fold.tx
			.selectFrom('entity')
			.innerJoin('source', 'source.rid', 'entity.source')
			.innerJoin('pair', (join) =>
				join.on((eb) =>
					eb.or([eb('pair.left', '=', eb.ref('entity.id')), eb('pair.right', '=', eb.ref('entity.id'))]),
				),
			)
			.select('entity.rid as subject')
			.where('source.id', 'in', some)
			.where('entity.row', 'is not', null)
			.execute();
		for (const { subject } of [...said, ...listed]) fold.dirty.entities.add(subject);
	}
}
