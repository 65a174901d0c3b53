import { Draw, Skewed } from './draw.ts';

/** Common given names, which are nobody's; the first are borne most. */
const SPANISH = {
	f: 'María Ana Carmen Laura Rosa Marta Josefa Isabel Cristina Lucía Elena Silvia Patricia Mónica Sandra Teresa Claudia Gloria Graciela Norma Alicia Beatriz Susana Adriana Liliana Mirta Nora Stella Olga Irma Estela Julia Raquel Pilar Dolores Antonia Paula Sara Verónica Andrea Gabriela Alejandra Daniela Carolina Natalia Mercedes Consuelo Esperanza Soledad Milagros Ramona Juana Francisca Margarita Elvira Blanca Delia Celia Amelia Amparo Aurora Azucena Catalina Cecilia Clara Concepción Constanza Débora Diana Dora Elsa Emilia Ester Eugenia Eva Fabiola Fátima Flor Gladys Guadalupe Hilda Inés Irene Jimena Jorgelina Leonor Lidia Lourdes Luisa Luz Magdalena Manuela Marcela Marina Matilde Mariana Nélida Noemí Ofelia Paulina Perla Ramira Rebeca Rita Rocío Rosario Sofía Sonia Tamara Úrsula Valentina Vanesa Victoria Violeta Viviana Yolanda Zulema'.split(
		' ',
	),
	m: 'José Juan Carlos Luis Antonio Jorge Miguel Francisco Manuel Pedro Jesús Ángel David Roberto Eduardo Ricardo Fernando Daniel Alberto Rafael Javier Alejandro Sergio Héctor Raúl Mario Rubén Óscar Ramón Enrique Pablo Víctor Julio Hugo Andrés Guillermo Gustavo Marcelo Diego Alfredo Ernesto Oscar Norberto Osvaldo Rodolfo Omar Horacio Néstor Adolfo Agustín Alfonso Álvaro Anselmo Armando Arturo Augusto Benito Bernardo Bruno Camilo César Claudio Cristian Cristóbal Damián Domingo Edgardo Emilio Esteban Eugenio Ezequiel Fabián Federico Felipe Félix Gabriel Gerardo Germán Gonzalo Gregorio Ignacio Isidro Ismael Iván Jaime Joaquín Joel Leandro Leonardo Leopoldo Lorenzo Lucas Marcos Martín Matías Mauricio Maximiliano Nicolás Octavio Orlando Patricio Ramiro Reinaldo René Rodrigo Rogelio Salvador Samuel Santiago Sebastián Simón Tomás Vicente Walter Wilfredo'.split(
		' ',
	),
};
const ENGLISH = {
	f: 'Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Heather Diane Ruth Julie Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Madison Frances Kathryn Janice Jean Abigail Alice Grace Judy Sophia Denise Amber Doris Marilyn Danielle Beverly Isabella Theresa Diana Natalie Charlotte Rose Alexis Kayla'.split(
		' ',
	),
	m: 'James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Adam Nathan Henry Douglas Zachary Peter Kyle Ethan Walter Noah Jeremy Christian Keith Roger Terry Austin Sean Gerald Carl Harold Dylan Arthur Lawrence Jordan Jesse Bryan Billy Bruce Gabriel Joe Logan Alan Albert Willie Vincent Elijah Randy Philip Russell Bobby Johnny'.split(
		' ',
	),
};

/** What people are called for short, and registers write; some are in no table of Paradero's. */
export const FOND: Readonly<Record<string, readonly string[]>> = {
	Alejandro: ['Alex'],
	Antonio: ['Toño', 'Tony'],
	Christopher: ['Chris'],
	Daniel: ['Dani', 'Dan'],
	Deborah: ['Debbie'],
	Dolores: ['Lola'],
	Edward: ['Ed'],
	Eduardo: ['Lalo', 'Edu'],
	Elizabeth: ['Liz', 'Beth'],
	Enrique: ['Quique'],
	Fernando: ['Fer'],
	Francisco: ['Paco', 'Pancho'],
	Graciela: ['Chela'],
	Guadalupe: ['Lupe'],
	Guillermo: ['Memo'],
	Ignacio: ['Nacho'],
	James: ['Jim', 'Jimmy'],
	Jesús: ['Chucho'],
	Joseph: ['Joe'],
	José: ['Pepe'],
	Katherine: ['Kate', 'Kathy'],
	Manuel: ['Manolo'],
	Margaret: ['Peggy', 'Maggie'],
	María: ['Mari'],
	Mercedes: ['Meche'],
	Michael: ['Mike'],
	Patricia: ['Pati', 'Pat'],
	Patricio: ['Pato'],
	Rafael: ['Rafa'],
	Richard: ['Dick', 'Rick'],
	Robert: ['Bob', 'Rob'],
	Roberto: ['Beto'],
	Rosario: ['Charo'],
	Santiago: ['Chago'],
	Steven: ['Steve'],
	Thomas: ['Tom'],
	Timothy: ['Tim'],
	Vicente: ['Chente'],
	William: ['Bill', 'Will'],
};

