import fc from 'fast-check';

const MINUTES = Number(process.env.PARADERO_FUZZ_MINUTES ?? 3);
const asked = process.env.PARADERO_SEED;
const SEED = asked === undefined || asked === 'random' ? Date.now() % 1_000_000_000 : Number(asked);
/** Of what each test of a kind gets its share: five kinds, and within a kind as many shares as it asks for. */
const KINDS = 5;

/**
 * Tries a property until its share of the time is over, and says how often and from which seed. A failure names the
 * seed and the smallest case; `PARADERO_SEED` tries the same ones again.
 */
export async function fuzz<T>(
	name: string,
	of: number,
	cases: fc.Arbitrary<T>,
	holds: (given: T) => Promise<void> | void,
): Promise<void> {
	let tried = 0;
	await fc.assert(
		fc.asyncProperty(cases, async (given) => {
			tried += 1;
			await holds(given);
		}),
		{
			seed: SEED,
			numRuns: 1_000_000_000,
			interruptAfterTimeLimit: (MINUTES * 60_000) / KINDS / of,
			markInterruptAsFailure: false,
		},
	);
	process.stdout.write(`${name}: ${tried.toLocaleString('en')} cases, seed ${SEED}\n`);
	if (tried === 0) throw new Error(`${name}: nothing was tried`);
}
