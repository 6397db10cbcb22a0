import '@fontsource-variable/noto-sans-sc/index.css';
import './page.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Refused, Unreachable } from './ask';
import { Dressed } from './frame/dressed';
import { LanguageProvider } from './language';
import { router } from './routes';
import { SessionProvider } from './sign-in/session';

/** What was refused is refused again; only the weather and a read model that lags behind are asked once more. */
const again = (times: number, error: Error) => times < 2 && !(error instanceof Refused && error.status < 500);

/** What could not be reached is asked for until it can be. */
const untilReached = ({ state }: { readonly state: { readonly error: unknown } }) =>
  state.error instanceof Unreachable && 5_000;

const cache = new QueryClient({
  defaultOptions: {
    queries: { retry: again, refetchOnWindowFocus: true, staleTime: 5_000, refetchInterval: untilReached },
  },
});

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={cache}>
      <LanguageProvider>
        <Dressed>
          <SessionProvider>
            <RouterProvider router={router} />
          </SessionProvider>
        </Dressed>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
