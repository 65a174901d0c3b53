/** Every screen that can be gone to from anywhere, with the key of its name in the words of the workspace. */
export const SCREENS = [
	['/', 'app.whereabouts'],
	['/map', 'app.map'],
	['/timeline', 'app.timeline'],
	['/places', 'screens.places'],
	['/sources', 'app.sources'],
	['/imports', 'imports.title'],
	['/origins', 'byOrigin.title'],
	['/orders', 'app.orders'],
	['/inquiries', 'app.inquiries'],
	['/conflicts', 'app.conflicts'],
	['/same', 'app.same'],
	['/numbers', 'app.numbers'],
	['/terms', 'app.terms'],
	['/changed', 'app.changed'],
	['/search', 'search.title'],
	['/settings', 'prefs.title'],
] as const;
