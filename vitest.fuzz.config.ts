import { defineConfig } from 'vitest/config';

/** Random input until the time is over (`PARADERO_FUZZ_MINUTES`, 3 in all): minutes, so not part of `npm test`. */
export default defineConfig({
	test: { include: ['test/fuzz/**/*.test.ts'], testTimeout: 24 * 3_600_000, maxWorkers: 1 },
});
