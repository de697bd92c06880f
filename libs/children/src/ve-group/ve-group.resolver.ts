import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupType } from '#centre';
import type { Id } from '#kernel';
import { Door, type DoorContext, loaderOf, ShownFor } from '#platform';
import { VeGroupService } from './ve-group.service.js';
import { veGroupType, VeGroupType } from './ve-group.type.js';

/** What the law asks of a group with VE, for who opened its list. */
@Resolver(() => GroupType)
export class VeOfGroupResolver {
  constructor(private readonly groups: VeGroupService) {}

  @ResolveField(() => VeGroupType, { nullable: true, description: 'R22; null where no child takes part in VE, and unless the list was opened.' })
  @ShownFor('ROSTER')
  async ve(@Door() door: DoorContext, @Parent() group: GroupType): Promise<VeGroupType | null> {
    const loader = loaderOf(door, 'children in VE on lists', (unit, ids: readonly Id[]) => this.groups.counts(unit, ids));
    return veGroupType((await loader.load(group.id)) ?? null);
  }
}
