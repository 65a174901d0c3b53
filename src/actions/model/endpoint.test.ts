import { describe, expect, it } from 'vitest';
import { readEndpoint } from './endpoint.ts';
import { addressesOf } from './reach.ts';

describe('an address of a model', () => {
	it.each([
		['http://127.0.0.1:11434/v1', 'http://127.0.0.1:11434/v1', true],
		['http://127.0.0.1:11434', 'http://127.0.0.1:11434/v1', true],
		['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/v1', true],
		['http://localhost:1234/v1/', 'http://localhost:1234/v1', true],
		['http://LOCALHOST:1234/v1', 'http://localhost:1234/v1', true],
		['http://[::1]:8000/v1', 'http://[::1]:8000/v1', true],
		['http://[::ffff:127.0.0.1]:8000/v1', 'http://[::ffff:7f00:1]:8000/v1', true],
		['http://2130706433:8000/v1', 'http://127.0.0.1:8000/v1', true],
		['http://127.9.9.9/api/v1', 'http://127.9.9.9/api/v1', true],
		['http://10.0.0.4:8000/v1', 'http://10.0.0.4:8000/v1', false],
		['https://models.example/v1', 'https://models.example/v1', false],
		['http://localhost.models.example/v1', 'http://localhost.models.example/v1', false],
		['http://127.0.0.1.models.example/v1', 'http://127.0.0.1.models.example/v1', false],
		['http://localhost./v1', 'http://localhost./v1', false],
		['http://0.0.0.0:8000/v1', 'http://0.0.0.0:8000/v1', false],
	])('%s', (given, url, isHere) => {
		const read = readEndpoint(given);
		expect([read.url.href, read.isHere]).toEqual([url, isHere]);
	});

	it.each([
		'127.0.0.1:11434',
		'ftp://127.0.0.1/v1',
		'file:///etc/passwd',
		'http://key@127.0.0.1/v1',
		'http://me:word@127.0.0.1/v1',
		'http://127.0.0.1/v1?key=1',
		'http://127.0.0.1/v1#x',
		'http://127.0.0.1 /v1',
		'http:\\\\127.0.0.1/v1',
		'',
		`http://127.0.0.1/${'v'.repeat(600)}`,
	])('refuses %s', (given) => {
		expect(() => readEndpoint(given)).toThrow(expect.objectContaining({ code: 'bad-address' }));
	});
});

describe('where an address of a model leads', () => {
	const at = (given: string, ...addresses: string[]) =>
		addressesOf(readEndpoint(given), async () => addresses);
	const refused = expect.objectContaining({ code: 'refused-address' });

	it('is this computer, IPv4 first', async () => {
		expect(await at('http://localhost:1234', '::1', '127.0.0.1')).toEqual(['127.0.0.1', '::1']);
	});

	it('is nowhere else, whatever a file of hosts says of localhost', async () => {
		await expect(at('http://localhost:1234', '127.0.0.1', '203.0.113.9')).rejects.toThrow(refused);
		await expect(at('http://localhost:1234', '10.0.0.4')).rejects.toThrow(refused);
	});

	it('is one’s own network, or encrypted', async () => {
		expect(await at('http://models.example/v1', '192.168.1.20')).toEqual(['192.168.1.20']);
		expect(await at('https://models.example/v1', '93.184.215.14')).toEqual(['93.184.215.14']);
		await expect(at('http://models.example/v1', '93.184.215.14')).rejects.toThrow(refused);
		await expect(at('http://models.example/v1', '192.168.1.20', '93.184.215.14')).rejects.toThrow(refused);
	});

	it('is no address that is nobody’s', async () => {
		await expect(at('https://models.example/v1', '0.0.0.0')).rejects.toThrow(refused);
		await expect(at('http://0.0.0.0:8000/v1')).rejects.toThrow(refused);
		await expect(at('https://models.example/v1')).rejects.toThrow(
			expect.objectContaining({ code: 'no-host' }),
		);
	});
});
