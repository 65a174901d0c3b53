import { z } from 'zod';
import * as changed from './changed.ts';
import * as decisions from './decisions.ts';
import * as desk from './desk.ts';
import * as inquiries from './inquiries.ts';
import * as integrity from './integrity.ts';
import * as joins from './joins.ts';
import * as numbers from './numbers.ts';
import * as orders from './orders.ts';
import * as places from './places.ts';
import * as process from './process.ts';
import * as reviewers from './reviewers.ts';
import { ROUTES, type Route } from './routes.ts';
import * as sayings from './sayings.ts';
import * as shapes from './shapes.ts';
import * as statement from './statement.ts';
import * as suggestions from './suggestions.ts';
import * as terms from './terms.ts';

type Json = { readonly [key: string]: unknown };
export type OpenApi = Json & { readonly openapi: string };
export type OpenApiOptions = {
	/** Of Paradero. */
	readonly version: string;
	/** Where the workspace listens; the name of its cookie ends in it. */
	readonly port: number;
};

const COMPONENTS = '#/components/schemas/';

/**
 * The routes as an OpenAPI 3.1 document, made from the shapes by which the server reads requests and checks
 * answers: nothing in it is written by hand but the sentence that each route carries.
 */
export function openApi({ version, port }: OpenApiOptions): OpenApi {
	const routes = Object.entries(ROUTES as Readonly<Record<string, Route>>);
	// A default may be left out of a request and is always in an answer: two readings of one shape.
	const taken = schemasOf(
		'input',
		decisions,
		routes.flatMap(([name, { params, query, body }]) => [
			[`${name} params`, params],
			[`${name} query`, query],
			[`${name} body`, body],
		]),
	);
	const given = schemasOf(
		'output',
		{
			...shapes,
			...suggestions,
			...sayings,
			...orders,
			...inquiries,
			...changed,
			...joins,
			...numbers,
			...process,
			...integrity,
			...places,
			...statement,
			...reviewers,
			...desk,
			...terms,
		},
		routes.map(([name, { answer }]) => [`${name} answer`, answer]),
	);
	const paths: Record<string, Json> = {};
	for (const [name, route] of routes) {
		const path = route.path.replace(/:(\w+)/g, '{$1}');
		const schema = (part: string, from: Schemas) => from[`${name} ${part}`] ?? {};
		paths[path] = {
			...paths[path],
			[route.method.toLowerCase()]: {
				operationId: name,
				summary: route.about,
				parameters: [
					...parametersOf('path', schema('params', taken)),
					...parametersOf('query', schema('query', taken)),
				],
				...(route.body === undefined
					? route.takes === undefined
						? {}
						: { requestBody: { required: true, content: { [route.takes]: {} } } }
					: {
							requestBody: { required: true, content: jsonOf(schema('body', taken)) },
						}),
				responses: {
					'200': {
						description: 'Done.',
						content: route.media === undefined ? jsonOf(schema('answer', given)) : { [route.media]: {} },
					},
					default: { $ref: '#/components/responses/Refused' },
				},
			},
		};
	}
	return {
		openapi: '3.1.1',
		info: {
			title: 'The workspace of Paradero',
			version,
			license: { name: 'MIT', identifier: 'MIT' },
			description:
				'On this computer only, for as long as the workspace is open. Dates are EDTF; offsets are UTF-16, end exclusive. The routes may change with the workspace: the contract for other programs is the command line with --json.',
		},
		servers: [{ url: `http://127.0.0.1:${port}` }],
		security: [{ link: [] }],
		paths,
		components: {
			schemas: reachable({ ...taken, ...given }, [paths, { $ref: `${COMPONENTS}Error` }]),
			responses: {
				Refused: {
					description:
						'The request was not of this shape (400), came without the cookie (401) or from elsewhere (403), asked for what is not there (404), or could not be done (500).',
					content: jsonOf({ $ref: `${COMPONENTS}Error` }),
				},
			},
			securitySchemes: {
				link: {
					type: 'apiKey',
					in: 'cookie',
					name: `paradero-${port}`,
					description:
						'Opening the printed link once puts its token into this cookie. It is new in each run.',
				},
			},
		},
	};
}

type Schemas = Readonly<Record<string, Json>>;

/** JSON Schemas of a module's named shapes and of further ones under the names given, referring to each other. */
function schemasOf(
	io: 'input' | 'output',
	named: Readonly<Record<string, unknown>>,
	more: readonly (readonly [string, z.ZodType | undefined])[],
): Schemas {
	const registry = z.registry<{ id: string }>();
	for (const [name, shape] of Object.entries(named))
		if (name.endsWith('Shape') && shape instanceof z.ZodType)
			registry.add(shape, { id: name.replace(/Shape$/, '') });
	for (const [name, shape] of more)
		if (shape !== undefined && !registry.has(shape)) registry.add(shape, { id: name });
	const { schemas } = z.toJSONSchema(registry, {
		io,
		target: 'draft-2020-12',
		uri: (id) => `${COMPONENTS}${id}`,
		override: ({ zodSchema, jsonSchema }) => {
			// The server takes any line and says singly which are no decisions; a client should send decisions.
			if (zodSchema === decisions.DecideRequestShape)
				(jsonSchema.properties?.decisions as { items?: unknown }).items = {
					$ref: `${COMPONENTS}DecisionInput`,
				};
		},
	});
	const all: Record<string, Json> = {};
	for (const [id, { $schema: _schema, $id: _id, ...schema }] of Object.entries(schemas)) all[id] = schema;
	// A route that answers a named shape, or that of another route, refers to it.
	for (const [name, shape] of more) {
		const id = shape === undefined ? name : registry.get(shape)?.id;
		if (id !== undefined && id !== name) all[name] = { $ref: `${COMPONENTS}${id}` };
	}
	return all;
}

function parametersOf(where: 'path' | 'query', { properties = {}, required = [] }: Json): readonly Json[] {
	return Object.entries(properties as Readonly<Record<string, Json>>).map(([name, schema]) => ({
		name,
		in: where,
		required: (required as readonly string[]).includes(name),
		schema,
	}));
}

function jsonOf(schema: Json): Json {
	return { 'application/json': { schema } };
}

/** Those of the schemas that something in `from` refers to, directly or through others. */
function reachable(schemas: Schemas, from: unknown): Schemas {
	const found = new Map<string, Json>();
	const look = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		for (const [key, inner] of Object.entries(value)) {
			if (key !== '$ref' || typeof inner !== 'string') {
				look(inner);
				continue;
			}
			const name = inner.slice(COMPONENTS.length);
			const schema = schemas[name];
			if (!inner.startsWith(COMPONENTS) || schema === undefined || found.has(name)) continue;
			found.set(name, schema);
			look(schema);
		}
	};
	look(from);
	return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
