import {
	type GraphSource,
	innermost,
	type SourceId,
	type Statement,
	THIS_SOURCE,
	type Voice,
	type VoiceAct,
	voiceLabel,
} from '../record/index.ts';
import type { PersonGraph, VoiceRef } from './contract.ts';
import { normaliseLabel } from './labels.ts';

/** What is needed to tell whether two voices are one. */
export type VoiceContext = Pick<PersonGraph, 'clusterOf' | 'sources'>;

/** The source that stands for all of one origin with this one; itself, where it shares its origin with none. */
export function originOf(source: SourceId | string, sources: VoiceContext['sources']): string {
	return sources.get(source as SourceId)?.origin ?? source;
}

/** Acts of a source that speaks in its own words. */
const OWN_WORDS: ReadonlySet<string> = new Set(['publishes', 'reports', 'writes']);

/** Whether nobody but the source itself speaks: its outlet, or who writes in it. */
export function isOwnVoice(chain: readonly { readonly act: string }[]): boolean {
	return chain.every(({ act }) => OWN_WORDS.has(act));
}

/**
 * Who vouches for a statement, told apart within one source or one origin: the innermost voice's cluster, else its
 * name. A voice that is only described (`a guard`) is one voice within its source and nobody else's.
 *
 * Sources of one origin have their voices in common: what a reprint says in its own words it has from the original,
 * under whatever outlet's name, and whom both quote is one though nobody joined them.
 */
export function voiceKey(statement: Statement, { clusterOf, sources }: VoiceContext): string {
	const voice = innermost(statement.chain);
	const origin = sources.get(statement.source)?.origin;
	if (origin !== undefined && isOwnVoice(statement.chain)) return `source:${origin}`;
	if (voice === null) return `source:${statement.source}`;
	if (origin !== undefined) return `origin:${origin}:${normaliseLabel(voiceLabel(voice))}`;
	if (voice.who !== undefined) return `who:${clusterOf.get(voice.who) ?? voice.who}`;
	if (voice.name !== undefined) return `name:${normaliseLabel(voice.name)}`;
	return `described:${statement.source}:${voice.described ?? ''}:${voice.as ?? ''}`;
}

/** The chain as it is shown, outermost first; for a statement without one, its source. */
export function voiceRefs(statement: Statement, { sources }: VoiceContext): readonly VoiceRef[] {
	if (statement.chain.length === 0)
		return [{ label: nameOf(sources.get(statement.source)) ?? 'unnamed source', act: 'publishes' }];
	return statement.chain.map((voice) => ({
		label:
			voice.name === undefined && voice.described === THIS_SOURCE
				? (nameOf(sources.get(statement.source)) ?? THIS_SOURCE)
				: voiceLabel(voice),
		act: voice.act,
		...(voice.as === undefined ? {} : { as: voice.as }),
		...(voice.who === undefined ? {} : { who: voice.who }),
	}));
}

/** A source that does not name its outlet is called by its title, until a person names the outlet. */
function nameOf(source: GraphSource | undefined): string | undefined {
	return source?.outlet ?? source?.title;
}

export type Spoken = {
	readonly on: string;
	readonly by: 'voice' | 'source';
	/** Of a source whose date was only inferred. */
	readonly inferred: boolean;
};

/** Acts of those who publish in their own name: the day of publication is the day on which they speak. */
const PUBLISHING: ReadonlySet<VoiceAct> = new Set(['publishes', 'reports', 'writes', 'counts', 'estimates']);

/**
 * When it was said: the innermost date in the chain. Else the date of the source (published, else signed, else
 * filed), which is the day of speaking only for a voice that publishes itself, not for one that is quoted.
 */
export function spokenOn(statement: Statement, { sources }: VoiceContext): Spoken | undefined {
	const said = innermost(statement.chain)?.on;
	if (said !== undefined) return { on: said, by: 'voice', inferred: false };
	const by = publishesItself(statement) ? 'voice' : 'source';
	const outer = statement.chain.findLast((voice: Voice) => voice.on !== undefined)?.on;
	if (outer !== undefined) return { on: outer, by, inferred: false };
	const source = sources.get(statement.source)?.spoken;
	return source === undefined ? undefined : { on: source.edtf, by, inferred: source.inferred };
}

/** Whether all who speak do so by publishing: a court that rules, or an office that declares, in its own paper too. */
function publishesItself({ chain }: Statement): boolean {
	const [outer] = chain;
	const isOuter = ({ who, name }: Voice) =>
		(who !== undefined && who === outer?.who) || (name !== undefined && name === outer?.name);
	return chain.every((voice) => PUBLISHING.has(voice.act) || isOuter(voice));
}

/** Said flatly and as a fact: only then does a voice contradict itself within one source. */
export function isFirm({ force, hedge }: { readonly force: string; readonly hedge?: string }): boolean {
	return (hedge === undefined || hedge === 'flat') && ['asserts', 'finds', 'admits'].includes(force);
}
