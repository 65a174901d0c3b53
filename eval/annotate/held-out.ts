/** Prints the local paths of the held-out documents, so that a writer of rules knows what to leave closed. */
import { goldDocuments, pathOf } from './documents.ts';

for (const document of goldDocuments()) {
	if (document.split === 'heldout')
		console.log(`${document.id}\t${pathOf(document) ?? 'not on this machine'}`);
}
