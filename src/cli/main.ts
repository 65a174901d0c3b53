#!/usr/bin/env node
import * as nodeModule from 'node:module';

const OLDEST = [22, 18] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
	process.stderr.write(
		`Paradero needs Node ${OLDEST.join('.')} or newer, and this is ${process.version}. Install a newer one from https://nodejs.org and run the command again.\n`,
	);
	process.exitCode = 1;
} else {
	// Half of a short command's time is reading our own sources: Node keeps them compiled from run to run.
	nodeModule.enableCompileCache();
	// Whoever reads our output may have had enough (`| head`): the work is done to its end all the same.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
	const { run } = await import('./run.ts');
	process.exitCode = await run(process.argv.slice(2));
}
