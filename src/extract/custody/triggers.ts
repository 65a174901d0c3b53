import type { Doc, Sentence } from '../document.ts';
import { ENGLISH_VERBS } from './english-frames.ts';
import { SPANISH_VERBS } from './spanish-frames.ts';

/** Words that a reader of set phrases, nouns or fields begins from, beside the verbs of the frames. */
const OTHERS =
	// English: set phrases
	'cell cells freedom liberty regained listed lists shows showed showing recorded register inmate locator ' +
	'house remand ordering received sat sits sitting ended wound landed lost got gets pronounced declared pronounces lodged placed issued filed lodging ordered revoked custody passed missing seen heard killed ' +
	'called entered arrived departed left served serving remain remains remained stayed shot found executed body bodies corpse ' +
	'remains prison prisons jail jails cecot detention bars beaten tortured stabbed spend spending awaits awaited granted given languishes languish awaiting turned surrendered succumbed committed took hanged gave parole granted whereabouts ' +
	'murdered walked set let bail serving spent languishing languished transferring arrest arrests apprehension abduction ' +
	'kidnapping detention detainment incarceration imprisonment confinement stay transfer transport transportation return removal ' +
	'deportation deportations expulsion extradition repatriation release hospitalization disappearance death deaths discharge ' +
	'detainer detainers detainer-notice order ' +
	// Spanish: set phrases, nouns, fields
	'tener abandonó abandonaron procedente mantenían mantenía libertad visto vista vistos vistas vio vieron vi custodia manos ingresó ingresaron ingresa ingresan ingresado ingresada restos ' +
	'prisión preso presa presos presas detención secuestro captura desaparición liberación muerte fallecimiento asesinato ' +
	'deportación expulsión arresto aprehensión extradición reclusión encarcelamiento excarcelación paradero cuerpo cuerpos ' +
	'cadáver cadáveres disposición vida rejas fecha libre libres hallado hallada hallados halladas encontrado encontrada encontrados encontradas apareció aparecieron aparece ' +
	'hallaron encontraron detenciones desapariciones secuestros muertes asesinatos deportaciones expulsiones está están estaba estaban estuvo permanece permanecía permanecían permanecido encuentra encontraba estado detenido-desaparecido detenida-desaparecida detenidos-desaparecidos detenidas-desaparecidas pasó pasaron pasado dejó dejaron tuvo tuvieron mantuvo mantuvieron cumple cumplen cumplía purga cautiverio cautivo cautiva cautivos cautivas incomunicado incomunicada incomunicados traslado ejecución repatriación ' +
	'recibido recibida recibidos recibidas egresó egresaron egresa egresan egresado egresada supo sabe sabía saben sabían saber perdió perdieron perdido ' +
	'reingresó reingresaron reingresa reingresado reingresada osamenta osamentas vistos vistas ' +
	'ingresar ingresados ingresadas puso cárcel penal cárceles penales calabozo calabozos reclusorio prisionero prisionera prisioneros prisioneras desaparecer ' +
	'aparecer cayó cayeron rastro supieron llevan fianza caución patrulla patrullero camioneta furgoneta subido subida subidos subidas subieron metieron metido introdujeron introducido suicidó suicidaron ahorcó ahorcaron suicidarse arrestos cautiverio aislado aislada';

const TRIGGERS: ReadonlySet<string> = new Set([
	...OTHERS.split(' '),
	...ENGLISH_VERBS.keys(),
	...SPANISH_VERBS.keys(),
]);

/** Whether a sentence holds a word that may tell of custody: most of a text is left alone at once. */
export function mayTell({ tokens }: Doc, { from, to }: Sentence): boolean {
	for (let at = from; at < to; at += 1) if (TRIGGERS.has(tokens[at]!.norm)) return true;
	return false;
}
