import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECK_CRITERIA, type OwnDefinitions, readOwnDefinitions, VOCABULARY } from '../answers/index.ts';
import type { Case } from '../store/index.ts';
import { ActionError } from './errors.ts';

/** In the folder of a case: definitions of the people who work on it, in plain words, readable without Paradero. */
export const DEFINITIONS_FILE = 'definitions.md';
const LARGEST = 1_000_000;

/** What people wrote into the case's file of definitions; nothing where there is none. @throws {ActionError} `unreadable` */
export async function ownDefinitions(opened: Case): Promise<OwnDefinitions> {
	const file = await open(join(opened.folder, DEFINITIONS_FILE)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw new ActionError('unreadable', `${DEFINITIONS_FILE} in the case's folder cannot be opened`, {
			cause: error,
		});
	});
	if (file === null) return { definitions: [], problems: [] };
	try {
		const { size } = await file.stat();
		if (size > LARGEST)
			throw new ActionError(
				'unreadable',
				`${DEFINITIONS_FILE} in the case's folder has ${size} bytes; at most ${LARGEST} are read`,
			);
		return readOwnDefinitions(await file.readFile('utf8'));
	} finally {
		await file.close();
	}
}

/** Criteria that can be named by ids: definition by definition, and parts of fields, list by list. */
export async function criteriaKnown(opened: Case): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
	const { definitions } = await ownDefinitions(opened);
	return new Map([
		...[...VOCABULARY, ...definitions].map(
			({ id, criteria }) => [id, new Set(criteria.map((one) => one.id))] as const,
		),
		...CHECK_CRITERIA,
	]);
}
