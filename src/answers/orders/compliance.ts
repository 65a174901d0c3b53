import {
	type AnswerGraph,
	type ClusterId,
	COMPLIANCES,
	type Compliance,
	innermost,
	isCode,
	readingOrder,
	type Statement,
} from '../../record/index.ts';
import { normaliseLabel } from '../labels.ts';
import { clusterOf, clustersNaming, type Saying, sayingsOf, statementsAbout } from '../sayings.ts';
import { spanOf } from '../spans.ts';
import { voiceKey } from '../voices.ts';
import type { ComplianceAccount, ComplianceState, StatusEvent } from './contract.ts';
import { besideDate, statusEvents } from './status.ts';

/** Every voice's account of what was done about one obligation, by the date it speaks about; without one last. */
export function complianceAccounts(
	graph: AnswerGraph,
	obligation: ClusterId,
	bound: readonly Saying[],
	events: readonly StatusEvent[],
): readonly ComplianceAccount[] {
	return clustersNaming(graph, 'obligation', obligation)
		.flatMap((act) => accountsOfAct(graph, act, bound, events))
		.sort((a, b) => lo(a.on) - lo(b.on));
}

function lo(on: string | undefined): number {
	return on === undefined ? Number.MAX_SAFE_INTEGER : (spanOf(on)?.lo ?? Number.MAX_SAFE_INTEGER);
}

function accountsOfAct(
	graph: AnswerGraph,
	act: ClusterId,
	bound: readonly Saying[],
	events: readonly StatusEvent[],
): readonly ComplianceAccount[] {
	const about = statementsAbout(graph, act);
	const became = statusEvents(about('status'), graph);
	return sayingsOf(about('done'), graph).flatMap((saying): readonly ComplianceAccount[] => {
		const { value: done, polarity, force, hedge, hedgeWords, said, statements, quotes } = saying;
		if (!isCode(COMPLIANCES, done)) return [];
		const own = about('done').filter(({ id }) => statements.includes(id));
		const voices = new Set(own.map((one) => `${one.source} ${voiceKey(one, graph)}`));
		const beside = (property: 'on' | 'by') =>
			about(property)
				.filter((one) => voices.has(`${one.source} ${voiceKey(one, graph)}`))
				.sort(readingOrder(graph));
		const [day] = beside('on');
		const on = day?.value.type === 'date' ? day.value.edtf : (saying.valid?.on ?? saying.valid?.from);
		const time = day?.value.type === 'date' ? day.value.time : undefined;
		const by = sayingsOf(beside('by'), graph);
		const state = stateOf(
			done,
			saying,
			own.some((one) => isOfThose(one, [...bound, ...by], graph)),
			own.some(({ chain }) => ['rules', 'orders'].includes(innermost(chain)?.act ?? '')),
		);
		const { before, after } = besideDate(events, on);
		return [
			{
				act,
				done,
				...(state === undefined ? {} : { state }),
				polarity,
				force,
				...(hedge === undefined ? {} : { hedge }),
				...(hedgeWords === undefined ? {} : { hedgeWords }),
				...(on === undefined ? {} : { on }),
				...(time === undefined ? {} : { time }),
				by: [...new Set(by.map(({ value }) => value))],
				became,
				statusBefore: before,
				statusAfter: after,
				said,
				statements: [...statements, ...[...beside('on'), ...beside('by')].map(({ id }) => id)].sort(),
				quotes,
			},
		];
	});
}

/** Whether who is bound, or who is said to have done it, says it. */
function isOfThose(statement: Statement, bound: readonly Saying[], graph: AnswerGraph): boolean {
	const voice = innermost(statement.chain);
	if (voice === null) return false;
	const cluster = voice.who === undefined ? undefined : clusterOf(graph, voice.who);
	const label = normaliseLabel(voice.name ?? '');
	return bound.some(
		(one) =>
			(cluster !== undefined && one.cluster === cluster) ||
			(label !== '' && normaliseLabel(one.value) === label),
	);
}

/**
 * The field's word for what an account amounts to: what a court finds, what who is bound claims, what anybody else
 * alleges. What is denied, or said with a hedge that commits nobody, gets none; it stands as it was said.
 */
function stateOf(
	done: Compliance,
	saying: Saying,
	isBound: boolean,
	isRuled: boolean,
): ComplianceState | undefined {
	if (saying.polarity !== 'affirms' || ['predicts', 'intends', 'asks'].includes(saying.force))
		return undefined;
	const isFound = saying.force === 'finds';
	switch (done) {
		case 'done':
			return isFound ? 'found-complied' : isBound ? 'claimed-complied' : undefined;
		case 'partly-done':
			return undefined;
		case 'not-done':
			// What a judge says without finding it is no allegation, and no finding.
			return isFound ? 'found-breach' : isBound || isRuled ? undefined : 'alleged-breach';
		case 'not-shown':
			return isFound ? 'found-not-shown' : undefined;
		case 'probable-cause':
			return isFound ? 'found-probable-cause' : undefined;
		case 'impossible':
			return isFound ? 'inability-accepted' : isBound ? 'claimed-impossible' : undefined;
		case 'purged':
		case 'lifted-before-due':
			return done;
	}
}