/** Surnames are made up of parts that names of the language have; how many there are, and how skewed, is life-like. */
const SURNAMES = 15_000;
const PARTS = {
	spanish: {
		heads:
			'al ar az ba bar be bel ber bo bra bus ca cal can car cas cer co cor cru cu da del di do e en es fa fer fi flo fre ga gal gar go gu he her hi hue i in ju la lar le lo lu ma mal man mar me men mo mon mu na ne no nu o ol or pa pal pe per pi po qui ra re ri ro ru sa sal san se so su ta te ti to tre u ul ur va val ve ver vi vil ye za zu'.split(
				' ',
			),
		middles:
			'ba ca ce ci da de di ga gue ja la le li lla lle ma me mi na ne ni ña ra re ri rra rre sa se si ta te ti va ve vi za zo nte nda rta lde sca'.split(
				' ',
			),
		tails:
			'no na ro ra do da to ta lla llo ño ña les nes res ga go ca co za zo rra rro ez iz án én ín ón te se ve lde rde nte ndo rte'.split(
				' ',
			),
	},
	english: {
		heads:
			'ash bal ban bar beck bell ber black blen bra brad bram bran bri brom buck bur cal car chad clay cle clif col cor cran craw cul dal dar den dew dor dun ea el ell ever fair far fen fin flet gar gil glen gol gra green had hal ham har hart haw hay hil hol hor hul ken kin kir lan lang law lei lin long low mar mel mid mor nor oak or pem pen pres rad ram red ren rid rock ros row sel shel sher sil stan stock stow sut tan thorn til tor tre wal war wat wel wes whit wil win wood wor yar'.split(
				' ',
			),
		middles: ['', '', 'e', 'er', 'en', 'ing', 'le', 'ber', 'der', 'les', 'mer', 'ner', 'ter'],
		tails:
			'borne bridge brook bury by castle cliff combe cott croft dale den field fold ford gate ham hill holm hurst lake land leigh ley man mere more port ridge shaw side son stead sted stone ston ton tree wald ward water way well wick win wood worth'.split(
				' ',
			),
	},
} as const;

function surnames(language: keyof typeof PARTS): readonly string[] {
	const { heads, middles, tails } = PARTS[language];
	const made = new Set<string>();
	const draw = new Draw(0x5e11a, language.length);
	while (made.size < SURNAMES) {
		const middle = draw.isLess(0.6) ? draw.one<string>(middles) : '';
		const text = draw.one<string>(heads) + middle + draw.one<string>(tails);
		if (text.length > 3 && text.length < 13) made.add(text.charAt(0).toUpperCase() + text.slice(1));
	}
	return [...made];
}

export type Language = 'spanish' | 'english';
export const PARTICLES: Readonly<Record<Language, readonly string[]>> = {
	spanish: ['de', 'de la', 'del', 'de los'],
	english: ['van', 'de', 'O’', 'Mc'],
};
export const GIVEN: Readonly<Record<Language, Readonly<Record<'f' | 'm', Skewed>>>> = {
	spanish: { f: new Skewed(SPANISH.f, 3), m: new Skewed(SPANISH.m, 3) },
	english: { f: new Skewed(ENGLISH.f, 6), m: new Skewed(ENGLISH.m, 6) },
};
export const SURNAME: Readonly<Record<Language, Skewed>> = {
	spanish: new Skewed(surnames('spanish'), 20),
	english: new Skewed(surnames('english'), 60),
};
