import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

/** What gains by it, and from which size on. */
const PACKED = /\.(?:js|css|html|svg|json)$/;
const WORTH_BYTES = 1_000;

/** Lays a packed twin beside each built file: what the server sends to a browser that can unpack it. */
export function precompress(folder: string) {
	return {
		name: 'paradero:precompress',
		apply: 'build' as const,
		writeBundle() {
			for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
				if (!entry.isFile() || !PACKED.test(entry.name)) continue;
				const path = join(entry.parentPath, entry.name);
				try {
					const bytes = readFileSync(path);
					if (bytes.length < WORTH_BYTES) continue;
					writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
				} catch (error) {
					// Another build has emptied the folder: what this one made is gone, and so needs no twin.
					if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
				}
			}
		},
	};
}
