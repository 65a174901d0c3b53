/** A made-up list of where the example's made-up places are: in the middle of an ocean. */
export const PLACES = `place,latitude,longitude,precision,source
Port Ansell,-38.2,-30.4,town,chart of the port authority
Fallow Ridge Holding Center,-37.1,-32.9,25 km,Odile Farranby
Cawder Street Detention Center,-38.21,-30.38,exact,a visitor
Las Garzas,-41.2,-26.2,exact,a pilot
San Ubaldo,-41.9,-24.8,town,a map of 2011
`;
/** What the columns of such a list mean. */
export const PLACES_MAPPED = {
	do: 'map',
	source: 'places.csv',
	subject: 'Place',
	columns: {
		place: 'place-name',
		latitude: 'latitude',
		longitude: 'longitude',
		precision: 'position-precision',
		source: 'voice',
	},
};
