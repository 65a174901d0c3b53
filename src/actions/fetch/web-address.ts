import { ActionError } from '../errors.ts';

/** Whether a thing to add is an address on the web and no path. */
export const isWebAddress = (given: string): boolean => /^[a-z][a-z0-9+.-]{1,30}:\/\//i.test(given);

const LONGEST = 2_000;
const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * An address that may be asked, as far as its words tell: http or https, the usual port, no name and password in
 * it. Where its host leads is looked at when it is asked. Without the part behind `#`, which no server sees.
 *
 * @throws {ActionError} `bad-address`
 */
export function readWebAddress(given: string, base?: string, port?: number): URL {
	const refuse = (why: string) => new ActionError('bad-address', `this address is not fetched: ${why}`);
	if (given.length > LONGEST) throw refuse(`it is longer than ${LONGEST} characters`);
	if (/[\u0000-\u0020\u007f\\]/.test(given.trim())) throw refuse('there are blanks or backslashes in it');
	if (!URL.canParse(given, base)) throw refuse('it is not well formed');
	const url = new URL(given, base);
	if (!Object.hasOwn(PORTS, url.protocol)) throw refuse(`${url.protocol} is neither http: nor https:`);
	if (url.username !== '' || url.password !== '') throw refuse('there is a name or password in it');
	if (url.hostname === '') throw refuse('it names no host');
	if (url.port !== '' && url.port !== PORTS[url.protocol] && url.port !== String(port))
		throw refuse(`port ${url.port} is not the usual one (80 or 443)`);
	url.hash = '';
	return url;
}
