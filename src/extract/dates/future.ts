/**
 * Whether the clause around a date looks forward: `will launch on April 29`, `is set to take place on May 16`. Reports
 * look back unless their words say otherwise.
 */
export function looksForward(before: string, after: string): boolean {
	const clause = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
	// `directed the ministry to return them by June 21`
	if (/\sto\s\p{L}+(?:\s.*)?\s(?:by|before|no later than)\s$/iu.test(clause)) return true;
	const ahead = clause.search(AHEAD);
	if (ahead !== -1) return !PAST.test(clause.slice(ahead));
	// `On Wednesday, the two are to travel`: only at the beginning of its clause.
	if (!/^(?:.{0,24}[.;,]\s)?\s{0,4}(?:on|by|from|until|el|este|desde)?\s?$/i.test(clause)) return false;
	const next = AHEAD.exec(after.replace(/[.;].*$/, ''));
	return next !== null && !PAST.test(after.slice(0, next.index));
}

const AHEAD =
	/(?<!\p{L})(?:will|won't|shall|scheduled|set (?:to|for)|slated|due (?:to|on|in|by)|expected|plans? to|planned for|going to|(?:is|are|be) to (?:be|take|travel|appear|begin|start|meet|run|go|leave)|upcoming|no later than|until|deadline|launches|expires?|vence|vencerá|expira|hearing (?:is )?set|está previst[oa]|están previst[oa]s|prevé|próximo|tendrá|tendrán|será|serán|comenzará|deberá|antes del)(?!\p{L})/iu;
const PAST =
	/(?<!\p{L})(?:said|told|was|were|had|announced|wrote|asked|dijo|fue|era|había|anunció|informó)(?!\p{L})/iu;
