import { readFileSync } from 'node:fs';

/** Which Paradero this is: as `package.json` says, which lies above the sources and above the published program alike. */
export function version(): string {
	const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
		readonly version: string;
	};
	return version;
}
