import type { ObligationAct } from '../../record/index.ts';

type Rule = readonly [act: ObligationAct, pattern: RegExp];

const HALTED: readonly Rule[] = [
	[
		'not-hand-over-custody',
		/\b(?:foreign custody|custody of (?:another|a foreign)|hand(?:ing)? (?:him|her|them|\w+) over|entregar(?:l[oae]s?)? a|transferr?(?:ing)?\b.{0,60}\binto\b.{0,20}\bcustody)/i,
	],
	[
		'not-rearrest',
		/\b(?:re-?arrest|re-?detain|arrest(?:ing)?\b|detain(?:ing)?\b|detener|volver a detener|nueva detención|taking \w+ (?:back )?into custody)/i,
	],
	[
		'not-remove-from-territory',
		/\b(?:remov(?:e|ing|al|als)|deport(?:ing|ation|ations|s)?|expuls|expel|expuls|deport|flights?|planes?|vuelos?|out of the (?:country|territory|united states)|fuera del (?:país|territorio)|extradi|repatriat|send(?:ing)? (?:\w+ ){1,6}(?:to|abroad)|expulsión)/i,
	],
	['not-transfer', /\b(?:transfer|mov(?:e|ing)\b|relocat|traslad)/i],
	['preserve', /\b(?:destroy|delet|destruir|borrar|eliminar)/i],
	[
		'access',
		/\b(?:(?:deny|denying|block|blocking|impedir|negar).{0,30}(?:access|visits?|counsel|acceso|visitas?|abogad))/i,
	],
];

const DONE: readonly Rule[] = [
	['facilitate', /\b(?:facilitat|facilit(?:ar|e|en|ara|ara[ns]))/i],
	['clarify', /\b(?:clarif|aclar(?:ar|e|en|ara))/i],
	['handle-as-if', /\bhandled? as (?:it|if|though)|como si no hubiera|as it would have been/i],
	[
		'not-remove-from-territory',
		/\b(?:keep(?:ing)? .{0,30}on the ground|ground(?:ed|ing)? (?:the|all|any)|en tierra)/i,
	],
	[
		'return-those-moved',
		/\b(?:turn(?:ed|ing)? (?:the )?(?:planes?|flights?|around|back)|(?:planes?|flights?|ships?|buses)\b.{0,40}\b(?:turned|return|back)|return (?:the |any |all )?(?:planes?|flights?)|aviones.{0,30}regres|regres\w* .{0,20}aviones)/i,
	],
	['preserve', /\b(?:preserv|retain (?:all|any|the)|conserv(?:ar|e|en)|resguard|no (?:destruir|alterar))/i],
	[
		'bond-hearing',
		/\b(?:bond|custody|bail) (?:re)?(?:hearing|determination)|audiencia de (?:fianza|custodia)/i,
	],
	[
		'give-notice',
		/\b(?:(?:advance |written |days['’]? |hours['’]? |adequate |prior )?notice\b|opportunity to (?:be heard|challenge|contest)|chance to (?:challenge|contest|be heard)|notific(?:ar|ación|ue)|oportunidad de (?:ser oíd|impugnar|defend))/i,
	],
	[
		'report',
		/\b(?:status (?:report|update)|updates?\b|report(?:s|ing)?\b|inform(?:ar|e|en|ara)\b|rend(?:ir|a) informe|explain|explanation|declarations?|affidavit|disclos|tell the court|answer (?:questions|in writing)|account for|detail(?:ing|s)?\b|identify|describe\b|share\b|file\b|submit|state under oath|show cause|presentar un informe|explicar|whereabouts|paradero|respond(?:a|er)\b)/i,
	],
	[
		'return',
		/\b(?:return|bring (?:\w+ ){0,6}back|brought back|bring (?:\w+ ){0,4}(?:home|to the united)|repatriat|devolver|devuelva|devolución|retorn|regres|traer(?:lo|la|los|las)? de (?:vuelta|regreso)|repatri)/i,
	],
	[
		'release',
		/\b(?:releas|free(?:d|ing)?\b|set .{0,20}free|liber(?:ar|en|ación|e|ad)|libertad|excarcel|ponga en libertad|poner en libertad)/i,
	],
	[
		'access',
		/\b(?:access|lawyers?|counsel|attorneys?|visit|phone calls?|family|medical|inspect|doctor|treatment|medicine|acceso|abogad|visitas?|famili|médic|atención|inspecci)/i,
	],
	[
		'produce',
		/\b(?:produc(?:e|ing|tion)\b|hand over|turn over|present (?:him|her|them)|bring (?:him|her|them|the)\b|testif|depos|discovery|records?|documents?|appear\b|exhib|present(?:ar|e|en|ara)\b|comparec|entreg(?:ar|ue|uen)|remit(?:ir|a|an))/i,
	],
	[
		'not-transfer',
		/\b(?:keep|hold|remain|stay)\b.{0,40}\b(?:in|at|within)\b.{0,30}\b(?:district|state|facility|country|place)|permane[zc]|mant(?:ener|enga|uviera)\w* .{0,20}(?:en el país|en el territorio|en el distrito)/i,
	],
];

/**
 * What is to be done, as one of the record's codes; `null` where none fits. `halted` says that the words name what is
 * to be left undone (`blocked the removal`, `not to transfer`).
 */
export function obligationAct(words: string, halted: boolean, around = ''): ObligationAct | null {
	const flat = words.replace(/\s+/g, ' ').slice(0, 400);
	const negated =
		halted ||
		/^["“'‘]?(?:not|never|no|refrain|stop|halt|cease|abstenerse|suspend|dej(?:ar|e|en) de|from)\b/i.test(
			flat,
		);
	for (const [act, pattern] of negated ? HALTED : DONE) if (pattern.test(flat)) return act;
	// `the flights to be halted`, `halt the removals`
	if (!negated && /\b(?:halt|stop|ceas|suspend|paus|deten(?:er|ga)|fren)/i.test(flat))
		return obligationAct(flat, true, around);
	// `ordered them to be halted`: what they are stands before.
	return negated && around !== '' && /^(?:them|it|these|those)\b/i.test(flat)
		? obligationAct(around, true)
		: null;
}
