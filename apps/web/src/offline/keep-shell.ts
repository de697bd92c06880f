/** Keeps the empty pages of drafts on this device, for who writes where there may be no connection. Says nothing when the browser will not. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}
