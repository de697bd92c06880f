import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionService } from '#access';
import { Refusal } from '#kernel';
import { CONFIG, type Config, setSession, tokenHashOf, Units } from '#platform';
import { CONTROLLERS } from '../world/organisations.js';
import { issuerOf } from '../world/people.js';
import { type Persona, PERSONAS } from './personas.js';

/** "a, b en c". */
const SPOKEN = new Intl.ListFormat('nl');

/** Who to become. */
export class PersonaChoice {
  @IsIn(PERSONAS.map(({ key }) => key))
  persona!: string;
}

/** How many whole days to move on. */
export class DaysOn {
  @IsInt()
  @Min(1)
  @Max(366)
  days!: number;
}

/** One persona as the first page shows it. */
export interface ShownPersona {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly controller: string;
  readonly sentence: string;
  readonly sentenceEn: string;
  /** Every hat, as `x-kindlijn-hat` names it. */
  readonly hats: readonly { readonly role: string; readonly controllerId: string; readonly controller: string }[];
}

/** The demo's own way in, without the provider, and its clock. Production does not contain these routes. */
@Controller('auth/demo')
export class PersonaController {
  constructor(
    private readonly sessions: SessionService,
    private readonly units: Units,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who one can be. */
  @Get()
  list(): ShownPersona[] {
    return PERSONAS.map(shown);
  }

  /** Opens a session as a persona. */
  @Post()
  @HttpCode(200)
  async become(@Body() choice: PersonaChoice, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ShownPersona> {
    const persona = PERSONAS.find(({ key }) => key === choice.persona);
    const token = persona && (await this.sessions.startPersona(issuerOf(persona), persona.key));
    if (!token) throw new Refusal('NOT_FOUND', 'not_found');
    const before = tokenHashOf(request, this.config.mode);
    if (before) await this.sessions.end(before);
    setSession(reply, this.config.mode, token);
    void reply.header('cache-control', 'no-store');
    return shown(persona);
  }

  /** Moves the day on for everybody; it never goes back. */
  @Post('day')
  @HttpCode(200)
  async moveOn(@Body() { days }: DaysOn): Promise<{ today: string }> {
    const [row] = await this.units.plain<{ today: string }>('select access.move_day($1) as today', [days]);
    return { today: row?.today ?? '' };
  }
}

function shown({ key, name, sentence, sentenceEn, posts }: Persona): ShownPersona {
  const hats = new Map(
    posts.map(({ role, controller }) => [
      `${controller}:${role}`,
      { role, controllerId: CONTROLLERS[controller].id, controller: CONTROLLERS[controller].name },
    ]),
  );
  const all = [...hats.values()];
  return { key, name, role: all[0]?.role ?? '', controller: SPOKEN.format(all.map(({ controller }) => controller)), sentence, sentenceEn, hats: all };
}
