import { each, wordings } from '../wordings.ts';

/** Nouns for what the law owes somebody who is held or sent away; `true` where the bare noun is enough after `no`, `without`. */
export const RIGHTS = wordings<boolean>([
	...each(
		'due process|legal process|process of law|due process of law|judicial process|judicial review|judicial oversight|trial|trials|fair trial|fair trials|charge|charges|formal charges|criminal charges|' +
			'warrant|warrants|arrest warrant|arrest warrants|search warrant|judicial warrant|hearing|hearings|bond hearing|bond hearings|court hearing|immigration hearing|court order|judicial order|' +
			'counsel|legal counsel|lawyer|lawyers|attorney|attorneys|legal representation|legal access|legal defense|legal defence|legal aid|legal assistance|representation|access to counsel|' +
			'access to a lawyer|access to lawyers|access to an attorney|access to attorneys|access to legal counsel|access to legal defense|access to legal representation|access to the courts|access to courts|access to a court|access to legal services|' +
			'notice|prior notice|adequate notice|judge|conviction|convictions|sentence|sentences|appeal|appeals|right to appeal|right of appeal|opportunity to appeal|' +
			'opportunity to be heard|opportunity to contest|opportunity to challenge|chance to contest|chance to challenge|chance to appeal|chance to respond|chance to defend|' +
			'evidentiary basis|legal basis|legal justification|consular access|consular notification|habeas corpus|interpreter|phone call|right to a lawyer|right to counsel|right to a hearing|right to a trial|right to a fair trial|rights',
		true,
	),
	...each(
		'court|bail|bond|evidence|explanation|reason|reasons|calls|visits|family visits|visit|contact',
		false,
	),
	...each(
		'orden judicial|orden de arresto|orden de captura|orden de detención|orden de allanamiento|orden escrita|orden de juez|orden de un juez|orden|juicio|juicio previo|juicio justo|proceso|proceso judicial|' +
			'debido proceso|proceso legal|proceso debido|derecho a defensa|derecho a la defensa|derecho de defensa|defensa|defensa legal|defensa técnica|abogado|abogada|abogados|asistencia letrada|asistencia legal|' +
			'acceso a un abogado|acceso a abogado|acceso a abogados|acceso a la justicia|acceso a defensa|acceso a su abogado|acceso a una defensa|acceso a un defensor|acceso a defensores|acceso a sus abogados|acceso a los abogados|acceso a un juez|acceso a asistencia legal|acceso al expediente|derecho a un defensor|defensor|defensora|defensor público|contacto con abogados|contacto con un abogado|contacto con su abogado|cargos|cargo|acusación|acusación formal|imputación|sentencia|condena|' +
			'audiencia|hábeas corpus|habeas corpus|notificación|notificación previa|garantías|garantías procesales|garantías judiciales|control judicial|intervención judicial|juez|base legal|fundamento legal|' +
			'mandato judicial|mandamiento judicial|autorización judicial|derecho a un abogado|derecho a un juicio|derecho a un juicio justo|derecho a apelar|asistencia consular|intérprete|traductor',
		true,
	),
	...each(
		'visitas|visita|comunicación|contacto con su familia|contacto con la familia|contacto con el exterior|llamada|llamadas|explicación|motivo|pruebas',
		false,
	),
]);

/** What somebody is `not told`: `the charges`, `why he was held`. */
export const TOLD =
	/^(?:charge|charges|reason|reasons|rights|right|why|grounds|accusation|accusations|evidence|warrant|order|motivos?|razones|razón|causa|causas|cargos?|delito|derechos?|acusación|paradero)$/;

/** To do what somebody is not allowed: call, see a lawyer, appear before a judge. */
export const ALLOWED =
	/^(?:call|phone|telephone|contact|see|speak|talk|meet|consult|contest|challenge|appeal|appear|communicate|receive|have|hire|write|present|defend|be|object|respond|testify|make|access|llamar|ver|hablar|comunicarse|contactar|comunicar|recibir|apelar|impugnar|tener|designar|nombrar|consultar|entrevistarse|presentar|defenderse|declarar|contar|avisar|acceder)$/;
