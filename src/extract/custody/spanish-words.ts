/** Forms of `ser`: they make a passive. */
export const BE =
	/^(?:fue|fueron|fui|fuimos|es|son|era|eran|sido|ser|siendo|será|serán|sea|resultó|resultaron|haberlo|haberla|haberlos|fuera|fueran|fuese|fuesen|sería|serían|seré|serás|sean|habiendo)$/;

/** Forms that say somebody stays as they are. */
export const STAY =
	/^(?:está|están|estaba|estaban|estuvo|estuvieron|permanece|permanecen|permaneció|permanecía|permanecían|permanecieron|continúa|continúan|continuaba|sigue|siguen|seguía|seguían|quedó|encontraba|encontraban|encuentra|mantenido|mantenida|tenían|tuvieron|estando|estar|esté|estén|estaría|estarían|estuviera|estuvieran|halla|hallan|hallaba|hallaban|halle|hallara|hallaran|encontrara|encontraran|encontrase|permaneciera|permanecieran|siguiera|continuara|hallándose|encuentran|encuentre|encuentren|encontrándose|lleva|llevan|llevaba|llevaban|mantiene|mantienen|mantenía|mantenían|mantuvo|mantuvieron|quedaron|quedó|queda|quedan|quedando|seguirá|seguirán|seguiría|permanecerá|permanezca|tienen|tiene|tenía|continuará|figura)$/;

export const HAVE =
	/^(?:ha|han|he|hemos|había|habían|habría|habrían|haber|habiendo|hubiera|hubieran|hubiese|haya|hayan|habrá|habrán)$/;

export const PREPOSITIONS =
	/^(?:a|al|en|de|del|desde|por|hacia|hasta|con|junto|ante|bajo|según|tras|durante|para|sin|contra|sobre)$/;

export const STOPS =
	/^(?:que|quien|quienes|donde|cuando|mientras|y|e|o|u|pero|porque|aunque|siendo|luego|cuyo|cuya)$/;

/** Kinds of phrase that an event can happen at. */
export const PLACES = /^(?:facility|hospital|place|country)$/;
