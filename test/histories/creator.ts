import { newCase } from './a-case.ts';

/** A process that tries to create a case and says how that went. */
const [folder = ''] = process.argv.slice(2);
try {
	await (await newCase(folder)).close();
	process.stdout.write('created\n');
} catch (error) {
	process.stdout.write(`${(error as { code?: string }).code ?? String(error)}\n`);
}
