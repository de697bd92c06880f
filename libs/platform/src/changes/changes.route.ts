import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '#kernel';
import type { Config } from '../config/config.js';
import type { Hat } from '../database/entrance.js';
import type { Units } from '../database/units.js';
import { hatIn, tokenHashOf } from '../http/session-cookie.js';
import { ChangeStreams, type Listening } from './change-streams.js';

/** Between two signs of life; proxies hang up on a line that is silent for a minute. */
const BEAT_MILLISECONDS = 20_000;
/** Bytes that may wait for a browser that does not read; then it is hung up on. */
const MOST_WAITING = 64_000;
/** Hats that one stream may listen under: a coach serves several organisations. */
const MOST_HATS = 12;

/**
 * `GET /changes`: what changed, as Server-Sent Events, `event: change` with controller, kind and id alone; the page asks again through `open`.
 * Asks for the session's cookie and, in `x-kindlijn-hat`, one or more hats with commas between: a header, so that no other site can ask it.
 */
export function hangChanges(server: FastifyInstance, units: Units, config: Config): void {
  const streams = new ChangeStreams(units, config.databaseUrl);
  const beatOnce = () => void streams.beat().catch(() => undefined);
  const beat = setInterval(beatOnce, BEAT_MILLISECONDS).unref();
  server.addHook('onReady', async () => beatOnce());
  let hungUp: Promise<void> | undefined;
  server.addHook('preClose', async () => {
    clearInterval(beat);
    // the door closes at once; the line to the database may take its time
    hungUp = streams.stop();
  });
  server.addHook('onClose', async () => hungUp);

  server.get('/changes', async (request, reply) => {
    const tokenHash = tokenHashOf(request, config.mode);
    if (!tokenHash) throw new Refusal('UNAUTHENTICATED', 'session_required');
    const stream = streamTo(reply, tokenHash, hatsOf(request));
    request.raw.once('close', () => streams.remove(stream));
    await streams.add(stream);
    if (request.raw.destroyed) return void streams.remove(stream);
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // when it has ended nothing follows on this line; an instance that stops would wait for it
      connection: 'close',
      // a proxy in between passes each event on at once
      'x-accel-buffering': 'no',
    });
    reply.raw.write('event: ready\ndata: {}\n\n');
  });
}

function hatsOf(request: FastifyRequest): Hat[] {
  const header = request.headers['x-kindlijn-hat'];
  const texts = typeof header === 'string' ? header.split(',').map((text) => text.trim()) : [];
  const hats = texts.slice(0, MOST_HATS).map(hatIn);
  if (hats.length === 0 || texts.length > MOST_HATS || hats.includes(null)) throw new Refusal('HAT_REQUIRED', 'hat_required');
  return hats as Hat[];
}

function streamTo({ raw }: FastifyReply, tokenHash: Buffer, hats: readonly Hat[]): Listening {
  const write = (text: string) => {
    if (raw.writableLength > MOST_WAITING) raw.destroy();
    else raw.write(text);
  };
  return {
    tokenHash,
    hats,
    tell: (change) => write(`event: change\ndata: ${JSON.stringify(change)}\n\n`),
    beat: () => write(': here\n\n'),
    end: () => raw.end('event: end\ndata: {}\n\n'),
  };
}
