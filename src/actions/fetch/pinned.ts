import { isIPv6, type LookupFunction, type Socket } from 'node:net';
import { sameAddress } from './address.ts';

/** Answers for every name with these addresses: it was resolved and looked at before, and is not resolved again. */
export function pinnedTo(addresses: readonly string[]): LookupFunction {
	const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
	return (host, options, done) => {
		const [first] = all;
		if (first === undefined) done(new Error(`no address for ${host}`), '', 4);
		else if (options.all === true) done(null, all);
		else done(null, first.address, first.family);
	};
}

/** Whether a connection reached one of the addresses that it was made to. */
export function isReached({ remoteAddress }: Socket, addresses: readonly string[]): boolean {
	return addresses.some((address) => sameAddress(remoteAddress ?? '', address));
}
