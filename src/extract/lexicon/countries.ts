/** Lower case, as names are compared. */
const list = (names: string): readonly string[] => names.split('|');

/** Countries and territories in English and Spanish, with what they are called for short, lower case. */
export const COUNTRIES: ReadonlySet<string> = new Set(
	list(
		'afghanistan|afganistán|albania|algeria|argelia|andorra|angola|antigua and barbuda|antigua y barbuda|argentina|armenia|' +
			'australia|austria|azerbaijan|azerbaiyán|bahamas|the bahamas|bahrain|baréin|bangladesh|barbados|belarus|bielorrusia|' +
			'belgium|bélgica|belize|belice|benin|benín|bhutan|bután|bolivia|bosnia|bosnia and herzegovina|bosnia y herzegovina|' +
			'botswana|botsuana|brazil|brasil|brunei|brunéi|bulgaria|burkina faso|burma|burundi|cambodia|camboya|cameroon|camerún|' +
			'canada|canadá|cape verde|cabo verde|central african republic|república centroafricana|chad|chile|china|colombia|comoros|' +
			'comoras|congo|democratic republic of the congo|república democrática del congo|costa rica|croatia|croacia|cuba|cyprus|' +
			'chipre|czechia|czech republic|chequia|república checa|denmark|dinamarca|djibouti|yibuti|dominica|dominican republic|' +
			'república dominicana|east timor|timor oriental|ecuador|egypt|egipto|el salvador|england|inglaterra|equatorial guinea|' +
			'guinea ecuatorial|eritrea|estonia|eswatini|ethiopia|etiopía|fiji|fiyi|finland|finlandia|france|francia|gabon|gabón|' +
			'gambia|the gambia|georgia|germany|alemania|west germany|east germany|ghana|great britain|gran bretaña|greece|grecia|' +
			'greenland|groenlandia|grenada|granada|guatemala|guinea|guinea-bissau|guinea-bisáu|guyana|haiti|haití|holland|holanda|' +
			'honduras|hong kong|hungary|hungría|iceland|islandia|india|indonesia|iran|irán|iraq|irak|ireland|irlanda|northern ireland|' +
			'irlanda del norte|israel|italy|italia|ivory coast|costa de marfil|jamaica|japan|japón|jordan|jordania|kazakhstan|' +
			'kazajistán|kenya|kenia|kiribati|kosovo|kuwait|kyrgyzstan|kirguistán|laos|latvia|letonia|lebanon|líbano|lesotho|lesoto|' +
			'liberia|libya|libia|liechtenstein|lithuania|lituania|luxembourg|luxemburgo|macau|macao|madagascar|malawi|malaui|malaysia|' +
			'malasia|maldives|maldivas|mali|malí|malta|marshall islands|islas marshall|mauritania|mauritius|mauricio|mexico|méxico|' +
			'micronesia|moldova|moldavia|monaco|mónaco|mongolia|montenegro|morocco|marruecos|mozambique|myanmar|namibia|nauru|nepal|' +
			'netherlands|the netherlands|países bajos|new zealand|nueva zelanda|nueva zelandia|nicaragua|niger|níger|nigeria|' +
			'north korea|corea del norte|north macedonia|macedonia|macedonia del norte|norway|noruega|oman|omán|pakistan|pakistán|' +
			'palau|palaos|palestine|palestina|panama|panamá|papua new guinea|papúa nueva guinea|paraguay|peru|perú|philippines|' +
			'the philippines|filipinas|poland|polonia|portugal|puerto rico|qatar|catar|romania|rumania|rumanía|russia|rusia|rwanda|' +
			'ruanda|saint kitts and nevis|saint lucia|santa lucía|saint vincent and the grenadines|samoa|san marino|' +
			'são tomé and príncipe|saudi arabia|arabia saudita|arabia saudí|scotland|escocia|senegal|serbia|seychelles|sierra leone|' +
			'sierra leona|singapore|singapur|slovakia|eslovaquia|slovenia|eslovenia|solomon islands|islas salomón|somalia|somaliland|' +
			'south africa|sudáfrica|south korea|corea del sur|korea|corea|korea republic|south sudan|sudán del sur|soviet union|' +
			'unión soviética|ussr|urss|spain|españa|sri lanka|sudan|sudán|suriname|surinam|swaziland|sweden|suecia|switzerland|suiza|' +
			'syria|siria|taiwan|taiwán|tajikistan|tayikistán|tanzania|thailand|tailandia|tibet|tíbet|togo|tonga|trinidad|' +
			'trinidad and tobago|trinidad y tobago|tunisia|túnez|turkey|türkiye|turquía|turkmenistan|turkmenistán|tuvalu|uganda|' +
			'ukraine|ucrania|united arab emirates|emiratos árabes unidos|uae|united kingdom|reino unido|united states|' +
			'united states of america|estados unidos|estados unidos de américa|uruguay|u.s.|us|u.s|usa|u.s.a.|uk|u.k.|u.k|ee.uu.|' +
			'ee.uu|ee. uu.|eeuu|america|américa|américas|americas|uzbekistan|uzbekistán|vanuatu|vatican|vatican city|vaticano|' +
			'el vaticano|venezuela|vietnam|viet nam|wales|gales|yemen|yugoslavia|zambia|zimbabwe|zimbabue|zaire|africa|áfrica|asia|' +
			'europe|europa|oceania|oceanía|antarctica|antártida|caribbean|the caribbean|el caribe|central america|centroamérica|' +
			'américa central|latin america|latinoamérica|américa latina|north america|norteamérica|américa del norte|south america|' +
			'sudamérica|suramérica|américa del sur|middle east|medio oriente|oriente medio|far east|northern triangle|' +
			'triángulo norte|balkans|balcanes|scandinavia|escandinavia|southeast asia|western europe|eastern europe|west africa|' +
			'east africa|north africa|sub-saharan africa|west bank|cisjordania|gaza|gaza strip|franja de gaza|crimea|chechnya|chechenia',
	),
);

