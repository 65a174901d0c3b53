import './mantine.css.ts';
import './styles.css';
import './print.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './data/client.ts';
import { startDrafts } from './data/drafts.ts';
import { askFirst } from './data/first-asks.ts';
import { startSettings } from './data/settings.ts';
import { Cover } from './frame/cover.tsx';
import { startCover } from './frame/covered.ts';
import { schemeManager } from './frame/scheme.ts';
import { router } from './router.tsx';
import { startText } from './text/index.ts';
import { cssVariables, theme } from './theme.ts';

const client = new QueryClient({
	defaultOptions: {
		queries: {
			staleTime: 30_000,
			refetchOnWindowFocus: false,
			networkMode: 'always',
			retry: (count, error) => error instanceof ApiError && error.status === 0 && count < 2,
		},
		mutations: { networkMode: 'always' },
	},
});

/** Not at the top of the module: the texts of a language come in a file that needs this one, and would wait for it as it for them. */
async function start(): Promise<void> {
	startCover();
	void askFirst(client, location);
	void startDrafts();
	await startText(startSettings());
	createRoot(document.getElementById('root')!).render(
		<StrictMode>
			<DirectionProvider>
				<MantineProvider
					theme={theme}
					cssVariablesResolver={cssVariables}
					defaultColorScheme="auto"
					colorSchemeManager={schemeManager}
				>
					<QueryClientProvider client={client}>
						<RouterProvider router={router} />
						<Cover />
					</QueryClientProvider>
				</MantineProvider>
			</DirectionProvider>
		</StrictMode>,
	);
}

void start();
