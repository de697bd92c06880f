import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Receipt, type Unit } from '#platform';
import { termTypeOf } from '../term/term.type.js';
import { HandOverTrackInput, StartTrackInput, TakeTrackStepInput } from './track.input.js';
import { TrackService } from './track.service.js';
import { TrackType } from './track.type.js';

/** Tracks of support. */
@Resolver(() => TrackType)
export class TrackResolver {
  constructor(private readonly tracks: TrackService) {}

  @Query(() => [TrackType], { description: 'The support of a child, the running track first, each with its ladder (R27).' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT')
  async supportTracks(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('first', { type: () => PageSizeScalar }) first: number,
  ): Promise<TrackType[]> {
    const tracks = await this.tracks.ofChild(unit, childId, first);
    return tracks.map((track) => ({ ...track, term: track.term && termTypeOf(track.term) }));
  }

  @Mutation(() => Receipt, { description: 'Begins support: level, owner, reason, review, and when it is enough (R27).' })
  @Opens('CHILD', 'SUPPORT')
  async startSupport(@CurrentUnit() unit: Unit, @Args('input') input: StartTrackInput): Promise<Receipt> {
    return this.tracks.start(unit, input);
  }

  @Mutation(() => Receipt, { description: 'A step up, down, on or out; at the date the default is lighter or enough (X16).' })
  @Opens('CHILD', 'SUPPORT')
  async takeSupportStep(@CurrentUnit() unit: Unit, @Args('input') input: TakeTrackStepInput): Promise<Receipt> {
    return this.tracks.step(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Gives a track another owner of the same location, with a reason (R39).' })
  @Opens('CHILD', 'SUPPORT')
  async handOverSupport(@CurrentUnit() unit: Unit, @Args('input') input: HandOverTrackInput): Promise<Receipt> {
    return this.tracks.handOver(unit, input);
  }
}
