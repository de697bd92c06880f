import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionService } from '#access';
import { CONFIG, type Config, RefusalFilter, setSession, tokenHashOf } from '#platform';
import { GuardianLoginBody } from './guardian-code.input.js';
import { GuardianLoginService } from './guardian-login.service.js';

/** The parents' door: `POST /auth/code {code, birthDate}`, and the same to `/auth/code/child` for who is in already. */
@Controller('auth')
@UseFilters(RefusalFilter)
export class GuardianLoginController {
  constructor(
    private readonly login: GuardianLoginService,
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Opens a session in this browser, ending the one before: on a shared computer nobody stays in. */
  @Post('code')
  @HttpCode(204)
  async enter(@Body() body: GuardianLoginBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    void reply.header('cache-control', 'no-store');
    const token = await this.login.enter(request.ip, body.code, body.birthDate);
    const before = tokenHashOf(request, this.config.mode);
    if (before) await this.sessions.end(before);
    setSession(reply, this.config.mode, token);
  }

  /** Adds the child of a next code to the session of this browser; an act of its own, for at the door a code always opens a new one. */
  @Post('code/child')
  @HttpCode(204)
  async addChild(@Body() body: GuardianLoginBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    void reply.header('cache-control', 'no-store');
    await this.login.addChild(request.ip, body.code, body.birthDate, tokenHashOf(request, this.config.mode));
  }
}
