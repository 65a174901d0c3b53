import type { Reader } from './reply.ts';
import { byMail, noComments, noInformation } from './spanish-information.ts';
import { keepsBack, keptSilence, willNot } from './spanish-kept-back.ts';
import { onlyReferred, refers, sentOn } from './spanish-referred.ts';
import {
	hungUp,
	notReached,
	responds,
	returned,
	silent,
	unavailable,
	withheld,
	without,
} from './spanish-silence.ts';
import { noAnswer, unanswered } from './spanish-unanswered.ts';

/** By the words that tell of a reply. */
export const SPANISH_REPLIES: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	...rows(
		'respondió respondieron respondido responde responden contestó contestaron contestado contesta contestan atendió atendieron',
		responds,
	),
	...rows(
		'declinó declinaron declina evitó evitaron evita prefirió prefirieron abstuvo abstuvieron quiso quisieron quiere quieren querido desea deseó accedió accedieron accede eludió eludieron esquivó esquivaron excusó excusaron optó optaron',
		keepsBack('declined'),
	),
	...rows(
		'rehusó rehusaron rehúsa rehúsan negó negaron niega niegan negaba negaban rechazó rechazaron rechaza rechazan denegó denegaron',
		keepsBack('refused'),
	),
	...rows('remitió remitieron derivó derivaron remite remiten redirigió', refers),
	...rows(
		'daría darían dará darán haría haremos haría hará harán hizo hicieron hace hacen hecho realizó realizaron emitió emitieron',
		willNot,
	),
	...rows('comentaría comentarían comentará comenta comentan comentamos', withheld),
	...rows('comentó comentaron comentado pronunció pronunciaron pronunciado', silent),
	...rows('mandaron mandó enviaron envió', sentOn),
	...rows('confirmó confirmaron informó señaló indicó aseguró explicó dijo admitió reconoció', byMail),
	...rows('colgó colgaron cortó cortaron', hungUp),
	...rows('silencio', keptSilence),
	...rows('responder contestar', without),
	...rows('devolvió devolvieron devuelto', returned),
	...rows('disponible disponibles localizable', unavailable),
	...rows(
		'contestadas contestados contestada respondidas respondidos respondida denegada denegadas rechazada rechazadas desestimada',
		unanswered,
	),
	...rows('comentarios', noComments),
	...rows('remitir remitirse', onlyReferred),
	...rows('respuesta contestación', noAnswer),
	...rows('información informaciones explicaciones explicación datos razón', noInformation),
	...rows(
		'contactar contactarse comunicarse ubicar localizar contactado contactada localizado localizada ubicado hablar',
		notReached,
	),
]);

function rows(words: string, reader: Reader): (readonly [string, Reader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}
