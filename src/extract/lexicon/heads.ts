/** Nouns at the head of a name that tell its kind, lower case, English and Spanish. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const FACILITY_HEADS = words(
	'center centre prison jail penitentiary hospital facility camp barracks station base correctional clinic infirmary ' +
		'checkpoint dungeon airport shelter stadium arena hotel mall theatre theater hall cathedral zoo gym courthouse ' +
		'warehouse bunker dormitory jailhouse penitentiaries gulag stockade brig ' +
		'cárcel carcel prisión prision penal penitenciaría penitenciaria penal cuartel comisaría comisaria seccional ' +
		'pozo batallón batallon establecimiento hospital sanatorio clínica clinica aeropuerto campo chacra galpón galpon ' +
		'centro reclusorio regimiento brigada presidio alcaidía alcaidia morgue cementerio',
);
export const ORGANIZATION_HEADS = words(
	'department agency administration office bureau service services court commission committee council ministry police ' +
		'patrol army navy force forces guard corps union association foundation institute initiative university college ' +
		'school museum party congress senate house parliament government republic company corporation inc. group network ' +
		'times post press news memo journal tribune herald agency project coalition federation organization organisation ' +
		'society league board authority enforcement operations protection prosecutor division unit command directorate ' +
		'secretariat embassy consulate nations watch international rights fund bank church movement cartel gang sheriff circuit branch newswire wire dispatch courier chronicle observer sentinel inquirer telegraph bulletin ' +
		'magazine gazette conference weekly paper airlines airways laboratories laboratory industries holdings partners llc ltd. plc band orchestra choir squadron battalion ' +
		'regiment brigade division legion garrison taskforce treasury publishers publishing studios records pictures team ' +
		'ghostbusters academy seminary diocese archdiocese parish mosque synagogue registry library archive archives desk bar caucus ' +
		'union teamsters brotherhood sisterhood confederation chamber crown constabulary gendarmerie militia ' +
		'district district-court tribunal examiner county security justice customs ' +
		'ministerio dirección direccion departamento secretaría secretaria jefatura policía policia comisión comision ' +
		'comité comite consejo corte juzgado tribunal fiscalía fiscalia suprema cámara camara senado parlamento partido ' +
		'movimiento frente sindicato federación federacion confederación asociación asociacion fundación fundacion ' +
		'instituto universidad facultad escuela liceo iglesia diario semanario periódico agencia servicio servicios ' +
		'defensoría procuraduría audiencia colectivo revista contraloría cancillería intendencia ayuntamiento alcaldía gobernación ' +
		'fuerzas fuerza ejército ejercito armada marina prefectura junta organización organizacion grupo grupos órgano ' +
		'club socorro jurídico juridico humanitario humanitaria organismo comando escuadrón gobierno embajada consulado empresa banco convención organo archivo inteligencia',
);
export const PLACE_HEADS = words(
	'city county state street avenue road river mountain valley island bay lake province region district border coast ' +
		'calle avenida ruta barrio ciudad provincia departamento río rio playa cerro isla bahía villa rambla plaza parque república republica ' +
		'oval beach square park bridge port puerto row lane boulevard blvd ocean sea gulf peninsula desert canyon hills hill heights ' +
		'springs falls creek harbor harbour cape fort township village town parish canal highway territory territories islands ' +
		'constituency kibbutz moon planet lago mar océano golfo península desierto cordillera volcán cantón municipio municipality ' +
		'valle monte sierra laguna puente colina departamento pueblo villa colonia pasaje camino peatonal',
);
/** Names of works, laws, events and diseases: capitals that name no one and no place. */
export const OTHER_HEADS = words(
	'act amendment encyclopedia constitution convention treaty protocol proclamation order orders title section article ' +
		'protocols programs policies procedures standards guidelines code rule rules report book war day century program plan policy law regulation form agreement declaration ' +
		'emergency exception disease disorder syndrome covid-19 covid test exam examination assessment history ' +
		'resident citizen visitor living safety provider clinician information motion petition appeal bail bond notice warrant level status visa certificate death care ' +
		'cup games olympics paralympics championship championships series festival award awards prize medal trophy tournament ' +
		'match expo challenge fair virus flu hurricane cyclone storm tropical bible quran novel album song film movie ' +
		'edition shuttle spacecraft rocket satellite orbiter vessel vehicle software browser explorer windows linux android internet web app algorithm theory effect principle ' +
		'christmas easter ramadan thanksgiving holocaust revolution renaissance reformation christianity islam judaism ' +
		'copa mundial juegos olímpicos premio torneo campeonato festival virus huracán ' +
		'ley decreto artículo articulo constitución código codigo convenio tratado protocolo informe legajo ficha tomo ' +
		'hoja asunto documento cédula cedula credencial pasaporte guerra operación operacion plan caso expediente ' +
		'oficio memorándum memorandum parte acta anexo sección libro proceso golpe dictadura estado fecha lugar hora ' +
		'nacionalidad alias testigos testimonios domicilio ocupación edad sexo militancia circunstancia reclusión ' +
		'detención desaparición fallecimiento observaciones antecedentes',
);
