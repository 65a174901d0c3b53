import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the workspace to `dist/web`. The server sends no inline script, so nothing may be inlined into the page. */
export default defineConfig({
	root: import.meta.dirname,
	base: '/',
	plugins: [react()],
	build: {
		outDir: '../../dist/web',
		emptyOutDir: true,
		target: 'es2023',
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		// The packages that the pages are made of go along in them, and so do their licences.
		license: { fileName: 'licenses.md' },
	},
});
