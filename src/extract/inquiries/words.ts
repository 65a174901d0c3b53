const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What is sent to somebody who is to answer: `requests for comment`, `the family’s letters`, `las consultas`. */
export const REQUESTS = set(`
	request requests question questions inquiry inquiries enquiry enquiries query queries email emails e-mail e-mails call calls
	message messages letter letters voicemail voicemails text texts petition petitions interview draft questionnaire
	solicitud solicitudes pregunta preguntas consulta consultas requerimiento requerimientos llamada llamadas llamado llamados
	mensaje mensajes correo correos carta cartas pedido pedidos cuestionario cuestionarios petición peticiones nota notas oficio oficios borrador borradores`);

/** What may be asked for: to ask for water or for help is no inquiry. */
export const INFORMATION = set(`
	comment comments information evidence proof details detail records record documents document explanation explanations list
	names clarification data statement response reply answer answers update updates copy copies figures reason reasons news
	whereabouts interview confirmation access footage manifest manifests logs file files report reports autopsy transcript transcripts
	información informaciones informes informe comentario comentarios explicación explicaciones datos detalles pruebas prueba
	documentos documentación registros lista nombres aclaración respuesta respuestas copia copias cifras noticias paradero entrevista
	postura versión posición expediente expedientes reacción observaciones razón constancia`);

/** Verbs that give information or keep it back, in the infinitive. */
export const TELLING = set(`
	comment say answer respond reply discuss confirm disclose reveal explain elaborate identify specify clarify tell provide give
	release share speak talk address state name acknowledge detail describe produce offer make be indicate inform estimate publish
	show justify account
	comentar responder contestar informar decir confirmar explicar dar brindar ofrecer proporcionar entregar revelar declarar hablar
	precisar detallar aclarar pronunciarse referirse hacer emitir opinar facilitar conceder indicar identificar divulgar mostrar
	exhibir atender publicar`);

/** Kept back without a word about it: `would not say`. The rest of the verbs of telling tell of other things too. */
export const KEPT = set(
	'say answer discuss confirm disclose reveal explain elaborate specify clarify identify tell respond reply comment speak',
);

/** Who asks for a living, and those who look for somebody. */
export const INQUIRERS = set(`
	reporter reporters journalist journalists correspondent newspaper paper magazine outlet publication newsroom family families
	mother father parents wife husband son daughter brother sister relatives relative uncle aunt cousin grandmother grandfather
	lawyer lawyers attorney attorneys counsel judge judges justice justices court magistrate senator senators lawmaker lawmakers
	congressman congresswoman representative committee commission legislators deputies ombudsman someone somebody
	periodista periodistas diario periódico medio redacción familia familiares madre padre padres esposa esposo marido hijo hija
	hermano hermana tío tía abuela abuelo primo prima parientes abogado abogada abogados abogadas juez jueza jueces tribunal corte
	senador senadora diputado diputada legisladores defensoría defensor defensora alguien agencia organización comisión comité`);

/** Who holds, governs or speaks for those who do: they can be asked. */
export const AUTHORITIES = set(`
	ministry minister office department agency agencies authority authorities government administration police consulate embassy
	spokesman spokeswoman spokesperson spokespeople spokespersons official officials officer officers guard guards prison jail facility center centre
	directorate service services headquarters warden director directors commander colonel general secretary president company contractor
	hospital council board prosecutor prosecutors lawyer lawyers attorney attorneys counsel embassies ministries bureau army military
	airline carrier campaign aide aides representative representatives court sheriff mayor governor clerk registry morgue palace
	bishop archbishop diocese archdiocese deputy chief superintendent commissioner coroner examiner hotline legislature parliament
	delegation mission corporation firm union ambassador consul congressman congresswoman senator press secretariat bank university
	barracks garrison station state county institution clinic airlines press lab jailer presidency foundation owner owners operator judge camp receptionist someone
	ministerio ministro ministra oficina departamento autoridad autoridades gobierno policía consulado embajada vocero vocera voceros
	portavoz portavoces funcionario funcionarios guardia guardias cárcel penal centro dirección servicio comisaría cuartel director directora
	comandante coronel general secretario secretaría presidente presidencia empresa hospital consejo fiscalía fiscal abogado abogada abogados
	jefatura instituto ejército fuerzas administración alcaide cónsul embajador juzgado comando prefectura cancillería oficial oficiales
	alcaldía alcalde alcaldesa municipalidad municipio intendencia intendente gobernación gobernador gobernadora procuraduría procurador
	defensoría vocería aerolínea compañía diócesis obispado obispo arzobispado arzobispo viceministro viceministra subsecretario
	comisario comisaria delegación misión congreso asamblea parlamento migración migraciones registro
	instituciones direcciones delegaciones prisiones comisiones encargado institución organismo dependencia entidad morgue batallón regimiento estado sala comandancia capitanía vicaría penitenciaría`);

/** Who asks people in custody how they are: no inquiry of ours. */
export const STAFF =
	/^(?:sentry|warder|nurse|nurses|rn|lpn|np|physician|physicians|doctor|doctors|provider|providers|paramedic|paramedics|officer|officers|agent|agents|deputy|deputies|guard|guards|staff|clinician|psychologist|psychiatrist|ero|ice|cbp|usbp|ihsc|enfermera|enfermero|médico|médica|interrogador|interrogadores|guardia|guardias|oficial|oficiales)$/;
