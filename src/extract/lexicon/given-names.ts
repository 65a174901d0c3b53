/** Common given names, folded: a run of capitals that begins with one is a person. Far from complete, by design. */
const folded = (list: string): string[] =>
	list.split(' ').map((name) => name.normalize('NFD').replace(/\p{M}/gu, ''));

/** Names that are all but always a woman's: `he` does not stand for them. */
export const FEMININE_NAMES: ReadonlySet<string> = new Set(
	folded(
		'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ' +
			'ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy ' +
			'amy kathleen angela shirley brenda emma anna pamela nicole samantha katherine christine helen debra rachel ' +
			'carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina ' +
			'joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn ' +
			'abigail sophia alice judy isabella julia grace amber denise danielle marilyn beverly charlotte ' +
			'natalie theresa diana brittany doris kayla alexis lori kate kristi ellen nadia clara ' +
			'ana carmen josefa isabel dolores pilar teresa rosa cristina francisca antonia mercedes luisa elena concepcion ' +
			'juana manuela rosario beatriz marta silvia susana graciela alicia adriana alejandra amalia blanca catalina ' +
			'cecilia claudia consuelo daniela delia elba elsa emilia esperanza estela ester eva fabiola fatima gabriela ' +
			'guadalupe ines irma jimena josefina leticia lilian liliana lorena lourdes lucia luz magdalena margarita mariana ' +
			'maría marina mirta monica mónica nelida nilda noemi nora norma olga paola paula raquel rocio rosalia rosana ' +
			'sofia sonia soledad stella valentina veronica viviana yolanda zulma casimira augustina sylvia ivonne aida edith',
	),
);
export const GIVEN_NAMES: ReadonlySet<string> = new Set([
	...FEMININE_NAMES,
	...folded(
		'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark ' +
			'donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary ' +
			'nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond ' +
			'patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy ' +
			'ethan carl keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan billy jordan ' +
			'albert dylan bruce willie gabriel alan juan logan wayne ralph roy eugene randy vincent russell louis philip ' +
			'bobby johnny bradley todd mike tom bill jim bob dan ben matt steve dave greg jeff chris nick tony ken ' +
			'antonio francisco manuel jesus javier carlos miguel jorge luis alberto fernando rafael pedro ramon angel pablo ' +
			'sergio eduardo ricardo roberto enrique raul andres diego alejandro mario oscar hector ruben gustavo guillermo ' +
			'julio cesar victor hugo rodolfo alfredo arturo armando ernesto esteban felipe gerardo gilberto gonzalo ignacio ' +
			'ivan jaime joaquin julian leonardo lorenzo marcelo marcos mauricio martin nelson nicolas omar orlando osvaldo ' +
			'ramiro rene rigoberto rodrigo rogelio salvador santiago sebastian simon tomas ulises vicente wilson washington ' +
			'walter edison elias efrain emilio fabian federico freddy german heriberto hernan horacio humberto isidro ismael ' +
			'jacinto hunter frances nestor adan abel abelardo agustin adolfo alfonso amilcar anibal aurelio bernardo ' +
			'bartolome baltasar benito camilo ceferino cipriano clemente cristian dario dagoberto domingo edgar edgardo ' +
			'edmundo eleuterio eliseo eugenio evaristo ezequiel faustino fausto florencio gaspar gerónimo gregorio homero ' +
			'ibero isaac jeronimo josé juvenal lautaro leon leandro leonel leopoldo lucas lucio luciano luisa marcelino ' +
			'mariano mateo matias maximo melchor milton modesto moises narciso nicanor octavio olivar onofre pascual patricio ' +
			'ramón reinaldo reynaldo rodolfo roque ruben sabino samuel santos saul severino silvio teodoro tiburcio urano ' +
			'uruguay valentin venancio vladimir waldemar wilfredo wilmar zelmar zenon ' +
			'mohammed mohamed muhammad ahmed ali hassan ibrahim abdul ousmane fatou mamadou amadou singh wei li jun hui ' +
			'nguyen tien van minh ivan sergei dmitri vladimir maksym oleksandr viktor igor yuri olga svetlana natalia ' +
			'jean pierre jacques michel marie francois ange luc rené giovanni giuseppe paolo marco luca hans karl',
	),
]);
