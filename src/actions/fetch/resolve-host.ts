import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { ActionError } from '../errors.ts';
import { refusedAddress } from './address.ts';

export type Resolver = (host: string) => Promise<readonly string[]>;

export const bySystem: Resolver = async (host) =>
	(await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * The one address at which a host is asked. Its name is resolved once, and every address that it has must be a
 * public one: a name that leads both out and in is somebody's attempt.
 *
 * @throws {ActionError} `refused-address`, `no-host`
 */
export async function resolveHost(
	hostname: string,
	resolve: Resolver = bySystem,
	isAllowed: (address: string) => boolean = () => false,
): Promise<string> {
	const literal = hostname.replace(/^\[|\]$/g, '');
	let addresses: readonly string[];
	try {
		addresses = isIP(literal) === 0 ? await resolve(hostname) : [literal];
	} catch (cause) {
		const code = (cause as NodeJS.ErrnoException).code ?? 'no code';
		throw new ActionError(
			'no-host',
			`its host has no address (${code}): check the spelling, and that this computer is online`,
			{ cause },
		);
	}
	const [first] = addresses;
	if (first === undefined) throw new ActionError('no-host', 'its host has no address: check the spelling');
	for (const address of addresses) {
		const why = isAllowed(address) ? null : refusedAddress(address);
		if (why !== null)
			throw new ActionError(
				'refused-address',
				`its host leads to ${address}, which is ${why}: only public addresses are asked`,
			);
	}
	return first;
}
