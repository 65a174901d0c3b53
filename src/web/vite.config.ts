import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

const OUT = join(import.meta.dirname, '../../dist/web');
/** The texts of one language come alone. */
const IS_SCRIPT = /(?<!glossary|spanish-messages)\.(?:m?js|tsx?)$/;

/** Builds the workspace to `dist/web`. The server sends no inline script, so nothing may be inlined into the page. */
export default defineConfig({
	root: import.meta.dirname,
	base: '/',
	plugins: [react(), precompress(OUT)],
	build: {
		outDir: OUT,
		emptyOutDir: true,
		target: 'es2023',
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						// Whatever page is opened first: one file, and not fifteen that wait for each other.
						{ name: 'first', tags: ['$initial'], test: IS_SCRIPT, priority: 1 },
						// Sixty small files cost more in heads than in code: what most pages use is one.
						{ name: 'shared', test: IS_SCRIPT, minShareCount: 5 },
					],
				},
			},
		},
		// The packages that the pages are made of go along in them, and so do their licences.
		license: { fileName: 'licenses.md' },
	},
});
