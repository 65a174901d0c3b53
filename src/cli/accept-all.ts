import { type AcceptAll, acceptAll, decide, decidedBy, proposeAgain, takeAll } from '../actions/index.ts';
import { isCode, PROPOSAL_KINDS } from '../record/index.ts';
import { byIn } from './by-option.ts';
import { withCase } from './case.ts';
import { EXIT, type Exit, Refusal } from './exit.ts';
import { type Flags, oneLine, plural, print, progress } from './output.ts';
import { askYes, canAsk } from './prompts.ts';

export type BulkOptions = {
	readonly acceptAll?: string;
	/** Only what this rule reads. */
	readonly rule?: string;
	readonly source?: string;
	readonly yes?: boolean;
	readonly by?: string;
};

/** `decide CASE --accept-all KIND --source SOURCE`: asks once, accepts, and says how to take all of it back. */
export async function acceptAllOfAKind(
	folder: string,
	flags: Flags,
	{ acceptAll: kind, rule, source, yes, by: given }: BulkOptions,
	done: (exit: Exit) => void,
): Promise<void> {
	if (!isCode(PROPOSAL_KINDS, kind))
		throw new Refusal(EXIT.usage, `--accept-all: one of ${PROPOSAL_KINDS.join(', ')}`);
	if (source === undefined) throw new Refusal(EXIT.usage, '--accept-all needs --source: in which document');
	const by = byIn(given);
	await withCase(folder, flags, async (opened) => {
		await proposeAgain(opened);
		const plan = await acceptAll(opened, source, kind, rule);
		const left = leftOutLine(plan);
		if (plan.lines.length === 0) {
			const { lines: _none, batch: _unused, ...nothing } = plan;
			await print(flags, { ...nothing, decided: 0 }, () => [
				`nothing to accept: no ${kind} waits in ${oneLine(plan.path)} that can be taken as it is read`,
				...left,
			]);
			return;
		}
		await agree(plan, left, yes === true);
		const receipt = await takeAll(opened, plan.source, kind, {
			rule,
			expected: plan.lines.length,
			decide: (lines) => decide(opened, decidedBy(lines, by), progress('decisions')),
		});
		await print(flags, receipt, () => [
			...receipt.refused.map(({ code, reason }) => `refused (${code}): ${reason}`),
			`${plural(receipt.decided, 'proposal')} of the kind ${kind} accepted in ${oneLine(plan.path)}, as not read singly; ${plural(receipt.statements, 'statement')}`,
			...left,
			`to undo all of it in one step: paradero undo ${oneLine(folder)} --batch ${receipt.batch}`,
		]);
		if (receipt.refused.length > 0) done(EXIT.no);
	});
}

/** @throws {Refusal} unless somebody says yes */
async function agree(plan: AcceptAll, left: readonly string[], yes: boolean): Promise<void> {
	if (yes) return;
	const what = `accept ${plural(plan.lines.length, 'proposal')} of the kind ${plan.kind} in ${oneLine(plan.path)} without reading them one by one`;
	if (!canAsk()) throw new Refusal(EXIT.no, `this would ${what}; nothing was accepted. Say --yes to do it`);
	for (const line of left) process.stderr.write(`${line}\n`);
	if (!(await askYes(`${what[0]?.toUpperCase()}${what.slice(1)}?`)))
		throw new Refusal(EXIT.no, 'nothing was accepted');
}

function leftOutLine({ leftOut }: Pick<AcceptAll, 'leftOut'>): readonly string[] {
	const parts = [
		leftOut.lacking === 0 ? [] : [`${leftOut.lacking} lack what their kind needs`],
		leftOut.model === 0 ? [] : [`${leftOut.model} only a language model reads, or reads otherwise`],
		leftOut.changed === 0 ? [] : [`${leftOut.changed} changed since they were decided`],
	].flat();
	return parts.length === 0 ? [] : [`left to be looked at: ${parts.join(', ')}`];
}
