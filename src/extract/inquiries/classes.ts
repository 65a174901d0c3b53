import { type Doc, onOneLine } from '../document.ts';
import type { Party } from '../parties/index.ts';
import { AUTHORITIES, INQUIRERS, STAFF } from './words.ts';

/** Whether the outlet or its writer speaks of itself. */
export function isOurs(doc: Doc, party: Party | null): boolean {
	if (party === null) return false;
	const words = doc.tokens.slice(party.from, party.to).map((token) => token.norm);
	if (words.length === 1)
		return /^(?:we|i|us|me|our|nos|nosotros|yo)$/.test(words[0]!) || isOutlet(doc, party);
	return (
		(/^(?:this|our|este|esta|nuestro|nuestra)$/.test(words[0]!) &&
			/^(?:newspaper|paper|reporter|publication|newsroom|magazine|outlet|office|site|diario|medio|periódico|redacción|agencia|periodista|revista|semanario|boletín|portal)$/.test(
				words.at(-1)!,
			)) ||
		isOutlet(doc, party)
	);
}

function isOutlet(doc: Doc, party: Party): boolean {
	const { outlet } = doc.meta;
	if (outlet === undefined) return false;
	if (party.name?.full === outlet || doc.front.outletAlias === doc.tokens[party.from]!.text) return true;
	// `The Gazette` of The Halmere Gazette.
	const written = onOneLine(doc.text.slice(doc.tokens[party.from]!.start, doc.tokens[party.to - 1]!.end));
	const bare = written.replace(/^(?:the|el|la) /i, '');
	return bare.length > 3 && /^\p{Lu}/u.test(bare) && outlet.split(/\s+/).includes(bare);
}

const holds = (doc: Doc, party: Party, words: { has(word: string): boolean }): boolean => {
	for (let at = party.from; at < party.to; at += 1) if (words.has(doc.tokens[at]!.norm)) return true;
	return false;
};

/** Whether somebody asks for others or looks for somebody: a reporter, a relative, a lawyer, a court, a body with a name. */
export function isInquirer(doc: Doc, party: Party | null): boolean {
	if (party === null) return false;
	return isOurs(doc, party) || party.name?.type === 'organization' || holds(doc, party, INQUIRERS);
}

/** Whether somebody can answer for a place, a state or a body. */
export function isAuthority(doc: Doc, party: Party | null): boolean {
	if (party === null) return false;
	const type = party.name?.type;
	return (
		type === 'organization' ||
		type === 'facility' ||
		party.as !== undefined ||
		holds(doc, party, OF_AUTHORITY)
	);
}

/** A body in the singular or the plural: `dependencias`, `agencies`. */
const OF_AUTHORITY = {
	has: (word: string): boolean =>
		AUTHORITIES.has(word) ||
		(word.length > 5 &&
			word.endsWith('s') &&
			(AUTHORITIES.has(word.slice(0, -1)) ||
				AUTHORITIES.has(word.slice(0, -2)) ||
				AUTHORITIES.has(`${word.slice(0, -3)}y`))),
};

/** Whether several bodies are meant, none of them by name: `cuatro instituciones`, `the agencies involved`. */
export function isAnyOf(doc: Doc, party: Party): boolean {
	if (party.name !== undefined || party.pronoun === true) return false;
	for (let at = party.from; at < party.to; at += 1) {
		const { norm } = doc.tokens[at]!;
		if (
			/^(?:agencies|authorities|officials|institutions|offices|ministries|companies|departments|governments|instituciones|dependencias|autoridades|oficinas|ministerios|entidades|organismos|empresas|comisarías|hospitales|cuarteles|juzgados|delegaciones)$/.test(
				norm,
			)
		)
			return true;
	}
	return false;
}

/** Whether these are people who ask those in custody how they are. */
export const isStaff = (doc: Doc, party: Party | null): boolean =>
	party !== null && STAFF.test(doc.tokens[party.to - 1]!.norm);
