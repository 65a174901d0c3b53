import { defineConfig } from 'vitest/config';

/** Hostile files, folders that are watched, several workspaces: a minute and more each, so not part of `npm test`. */
export default defineConfig({
	test: {
		include: ['test/hostile/**/*.test.ts', 'src/**/*.slow.test.ts', 'test/stories/**/*.slow.test.ts'],
		setupFiles: ['test/seed.ts'],
		testTimeout: 180_000,
		hookTimeout: 60_000,
		maxWorkers: 2,
	},
});
