import { defineConfig } from 'vitest/config';

/** Browser stories: a real server, a real headless Chromium. */
export default defineConfig({
	test: {
		include: ['test/browser/**/*.test.ts'],
		testTimeout: 180_000,
		hookTimeout: 180_000,
		maxWorkers: 1,
		// What is asked again and again until it holds: a busy machine takes longer than the second that is usual.
		expect: { poll: { timeout: 20_000 } },
	},
});
