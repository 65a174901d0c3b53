import { ActionError } from '../errors.ts';
import { isLoopback } from '../fetch/address.ts';

/** Where a language model is asked. */
export type Endpoint = {
	/** The address below which `chat/completions` lies. */
	readonly url: URL;
	/** Host and port: all that is kept of it. */
	readonly host: string;
	/** By its words this very computer: `localhost`, 127.0.0.0/8 or ::1. No name is looked up to tell. */
	readonly isHere: boolean;
};

const LONGEST = 500;

/**
 * An address of an OpenAI-compatible server, as far as its words tell. One without a path gets `/v1`, where such servers
 * have it.
 *
 * @throws {ActionError} `bad-address`
 */
export function readEndpoint(given: string): Endpoint {
	const refuse = (why: string) =>
		new ActionError('bad-address', `--at: ${why}; give it as in http://127.0.0.1:11434/v1`);
	if (given.length > LONGEST) throw refuse(`it is longer than ${LONGEST} characters`);
	if (/[\u0000-\u0020\u007f\\]/.test(given)) throw refuse('there are blanks or backslashes in it');
	if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) throw refuse('it is no http: or https: address');
	const url = new URL(given);
	if (url.username !== '' || url.password !== '')
		throw refuse('there is a name or password in it, and a key is given by PARADERO_MODEL_KEY alone');
	if (url.hostname === '') throw refuse('it names no host');
	if (url.search !== '' || url.hash !== '') throw refuse('there is a "?" or "#" in it');
	if (url.pathname === '/') url.pathname = '/v1';
	url.pathname = url.pathname.replace(/\/+$/, '');
	return { url, host: url.host, isHere: isHere(url.hostname) };
}

const isHere = (hostname: string) => hostname === 'localhost' || isLoopback(bare(hostname));

/** An address as it stands in a URL, without the brackets around IPv6. */
export const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');
