import { defineConfig } from 'vitest/config';

/** Unit tests and command-line stories; the browser stories have a configuration of their own. */
export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
		exclude: [
			...['test/browser/**', 'test/faults/**', 'test/fuzz/**', 'test/hostile/**', 'test/package/**'],
			...['**/*.slow.test.ts', 'node_modules/**'],
		],
		setupFiles: ['test/seed.ts'],
		testTimeout: 60_000,
		maxWorkers: 2,
	},
});
