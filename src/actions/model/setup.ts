import { ActionError } from '../errors.ts';
import type { Resolver } from '../fetch/resolve-host.ts';
import type { Asking } from './asking.ts';
import type { modelClient } from './client.ts';
import { type Endpoint, readEndpoint } from './endpoint.ts';
import { addressesOf } from './reach.ts';

/** Which model is asked, and where. Nothing is ever asked without both. */
export type ModelChoice = {
	readonly model: string;
	readonly at: string;
	/** From the environment alone: never written down, never shown. */
	readonly key?: string;
	/** How long one question may take. */
	readonly seconds?: number;
};

/** For tests alone, given in code: no command, setting or request reaches it. */
export type TestModel = {
	readonly resolve?: Resolver;
	readonly limits?: { readonly bytes?: number; readonly milliseconds?: number };
	readonly pauseMs?: number;
	readonly load?: Parameters<typeof modelClient>[1];
};

const MOST_BYTES = 2 * 1024 * 1024;
/** A small model on a laptop takes minutes for a page. */
const SECONDS = 600;

/** What was chosen, read. @throws {ActionError} `bad-address`, `bad-request` */
export function readChoice({ model, at, seconds }: ModelChoice): Endpoint {
	if (model.trim() === '' || model.length > 200 || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(model))
		throw new ActionError('bad-request', '--model: that is no name of a model');
	if (seconds !== undefined && !(seconds >= 1 && seconds <= 86_400))
		throw new ActionError('bad-request', '--timeout: from 1 to 86400 seconds');
	return readEndpoint(at);
}

/**
 * Makes ready to ask. Whether sources may leave this computer is decided before it is called: for an endpoint elsewhere
 * its name is looked up here.
 *
 * @throws {ActionError} `refused-address`, `no-host`, `model-client-missing`, `bad-request` for a key that is none
 */
export async function makeAsking(
	endpoint: Endpoint,
	choice: ModelChoice,
	test: TestModel = {},
): Promise<Asking> {
	const { model, key, seconds = SECONDS } = choice;
	if (key !== undefined && !/^[\x21-\x7e]{1,4000}$/.test(key))
		throw new ActionError(
			'bad-request',
			'PARADERO_MODEL_KEY: that is no key; it has blanks or other signs in it',
		);
	const addresses = await addressesOf(endpoint, test.resolve);
	const [{ Asking }, { modelClient }] = await Promise.all([import('./asking.ts'), import('./client.ts')]);
	const client = await modelClient(
		{
			endpoint,
			addresses,
			model,
			key: key ?? null,
			limits: {
				bytes: test.limits?.bytes ?? MOST_BYTES,
				milliseconds: test.limits?.milliseconds ?? seconds * 1_000,
			},
		},
		test.load,
	);
	return new Asking(client, test.pauseMs);
}
