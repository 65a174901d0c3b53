import type { readingGate } from '../../extract/index.ts';
import type { Case } from '../../store/index.ts';
import { readingMeta, saidKey } from '../reading-meta.ts';
import type { Read } from '../references.ts';

type Gate = ReturnType<typeof readingGate>;

/** So many sources stay read: a reviewer goes on in what lies open, and long papers take long to read. */
const KEPT = 8;
const kept = new WeakMap<Case, Map<string, Gate>>();

/** Loads what gates are made of; the first decision need not wait for it then. */
export async function loadGates(): Promise<void> {
	await import('../../extract/index.ts');
}

/** What may be read in the words of a source: they are read once, however many decisions are asked about. */
export async function gateOf(opened: Case, { source, text, version }: Read): Promise<Gate> {
	const { meta, said } = readingMeta(source);
	const key = JSON.stringify([version, meta, saidKey(said)]);
	const gates = kept.get(opened) ?? new Map<string, Gate>();
	kept.set(opened, gates);
	const held = gates.get(key);
	gates.delete(key);
	const gate =
		held ?? (await import('../../extract/index.ts')).readingGate(text.text, meta, said, text.blocks);
	gates.set(key, gate);
	for (const [oldest] of gates) if (gates.size > KEPT) gates.delete(oldest);
	return gate;
}
