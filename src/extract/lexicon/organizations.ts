const list = (names: string): readonly string[] => names.split('|');

/** Bodies that are known by a bare name or by letters, lower case: agencies, outlets, companies, parties. */
export const KNOWN_ORGANIZATIONS: ReadonlySet<string> = new Set(
	list(
		// Agencies and courts.
		'ice|cbp|usbp|ero|hsi|uscis|dhs|doj|fbi|cia|nsa|dea|atf|tsa|fema|eoir|ihsc|usms|bop|bia|orr|hhs|cdc|fda|epa|irs|faa|fcc|ftc|sec|' +
			'nasa|noaa|nsc|nih|gao|ocr|crcl|oig|scotus|usdc|dod|usaid|white house|pentagon|congress|senate|house of representatives|' +
			'parliament|supreme court|national guard|coast guard|secret service|border patrol|state department|justice department|' +
			'treasury department|defense department|labor department|homeland security|casa blanca|pentágono|congreso|senado|' +
			// Between states, and for rights.
			'un|onu|u.n.|unhcr|acnur|unicef|unesco|who|oms|imf|fmi|world bank|banco mundial|wto|oas|oea|iachr|cidh|icc|cpi|icj|cij|echr|' +
			'ohchr|acnudh|iom|oim|icrc|cicr|red cross|cruz roja|nato|otan|eu|u.e.|european union|unión europea|african union|asean|opec|' +
			'mercosur|interpol|europol|united nations|naciones unidas|human rights watch|hrw|amnesty international|amnistía internacional|' +
			'aclu|naacp|splc|msf|cristosal|wola|fidh|aclu foundation|serpaj|cels|clamor|' +
			// Outlets.
			'ap|a.p.|associated press|afp|efe|reuters|upi|bloomberg|cnn|abc|abc news|cbs|cbs news|nbc|nbc news|msnbc|fox|fox news|npr|pbs|' +
			'bbc|itv|c-span|al jazeera|telesur|univision|univisión|telemundo|new york times|the new york times|times|washington post|' +
			'the washington post|wall street journal|usa today|los angeles times|la times|guardian|the guardian|politico|propublica|axios|' +
			'the atlantic|new yorker|time magazine|newsweek|the economist|der spiegel|le monde|el país|el mundo|la nación|clarín|página/12|' +
			'página 12|la diaria|búsqueda|brecha|el observador|el faro|gatoencerrado|revista factum|el diario de hoy|la prensa gráfica|' +
			'prensa libre|la república|talking points memo|tpm|the hill|the intercept|wikinews|wikipedia|wikimedia|the onion|newsmax|' +
			'smithsonian|globe and mail|the globe and mail|cbc|xinhua|tass|' +
			// Companies.
			'google|microsoft|apple|facebook|meta|twitter|youtube|amazon|netflix|tesla|spacex|boeing|airbus|ibm|intel|nintendo|sony|disney|' +
			'ubisoft|playstation|xbox|walmart|mcdonald’s|mozilla|adobe|nike|adidas|budweiser|corecivic|corrections corporation of america|' +
			'cca|geo group|the geo group|geo|mtc|lasalle corrections|wellpath|palantir|globalx|' +
			// Parties, movements, gangs.
			'democrats|republicans|gop|dnc|rnc|labour|tories|conservatives|liberals|greens|nuevas ideas|arena|fmln|frente amplio|' +
			'partido colorado|partido nacional|mln|mln-t|tupamaros|pvp|pcu|pit-cnt|opr-33|fau|gau|ujc|feuu|montoneros|erp|mir|farc|eln|' +
			'auc|nazi|nazis|taliban|hamas|hezbollah|al-qaeda|al qaeda|al-qaida|isis|isil|islamic state|estado islámico|ku klux klan|kkk|' +
			'ms-13|mara salvatrucha|barrio 18|tren de aragua|tda|sinaloa cartel|cartel de sinaloa|zetas|los zetas|scientology|' +
			// The dictatorships' services, as registers write them.
			'oca|ocoa|dnii|sid|fusna|dina|cni|side|esedena|cosena|esmaco|jcj|ffcc|ff.cc.|ff.aa.|fuerzas conjuntas|fuerzas armadas|plan cóndor|' +
			'conadep|comisión para la paz|ministerio|ejército|policía|gobierno|' +
			// Sport.
			'fifa|uefa|conmebol|nba|nfl|mlb|nhl|ncaa|ioc|mets|yankees|red sox|cardinals|dodgers|lakers|giants|nacional|peñarol|harvard|yale|' +
			'princeton|stanford|mit|oxford|udelar',
	),
);

/** Capitals of sickrooms, offices and clocks: no bodies. */
export const NOT_BODIES: ReadonlySet<string> = new Set(
	list(
		'aids|hiv|dna|rna|tb|ptb|covid|covid-19|copd|cad|chf|dvt|gerd|htn|dm|uti|mrsa|ptsd|adhd|mri|ct|ekg|ecg|eeg|cpr|aed|iv|po|prn|bid|tid|' +
			'qid|otc|er|ed|icu|ccu|or|icd|bmi|bp|hr|rr|o2|spo2|spo|wbc|rbc|cbc|cmp|inr|ppd|cxr|x-ray|xray|ivpb|npo|rom|los|ama|dnr|peg|picc|bls|als|' +
			'rn|lpn|lvn|np|pa|pa-c|md|do|dds|phd|ph.d|ph.d.|m.d|m.d.|rnp|aprn|emt|ems|cna|cma|ma|apn|fnp|lcsw|psyd|qmhp|bhp|hsa|ha|' +
			'esq|ceo|cfo|coo|cto|vp|mp|mps|hr|pr|it|tv|dvd|cd|vhs|usb|pc|pdf|html|http|https|url|www|faq|gps|sms|wifi|wi-fi|rss|sim|xml|irc|pov|rov|gnp|api|cpu|sql|css|' +
			'am|pm|a.m|p.m|a.m.|p.m.|et|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt|gmt|utc|ad|bc|ce|bce|id|dob|ssn|ok|asap|fyi|eta|rip|diy|' +
			'vip|ufo|suv|atm|gdp|pib|iq|lgbt|lgbtq|dui|dwi|nta|soc|usd|us$|uss|hmc|hms|rms|ecf|id.|fed|fy|q1|q2|q3|q4|no|yes|n/a|na|c.i|c.i.|ci|cc|' +
			'wl|tro|cfr|usc|u.s.c.|f.3d|supp|op|bulto|sicc|exp|cap|captura|ap|secc|apto|depto|prof|gral|crio|ña|' +
			'nn|n.n|n.n.|rr.ee|nro|dpto|dto|inf|vs|re|ps|ie6|ie7|ie8|ie9|xp',
	),
);
