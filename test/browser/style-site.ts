import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../scripts/project.ts';

/** The policy the API sends with every page (trust W1). */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'";
const KINDS: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };

/** The web with its gallery of parts, built apart and served under the strict policy, without an API behind it. */
export interface StyleSite {
  address: string;
  stop(): Promise<void>;
}

/** Builds with `--mode style` into a temporary folder (some 3 s) and serves it on a free port. */
export async function startStyleSite(): Promise<StyleSite> {
  const folder = await mkdtemp(join(tmpdir(), 'kindlijn-style-'));
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', 'apps/web', '--mode', 'style', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: projectRoot,
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (/^\/(graphql|auth)/.test(pathname))
      return send(response, 401, 'application/json', '{"errors":[{"message":"","extensions":{"code":"UNAUTHENTICATED"}}]}');
    const kind = KINDS[extname(pathname)];
    return send(response, 200, kind ?? 'text/html', readFileSync(join(folder, kind ? pathname : 'index.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function send(response: ServerResponse, status: number, kind: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': kind, 'content-security-policy': POLICY });
  response.end(body);
}
