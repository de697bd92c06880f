import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Plain, Receipt, type Unit } from '#platform';
import { AppointInput, EndPostInput } from './post.input.js';
import { PostService } from './post.service.js';
import { OwnPostType, postType, PostType, RoleToGiveType } from './post.type.js';

/** Posts of the organisation, for its administrators. */
@Resolver(() => PostType)
export class PostResolver {
  constructor(private readonly service: PostService) {}

  @Query(() => [PostType], { description: 'Present and coming posts of colleagues, by name.' })
  @Opens('CONTROLLER', 'APPOINT')
  async posts(
    @CurrentUnit() unit: Unit,
    @Args('first', { type: () => PageSizeScalar, defaultValue: 50 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after?: Id | null,
  ): Promise<PostType[]> {
    return (await this.service.page(unit, first, after ?? null)).map(postType);
  }

  @Query(() => [RoleToGiveType], { description: 'Roles that fit this kind of organisation, those of every day first.' })
  @Opens('CONTROLLER', 'APPOINT')
  async rolesToGive(@CurrentUnit() unit: Unit): Promise<RoleToGiveType[]> {
    return this.service.rolesToGive(unit);
  }

  @Query(() => [OwnPostType], { description: 'My own posts under this hat, with the days they run; for a guest, until when.' })
  @Plain('about the reader only')
  async myPosts(@CurrentUnit() unit: Unit): Promise<OwnPostType[]> {
    return (await this.service.mine(unit)).map(postType);
  }

  @Mutation(() => Receipt)
  @Opens('CONTROLLER', 'APPOINT')
  async appoint(@CurrentUnit() unit: Unit, @Args('input') input: AppointInput): Promise<Receipt> {
    return this.service.appoint(unit, input);
  }

  @Mutation(() => Receipt)
  @Opens('CONTROLLER', 'APPOINT')
  async endPost(@CurrentUnit() unit: Unit, @Args('input') input: EndPostInput): Promise<Receipt> {
    return this.service.end(unit, input);
  }
}
