import ipaddr from 'ipaddr.js';

/** What an address that may not be asked is, in words. */
const RANGES: Readonly<Record<string, string>> = {
	loopback: 'this computer itself',
	private: 'a private network',
	uniqueLocal: 'a private network',
	linkLocal: 'the local network',
	carrierGradeNat: 'inside a provider’s network',
	unspecified: 'no address',
	broadcast: 'every computer of a network',
	multicast: 'many computers at once',
};

/**
 * Why an IP address may not be asked; `null` if it is a public one. An IPv4 address in the clothes of IPv6 is looked
 * at as what it leads to, and everything that leads through another network (NAT64, 6to4, Teredo) is refused.
 */
export function refusedAddress(address: string): string | null {
	if (!ipaddr.isValid(address)) return 'no IP address';
	const range = ipaddr.process(address).range();
	return range === 'unicast' ? null : (RANGES[range] ?? `reserved (${range})`);
}

/** One spelling for one address, to compare what was asked for with what was reached. */
export function sameAddress(one: string, other: string): boolean {
	if (!ipaddr.isValid(one) || !ipaddr.isValid(other)) return false;
	return ipaddr.process(one).toNormalizedString() === ipaddr.process(other).toNormalizedString();
}

/** Whether an IP address is this computer itself, also in the clothes of IPv6. */
export function isLoopback(address: string): boolean {
	return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

/** Whether an IP address lies in a network of one's own: a house's, an office's. */
export function isOfOwnNetwork(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	const range = ipaddr.process(address).range();
	return range === 'private' || range === 'uniqueLocal' || range === 'linkLocal' || range === 'loopback';
}
