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
			'aaliyah abby adele aileen aisha alana alba alejandrina aleksandra alma amelia amparo anabel anastasia andrina angelica angelina ' +
			'anita anne annette annie antonella araceli aurelia aurora ava belen belinda bella berta bertha beth bianca bonnie brandi ' +
			'brooke caitlin camila candace carla carmela carolina caroline carrie cassandra celeste celia chelsea chloe clarisa claire clarissa ' +
			'clotilde colleen concha connie cora corina courtney crystal dalia daisy dana daniella daphne deanna delfina delmira ' +
			'desiree dina dominga dora edelmira eileen elaine eleanor elida elisa elise eliza ella eloisa elvira emely emily enriqueta ' +
			'erica erika erin esmeralda etelvina eugenia eunice evangelina eve fatou fanny felicia felipa fernanda filomena fiona flora florencia ' +
			'georgina geraldine gertrudis gina giselle glenda greta griselda gwen haydee hazel heidi herminia hilary hilda holly hortensia ida ileana ' +
			'imelda ingrid irene irina isabella ivana ivette jackie jane janine jasmin jasmine jazmin jeannette jenna jenny jessie jill jo joanna ' +
			'jocelyn jodi josephine josie juliana juliet karin karina karla kathy katie katrina kaitlyn keisha kelley kendra kristen ' +
			'kristin kristina kristine kyra lara latoya leah leila lena leonor lesley leslie leticia lidia lila lily lina linda liz lola loretta ' +
			'lucila lucinda lucrecia ludmila luisana luana lupe lydia mabel macarena mafalda magali maia malena mara marcela marcia margarida margery ' +
			'margot mariah maribel maricela marie marisa marisol maritza marjorie marlene martina matilde maura maureen maya mayra megan melanie ' +
			'melinda mercedes meredith mia milagros mildred mindy minerva miranda miriam molly mona nadine nahir naomi natalia natasha nathalie ' +
			'nayeli nayla nelly nerea nicola nina noelia noelle noor olena oksana ofelia olimpia ornela paloma patsy penelope perla petra phyllis pia ' +
			'piedad priscilla purificacion ramona rebeca regina renata rhonda rita roberta robin romina rosalba rosalind rosalinda rosanna rosaura rosemary ' +
			'rosina roxana ruby ruthie sabina sabrina sadie sally salome samira sasha selena selma serena shannon sheila shelby sherry silvina simona ' +
			'simone sofía stacy stefanie suellen susanne suzanne sydney tamara tania tara tatiana tessa thelma tina tiffany tracy ' +
			'trinidad ursula valeria valerie vanesa vanessa vera verna vicky viola violeta vivian wanda wendy whitney wilma ximena yadira yamila yanina ' +
			'yasmin yesenia yessica yvonne zaira zoe zoraida zulema ' +
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
			'walter edison elias efrain emilio fabian federico freddy heriberto hernan horacio humberto isidro ismael ' +
			'jacinto hunter frances nestor adan abel abelardo agustin adolfo alfonso amilcar anibal aurelio bernardo ' +
			'bartolome baltasar benito camilo ceferino cipriano clemente cristian dario dagoberto domingo edgar edgardo ' +
			'edmundo eleuterio eliseo eugenio evaristo ezequiel faustino fausto florencio gaspar gerónimo gregorio homero ' +
			'ibero isaac jeronimo josé juvenal lautaro leon leandro leonel leopoldo lucas lucio luciano luisa marcelino ' +
			'mariano mateo matias maximo melchor milton modesto moises narciso nicanor octavio olivar onofre pascual patricio ' +
			'ramón reinaldo reynaldo rodolfo roque ruben sabino samuel santos saul severino silvio teodoro tiburcio urano ' +
			'uruguay valentin venancio vladimir waldemar wilfredo wilmar zelmar zenon ' +
			'abraham abram adolf adrian agustín alan alain albin alec alex alexandre alexei alfred alistair allan alonso alvaro alvin amado amos anatoly ' +
			'andre andrei andres andy angus anton ari ariel arjun armand arnaldo arnold arnulfo artemio arthur asdrubal ashraf augusto augustus avery barack ' +
			'bart basil bashar beau ben benicio benjamín bernard bernie bert blake boris brad braulio brendan brent bret brett brock bruno bryce byron cale calvin ' +
			'cameron carlo carlton casey cecil cedric celso chad chaim chester chet chuck cirilo clarence clark claude claudio clay clayton clifford clint clive cody ' +
			'colin connor conrad corey cory cosme craig curtis cyrus dale damian damien damon danilo danny darrell darren darryl davi davon dean demetrio denis derek derrick ' +
			'devin dick dieter dimitri dirk domenico dominic dominick donovan doug duane dustin dwight earl ed eddie edmond edmundo edson edwin efren eladio eli ' +
			'elian elijah eliezer eliot elliot elliott elmer elvis emerson emil emiliano emmanuel enzo erasmo eric erik ernest ernie erwin esau eusebio evan everett fabricio fabio ' +
			'felix ferdinand fermin fidel finn florentino floyd fran franco francois franklin fred frederick fredy friedrich fritz galen gavin gene geoff geoffrey georg georges ' +
			'gerard gilbert gil giorgio glen glenn gordon graham grant grigory gus gustav harlan harrison harry harvey hassan hector henri henrique herb herbert herman ' +
			'hilario hiram howard hubert hunter ian igor ike imad inocencio ira irving irwin isaias isidoro israel iván jair jake jamal jamie jared jason javi jay jed jeff jefferson ' +
			'jerome jesse jimmie jimmy joachim joao joaquín joel johan johann johannes jon jonah jonas jorgen josef josep josh josue juanjo judd jude julien julius juri ' +
			'justino kamal karim kelvin kent kerry kilmar kim kirk klaus konstantin kurt kush lance lars laszlo laureano lee leif leigh len lenny leo leonard leonid leroy les lester levi lev ' +
			'liam lionel lloyd lorenz lou louie lowell ludwig luka luke lyle lyndon mack malcolm malik manny manu marc marcel marcio marcus marius marlon marshall martín marty marvin ' +
			'mauro max maxim maxwell mel melvin merle micah michal miguelangel mikhail mikel miles mitch mitchell mitt mordechai morgan morris moshe moses murray nabil nate nathaniel nayib neal ned neil ' +
			'nelson nestor newton nico niels nigel nikolai nikita noam noe nolan norbert norman normando oleg olaf oliver omer oren orville oswaldo otis otto owen ozzy paolo parker pasha pavel percy perry pete petr phil ' +
			'philippe pio porfirio preston primo quentin quincy rahul raimundo ralf randall randolph raphael rashid rasheed raul ravi reggie reginald reid reuben rex rey ricard rick rickey ' +
			'ricky robbie rod roderick rodney roland rolando rolf roman romeo romulo ron ronnie rory ross roque ruben rudolf rudy rufino rupert rusty sal sam sami sammy samir saturnino scot ' +
			'sebastián serge serafin seth seymour shane shannon shaun shawn sheldon sid sidney sigmund silvestre simeon sixto spencer stan stanley stanislav stefan stephan sterling steven stewart stuart sven sylvester ' +
			'tad tariq ted teddy terence terrance terrell theo theodore thor tim timmy tobias toby tod tomás tommy travis trent trevor tristan troy tucker tyrone ubaldo ulises urbano vadim valerio vasily ' +
			'vern vernon vic vicente vince virgil virgilio vitaly vito vlad volodymyr wade waldo wallace warren wendell wes wesley wilbur wiley willard william willis winston wolfgang woody xavier yasser yosef yousef ' +
			'yuri yusuf zach zack zane zoltan ' +
			'mohammed mohamed muhammad ahmed ali hassan ibrahim abdul ousmane fatou mamadou amadou singh wei li jun hui ' +
			'nguyen tien minh ivan sergei dmitri vladimir maksym oleksandr viktor igor yuri olga svetlana natalia ' +
			'jean pierre jacques michel marie francois ange luc rené giovanni giuseppe paolo marco luca hans karl',
	),
]);
