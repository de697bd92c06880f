/** Just enough of a browser to walk through a login: keeps cookies of one host and follows redirects when told to. */
export class CookieBrowser {
  readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  /** One request; the answer is not followed. */
  async go(path: string, init: RequestInit = {}): Promise<Response> {
    const target = new URL(path, this.url);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(target, { ...init, redirect: 'manual', headers: { ...(init.headers as Record<string, string>), cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Follows redirects until something else comes, or until one leads to a path that `stop` fits. */
  async follow(path: string, stop?: RegExp): Promise<{ path: string; response: Response }> {
    let at = path;
    for (let hops = 0; hops < 12; hops++) {
      if (stop?.test(at)) return { path: at, response: new Response() };
      const response = await this.go(at);
      const next = response.headers.get('location');
      if (!next) return { path: at, response };
      const target = new URL(next, new URL(at, this.url));
      at = target.origin === this.url ? `${target.pathname}${target.search}` : target.href;
    }
    throw new Error(`still going round at ${at}`);
  }
}
