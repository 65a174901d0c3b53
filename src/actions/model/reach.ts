import { ActionError } from '../errors.ts';
import { isLoopback, isOfOwnNetwork, refusedAddress } from '../fetch/address.ts';
import { bySystem, type Resolver } from '../fetch/resolve-host.ts';
import { bare, type Endpoint } from './endpoint.ts';

/**
 * The addresses at which an endpoint is asked, its name resolved once. That of this computer must lead to this computer
 * alone, whatever a file of hosts says. Of another, sources must be allowed to leave before this is called: looking a
 * name up tells others already. Without encryption words go no farther than one's own network.
 *
 * @throws {ActionError} `refused-address`, `no-host`
 */
export async function addressesOf(
	{ url, isHere }: Endpoint,
	resolve: Resolver = bySystem,
): Promise<readonly string[]> {
	const name = bare(url.hostname);
	const addresses = isAddress(name) ? [name] : await resolved(name, resolve);
	for (const address of addresses) {
		const why = isHere ? (isLoopback(address) ? null : 'not this computer') : refusedElsewhere(address);
		if (why !== null)
			throw new ActionError(
				'refused-address',
				`the model’s host leads to ${address}, which is ${why}: nothing was sent`,
			);
		if (url.protocol === 'http:' && !isOfOwnNetwork(address))
			throw new ActionError(
				'refused-address',
				'words go over http: to no other network than your own, where anybody on the way could read them: give an https: address',
			);
	}
	// Most servers of models listen on IPv4 alone, and are found at once this way.
	return addresses.toSorted((a, b) => Number(a.includes(':')) - Number(b.includes(':')));
}

const isAddress = (name: string) => refusedAddress(name) !== 'no IP address';

function refusedElsewhere(address: string): string | null {
	return isOfOwnNetwork(address) ? null : refusedAddress(address);
}

async function resolved(name: string, resolve: Resolver): Promise<readonly string[]> {
	const refuse = (code: string, cause?: unknown) =>
		new ActionError('no-host', `the model’s host has no address (${code}): check the spelling of --at`, {
			cause,
		});
	let addresses: readonly string[];
	try {
		addresses = await resolve(name);
	} catch (cause) {
		throw refuse((cause as NodeJS.ErrnoException).code ?? 'no code', cause);
	}
	if (addresses.length === 0) throw refuse('none');
	return addresses;
}
