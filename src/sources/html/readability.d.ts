// See linkedom.d.ts: the package's own types need the browser's library.
declare module '@mozilla/readability' {
	import type { DomDocument, DomElement } from 'linkedom';

	export type Article = { readonly content: DomElement | null };
	export class Readability {
		constructor(
			document: DomDocument,
			options: {
				readonly charThreshold: number;
				readonly disableJSONLD: boolean;
				readonly serializer: (element: DomElement) => DomElement;
			},
		);
		parse(): Article | null;
	}
}
