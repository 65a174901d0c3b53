import { defineConfig } from 'vitest/config';

/** The published package, installed by npx on the oldest Node that it promises to run on: minutes, and a registry. */
export default defineConfig({
	test: { include: ['test/package/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 300_000, maxWorkers: 1 },
});
