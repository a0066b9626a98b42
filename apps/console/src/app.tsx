import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ViewerContext, viewerQuery } from './api/desk.js';
import { renewTokenWith, Trouble } from './api/request.js';
import { recheckSession, sessionEnded, sessionQuery } from './api/session.js';
import { router } from './router.js';
import { SignIn } from './screens/sign-in.js';
import { theme } from './theme.js';
import { Failure, Loading } from './ui/states.js';

function noticeEnd(error: unknown): void {
  if (error instanceof Trouble && error.kind === 'unauthenticated') sessionEnded(client);
}

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && error instanceof Trouble && ['offline', 'unavailable'].includes(error.kind),
      networkMode: 'always',
      // what is opened is asked for again: a queue that shows an old state makes people decide twice
      staleTime: 0,
    },
    mutations: { networkMode: 'always' },
  },
});

renewTokenWith(() => recheckSession(client));

/** No style element is made at run time: theme, tokens and classes are in the style sheet (see theme-styles.ts). */
export function App() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={client}>
        <Gate>
          <RouterProvider router={router} />
        </Gate>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Lets in who is signed in. Once in, the screen stays even when the session ends: see SessionWatch. */
function Gate({ children }: { readonly children: ReactNode }) {
  const session = useQuery({ ...sessionQuery, refetchOnWindowFocus: false, refetchOnReconnect: false, refetchOnMount: false });
  const viewer = useQuery({ ...viewerQuery, enabled: session.data != null });
  const queries = useQueryClient();

  if (session.data === null) return <SignIn />;
  const failed = session.isError ? session : viewer.isError && !viewer.data ? viewer : null;
  if (failed)
    return (
      <main className="lc-alone">
        <h1 className="lc-unseen">Bàn làm việc</h1>
        <Failure
          error={failed.error}
          onRetry={() => {
            void queries.resetQueries();
          }}
        />
      </main>
    );
  if (!viewer.data)
    return (
      <main className="lc-alone">
        <h1 className="lc-unseen">Bàn làm việc</h1>
        <Loading text="Đang mở bàn làm việc…" />
      </main>
    );
  return <ViewerContext value={viewer.data}>{children}</ViewerContext>;
}
