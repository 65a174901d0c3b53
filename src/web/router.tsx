import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import {
	RELATION_FILTERS,
	type RelationFilter,
	SUGGESTION_FILTERS,
	type SuggestionFilter,
} from '../api/index.ts';
import {
	CHANGED_KINDS,
	type ChangedKind,
	isCode,
	NUMBER_ORDERS,
	type NumberOrder,
	OUTCOMES,
	type Outcome,
} from '../record/index.ts';
import { Failure, NotFound } from './components/failure.tsx';
import { Shell } from './components/shell.tsx';
import { type LinesSearch, linesSearchIn } from './data/lines-search.ts';
import { LIST_VIEWS, type ListViewName } from './data/list-views.ts';
import type { ReviewFilter } from './data/review-filter.ts';
import { type ProposalsAsked, proposalsIn } from './data/use-proposals-shown.ts';
import { WhereaboutsPage } from './pages/whereabouts.tsx';

const text = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
const number = (value: unknown): number | undefined =>
	value !== undefined && Number.isInteger(Number(value)) && Number(value) >= 0 ? Number(value) : undefined;

const onlyProposals = (search: Record<string, unknown>): { proposals?: ProposalsAsked } => ({
	proposals: proposalsIn(search),
});

const rootRoute = createRootRoute({ component: Shell, errorComponent: Failure, notFoundComponent: NotFound });

const whereabouts = createRoute({
	getParentRoute: () => rootRoute,
	path: '/',
	component: WhereaboutsPage,
	validateSearch: (
		search: Record<string, unknown>,
	): Omit<LinesSearch, 'person'> & { name?: string; on?: string } => ({
		...linesSearchIn({ ...search, person: undefined }),
		name: text(search.name),
		on: text(search.on),
	}),
});

const sources = createRoute({
	getParentRoute: () => rootRoute,
	path: '/sources',
	component: lazyRouteComponent(() => import('./pages/sources.tsx'), 'SourcesPage'),
});

const queue = createRoute({
	getParentRoute: () => rootRoute,
	path: '/queue',
	component: lazyRouteComponent(() => import('./pages/queue.tsx'), 'QueuePage'),
});

const imports = createRoute({
	getParentRoute: () => rootRoute,
	path: '/imports',
	component: lazyRouteComponent(() => import('./pages/imports.tsx'), 'ImportsPage'),
});

const source = createRoute({
	getParentRoute: () => rootRoute,
	path: '/sources/$id',
	component: lazyRouteComponent(() => import('./pages/source.tsx'), 'SourcePage'),
	/** The words, or the row, that a link from another page leads to; of a list, which view of it; which proposals show; a statement to show. */
	validateSearch: (
		search: Record<string, unknown>,
	): {
		start?: number;
		end?: number;
		row?: number;
		column?: string;
		view?: ListViewName;
		statement?: string;
		/** A part of a picture. */
		part?: string;
	} & ReviewFilter => ({
		kinds: text(search.kinds),
		voice: text(search.voice),
		person: text(search.person),
		rule: text(search.rule),
		on: text(search.on),
		open: search.open === 'yes' ? 'yes' : undefined,
		start: number(search.start),
		end: number(search.end),
		row: number(search.row),
		column: text(search.column),
		view: isCode(LIST_VIEWS, search.view) ? search.view : undefined,
		statement: text(search.statement),
		part: text(search.part),
	}),
});

/** Where a link to a statement leads, with the place of its words. */
const statement = createRoute({
	getParentRoute: () => rootRoute,
	path: '/s/$id',
	component: lazyRouteComponent(() => import('./pages/statement.tsx'), 'StatementPage'),
	validateSearch: (
		search: Record<string, unknown>,
	): { source?: string; start?: number; end?: number; row?: number; part?: string } => ({
		source: text(search.source),
		start: number(search.start),
		end: number(search.end),
		row: number(search.row),
		part: text(search.part),
	}),
});

const beside = createRoute({
	getParentRoute: () => rootRoute,
	path: '/beside',
	component: lazyRouteComponent(() => import('./pages/beside.tsx'), 'BesidePage'),
	/** Two sources, and where in each one is led: the second by the fields with a 2. */
	validateSearch: (
		search: Record<string, unknown>,
	): {
		left?: string;
		right?: string;
		start?: number;
		end?: number;
		row?: number;
		column?: string;
		start2?: number;
		end2?: number;
		row2?: number;
		column2?: string;
	} => ({
		left: text(search.left),
		right: text(search.right),
		start: number(search.start),
		end: number(search.end),
		row: number(search.row),
		column: text(search.column),
		start2: number(search.start2),
		end2: number(search.end2),
		row2: number(search.row2),
		column2: text(search.column2),
	}),
});

const person = createRoute({
	getParentRoute: () => rootRoute,
	path: '/persons/$id',
	component: lazyRouteComponent(() => import('./pages/person.tsx'), 'PersonPage'),
	/** `on`: a day that is asked about. */
	validateSearch: (search: Record<string, unknown>): { on?: string; proposals?: ProposalsAsked } => ({
		on: text(search.on),
		proposals: proposalsIn(search),
	}),
});

const places = createRoute({
	getParentRoute: () => rootRoute,
	path: '/places',
	component: lazyRouteComponent(() => import('./pages/places.tsx'), 'PlacesPage'),
	/** `name`: of a place. */
	validateSearch: (search: Record<string, unknown>): LinesSearch & { name?: string } => ({
		...linesSearchIn(search),
		name: text(search.name),
	}),
});

const place = createRoute({
	getParentRoute: () => rootRoute,
	path: '/places/$id',
	component: lazyRouteComponent(() => import('./pages/place.tsx'), 'PlacePage'),
	validateSearch: onlyProposals,
});

