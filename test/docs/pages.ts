import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every page of the documentation, from the project's folder. */
export function pages(): readonly string[] {
	const inDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name));
	const above = readdirSync('.').filter((name) => name.endsWith('.md'));
	const examples = ['examples/README.md', 'examples/flight-318/ABOUT.md'];
	return [...above, ...inDocs.filter((name) => name.endsWith('.md')).sort(), ...examples];
}