/** Adjectives of nations and creeds: capitals in English, but no names. */
export const ADJECTIVES: ReadonlySet<string> = new Set(
	list(
		'american|african|asian|european|english|french|spanish|german|italian|portuguese|russian|ukrainian|chinese|japanese|korean|' +
			'vietnamese|indian|mexican|guatemalan|honduran|salvadoran|salvadorean|salvadorian|nicaraguan|costa rican|panamanian|cuban|' +
			'haitian|dominican|jamaican|colombian|venezuelan|ecuadorian|ecuadorean|peruvian|bolivian|chilean|argentine|argentinian|' +
			'argentinean|uruguayan|paraguayan|brazilian|canadian|british|irish|scottish|welsh|polish|romanian|turkish|iranian|iraqi|' +
			'syrian|israeli|palestinian|egyptian|moroccan|algerian|tunisian|libyan|nigerian|ghanaian|kenyan|ethiopian|eritrean|somali|' +
			'sudanese|congolese|cameroonian|senegalese|malian|rwandan|ugandan|tanzanian|zimbabwean|angolan|afghan|pakistani|' +
			'bangladeshi|nepali|nepalese|tibetan|burmese|thai|cambodian|laotian|filipino|indonesian|malaysian|singaporean|taiwanese|' +
			'mongolian|kazakh|uzbek|georgian|armenian|azerbaijani|belarusian|moldovan|bulgarian|serbian|croatian|bosnian|albanian|' +
			'kosovar|macedonian|greek|hungarian|czech|slovak|slovenian|austrian|swiss|dutch|belgian|danish|swedish|norwegian|finnish|' +
			'icelandic|estonian|latvian|lithuanian|australian|arab|arabic|kurdish|persian|saudi|yemeni|jordanian|lebanese|kuwaiti|' +
			'qatari|puerto rican|jewish|muslim|islamic|islamist|christian|catholic|protestant|orthodox|buddhist|hindu|sikh|mormon|' +
			'black|white|hispanic|latino|latina|latin|native|indigenous|caucasian|anglo|republican|democratic|democrat|socialist|' +
			'communist|marxist|western|eastern|northern|southern|texan|californian|soviet|victorian|roman|medieval|' +
			'uruguayo|uruguaya|argentino|chileno|chilena|paraguayo|paraguaya|boliviano|boliviana|peruano|peruana|brasileño|' +
			'brasileña|brasilero|brasilera|venezolano|venezolana|colombiano|colombiana|ecuatoriano|ecuatoriana|salvadoreño|' +
			'salvadoreña|hondureño|hondureña|guatemalteco|guatemalteca|nicaragüense|costarricense|panameño|panameña|mexicano|mexicana|' +
			'cubano|cubana|haitiano|haitiana|dominicano|dominicana|puertorriqueño|estadounidense|norteamericano|norteamericana|' +
			'americano|americana|canadiense|español|española|francés|francesa|alemán|alemana|italiano|italiana|inglés|inglesa|' +
			'británico|británica|portugués|portuguesa|ruso|rusa|ucraniano|ucraniana|chino|japonés|japonesa|israelí|palestino|' +
			'iraní|iraquí|sirio|turco|turca|afgano|afgana|judío|judía|católico|católica|musulmán|cristiano|cristiana|' +
			'oriental|occidental|nacional|latinoamericano|latinoamericana|sudamericano|centroamericano|soviético|comunista|socialista',
	),
);