const process = createRoute({
	getParentRoute: () => rootRoute,
	path: '/persons/$id/process',
	component: lazyRouteComponent(() => import('./pages/process.tsx'), 'ProcessPage'),
	validateSearch: (search: Record<string, unknown>): { list?: string } => ({ list: text(search.list) }),
});

const conflicts = createRoute({
	getParentRoute: () => rootRoute,
	path: '/conflicts',
	component: lazyRouteComponent(() => import('./pages/conflicts.tsx'), 'ConflictsPage'),
	validateSearch: (search: Record<string, unknown>): { kind?: RelationFilter } => ({
		kind: isCode(RELATION_FILTERS, search.kind) ? search.kind : undefined,
	}),
});

const orders = createRoute({
	getParentRoute: () => rootRoute,
	path: '/orders',
	component: lazyRouteComponent(() => import('./pages/orders.tsx'), 'OrdersPage'),
	validateSearch: onlyProposals,
});

const order = createRoute({
	getParentRoute: () => rootRoute,
	path: '/orders/$id',
	component: lazyRouteComponent(() => import('./pages/order.tsx'), 'OrderPage'),
	validateSearch: onlyProposals,
});

/** Map and timeline are two ways into the same selection; the other ways carry it along. */
const map = createRoute({
	getParentRoute: () => rootRoute,
	path: '/map',
	component: lazyRouteComponent(() => import('./pages/map.tsx'), 'MapPage'),
	validateSearch: linesSearchIn,
});

const timeline = createRoute({
	getParentRoute: () => rootRoute,
	path: '/timeline',
	component: lazyRouteComponent(() => import('./pages/timeline.tsx'), 'TimelinePage'),
	validateSearch: linesSearchIn,
});

const origins = createRoute({
	getParentRoute: () => rootRoute,
	path: '/origins',
	component: lazyRouteComponent(() => import('./pages/origins.tsx'), 'OriginsPage'),
});

const inquiries = createRoute({
	getParentRoute: () => rootRoute,
	path: '/inquiries',
	component: lazyRouteComponent(() => import('./pages/inquiries.tsx'), 'InquiriesPage'),
	validateSearch: onlyProposals,
});

const numbers = createRoute({
	getParentRoute: () => rootRoute,
	path: '/numbers',
	component: lazyRouteComponent(() => import('./pages/numbers.tsx'), 'NumbersPage'),
	validateSearch: (
		search: Record<string, unknown>,
	): { family?: string; sort?: NumberOrder; proposals?: ProposalsAsked } => ({
		family: text(search.family),
		sort: isCode(NUMBER_ORDERS, search.sort) ? search.sort : undefined,
		proposals: proposalsIn(search),
	}),
});

const terms = createRoute({
	getParentRoute: () => rootRoute,
	path: '/terms',
	component: lazyRouteComponent(() => import('./pages/terms.tsx'), 'TermsPage'),
	/** `about`: what is called so; `thing`: one thing by its id, with what bears on criteria. */
	validateSearch: (
		search: Record<string, unknown>,
	): { thing?: string; about?: string; proposals?: ProposalsAsked } => ({
		thing: text(search.thing),
		about: text(search.about),
		proposals: proposalsIn(search),
	}),
});

const changed = createRoute({
	getParentRoute: () => rootRoute,
	path: '/changed',
	component: lazyRouteComponent(() => import('./pages/changed.tsx'), 'ChangedPage'),
	validateSearch: (search: Record<string, unknown>): { since?: string; kind?: ChangedKind } => ({
		since: text(search.since),
		kind: isCode(CHANGED_KINDS, search.kind) ? search.kind : undefined,
	}),
});

const corrections = createRoute({
	getParentRoute: () => rootRoute,
	path: '/corrections',
	component: lazyRouteComponent(() => import('./pages/corrections.tsx'), 'CorrectionsPage'),
	validateSearch: (search: Record<string, unknown>): { outcome?: Outcome } => ({
		outcome: isCode(OUTCOMES, search.outcome) ? search.outcome : undefined,
	}),
});

const same = createRoute({
	getParentRoute: () => rootRoute,
	path: '/same',
	component: lazyRouteComponent(() => import('./pages/same.tsx'), 'SamePage'),
	validateSearch: (search: Record<string, unknown>): { kind?: SuggestionFilter } => ({
		kind: isCode(SUGGESTION_FILTERS, search.kind) ? search.kind : undefined,
	}),
});

const settings = createRoute({
	getParentRoute: () => rootRoute,
	path: '/settings',
	component: lazyRouteComponent(() => import('./pages/settings.tsx'), 'SettingsPage'),
});

const integrity = createRoute({
	getParentRoute: () => rootRoute,
	path: '/integrity',
	component: lazyRouteComponent(() => import('./pages/integrity.tsx'), 'IntegrityPage'),
});

const search = createRoute({
	getParentRoute: () => rootRoute,
	path: '/search',
	component: lazyRouteComponent(() => import('./pages/search.tsx'), 'SearchPage'),
	validateSearch: (search: Record<string, unknown>): { words?: string } => ({ words: text(search.words) }),
});

export const router = createRouter({
	routeTree: rootRoute.addChildren([
		whereabouts,
		sources,
		queue,
		imports,
		source,
		beside,
		statement,
		person,
		process,
		places,
		place,
		conflicts,
		map,
		timeline,
		origins,
		orders,
		order,
		inquiries,
		numbers,
		terms,
		changed,
		corrections,
		same,
		settings,
		integrity,
		search,
	]),
	defaultPreload: 'intent',
	scrollRestoration: true,
	defaultErrorComponent: Failure,
	defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
	interface Register {
		router: typeof router;
	}
}
