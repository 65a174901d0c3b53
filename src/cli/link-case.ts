import { explainCase, joinAbove, linkCase } from '../actions/index.ts';
import type { JoinAboveResult, LinkCaseResult, LinkResult } from '../api/index.ts';
import { byIn } from './by-option.ts';
import { withCase } from './case.ts';
import { EXIT, type Exit, Refusal } from './exit.ts';
import { type Flags, oneLine, plural, print } from './output.ts';

type Request = Parameters<typeof linkCase>[1] & {
	readonly options: {
		readonly explain?: boolean;
		readonly joinAbove?: number;
		readonly reason?: string;
		readonly by?: string;
	};
};

/** Of a linkage; certain is nobody. */
const MOST_THRESHOLD = 0.999999;

/** `link CASE`: says whom of its people it finds one, and joins them where a threshold asks for it. */
export async function linkTheCase(
	folder: string,
	flags: Flags,
	{ options, ...request }: Request,
	done: (exit: Exit) => void,
): Promise<void> {
	const { joinAbove: above, reason } = options;
	const by = byIn(options.by);
	if (above !== undefined && !(above >= 0.5 && above <= 1))
		throw new Refusal(EXIT.usage, '--join-above: a probability from 0.5 to 1, such as 0.98');
	// Whom a threshold joins hang together by it.
	const wanted = {
		...(above === undefined ? {} : { threshold: Math.min(above, MOST_THRESHOLD) }),
		...request,
	};
	await withCase(folder, flags, async (opened) => {
		if (options.explain === true) {
			const explained = await explainCase(opened, request).catch(linkRefused);
			await print(flags, explained, () => [
				JSON.stringify(explained.settings, null, '\t'),
				...explained.steps.map(({ makes, sql }) => `-- ${makes}\n${sql};`),
			]);
			return;
		}
		const linkage = await linkCase(opened, wanted).catch(linkRefused);
		tellHealth(linkage.result.health);
		const joins =
			above === undefined
				? null
				: await joinAbove(opened, linkage, {
						above,
						...(by === undefined ? {} : { by }),
						...(reason === undefined ? {} : { reason }),
					}).catch(linkRefused);
		await print(flags, joins === null ? linkage.result : { ...linkage.result, joins }, () => [
			...caseLines(linkage.result),
			...(joins === null ? [] : joinLines(joins, folder)),
		]);
		if (!linkage.result.health.sound || (joins?.refused.length ?? 0) > 0) done(EXIT.no);
	});
}

export function tellHealth({ findings }: LinkResult['health']): void {
	for (const { severity, message } of findings)
		process.stderr.write(`${severity === 'wrong' ? 'WRONG' : 'look at this'}: ${message}\n`);
}

/** What was asked wrongly, and what cannot be read, end otherwise than a linkage that is not sound. */
export function linkRefused(error: unknown): never {
	if (error instanceof Error && 'code' in error && error.code === 'bad-request')
		throw new Refusal(EXIT.usage, error.message);
	if (error instanceof Error && 'code' in error && error.code === 'unreadable')
		throw new Refusal(EXIT.unreadable, error.message);
	throw error;
}

function caseLines(result: LinkCaseResult): readonly string[] {
	return [
		`${plural(result.people, 'mention')} of people in ${plural(result.sources, 'source')}${result.hidden > 0 ? `; ${result.hidden} more hide behind initials or a pseudonym, or are only described` : ''}`,
		`compared by ${result.settings.fields.map(({ name }) => name).join(', ') || 'name'}, with ${result.weighed} weights`,
		`${plural(result.compared, 'pair')} compared, ${result.pairs} at ${result.settings.threshold} or more`,
		`${plural(result.clusters, 'cluster')}, ${result.linked} of several mentions; nothing is joined by it`,
		...result.files.map((file) => `written: ${file}`),
		`${result.seconds.toFixed(1)} s, ${Math.round(result.peakBytes / 1024 / 1024)} MB${result.health.sound ? '' : '; NOT SOUND, see above'}`,
	];
}

const LEFT_OUT: Readonly<Record<keyof JoinAboveResult['leftOut'], string>> = {
	decided: 'judged, dismissed or kept apart by somebody, or awaiting a second reviewer',
	published: 'published',
	rowsOfOneList: 'two rows of one list would come together',
	notInOneCluster: 'only a chain of likenesses connects them',
};

function joinLines(
	{ batch, above, joined, refused, leftOut }: JoinAboveResult,
	folder: string,
): readonly string[] {
	return [
		...refused.map(({ code, reason }) => `refused (${code}): ${reason}`),
		`${plural(joined, 'pair')} joined from ${above} on, as not read singly`,
		...Object.entries(leftOut).flatMap(([why, count]) =>
			count === 0 ? [] : [`not joined: ${count}, ${LEFT_OUT[why as keyof typeof leftOut]}`],
		),
		...(batch === null
			? []
			: [`to undo all of it in one step: paradero undo ${oneLine(folder)} --batch ${batch}`]),
	];
}
