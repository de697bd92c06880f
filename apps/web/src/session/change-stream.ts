/** Something changed: at which controller, what kind of subject, which one. Never what; the page asks again. */
export interface Change {
  readonly controllerId: string;
  readonly kind: string;
  readonly id: string;
}

interface Telling {
  /** The line is open, for the first time or anew: what came before it is not known. */
  onReady: () => void;
  onChange: (change: Change) => void;
  /** The API no longer knows who listens (401), or not with this hat (403). */
  onRefused: (status: number) => void;
}

const LONGEST_WAIT = 60_000;

/** Milliseconds before trying again: twice as long each time, to a minute, and never all browsers at the same moment. */
export const waitBefore = (attempt: number, chance: number = Math.random()): number => Math.min(LONGEST_WAIT, 1_000 * 2 ** attempt) * (0.5 + chance / 2);

/**
 * Listens at `GET /changes` under these hats until the signal says enough; comes again by itself, waiting longer each time, when the
 * line falls away. Ends for good when the session or a hat is gone. By `fetch`, since an `EventSource` cannot name a hat.
 */
export async function listenToChanges(
  hats: readonly string[],
  { onReady, onChange, onRefused }: Telling,
  signal: AbortSignal,
  { url = '/changes', wait = waitBefore } = {},
): Promise<void> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      const response = await fetch(url, {
        headers: { accept: 'text/event-stream', 'x-kindlijn-hat': hats.join(',') },
        credentials: 'same-origin',
        cache: 'no-store',
        signal,
      });
      if (response.status === 401 || response.status === 403) return onRefused(response.status);
      for await (const { event, data } of eventsIn(response)) {
        if (event === 'ready') {
          attempt = 0;
          onReady();
        }
        if (event === 'change') onChange(JSON.parse(data) as Change);
      }
    } catch {
      // the line dropped, or enough was said: both are looked at below
    }
    await pause(wait(attempt), signal);
  }
}

/** The events of an answer, as they come; signs of life are left out. */
async function* eventsIn({ ok, body }: Response): AsyncGenerator<{ event: string; data: string }> {
  if (!ok || !body) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (rest + part.value).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const { event, data = '' } = Object.fromEntries(block.split('\n').map((line) => line.split(/: ?(.*)/s, 2))) as Record<string, string>;
      if (event) yield { event, data };
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
    if (signal.aborted) done();
  });
}
