import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { add, allConflicts, allProposals, decide, init, sources } from '../../src/actions/index.ts';
import { type ProposalJson, RELATION_FILTERS, type RelationJson } from '../../src/api/index.ts';
import { acceptAll, joinAlike } from './decider.ts';
import { CONFLICTS, type Item, LOOK_ALIKES, OTHERS, plant } from './items.ts';
import { Chance } from './random.ts';
import type { ShapeSet } from './shapes/index.ts';
import { World } from './world.ts';

/** In how many paragraphs each source tells of something. */
const A_SOURCE = 10;

export type Found = {
	readonly item: Item;
	/** The relation between its two sentences, where one was found. */
	readonly relations: readonly RelationJson[];
	/** What was read in each of its sentences. */
	readonly read: readonly [readonly string[], readonly string[]];
	readonly isRight: boolean;
};
export type Measured = {
	readonly seed: number;
	readonly conflicts: readonly Found[];
	readonly lookAlikes: readonly Found[];
	/** Agreements, echoes, paraphrases, different scopes. */
	readonly others: readonly Found[];
	/** Conflicts between sentences of which none was planted. */
	readonly elsewhere: number;
	readonly refused: number;
};

type Where = { readonly file: string; readonly start: number; readonly end: number };

/**
 * Plants conflicts and what only looks so in made-up sources, lets everything be read, proposed, decided by rule and
 * joined as in any case, and looks which are found, with the right kind, between the very sentences.
 */
export async function measurePlanted(
	seed: number,
	counts: { readonly conflicts: number; readonly lookAlikes: number; readonly others: number },
	sets: readonly ShapeSet[],
): Promise<Measured> {
	const chance = new Chance(seed);
	const world = new World(chance);
	const conflicts = plant(world, CONFLICTS, counts.conflicts, sets);
	const lookAlikes = plant(world, LOOK_ALIKES, counts.lookAlikes, sets);
	const others = plant(world, OTHERS, counts.others, sets);
	const place = mkdtempSync(join(tmpdir(), 'paradero-planted-'));
	try {
		const { where, outlets } = write(
			join(place, 'sources'),
			chance.shuffled([...conflicts, ...lookAlikes, ...others]),
			world,
		);
		const opened = await init(join(place, 'case.paradero'), 'planted', null);
		try {
			await add(opened, [join(place, 'sources')]);
			const known = new Map((await sources(opened)).map(({ id, path }) => [id, basename(path)]));
			const fileOf = (source: string) => known.get(source) ?? '';
			const settings = [...known].map(([source, file]) => ({
				do: 'settings',
				source,
				outlet: outlets.get(file)?.outlet ?? '',
				published: '2032-01-15',
			}));
			await decide(opened, settings);
			const proposals = await allProposals(opened);
			const text = (one: ProposalJson) =>
				(outlets.get(fileOf(one.source))?.text ?? '').slice(one.group.start, one.group.end);
			const accepted = await decide(
				opened,
				acceptAll(proposals, {
					outletOf: (source) => outlets.get(fileOf(source))?.outlet ?? source,
					sentenceOf: text,
				}),
			);
			const joined = await decide(opened, joinAlike(await allProposals(opened)));
			const { relations } = await allConflicts(opened, RELATION_FILTERS);
			const look = (item: Item): Found => found(item, where.get(item) ?? [], relations, proposals, fileOf);
			const all = [...conflicts, ...lookAlikes, ...others].map(look);
			const planted = new Set(all.flatMap((one) => one.relations));
			return {
				seed,
				conflicts: all.slice(0, conflicts.length),
				lookAlikes: all.slice(conflicts.length, conflicts.length + lookAlikes.length),
				others: all.slice(conflicts.length + lookAlikes.length),
				elsewhere: relations.filter((one) => one.relation === 'conflict' && !planted.has(one)).length,
				refused: accepted.refused.length + joined.refused.length,
			};
		} finally {
			await opened.close();
		}
	} finally {
		rmSync(place, { recursive: true, force: true });
	}
}

/** Writes the two sentences of each item into two sources, among other paragraphs, and says where they stand. */
function write(folder: string, items: readonly Item[], world: World) {
	mkdirSync(folder, { recursive: true });
	const where = new Map<Item, Where[]>();
	const outlets = new Map<string, { outlet: string; text: string }>();
	for (const lang of ['en', 'es'] as const)
		for (const isOne of [false, true]) {
			const own = items.filter((item) => item.lang === lang && (item.oneOutlet === true) === isOne);
			for (let i = 0; i < own.length; i += A_SOURCE) {
				const outlet = world.outlet();
				for (const side of [0, 1] as const) {
					const file = `${lang}-${isOne ? 'one-' : ''}${i / A_SOURCE}-${side}.txt`;
					let text = '';
					for (const item of own.slice(i, i + A_SOURCE)) {
						const sentence = item.sentences[side];
						where.set(item, [
							...(where.get(item) ?? []),
							{ file, start: text.length, end: text.length + sentence.length },
						]);
						text += `${sentence}\n\n`;
					}
					outlets.set(file, { outlet: isOne || side === 0 ? outlet : world.outlet(), text });
					writeFileSync(join(folder, file), text);
				}
			}
		}
	return { where, outlets };
}

function found(
	item: Item,
	where: readonly Where[],
	all: readonly RelationJson[],
	proposals: readonly ProposalJson[],
	fileOf: (source: string) => string,
): Found {
	const stands = (quote: { readonly source: string; readonly start?: number }, at: Where | undefined) =>
		at !== undefined &&
		fileOf(quote.source) === at.file &&
		quote.start !== undefined &&
		quote.start >= at.start &&
		quote.start < at.end;
	const sidesOf = (relation: RelationJson, at: Where | undefined) =>
		relation.sides.flatMap((side, i) => (side.quotes.some((quote) => stands(quote, at)) ? [i] : []));
	const relations = all.filter((relation) => {
		if (relation.relation !== (item.relation ?? 'conflict')) return false;
		const [one, other] = [sidesOf(relation, where[0]), sidesOf(relation, where[1])];
		return one.some((a) => other.some((b) => a !== b));
	});
	const readAt = (at: Where | undefined) =>
		proposals
			.filter((one) => stands(one, at))
			.map(
				({ kind, polarity, slots, chain }) =>
					`${kind} ${polarity} ${JSON.stringify(slots)} by ${chain.at(-1)?.name ?? chain.at(-1)?.described}`,
			);
	const right = relations.some(
		({ kind, twoAccountsBy }) =>
			kind === item.expects && (item.twoAccounts !== true || twoAccountsBy !== undefined),
	);
	return {
		item,
		relations,
		read: [readAt(where[0]), readAt(where[1])],
		isRight:
			item.relation !== undefined
				? relations.length > 0
				: item.expects === null
					? relations.length === 0
					: right,
	};
}
