import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { DecisionInputShape, openApi, ROUTES } from './index.ts';

type Document = {
	readonly paths: Record<string, Record<string, { operationId: string; summary: string }>>;
	readonly components: { readonly schemas: Record<string, unknown> };
};
const document = openApi({ version: '1.2.3', port: 4711 });
const { paths, components } = document as unknown as Document;

test('it is an OpenAPI document', async () => {
	const result = await new Validator().validate(structuredClone(document));
	expect(result.errors).toBeUndefined();
	expect(result.valid).toBe(true);
	expect(document.openapi).toMatch(/^3\.1\./);
});

test('a document that is none would be found', async () => {
	const { info: _info, ...broken } = structuredClone(document);
	expect((await new Validator().validate(broken)).valid).toBe(false);
});

test('every route is in it once, with a sentence, and none that is not there', () => {
	const told = Object.values(paths).flatMap((methods) => Object.values(methods));
	expect(told.map((route) => route.operationId).sort()).toEqual(Object.keys(ROUTES).sort());
	for (const { summary } of told) expect(summary).toMatch(/^[A-Z].*\.$/);
	for (const [path, methods] of Object.entries(paths))
		for (const [method, { operationId }] of Object.entries(methods)) {
			const route = ROUTES[operationId as keyof typeof ROUTES];
			expect([method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1')]).toEqual([route.method, route.path]);
		}
});

test('every reference leads to a schema, and every schema is referred to', () => {
	const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
		(match) => match[1] ?? '',
	);
	expect([...new Set(named)].sort()).toEqual(Object.keys(components.schemas));
});

test('what is optional in a request is not required there, and what has a default stands in every answer', () => {
	const { schemas } = components as { schemas: Record<string, { anyOf?: { required: string[] }[] }> };
	const accept = schemas.DecisionInput?.anyOf?.[0]?.required;
	expect(accept).toEqual(['do', 'source', 'kind', 'quote']);
	expect(
		DecisionInputShape.safeParse({ do: 'accept', source: 'a.txt', kind: 'custody', quote: 'held' }).success,
	).toBe(true);
});

test('it names version, port and cookie, and nothing of the computer it was made on', () => {
	expect(document).toMatchObject({
		info: { version: '1.2.3' },
		servers: [{ url: 'http://127.0.0.1:4711' }],
		components: { securitySchemes: { link: { in: 'cookie', name: 'paradero-4711' } } },
	});
	expect(openApi({ version: '1.2.3', port: 4711 })).toEqual(document);
});
