const list = (names: string): readonly string[] => names.split('|');

/** Countries as they are written in English and Spanish, lower case. */
export const COUNTRIES: ReadonlySet<string> = new Set(
	list(
		'afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bangladesh|barbados|belarus|belgium|belize|benin|bolivia|bosnia|botswana|brazil|brasil|bulgaria|burkina faso|burma|cambodia|cameroon|canada|canadá|cape verde|chad|chile|china|colombia|congo|costa rica|croatia|cuba|cyprus|czechia|denmark|djibouti|dominica|dominican republic|república dominicana|ecuador|egypt|el salvador|eritrea|estonia|ethiopia|finland|france|francia|gabon|gambia|georgia|germany|alemania|ghana|great britain|greece|grecia|guatemala|guinea|guyana|haiti|haití|honduras|hungary|iceland|india|indonesia|iran|irán|iraq|ireland|israel|italy|italia|ivory coast|jamaica|japan|japón|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|líbano|liberia|libya|lithuania|madagascar|malawi|malaysia|mali|malta|mauritania|mexico|méxico|moldova|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|new zealand|nicaragua|niger|nigeria|north korea|norway|oman|pakistan|palestine|panama|panamá|paraguay|peru|perú|philippines|poland|portugal|qatar|romania|russia|rusia|rwanda|saudi arabia|senegal|serbia|sierra leone|singapore|slovakia|slovenia|somalia|south africa|south korea|south sudan|spain|españa|sri lanka|sudan|suriname|sweden|suecia|switzerland|suiza|syria|siria|taiwan|tajikistan|tanzania|thailand|togo|trinidad|tunisia|turkey|turquía|turkmenistan|uganda|ukraine|ucrania|united kingdom|reino unido|united states|united states of america|estados unidos|uruguay|u.s.|us|u.s|usa|u.s.a.|uk|u.k.|ee.uu.|eeuu|america|américa|uzbekistan|venezuela|vietnam|yemen|zambia|zimbabwe|africa|asia|europe|europa|caribbean|central america|latin america|méxico|puerto rico',
	),
);
/** States of the United States and some cities and regions that stand alone. */
export const REGIONS: ReadonlySet<string> = new Set(
	list(
		'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|district of columbia|guantanamo|guantánamo|montevideo|buenos aires|santiago|canelones|maldonado|salto|paysandú|rivera|tacuarembó|artigas|colonia|san josé|durazno|florida|rocha|treinta y tres|cerro largo|soriano|río negro|lavalleja|san salvador|caracas|bogotá|lima|quito|havana|la habana|miami|houston|chicago|los angeles|san diego|phoenix|tucson|el paso|laredo|san antonio|dallas|atlanta|boston|baltimore|seattle|denver|philadelphia|new orleans|las vegas|detroit|newark|moscow|london|paris|madrid|roma|geneva|ginebra|rio grande valley|gaza',
	),
);
/** Postal codes of states: `Eloy, AZ`. */
export const STATE_CODES: ReadonlySet<string> = new Set(
	'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR D.C. U.S.'.split(
		' ',
	),
);
/** Facilities that are known by a bare name. */
export const KNOWN_FACILITIES: ReadonlySet<string> = new Set(
	list(
		'cecot|guantánamo bay|guantanamo bay|automotores orletti|orletti|esma|la tablada|punta carretas|punta de rieles|penal de libertad',
	),
);
/** Adjectives of nations and creeds: capitals, but not names. */
export const ADJECTIVES: ReadonlySet<string> = new Set(
	list(
		'american|african|asian|european|english|french|spanish|german|italian|portuguese|russian|ukrainian|chinese|japanese|korean|vietnamese|indian|mexican|guatemalan|honduran|salvadoran|salvadorean|nicaraguan|costa rican|panamanian|cuban|haitian|dominican|jamaican|colombian|venezuelan|ecuadorian|peruvian|bolivian|chilean|argentine|argentinian|uruguayan|paraguayan|brazilian|canadian|british|irish|scottish|polish|romanian|turkish|iranian|iraqi|syrian|israeli|palestinian|egyptian|moroccan|nigerian|ghanaian|kenyan|ethiopian|somali|sudanese|congolese|afghan|pakistani|bangladeshi|nepali|nepalese|jewish|muslim|christian|catholic|black|white|hispanic|latino|latina|republican|democratic|democrat|western|eastern|northern|southern|texan|soviet',
	),
);
