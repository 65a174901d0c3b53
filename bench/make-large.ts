import { largeCase } from './large-case.ts';

/** `node bench/make-large.ts [PEOPLE]`: makes the case that the row `large` asks, ahead of a run. */
console.log(await largeCase(Number(process.argv[2] ?? 100_000)));
