const words = (list: string): readonly string[] => list.split(' ');

/**
 * Common nouns, adjectives and verbs that headlines, forms and sentence beginnings write with a capital, lower case,
 * without those that are as common as surnames. A capital on one of them names nobody by itself.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set([
	...words(
		'demographic demographics psiquiatra automated external defibrillator tab soup love lesson space shuttle boot candy cloud clouds hybrid idea oath petition pride prejudice wonder booker breach cloth dust ' +
			'ability able about above abuse academic access accident account accounts accused achieving act action actions active activist ' +
			'activists activity actor actress actual ad added addition additional address adjustment administrative admission admitted ' +
			'adult adults advance advice affairs affected afternoon age aged agent agents agreement aid air alien aliens alive all ' +
			'allegation allegations alleged almost alone along already alternative always ambulance amendment among amount analysis ' +
			'ancient anger angry animal animals anniversary announcement annual another answer answers ants anxiety anybody anyone ' +
			'anything apology apparent appeal appeals application applications approach approval area areas argument arguments arm armed ' +
			'arms around arrest arrested arrests arrival art article articles artist artists asked assault assessment asset assets ' +
			'assistance associate associated association asylum athlete athletes attack attacks attempt attention attorneys audience ' +
			'audio author authorities authority average award awards away baby back background bad bag bail ball ban band bank bar base ' +
			'based basic basis bath battle beach beat beautiful became because become bed beds began beginning behavior behind being ' +
			'belief benefit best better big biggest bill bills birth birthday bit black blood blue board body bomb bond book booked books ' +
			'booth border born both bottom box boy boys brain branch break breakfast breaking brief briefing bring broken brother ' +
			'brothers brought browser budget building buildings built bus business buy calendar call called calls came camera camp ' +
			'campaign camps cancer candidate candidates capacity capital capitol captain car care career careers cars case cases cash ' +
			'catalog cause cell cells central centre centuries century cereal ceremony certain certificate chain challenge chance change ' +
			'changes chapter character charge charged charges charity chart check chest chief child children choice chronic church ' +
			'circle circuit circumstances cities citizen citizens citizenship civil civilian claim claims class classes classic clean ' +
			'clear click client climate clinical clock close closed closing clothes club coach coalition code cold collection college ' +
			'color column combined come comic coming comment commentary comments commercial commission committed common communication ' +
			'communities community companies company competition complaint complaints complete computer computers concern concerns ' +
			'conclusion condition conditions conference confinement conflict conflicts consent consideration constitution contact ' +
			'contempt content contents contract control convention conversation convicted conviction cook cookies cooking cool ' +
			'cooperation copy copyright corner corps correct correctional corruption cosplay cost costs council counsel count counter ' +
			'countries country couple course court courts cover covers craft create created creation credit crime crimes criminal crisis ' +
			'critic critics cross crowd cup current currently custody customs cut daily damage dance danger dangerous dark data date ' +
			'dates daughter daughters dead deadline deal death deaths debate decade decades decision decisions declaration deep defense ' +
			'defence definition degree delay democracy demand department departure deportation deportations deported deputy described ' +
			'design despite detail details detained detainee detainees detention detentions developer development diabetes diagnosis ' +
			'diet difference different difficult digital dinner direct direction disability disaster discharge discovery discussion ' +
			'disease disorder dispute district doctor doctors doctrine document documents dog dogs dollar domestic donation door double ' +
			'doubt download dream drink drive driver drop drug drugs due duty each early earth easy economic economy edge edit edition ' +
			'editor editorial education educational effect effects effort efforts either election elections electronic elements else ' +
			'email emergency emotional employee employees employment empty end energy enforcement engineering enough ensure entertainment ' +
			'entire entry environment environmental equal equality equipment era error escape essential estate ethics evening event ' +
			'events ever every everybody everyone everything evidence evil exactly examination example exception excessive exchange ' +
			'executive exhibit exhibition exile existing exit expected experience experiences expert experts explorer export express ' +
			'extended extension extra eye eyes face facility fact factor factors facts failed failure fair faith false families family ' +
			'famous fan fans far farm fashion fast father fathers fear feature features federal feed feel female festival few fiction field ' +
			'fight figure figures file filed files film films final finally finance financial finding findings fine finest fire first ' +
			'five flag flags flat flight flights floor flow focus folk food foot football force forces foreign forest form formal former ' +
			'forms forum forward foundation founder four free freedom fresh friend friends front full fun function fund funding funds ' +
			'funny further future gallery game games gang gangs garden gas gate gave gender general generation get gift gifts girl girls ' +
			'give given glass global go goal goals going gold good goods got governance government governments governor grade graduate grand ' +
			'grant graphic grave great green ground group groups growing growth guard guards guest guide guidelines guilty gun guns guy ' +
			'guys habeas hair half hall hand hands happy hard hardware hate head heading headline headlines health hear hearing hearings ' +
			'heart heat heavy help here heritage hero heroes high higher highest highway historic historical history hit hold holding ' +
			'holiday home homeland homes honor hope horse horror hospital hospitals host hot hotel hour hours house household housing ' +
			'how however human humanitarian humanity hundred hunger husband hypertension ice idea ideas identification identity illegal ' +
			'image images imaging immediate immigrant immigrants immigration impact important imprisoned improvement incident incidents ' +
			'include including income increase independence independent index individual individuals industrial industry infection ' +
			'inflation influence information initial injuries injury inmate inmates innovation inquiry inside insight inspection ' +
			'inspector inspired institution institutional institutions insulin insurance intake intelligence intensive intent interest ' +
			'interests interior internal international internet interview interviews introduction invasion investigation investigations ' +
			'investigative investigators investment invitation involved island issue issues item items jail jails job jobs joint journal ' +
			'journalism journalist journalists journey judge judges judgment judicial jurisdiction jurors jury just justice keep kept key ' +
			'kid kids kill killed killing kind kitchen know knowledge known lab label labor laboratory labour lack lake land landing ' +
			'language languages large largest last late later latest laugh launch launches law laws lawsuit lawyer lawyers lead leader ' +
			'leaders leadership leading leads league learn learning least leave left legacy legal legislation legislative legislature ' +
			'less lesson let letter letters level levels liberal liberation liberty libraries library license life light like limit ' +
			'limits line lines link links list literature little live lives living loan loans local location locations long look looking ' +
			'lose loss lost lot love low lower lunch lung machine made magazine magic mail main major majority make maker making male ' +
			'man management manager mandate manner manual many map march mark market marriage mass master material maternal matter ' +
			'matters maximum may maybe mayor meal mean meaning means measure measures media medical medication medications medicine ' +
			'meeting meetings member members membership memo memorandum memorial memory men mental message messages metal method methods ' +
			'metro middle midnight might migrant migrants migration mile miles military million mind minimum minister ministers minor ' +
			'minority minute minutes missing mission mistake mobile model modern moment money monitor month monthly months moon moral ' +
			'morning most mother mothers motion mountain move moved movement movements movie movies much multiple murder museum music ' +
			'musical mutual name names narrative nation national nationality nations natural nature near need needs negative neither ' +
			'network networks neurology never new news newspaper next night nights nobody nonprofit normal north northeast northern ' +
			'northwest note notes nothing notice notification novel now nuclear number numbers nurse nurses nursing object objective ' +
			'observation obviously occasion occupation ocean offense offenses offer offers office officer officers offices official ' +
			'officials often oil okay old older once one ones online only open opening operating operation operations operator opinion ' +
			'opportunity opposition option options oral orange order ordered orders ordinary organic organized origin original other ' +
			'others otherwise outcome outdoor outer outside outstanding over overall overview own owner pacific page pages pain paint ' +
			'painting panel paper papers parallel parent parents park parking parole part partial participants particular parties partner ' +
			'partners parts party pass passage passenger passengers passport past patent path patient patients pattern pay payment peace ' +
			'penal penalty people per percent perfect performance perhaps period permanent permission permit person personal personnel ' +
			'persons perspective petition petitions pharmacy phase phone photo photograph photographer photographs photos physical ' +
			'physician picture pictures piece pilot pioneer pioneers place places plaintiff plan plane planes planning plans plant plants ' +
			'plastic play played player players please plus pneumonia podcast poem poems poet poetry point points police policies policy ' +
			'political politics poll polls pool poor popular population port portal position positive possible post posted poster posts ' +
			'poverty power powers practice practices precedent present presentation president presidents press pressure pretty prevention ' +
			'previous price primary principle principles print prior priority prison prisoner prisoners prisons privacy private prize ' +
			'probably problem problems procedure procedures proceeding proceedings process processing product production products ' +
			'professional profile program programme programs progress project projects proof property proposal proposed proposition ' +
			'prosecution prosecutors protection protest protester protesters protests protocol proud provider providers province ' +
			'provision provisions public publication published publisher purchase pure purpose purposes put quality quarter question ' +
			'questions quick quiet quite race racial radio rain range rapid rare rate rates rather rating reach reaction read reader ' +
			'readers reading ready real reality really reason reasons reasonable recent recently reception recidivism recommendation ' +
			'record recording records recovery red redeployment reduction reference reform reforms refugee refugees refusal regime region ' +
			'regional register registered registration regular regulation regulations related relations relationship release released ' +
			'releases relief religion religious remains remedy remember removal removals removed reply report reported reporter reporters ' +
			'reporting reports republic request requests required rescue research researcher researchers reserve residence resident ' +
			'residents resolution resource resources respect respiratory respondents response responsibility rest restraint restraints ' +
			'result results retail retired return returns revenue review reviews revolution rice rich right rights ring rise rising risk ' +
			'river road robot robotics rock role roles room round route routine royal rule ruling rulings rules run running rural sacred ' +
			'safe safety said saint salary sale sales same sample sanctions saturday save savings say says scale scene schedule school ' +
			'schools science scientific scientist scientists scope score screen screening sea search season seat seats second secret ' +
			'secretary section sections security see seeker seekers seems seen segregation seizure self sell senate senior sense sent ' +
			'sentence sentences separate series serious service services session set setting settlement seven several severe sex sexual ' +
			'shadow share she shelf shelter sheriff shield ship shop shopping short shot should show shows side sign signal signed ' +
			'significant signs silence silent silver similar simple simply since single sister site sites situation six size skin sky ' +
			'sleep slow small smart smoke social society software soldier soldiers solid solution some somebody someone something ' +
			'sometimes son song songs soon sorry sort soul sound source sources south southeast southern southwest space speaker ' +
			'speaking special specialist species specific speech speed spirit sport sports spot spread square staff staffing stage ' +
			'stand standard standards standing star stars start started state stated statement statements states statistics status stay ' +
			'steel step steps still stock stop storage store stores stories storm story straight strategic strategy stream street streets ' +
			'strength stress strict strike strong structure student students studies studio study style subject submission submit ' +
			'subscribe substance success successful such sudden suffering sugar suicide suit summary summer summit sun super supervision ' +
			'supplement supplies supply support supporters supreme sure surface surgery surgical surprise surrender survey surveillance ' +
			'survivor survivors suspect suspects suspended suspension sustained sweet symbol symptoms syndrome system systems table tables ' +
			'tactical take taken takes taking talk talking talks target task tax taxes teacher teachers teaching team teams tech technical ' +
			'technology teen telephone television temporary ten term terms terrible territory terror terrorism terrorist terrorists test ' +
			'testimony testing tests text thank thanks theater theatre theme theory therapy thing things think third thought thousands ' +
			'threat threats three through ticket tickets time timeline times tip tips title titles today together told tomorrow tonight ' +
			'tool tools top topic topics torture total touch tough tour tourism toward town toxic track trade traditional traffic ' +
			'trafficking train training transcript transfer transfers transition translation transport transportation travel treasury ' +
			'treatment tree trees trial trials tribal tribe trip troops trouble truck true trust truth try tuberculosis turn tv twice ' +
			'two type types typical unarmed uncle under understanding unfair uniform union unique unit united units unity universal ' +
			'universe university unknown unlawful update updates upper urban urgent usual usually vacation vaccine value values van ' +
			'variety vehicle vehicles version very veteran veterans victim victims victory video videos view views villa village violation ' +
			'violations violence violent virtual virtually virus visit visitor visitors visual vital voice voices volume voluntary ' +
			'volunteer volunteers vote voter voters votes wait walk wall want wanted war warning warrant wars waste watch water wave way ' +
			'ways weapon weapons weather web website wedding week weekend weekly weeks weight welcome welfare well west western what ' +
			'wheelchair where whether which while whole wife wild wildlife win window winner winning winter wire wisdom wise wish without ' +
			'witness witnesses woman women wonder word words work worker workers working works workshop world worst worth wound writer ' +
			'writers writing written wrong year years yellow yes yesterday young your youth zero zone',
	),
	...words(
		'abogado abogados abril abuso abusos acceso accidente acción acciones acerca aclaración acta actas actividad actividades acto ' +
			'actos actual actuales actuación actuaciones acuerdo acuerdos acusación acusado acusados adjunto administración agente agentes ' +
			'agosto agresión agua ahora aire alerta algo alguien algunos allá allí alta alto altos alumno alumnos ambiente ambos amenaza ' +
			'amenazas américa amigo amigos amplio anexo anexos anterior anteriores antecedentes apellido apellidos apoyo aprehensión ' +
			'apremios aproximadamente aquí área áreas arma armas arresto artículo artículos asalto asamblea asesinato asistencia asunto ' +
			'asuntos atención audiencia autor autores autoridad autoridades avance ayuda baja bajo balance banda bandera bandas barrio ' +
			'base bases bebé bien bienes blanco bloque boleta bueno busca búsqueda cabeza cada caja calle cama cambio cambios camino ' +
			'campaña campo capital capítulo cara carácter carga cargo cargos carpeta carta cartas casa casas caso casos causa causas ' +
			'celda celdas centro centros cerca certificado cierre cinco circunstancia circunstancias cita ciudad ciudadano ciudadanos ' +
			'civil clase clandestino código colaboración comandante combate comisión compañero compañeros compañera comunicación ' +
			'comunicado comunidad comunista conclusión conclusiones condena condición condiciones conferencia confinamiento conflicto ' +
			'conocido consejo consecuencia constancia constitución contacto contexto control convenio copia correo corte costa creación ' +
			'crimen crímenes criminal crisis crítica cuadro cuadros cuando cuarto cuatro cuenta cuerpo cuerpos culpa cultura curso custodia ' +
			'daño dato datos debate decisión decisiones declaración declaraciones decreto defensa defensor delito delitos demanda ' +
			'denuncia denuncias departamento deportación deportado deportados derecho derechos desaparecido desaparecida desaparecidos ' +
			'desaparición desapariciones desarrollo descripción desde destino detalle detención detenciones detenido detenida detenidos ' +
			'día días diario dictadura dictamen diciembre diez diferente dinero diputado diputados dirección directa directo dirigente ' +
			'dirigentes disposición distintas distinto distrito división doble doctor documento documentos domicilio domingo dos droga ' +
			'ejecución ejecutivo ejemplo ejército elección elecciones elementos embajada emergencia empleado empleo empresa empresas ' +
			'encuentro enero enfermedad enfermería enlace entrada entrega entrevista época equipo equipos error escrito escuela escuelas ' +
			'espacio especial especiales estación estadística estado estados estudiante estudiantes estudio estudios etapa evaluación ' +
			'evento excepción exilio existencia expediente expedientes experiencia explicación exterior extranjero extrema fábrica fallecido ' +
			'fallecimiento fallo falta familia familiar familiares familias favor febrero fecha federal ficha fichas fiesta filiación ' +
			'final fines firma firme forma formación forzada foto fotografía fotos frente fuente fuentes fuera fuerza fuerzas fuga función ' +
			'funcionario funcionarios futuro gente gestión gobierno golpe grado gran grande grandes grave gravedad grupo grupos guardia ' +
			'guardias guerra hábeas hábil hambre hecho hechos hermana hermano hermanos hija hijo hijos historia hogar hoja hojas hombre ' +
			'hombres homenaje hora horas hospital hospitales hoy hubo humano humana humanos identidad identificación igual imagen ' +
			'imágenes impacto incidente independiente información informe informes ingreso inicio inmigración inmigrante inmigrantes ' +
			'inocente institución instituciones inteligencia intento interés interior interna internacional internacionales interno ' +
			'internos investigación investigaciones jefe jefes joven jóvenes jornada juez jueces jueves juicio juicios julio junio junta ' +
			'juntos juramento jurídico justicia juventud laboral lado largo lesa ley leyes liberación libertad libre libro libros líder ' +
			'liga línea lista listas local locales lucha lugar lugares lunes luz madre madres mala malos manera manifestación mano manos ' +
			'marcha martes marzo material materno mayo mayor mayores mayoría medida medidas medio medios mejor memoria menor menores mensaje ' +
			'mes mesa meses miembro miembros miércoles migración migrante migrantes militancia militante militantes militar militares ' +
			'ministerio ministro ministros minuto misma mismo mitad modo momento motivo motivos movimiento muchos muerte muertes muerto ' +
			'muertos mujer mujeres mundial mundo nacido nacimiento nacional nacionales nacionalidad nada nadie necesidad negro ninguna ' +
			'ninguno niña niñas niño niños nivel noche nombre nombres nota notas noticia noticias noviembre nuestro nueva nuevas nuevo ' +
			'nuevos número números nunca objetivo objeto obra obras obrero obreros observación observaciones ocasión octubre ocupación ' +
			'oficial oficiales oficina oficio operación operaciones operativo operativos opinión oposición orden órdenes órgano ' +
			'organización organizaciones origen padre padres página páginas país países palabra palabras pandilla pandillas papel parte ' +
			'partes participación partida partido partidos pasado paso patria paz pedido pena penal peor periódico periodista periodistas ' +
			'período permiso persona personal personas petición pie plan plano planta plaza plazo población poder policía policial política ' +
			'políticas político políticos popular posible posición práctica precio pregunta preguntas prensa presencia presentación ' +
			'presente presidencia presidente preso presos presidencial presunta presunto previo primera primeras primero primeros principal ' +
			'principio principios prisión prisiones privada proceso procesos procedimiento procedimientos profesional profesor programa ' +
			'prohibido propia propio propuesta protección protesta provincia próximo próxima proyecto prueba pruebas publicación pública ' +
			'público pueblo puerta puesto punto puntos quinto razón razones reclusión reclusos reclutamiento recurso recursos red reforma ' +
			'régimen región registro registros relación relaciones relato religión remisión represión república requisitoria reserva ' +
			'resistencia resolución respecto respuesta restos resultado resumen retorno reunión reuniones revolución río roja rojo ropa ' +
			'ruta sábado sala salida salud sangre secretaría secretario secreto sección sector secuestro segunda segundo seguridad seis ' +
			'semana semanas senado señor señora sentencia septiembre ser sesión setiembre sexo siempre siete siglo siguiente siguientes ' +
			'silencio sindical sindicato sistema sitio situación sobre social sociales sociedad solicitud solo sólo sospecha subversión ' +
			'subversiva sucesos sueldo sur tal tarde tema temas teléfono tercera tercero término terrorismo terrorista terroristas ' +
			'testigo testigos testimonio testimonios texto tía tiempo tiempos tierra tipo título todavía toma tortura torturas total ' +
			'trabajador trabajadores trabajo trabajos traducción traslado traslados tres tribunal tribunales última últimas último últimos ' +
			'única único unidad unidades unión universidad uno uso útil valor varias varios vecino vecinos veces verdad vez vía víctima ' +
			'víctimas vida vieja viejo viernes vigencia violación violaciones violencia visita visitas vista vivienda viviendas voluntad ' +
			'voz vuelo vuelos vuelta zona zonas',
	),
]);
