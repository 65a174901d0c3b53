import type { ReadResult } from './contract.ts';
import type { Reading } from './limits.ts';
import { SourceError } from './source-error.ts';

export async function readPdf(_bytes: Uint8Array, _reading: Reading): Promise<ReadResult> {
	throw new SourceError('not-read-yet', 'not read yet: PDF');
}
