import { writeList } from './people/list.ts';

/** `node bench/make-people.ts FILE [ROWS] [SEED]`: a list of made-up people, some of them there more than once (`truth`). */
const [file, rows = '100000', seed = '1'] = process.argv.slice(2);
if (file === undefined) throw new Error('node bench/make-people.ts FILE [ROWS] [SEED]');
writeList(file, Number(rows), Number(seed));
