import { Module } from '@nestjs/common';
import { GroupRepository } from './group/group.repository.js';
import { GroupResolver, GroupsOfLocationResolver } from './group/group.resolver.js';
import { GroupService } from './group/group.service.js';
import { LocationRepository } from './location/location.repository.js';
import { LocationResolver } from './location/location.resolver.js';
import { LocationService } from './location/location.service.js';
import { PostRepository } from './post/post.repository.js';
import { PostResolver } from './post/post.resolver.js';
import { PostService } from './post/post.service.js';
import { StaffRepository } from './staff/staff.repository.js';
import { StaffResolver } from './staff/staff.resolver.js';
import { StaffService } from './staff/staff.service.js';

/** Who works where: locations, groups, the roster of colleagues, and posts. */
@Module({
  providers: [
    LocationRepository,
    LocationService,
    LocationResolver,
    GroupRepository,
    GroupService,
    GroupResolver,
    GroupsOfLocationResolver,
    StaffRepository,
    StaffService,
    StaffResolver,
    PostRepository,
    PostService,
    PostResolver,
  ],
  exports: [GroupService, LocationService],
})
export class CentreModule {}
