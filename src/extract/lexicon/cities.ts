const list = (names: string): readonly string[] => names.split('|');

/** Capitals and large cities, lower case, as English and Spanish write them; the Americas first. */
export const CITIES: ReadonlySet<string> = new Set(
	list(
		'albuquerque|anchorage|arlington|atlanta|aurora|austin|bakersfield|baltimore|baton rouge|birmingham|boise|boston|boulder|' +
			'bridgeport|brownsville|buffalo|cambridge|charleston|charlotte|chicago|cincinnati|cleveland|colorado springs|columbus|' +
			'corpus christi|dallas|dayton|del rio|denver|des moines|detroit|durham|eagle pass|el centro|el paso|eloy|evansville|fargo|' +
			'fort worth|fresno|galveston|grand rapids|greensboro|hartford|honolulu|houston|indianapolis|jacksonville|jersey city|' +
			'juneau|kansas city|knoxville|laredo|las vegas|lexington|lincoln|little rock|long beach|los angeles|louisville|lubbock|' +
			'lumpkin|madison|mcallen|memphis|mesa|miami|milwaukee|minneapolis|mobile|montgomery|nashville|new haven|new orleans|' +
			'new york city|newark|norfolk|oakland|ocilla|oklahoma city|omaha|orlando|oxnard|palm beach|philadelphia|phoenix|' +
			'pittsburgh|portland|providence|raleigh|reno|richmond|riverside|rochester|sacramento|saint louis|salt lake city|' +
			'san antonio|san bernardino|san diego|san francisco|san jose|san ysidro|santa fe|santa monica|savannah|scottsdale|seattle|' +
			'shreveport|sioux falls|spokane|st. louis|st. paul|stockton|syracuse|tacoma|tallahassee|tampa|toledo|topeka|tucson|tulsa|' +
			'washington d.c.|washington dc|washington, d.c.|washington, dc|wichita|wilmington|yuma|nueva orleans|filadelfia|los ángeles|' +
			'toronto|montreal|ottawa|vancouver|calgary|edmonton|winnipeg|halifax|mexico city|ciudad de méxico|guadalajara|monterrey|' +
			'tijuana|ciudad juárez|juárez|juarez|matamoros|reynosa|nuevo laredo|mexicali|tapachula|acapulco|cancún|culiacán|' +
			'guatemala city|ciudad de guatemala|tegucigalpa|san pedro sula|choloma|soyapango|santa tecla|ilopango|izalco|mariona|' +
			'tecoluca|apopa|mejicanos|zacatecoluca|managua|san josé|panama city|ciudad de panamá|havana|la habana|santiago de cuba|' +
			'port-au-prince|puerto príncipe|santo domingo|kingston|bogotá|bogota|medellín|medellin|cali|barranquilla|cartagena|cúcuta|' +
			'bucaramanga|caracas|maracaibo|valencia|barquisimeto|maracay|ciudad guayana|tocorón|quito|guayaquil|cuenca|lima|callao|' +
			'trujillo|iquitos|la paz|el alto|santa cruz de la sierra|sucre|oruro|asunción|asuncion|ciudad del este|encarnación|' +
			'oval office|capital federal|montevideo|las piedras|pando|minas|melo|mercedes|fray bentos|dolores|carmelo|nueva helvecia|punta del este|' +
			'san josé de mayo|trinidad|ciudad vieja|buenos aires|rosario|la plata|mar del plata|bahía blanca|bariloche|quilmes|morón|' +
			'avellaneda|lanús|lomas de zamora|tandil|resistencia|posadas|santiago|santiago de chile|valparaíso|viña del mar|temuco|' +
			'iquique|arica|punta arenas|puerto montt|rancagua|brasília|brasilia|são paulo|sao paulo|san pablo|rio de janeiro|' +
			'río de janeiro|salvador de bahía|porto alegre|recife|fortaleza|belo horizonte|manaus|curitiba|florianópolis|' +
			'london|londres|manchester|liverpool|leeds|glasgow|edinburgh|edimburgo|belfast|dublin|dublín|oxford|paris|parís|marseille|' +
			'marsella|lyon|lille|strasbourg|estrasburgo|brussels|bruselas|antwerp|amberes|amsterdam|ámsterdam|the hague|la haya|' +
			'rotterdam|luxembourg city|berlin|berlín|munich|múnich|hamburg|hamburgo|frankfurt|fráncfort|cologne|colonia|dresden|' +
			'nuremberg|núremberg|vienna|viena|zurich|zúrich|geneva|ginebra|bern|berna|basel|rome|roma|milan|milán|naples|nápoles|turin|' +
			'turín|venice|venecia|florence|florencia|genoa|génova|genova|livorno|bologna|palermo|madrid|barcelona|seville|sevilla|' +
			'valencia|bilbao|zaragoza|málaga|lisbon|lisboa|porto|oporto|athens|atenas|istanbul|estambul|ankara|copenhagen|copenhague|' +
			'stockholm|estocolmo|oslo|helsinki|reykjavik|warsaw|varsovia|krakow|cracovia|auschwitz|dachau|treblinka|buchenwald|prague|' +
			'praga|budapest|bucharest|bucarest|sofia|sofía|belgrade|belgrado|zagreb|sarajevo|kyiv|kiev|odesa|odessa|kharkiv|mariupol|' +
			'minsk|moscow|moscú|saint petersburg|st. petersburg|san petersburgo|volgograd|nizhny novgorod|sochi|vladivostok|grozny|' +
			'tbilisi|yerevan|baku|cairo|el cairo|alexandria|alejandría|tripoli|trípoli|benghazi|tunis|algiers|argel|casablanca|rabat|' +
			'khartoum|jartum|addis ababa|adís abeba|nairobi|mombasa|kampala|kigali|mogadishu|lagos|abuja|accra|dakar|bamako|kinshasa|' +
			'luanda|harare|lusaka|johannesburg|johannesburgo|pretoria|cape town|ciudad del cabo|durban|jerusalem|jerusalén|tel aviv|' +
			'haifa|tiberias|ramallah|gaza city|beirut|damascus|damasco|aleppo|alepo|homs|amman|ammán|baghdad|bagdad|mosul|basra|tehran|' +
			'teherán|riyadh|riad|mecca|meca|la meca|medina|jeddah|doha|dubai|dubái|abu dhabi|kuwait city|sanaa|kabul|kandahar|herat|' +
			'islamabad|karachi|lahore|peshawar|new delhi|nueva delhi|delhi|mumbai|bombay|kolkata|calcutta|calcuta|chennai|bangalore|' +
			'hyderabad|bhubaneshwar|dhaka|kathmandu|katmandú|colombo|yangon|rangoon|bangkok|hanoi|ho chi minh city|saigon|phnom penh|' +
			'kuala lumpur|jakarta|yakarta|manila|taipei|taipéi|beijing|pekín|peking|shanghai|shanghái|guangzhou|shenzhen|kowloon|' +
			'tokyo|tokio|osaka|kyoto|hiroshima|nagasaki|fukushima|seoul|seúl|pyongyang|sydney|sídney|melbourne|brisbane|perth|' +
			'adelaide|canberra|hobart|wellington|auckland|christchurch',
	),
);
