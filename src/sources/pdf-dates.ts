import { asEdtf, type SourceDates } from '../record/index.ts';
import type { PdfMetadata } from './pdf-engine.ts';

/**
 * The dates of a PDF's metadata, `null` without any. The day on which a file was made is at most near the day on which it
 * was published, and for a scan decades from it: it is inferred, from `file-made`, and nothing is counted from it.
 */
export function pdfDates({ made, changed }: PdfMetadata): SourceDates | null {
	const [published, modified] = [dayOf(made), dayOf(changed)];
	if (published === null && modified === null) return null;
	return {
		...(published === null ? {} : { published: { edtf: published, basis: 'inferred', from: 'file-made' } }),
		...(modified === null ? {} : { modified: { edtf: modified, basis: 'metadata' } }),
	};
}

/** `D:20190516120000-05'00'` (ISO 32000-1, 7.9.4): the day in its own zone. */
function dayOf(date: string | undefined): string | null {
	const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(date ?? '') ?? [];
	return year === undefined || Number(year) < 1985 ? null : asEdtf(`${year}-${month}-${day}`);
}
