import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type RefusalCode } from '#kernel';
import { type Allowance, clearSession, CONFIG, type Config, refusalOf, setSession, Throttle, tokenHashOf } from '#platform';
import { type LoginRefusal, LoginService } from './login.service.js';
import { TICKET_MINUTES } from './login-ticket.js';
import { SessionService } from './session.service.js';

const BY_ADDRESS: Allowance = { name: 'login-address', tries: 60, seconds: 900 };

/** Refusals of a login that pass by themselves, as the login page words them. */
const PASSES: Partial<Record<RefusalCode, LoginRefusal>> = { TOO_MANY: 'te-vaak', RETRY: 'niet-bereikbaar' };

/** The way in and out for staff: to the provider, back, and away. Parents come in by code (`POST /auth/code`). */
@Controller('auth')
export class AuthController {
  constructor(
    private readonly login: LoginService,
    private readonly sessions: SessionService,
    private readonly throttle: Throttle,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends the browser to the provider; `naar` is the page of ours to open afterwards. */
  @Get('login')
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('naar') returnTo?: unknown): Promise<void> {
    const path = typeof returnTo === 'string' ? returnTo : undefined;
    // a cookie set on another name for this machine would not come back with the callback
    if (request.headers.host !== new URL(this.config.publicUrl).host) {
      return this.send(reply, `${this.config.publicUrl}/auth/login${path ? `?naar=${encodeURIComponent(path)}` : ''}`);
    }
    return this.orExplain(reply, async () => {
      await this.throttle.take(BY_ADDRESS, request.ip);
      const { url, ticket } = await this.login.begin(path);
      void reply.setCookie(this.ticketName, ticket, { ...this.ticketCookie, maxAge: TICKET_MINUTES * 60 });
      return this.send(reply, url);
    });
  }

  /** The provider sends the browser back here; whoever we do not know gets one plain page, whatever was wrong. */
  @Get('callback')
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.orExplain(reply, async () => {
      const outcome = await this.login.finish(new URL(request.url, this.config.publicUrl).search, request.cookies[this.ticketName] ?? '');
      void reply.clearCookie(this.ticketName, this.ticketCookie);
      if ('refused' in outcome) return this.send(reply, `/inloggen?reden=${outcome.refused}`);
      const before = tokenHashOf(request, this.config.mode);
      if (before) await this.sessions.end(before);
      setSession(reply, this.config.mode, outcome.token);
      return this.send(reply, outcome.returnTo);
    });
  }

  /** Ends the session at once and clears the answers that this site kept in the browser. */
  @Post('logout')
  @HttpCode(204)
  async leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const session = tokenHashOf(request, this.config.mode);
    if (session) await this.sessions.end(session);
    clearSession(reply, this.config.mode);
    void reply.header('cache-control', 'no-store');
  }

  private get ticketName(): string {
    return this.config.mode === 'production' ? '__Host-login' : 'login';
  }

  private get ticketCookie(): { path: string; httpOnly: true; secure: boolean; sameSite: 'lax' } {
    return { path: '/', httpOnly: true, secure: this.config.mode === 'production', sameSite: 'lax' };
  }

  /** A browser is on its way here: what passes by itself is told on the login page and not as JSON. */
  private async orExplain(reply: FastifyReply, work: () => Promise<void>): Promise<void> {
    try {
      return await work();
    } catch (error) {
      const { code } = (error instanceof Refusal ? error : refusalOf(error)) ?? {};
      const reason = code && PASSES[code];
      if (!reason) throw error;
      return this.send(reply, `/inloggen?reden=${reason}`);
    }
  }

  private async send(reply: FastifyReply, url: string): Promise<void> {
    await reply.header('cache-control', 'no-store').redirect(url, 302);
  }
}
