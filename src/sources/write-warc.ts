import type { RecordToWrite } from './warc-records.ts';

export type { RecordToWrite };

/** A web archive (WARC/1.1) of these records, in their order. */
export async function writeWarc(records: readonly RecordToWrite[]): Promise<Uint8Array> {
	// Loaded when the first page is fetched.
	return (await import('./warc-records.ts')).writeRecords(records);
}
