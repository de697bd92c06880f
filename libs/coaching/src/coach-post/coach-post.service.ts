import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { readProgrammes } from '../programme/programme.file.js';
import type { DescribeCoachInput } from './coach-post.input.js';
import { CoachPostRepository } from './coach-post.repository.js';
import type { CoachPostsType } from './coach-post.type.js';

/** By which programme a coach works here: said by who appoints. */
@Injectable()
export class CoachPostService {
  private readonly known = new Set(readProgrammes().map(({ code }) => code));

  constructor(private readonly coachPosts: CoachPostRepository) {}

  /** Who was described so far, and who may employ a coach; for who appoints. */
  async all(unit: Unit): Promise<CoachPostsType> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'APPOINT');
    const [posts, organisations] = await Promise.all([this.coachPosts.all(unit), this.coachPosts.organisations(unit)]);
    return { posts, organisations };
  }

  /** Refuses NOT_FOUND, INVALID (no such programme), CHANGED_SINCE. */
  async describe(unit: Unit, { postId, programme, employerId = null, version }: DescribeCoachInput): Promise<Receipt> {
    if (!this.known.has(programme)) throw new Refusal('INVALID', 'coaching_no_such_programme', { place: 'input.programme' });
    await unit.openOne('CONTROLLER', unit.controllerId, 'APPOINT');
    if (version > 0 && !(await this.coachPosts.isKnown(unit, postId))) throw new Refusal('NOT_FOUND', 'not_found');
    const now =
      version === 0
        ? await this.coachPosts.add(unit, postId, programme, employerId)
        : await this.coachPosts.change(unit, postId, version, programme, employerId);
    return { id: postId, version: now };
  }
}
