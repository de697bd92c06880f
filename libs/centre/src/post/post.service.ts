import { Inject, Injectable } from '@nestjs/common';
import { addDays, compareDates, type Id, Refusal } from '#kernel';
import { CONFIG, type Config, type Receipt, type Unit } from '#platform';
import type { AppointInput, EndPostInput } from './post.input.js';
import { type GivenRole, givenRole, STAFF_ROLES } from './post.policy.js';
import { postRefusals } from './post.refusals.js';
import { type PlacedPost, PostRepository, type PostRow } from './post.repository.js';

/** Who does what here: appoint and end. Every right a colleague has follows from a post (R48). */
@Injectable()
export class PostService {
  constructor(
    private readonly posts: PostRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Present and coming posts of colleagues, by name. */
  async page(unit: Unit, first: number, after: Id | null): Promise<PlacedPost[]> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'APPOINT');
    return this.posts.page(unit, first, after);
  }

  /** Roles that fit this kind of organisation, and how each is given (R48). */
  async rolesToGive(unit: Unit): Promise<GivenRole[]> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'APPOINT');
    return (await this.posts.fitting(unit, STAFF_ROLES)).map(givenRole);
  }

  /** One's own posts under the worn hat, with the days they run. */
  async mine(unit: Unit): Promise<PostRow[]> {
    return this.posts.own(unit);
  }

  /** Gives a colleague a post. Refuses INVALID (R48), NOT_FOUND for a scope elsewhere, FORBIDDEN for oneself, NOT_NOW when it exists. */
  async appoint(unit: Unit, input: AppointInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'APPOINT');
    const { id, role, scopeKind, scopeId, firstDay, lastDay } = input;
    const { scopeKinds, needsLastDay } = givenRole(role);
    if (!scopeKinds.includes(scopeKind)) throw postRefusals.scope();
    if (!lastDay && needsLastDay) throw postRefusals.lastDayMissing();
    if (lastDay && compareDates(lastDay, firstDay) < 0) throw postRefusals.periodReversed();
    const who = { issuer: this.config.oidc?.accountIssuer ?? 'test', login: input.login, name: input.name };
    const until = lastDay ? addDays(lastDay, 1) : null;
    const outcome = await this.posts.appoint(unit, who, { id, role, scopeKind, scopeId, from: firstDay, until });
    if (outcome === 'ONESELF') throw postRefusals.oneself();
    if (outcome === 'ROLE_ELSEWHERE') throw postRefusals.role();
    if (outcome === 'SCOPE_ELSEWHERE') throw new Refusal('NOT_FOUND', 'not_found');
    return { id, version: 1 };
  }

  /** Ends a post: without a last day it opens nothing from this moment on. Refuses NOT_FOUND (one's own too), CHANGED_SINCE. */
  async end(unit: Unit, { postId, lastDay, version }: EndPostInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'APPOINT');
    const until = lastDay && compareDates(lastDay, unit.today) >= 0 ? addDays(lastDay, 1) : unit.today;
    const now = await this.posts.end(unit, postId, version, until);
    if (now === null) throw new Refusal('NOT_FOUND', 'not_found');
    return { id: postId, version: now };
  }
}
