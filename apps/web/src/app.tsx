import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Toasts } from './parts/toast/toast.js';
import { routes } from './routes.js';
import { createClient } from './session/client.js';
import { SessionProvider } from './session/session-provider.js';
import { LanguageContext, useLanguageState } from './words/language.js';

/** The street: language, session and pages, in that order. */
export function App() {
  const language = useLanguageState();
  const [client] = useState(createClient);
  const [router] = useState(() => createBrowserRouter(routes));
  if (!language.messages) return null;
  return (
    <LanguageContext value={language}>
      <IntlProvider locale={language.locale === 'en' ? 'en-GB' : 'nl'} messages={language.messages} timeZone="Europe/Amsterdam">
        <I18nProvider locale={language.locale === 'en' ? 'en-US' : 'nl-NL'}>
          <QueryClientProvider client={client}>
            <SessionProvider>
              <RouterProvider router={router} />
              <Toasts />
            </SessionProvider>
          </QueryClientProvider>
        </I18nProvider>
      </IntlProvider>
    </LanguageContext>
  );
}
