const folded = (list: string): string[] =>
	list.split(' ').map((name) => name.normalize('NFD').replace(/\p{M}/gu, ''));

/** Common surnames, folded, without those that are common words or places: a lone capital that is one is a person. */
export const SURNAMES: ReadonlySet<string> = new Set(
	folded(
		'smith johnson williams jones davis miller wilson anderson taylor thomas moore martin jackson thompson robinson lewis walker ' +
			'allen wright scott hill adams nelson baker campbell mitchell roberts carter phillips evans turner parker collins edwards stewart ' +
			'morris murphy cook rogers morgan cooper peterson reed bailey bell kelly howard ward cox richardson watson brooks bennett gray ' +
			'james hughes myers foster sanders ross powell sullivan russell fisher henderson jenkins perry butler barnes coleman simmons ' +
			'patterson jordan reynolds hamilton graham griffin wallace cole hayes bryant ellis gibson ford marshall wells webb simpson ' +
			'stevens tucker porter hunter hicks crawford boyd mason kennedy warren dixon burns gordon holmes rice robertson henry black ' +
			'daniels palmer mills nichols grant knight ferguson stone hawkins dunn perkins hudson spencer gardner stephens payne pierce ' +
			'berry matthews arnold wagner willis watkins olson carroll duncan snyder hart cunningham lane andrews ruiz harper fox riley ' +
			'armstrong carpenter weaver greene lawrence elliott sims austin peters franklin lawson fields schmidt carr wheeler chapman ' +
			'oliver montgomery richards williamson johnston banks meyer bishop mccoy howell morrison hansen fernandez harvey little burton ' +
			'lynch reid kim fuller gilbert garrett romero welch larson frazier burke hanson day mendoza moreno bowman fowler brewer hoffman ' +
			'carlson silva pearson holland douglas fleming jensen vargas byrd davidson hopkins may terry herrera wade soto walters curtis ' +
			'neal caldwell lowe jennings barnett graves jimenez horton shelton barrett castro sutton gregory mckinney lucas miles craig ' +
			'chambers holt lambert fletcher watts bates hale rhodes pena beck newman haynes mcdaniel bush vaughn parks dawson hardy steele ' +
			'schultz schwartz norris curry powers barker keller fischer weber klein krueger becker braun obama trump biden clinton bush reagan ' +
			'nixon carter thatcher blair merkel putin ' +
			'garcía rodríguez martínez hernández lópez gonzález pérez sánchez ramírez torres flores gómez díaz reyes cruz morales ortiz ' +
			'gutiérrez chávez ramos álvarez mendoza ruiz aguilar jiménez moreno medina romero herrera castillo rivera vásquez vázquez ' +
			'guzmán salazar méndez muñoz rojas delgado ríos guerrero ortega peña soto contreras silva vega domínguez núñez sandoval ' +
			'guerra acosta figueroa cabrera molina campos carrillo fuentes espinoza espinosa cortez cortés padilla navarro maldonado ' +
			'velásquez velázquez ayala lara márquez estrada santos cárdenas valdez serrano pacheco rosales suárez miranda cervantes ' +
			'trujillo orozco camacho villarreal barrera zamora escobar zúñiga mejía bautista montoya calderón franco solís cisneros ' +
			'benítez ochoa bravo cabello ávila pineda ibarra villanueva quintero robles macías arias ponce meza tapia duarte bonilla ' +
			'galván cuevas olivares parra alfaro menjívar portillo ventura sosa luna paz bukele maduro ortega kirchner mujica bordaberry ' +
			'fernández sanguinetti lacalle batlle pereira pereyra olivera da dos sousa souza oliveira almeida costa ferreira carvalho ' +
			'nguyen tran pham huynh hoang phan vu dang bui wang zhang liu chen yang huang zhao zhou xu wu sun ma zhu hu guo lin luo gao ' +
			'zheng liang xie tang deng feng cheng cai pan yuan dong kwok leung wong chan cheung lau ng chu yeung tam lam ho chow chiang kaur ' +
			'singh kumar sharma patel gupta khan ali ahmed hussain malik begum rahman hassan mohamed abdullah ibrahim yusuf diallo ' +
			'traoré touré keita ivanov petrov smirnov volkov popov sokolov kovalenko shevchenko bondarenko müller schneider rossi russo ' +
			'ferrari bianchi esposito dubois laurent lefebvre moreau girard',
	).filter(
		(name) =>
			name.length > 2 &&
			!['black', 'day', 'may', 'little', 'dos', 'paz', 'luna', 'cruz', 'santos', 'costa'].includes(name),
	),
);
