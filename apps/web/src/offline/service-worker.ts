/** What the build writes in the place of `__SHELL__`: which files make the pages of drafts, and a name that changes with them. */
interface ShellFiles {
  version: string;
  files: string[];
}

/** As much of a service worker as this one uses; the types of the page and of a worker do not go together in one program. */
interface Worker {
  addEventListener(type: 'install' | 'activate', answer: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'fetch', answer: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}

declare const __SHELL__: ShellFiles;

const worker = globalThis as unknown as Worker;
const { version, files } = __SHELL__;
const store = `kindlijn-shell-${version}`;

/*
 * Keeps the empty pages of the application on the device, so that a log in progress opens without a connection. Only files of the
 * build: no answer of the API and no page with a name in it ever comes in this store.
 */
worker.addEventListener('install', (event) => {
  const fill = async () => {
    await (await caches.open(store)).addAll(files);
    await worker.skipWaiting();
  };
  event.waitUntil(fill());
});

worker.addEventListener('activate', (event) => {
  const clear = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('kindlijn-shell-') && name !== store);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(clear());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/') || url.pathname === '/kindlijn.svg') event.respondWith(file(request));
});

/** The network's own page; without one, the empty shell, which then asks the device what was typed. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match('/', { cacheName: store })) ?? Response.error();
  }
}

/** Names carry their hash: what is here is what was asked for. */
async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: store })) ?? fetch(request);
}
