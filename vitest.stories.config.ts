import { defineConfig } from 'vitest/config';

/** Browser stories: a real server, a real headless Chromium. */
export default defineConfig({
	test: { include: ['test/browser/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000, maxWorkers: 1 },
});
