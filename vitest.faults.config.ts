import { defineConfig } from 'vitest/config';

/** Processes killed while they write: minutes, so not part of `npm test`. */
export default defineConfig({
	test: { include: ['test/faults/**/*.test.ts'], testTimeout: 1_800_000, maxWorkers: 1 },
});
