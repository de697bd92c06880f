import type { Page } from 'playwright-core';
import { goTo } from './kindcentrum.js';

const SHELL = `Promise.race([navigator.serviceWorker.ready.then(() => true), new Promise((late) => setTimeout(late, 10_000, false))])`;
/** Waits until the device keeps the empty pages; a worker that could not be put in is tried again when the page is opened anew. */
export async function shellKept(page: Page): Promise<void> {
  const address = page.url();
  for (let tries = 3; tries > 0 && !(await page.evaluate(SHELL)); tries -= 1) {
    await goTo(page, '/');
    await goTo(page, address);
  }
}

/** Lets the next of these reach the API and drops the connection before its answer comes back; `dropped` when it was. */
export async function loseAnswer(page: Page, act: string): Promise<{ dropped: Promise<void> }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes(act)) return route.fallback();
    await route.fetch();
    await page.context().setOffline(true);
    await route.abort('connectionreset');
    await page.unroute('**/graphql');
    resolve();
  });
  return { dropped: promise };
}

const DRAFTS = `new Promise((told) => {
  const opening = indexedDB.open('kindlijn');
  opening.onsuccess = () => {
    const store = opening.result;
    if (!store.objectStoreNames.contains('drafts')) return told(0);
    const keys = store.transaction('drafts').objectStore('drafts').getAllKeys();
    keys.onsuccess = () => told(keys.result.filter((key) => String(key).startsWith('draft:')).length);
  };
})`;
/** How many drafts this device keeps, whoever wrote them. */
export const drafts = async (page: Page) => (await page.evaluate(DRAFTS)) as number;
