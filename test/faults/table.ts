/** Something that goes wrong: what Paradero does, what its user does, and the test that holds it to that. */
export type Fault = {
	readonly fault: string;
	readonly happens: string;
	readonly todo: string;
	/** The file, and words of the test's name that stand in it. */
	readonly test: readonly [file: string, name: string];
};

const AGAIN = 'fetch the file again';
const SPLIT = 'split the file, or save it anew, and add that';
const BACKUP = 'put the file back from a backup';

/** What docs/reference/faults.md shows; a test finds each test that is named here. */
export const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
	'The disk and the machine': [
		{
			fault: 'the disk is full',
			happens:
				'the step is refused (`disk-full`), nothing of it is kept, everything acknowledged is there; the process goes on',
			todo: 'make room, do it again',
			test: ['test/faults/disk-full.test.ts', 'points of a filling disk'],
		},
		{
			fault: 'killed while adding or deciding',
			happens: 'what was acknowledged is there, what was under way is not',
			todo: 'nothing; run the same command again',
			test: ['test/faults/kill.test.ts', 'nothing acknowledged is lost'],
		},
		{
			fault: 'killed while an older case is brought up to date',
			happens: 'the next opening does it, whole',
			todo: 'nothing',
			test: ['test/faults/migration.test.ts', 'opens whole the next time'],
		},
		{
			fault: 'the log is torn by a power cut',
			happens: 'only its end is missing',
			todo: 'look at the newest entries',
			test: ['test/histories/wal.test.ts', 'only the end is missing'],
		},
		{
			fault: 'the folder may not be written',
			happens: 'refused (`unwritable`); it stays as it is',
			todo: 'make it writable, or copy it to where you may write',
			test: ['test/faults/place.test.ts', 'a folder that may not be written'],
		},
		{
			fault: 'the folder is moved, deleted or its disk taken out while open',
			happens: 'nothing more is acknowledged (`gone`); nothing is begun anew in its place',
			todo: 'put it back and open it again',
			test: ['test/faults/place.test.ts', 'taken away while it is open'],
		},
		{
			fault: 'the clock goes back ten years, before 1970, to a leap second',
			happens: 'order and proofs hold; every command and screen says that the clock is behind',
			todo: 'set the clock',
			test: ['test/histories/clock.test.ts', 'a clock set back ten years'],
		},
		{
			fault: 'another time zone',
			happens: 'nothing changes',
			todo: 'nothing',
			test: ['test/histories/clock.test.ts', 'time zones'],
		},
	],
	'Several at once': [
		{
			fault: 'four processes write to one case',
			happens: 'each write is there, once; nobody is turned away',
			todo: 'nothing',
			test: ['test/faults/parallel.test.ts', 'nobody is turned away'],
		},
		{
			fault: 'two processes make one case',
			happens: 'one does, the others are told (`already-a-case`)',
			todo: 'open it',
			test: ['src/store/case.test.ts', 'create one case at once'],
		},
		{
			fault: 'a LOCK was left behind',
			happens: 'after a minute it does not count',
			todo: 'wait a minute',
			test: ['src/store/case.test.ts', 'a LOCK that a dead process left'],
		},
		{
			fault: 'two copies of a folder go their own ways',
			happens: 'once each has what the other wrote, both hold the same',
			todo: 'nothing',
			test: ['test/histories/forks.test.ts', 'fold to one record'],
		},
		{
			fault: 'an older copy is put back in place',
			happens: 'it writes as a new device, so that no chain is forked',
			todo: 'nothing',
			test: ['test/histories/restored.test.ts', 'writes as a new device'],
		},
	],
	'A damaged case': [
		{
			fault: 'a bit flips in `case.db`, `keys.db`, `HEADER` or an object',
			happens: '`verify` finds it, ends with 1, and names the file, the table, the chunk; the rest is read',
			todo: 'what it says: a backup, the original, or `rebuild`',
			test: ['test/faults/flips.test.ts', 'all found and located'],
		},
		{
			fault: 'a page of a computed table is damaged',
			happens: 'nothing of the record is lost',
			todo: '`paradero rebuild CASE`',
			test: ['src/store/rebuild.test.ts', 'a rebuild mends it'],
		},
		{
			fault: '`HEADER` is missing, emptied or cut short',
			happens: 'said to be damaged, never “no case”; no new key is written over it',
			todo: BACKUP,
			test: ['src/store/header.test.ts', 'a HEADER that is lost'],
		},
		{
			fault: '`case.db` or `keys.db` is missing or empty',
			happens: 'refused (`damaged`); no new one is made',
			todo: BACKUP,
			test: ['src/store/case.test.ts', 'is no new case'],
		},
		{
			fault: 'an object is missing',
			happens: '`verify` names the capture; the rest is read',
			todo: 'add the original again',
			test: ['src/store/verify-case.test.ts', 'an object that is gone'],
		},
		{
			fault: 'the wrong passphrase',
			happens: 'refused; nothing is read',
			todo: 'check capitals and keyboard',
			test: ['test/stories/passphrase.test.ts', 'with no other'],
		},
		{
			fault: 'a case of a newer Paradero',
			happens: 'refused; not one byte changes',
			todo: 'update Paradero',
			test: ['src/store/case.test.ts', 'a newer layout is refused'],
		},
	],
	'Files and names': [
		{
			fault: 'an empty file, or one of blanks',
			happens: 'left out',
			todo: AGAIN,
			test: ['test/hostile/bytes.test.ts', 'an empty file'],
		},
		{
			fault: 'a file of 2 GB and more',
			happens: 'left out by its size, before a byte is read',
			todo: 'split it',
			test: ['test/hostile/bytes.test.ts', 'refused by its size'],
		},
		{
			fault: 'links (out of the folder, in a circle, to nothing), pipes, sockets',
			happens: 'left out, each named',
			todo: 'add the file itself',
			test: ['test/hostile/names.test.ts', 'every name is read as it is'],
		},
		{
			fault: 'a pipe or device given by itself',
			happens: 'refused at once, nothing is waited for',
			todo: 'save what comes out of it',
			test: ['test/hostile/names.test.ts', 'a pipe, a device'],
		},
		{
			fault: 'names with spaces, accents in two forms, other scripts, 255 bytes, 300 characters',
			happens: 'read as any other',
			todo: 'nothing',
			test: ['test/hostile/names.test.ts', 'every name is read as it is'],
		},
		{
			fault: 'names that turn the writing round, break lines, steer a terminal',
			happens: 'read; shown with � in their place',
			todo: 'look twice',
			test: ['test/hostile/names.test.ts', 'every name is read as it is'],
		},
		{
			fault: 'a name that is no UTF-8',
			happens: 'left out',
			todo: 'rename it',
			test: ['test/hostile/names.test.ts', 'every name is read as it is'],
		},
		{
			fault: 'a text in Latin-1, UTF-16 without a mark, UTF-7, or mixed',
			happens: 'read, with a warning where it was guessed; UTF-7 stays as it stands',
			todo: 'check accents',
			test: ['test/hostile/bytes.test.ts', 'is read, with a warning'],
		},
		{
			fault: 'a program, or zeros, named .txt',
			happens: 'left out: its bytes are no text',
			todo: AGAIN,
			test: ['test/hostile/bytes.test.ts', 'named .txt is refused'],
		},
	],
	'Hostile sources': [
		{
			fault: 'a PDF cut short, or with a password',
			happens: 'left out, or read as far as it goes',
			todo: `${AGAIN}; save a copy without the password`,
			test: ['test/hostile/pdf.test.ts', 'a PDF with %s is read or refused'],
		},
		{
			fault: 'a PDF that inflates, nests, claims a million pages, holds itself',
			happens: 'read, or its thread is killed (`too-much-memory`, `timed-out`); what waits behind it is read',
			todo: SPLIT,
			test: ['test/faults/bombs.test.ts', 'an honest file between any two'],
		},
		{
			fault: 'a picture of 60,000 by 60,000 points, a page as wide as a country',
			happens: 'passed over; drawn small',
			todo: 'nothing',
			test: ['test/hostile/pdf.test.ts', '60,000 by 60,000'],
		},
		{
			fault: 'a PDF with scripts, launches, attachments, links',
			happens: 'words only; nothing runs, nothing is fetched',
			todo: 'nothing',
			test: ['test/hostile/pdf.test.ts', 'are inert'],
		},
		{
			fault: 'a workbook that unpacks to gigabytes or lies about its size',
			happens: 'read, or left out, in bounded memory',
			todo: SPLIT,
			test: ['test/hostile/lists.test.ts', 'in bounded memory'],
		},
		{
			fault: 'entities of XML, inner and outer',
			happens: 'grow nothing, read no file, fetch nothing',
			todo: 'nothing',
			test: ['test/hostile/lists.test.ts', 'entities of XML'],
		},
		{
			fault: 'JSON nested a million deep, with names of the language as keys',
			happens: 'read, or left out',
			todo: SPLIT,
			test: ['test/hostile/lists.test.ts', 'JSON with %s'],
		},
		{
			fault: 'a web page nested, huge, full of scripts',
			happens: 'words, or left out; nothing runs, nothing is fetched',
			todo: 'save its text and add that',
			test: ['test/hostile/lists.test.ts', 'a web page nested'],
		},
		{
			fault: 'a web archive that unpacks to a gigabyte',
			happens: 'left out',
			todo: SPLIT,
			test: ['test/hostile/lists.test.ts', 'unpacks to a gigabyte'],
		},
		{
			fault: 'a web archive in a zip, or a web page in one file, that grows, nests, lies or is cut short',
			happens: 'left out; what is cut short is read with a warning; a picture that is a trap is missing',
			todo: 'unpack it, or save the page anew, and add that',
			test: ['test/hostile/lists.test.ts', 'that grows, nests or lies'],
		},
		{
			fault: 'ragged rows, broken quotes, NUL in a list',
			happens: 'each row is accepted, or rejected with its reason',
			todo: 'mend the rows that are named',
			test: ['test/hostile/bytes.test.ts', 'ragged rows'],
		},
		{
			fault: 'a million columns',
			happens: 'left out',
			todo: SPLIT,
			test: ['test/hostile/bytes.test.ts', 'a million columns'],
		},
		{
			fault: 'cells that are formulas',
			happens: 'words, in the record and on the way out',
			todo: 'nothing',
			test: ['test/hostile/bytes.test.ts', 'formulas in cells'],
		},
		{
			fault: 'whatever else: bytes changed at random',
			happens: 'words or a reason, in time',
			todo: 'send us the seed that `npm run test:fuzz` prints',
			test: ['test/fuzz/readers.test.ts', 'gives words or a reason'],
		},
	],
};
