const list = (names: string): readonly string[] => names.split('|');

/** States, provinces, departments and stretches of land in lower case, the Americas first. */
export const REGIONS: ReadonlySet<string> = new Set(
	list(
		// The United States.
		'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|' +
			'kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|' +
			'new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|' +
			'south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|' +
			'district of columbia|washington state|upstate new york|new england|midwest|deep south|pacific northwest|east coast|' +
			'west coast|gulf coast|bay area|silicon valley|long island|staten island|manhattan|brooklyn|queens|the bronx|bronx|' +
			'harlem|hollywood|broadway|wall street|capitol hill|rio grande|rio grande valley|southern california|' +
			'northern california|northern virginia|south texas|east texas|west texas|guam|american samoa|u.s. virgin islands|' +
			'northern mariana islands|guantanamo|guantánamo|nueva york|nueva jersey|nuevo méxico|pensilvania|luisiana|carolina del norte|' +
			'carolina del sur|hawái|tejas|misuri|misisipi|virginia occidental|' +
			// Canada, Mexico.
			'alberta|british columbia|manitoba|new brunswick|newfoundland|newfoundland and labrador|nova scotia|ontario|quebec|québec|' +
			'saskatchewan|yukon|nunavut|prince edward island|northwest territories|aguascalientes|baja california|baja california sur|' +
			'campeche|chiapas|chihuahua|coahuila|colima|durango|guanajuato|guerrero|hidalgo|jalisco|michoacán|morelos|nayarit|nuevo león|' +
			'oaxaca|puebla|querétaro|quintana roo|san luis potosí|sinaloa|sonora|tabasco|tamaulipas|tlaxcala|veracruz|yucatán|zacatecas|' +
			// Uruguay, Argentina, Paraguay, Chile, Bolivia.
			'artigas|canelones|cerro largo|colonia|durazno|flores|lavalleja|maldonado|montevideo|paysandú|río negro|rivera|rocha|' +
			'salto|san josé|soriano|tacuarembó|treinta y tres|catamarca|chaco|chubut|córdoba|corrientes|entre ríos|formosa|jujuy|' +
			'la pampa|la rioja|mendoza|misiones|neuquén|san juan|san luis|santa cruz|santa fe|santiago del estero|tierra del fuego|' +
			'tucumán|patagonia|río de la plata|alto paraná|amambay|caaguazú|caazapá|canindeyú|concepción|cordillera|guairá|itapúa|' +
			'ñeembucú|paraguarí|presidente hayes|antofagasta|atacama|araucanía|aysén|biobío|coquimbo|magallanes|maule|ñuble|' +
			"o'higgins|tarapacá|valparaíso|cochabamba|chuquisaca|pando|potosí|tarija|" +
			// Peru, Ecuador, Colombia, Venezuela, Brazil.
			'áncash|apurímac|arequipa|ayacucho|cajamarca|cusco|huancavelica|huánuco|ica|junín|la libertad|lambayeque|loreto|' +
			'madre de dios|moquegua|pasco|piura|puno|san martín|tacna|tumbes|ucayali|azuay|carchi|chimborazo|cotopaxi|esmeraldas|' +
			'galápagos|guayas|imbabura|loja|manabí|pichincha|tungurahua|amazonas|antioquia|arauca|atlántico|bolívar|boyacá|caldas|' +
			'caquetá|casanare|cauca|cesar|chocó|cundinamarca|huila|la guajira|magdalena|meta|nariño|norte de santander|putumayo|' +
			'quindío|risaralda|santander|sucre|tolima|valle del cauca|vaupés|vichada|anzoátegui|apure|aragua|barinas|carabobo|cojedes|' +
			'delta amacuro|falcón|guárico|lara|mérida|miranda|monagas|nueva esparta|portuguesa|táchira|trujillo|yaracuy|zulia|la guaira|' +
			'acre|alagoas|amapá|bahia|ceará|espírito santo|goiás|maranhão|mato grosso|mato grosso do sul|minas gerais|pará|paraíba|' +
			'paraná|pernambuco|piauí|rio grande do norte|rio grande do sul|rondônia|roraima|santa catarina|sergipe|tocantins|' +
			// Central America and the Caribbean.
			'ahuachapán|cabañas|chalatenango|cuscatlán|la unión|morazán|san miguel|san salvador|san vicente|santa ana|sonsonate|' +
			'usulután|alta verapaz|baja verapaz|chimaltenango|chiquimula|escuintla|huehuetenango|izabal|jalapa|jutiapa|petén|' +
			'quetzaltenango|quiché|retalhuleu|sacatepéquez|san marcos|sololá|suchitepéquez|totonicapán|zacapa|atlántida|choluteca|colón|' +
			'comayagua|copán|cortés|el paraíso|francisco morazán|gracias a dios|intibucá|islas de la bahía|lempira|ocotepeque|olancho|' +
			'yoro|boaco|carazo|chinandega|chontales|estelí|jinotega|león|madriz|managua|masaya|matagalpa|nueva segovia|rivas|alajuela|' +
			'cartago|guanacaste|heredia|limón|puntarenas|bocas del toro|chiriquí|darién|tapón del darién|darién gap|veraguas|camagüey|' +
			'holguín|matanzas|pinar del río|villa clara|' +
			// Elsewhere.
			'andalucía|andalusia|aragón|asturias|canarias|canary islands|cantabria|castilla|cataluña|catalonia|extremadura|galicia|navarra|' +
			'basque country|país vasco|bavaria|baviera|saxony|tuscany|toscana|lombardy|lombardía|sicily|sicilia|sardinia|provence|' +
			'normandy|brittany|flanders|siberia|kashmir|punjab|bengal|kerala|gujarat|new south wales|queensland|south australia|' +
			'western australia|victoria|tasmania|kurdistan|xinjiang|darfur|tigray|donbas|the solent|north sea|black sea|' +
			'mediterranean|mediterranean sea|pacific|atlantic|pacific ocean|atlantic ocean|indian ocean|gulf of mexico|persian gulf|' +
			'caribbean sea|himalayas|andes|los andes|alps|amazon|amazonía|sahara|persian empire|roman empire',
	),
);

/** Postal codes and other short forms of states: `Eloy, AZ`, `Phoenix, Ariz.` */
export const STATE_CODES: ReadonlySet<string> = new Set(
	(
		'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC ' +
		'SD TN TX UT VT VA WA WV WI WY DC PR D.C. U.S. ' +
		'Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. ' +
		'N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo.'
	).split(' '),
);
