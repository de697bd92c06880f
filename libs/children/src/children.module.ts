import { Module } from '@nestjs/common';
import { CentreModule } from '#centre';
import { ChildRepository } from './child/child.repository.js';
import { ChildrenOfGroupResolver, ChildResolver } from './child/child.resolver.js';
import { ChildService } from './child/child.service.js';
import { EnrolmentRepository } from './enrolment/enrolment.repository.js';
import { EnrolmentResolver } from './enrolment/enrolment.resolver.js';
import { EnrolmentService } from './enrolment/enrolment.service.js';
import { GuardianCodeRepository } from './guardian-code/guardian-code.repository.js';
import { GuardianCodeResolver } from './guardian-code/guardian-code.resolver.js';
import { GuardianCodeService } from './guardian-code/guardian-code.service.js';
import { GuardianLoginController } from './guardian-code/guardian-login.controller.js';
import { GuardianLoginService } from './guardian-code/guardian-login.service.js';
import { GuardianMailRepository } from './guardian-code/guardian-mail.repository.js';
import { GuardianMailService } from './guardian-code/guardian-mail.service.js';
import { GuardianRepository } from './guardian/guardian.repository.js';
import { GuardianResolver } from './guardian/guardian.resolver.js';
import { GuardianService } from './guardian/guardian.service.js';
import { HomeLanguageRepository } from './home-language/home-language.repository.js';
import { HomeLanguageResolver } from './home-language/home-language.resolver.js';
import { HomeLanguageService } from './home-language/home-language.service.js';
import { HouseholdRepository } from './household/household.repository.js';
import { HouseholdResolver } from './household/household.resolver.js';
import { HouseholdService } from './household/household.service.js';
import { PlacementRepository } from './placement/placement.repository.js';
import { PlacementResolver } from './placement/placement.resolver.js';
import { PlacementService } from './placement/placement.service.js';
import { RosterRepository } from './roster/roster.repository.js';
import { RosterResolver } from './roster/roster.resolver.js';
import { RosterService } from './roster/roster.service.js';
import { VeGroupRepository } from './ve-group/ve-group.repository.js';
import { VeGroupService } from './ve-group/ve-group.service.js';
import { VeOfGroupResolver } from './ve-group/ve-group.resolver.js';
import { VeIndicationRepository } from './ve-indication/ve-indication.repository.js';
import { VeIndicationResolver } from './ve-indication/ve-indication.resolver.js';
import { VeIndicationService } from './ve-indication/ve-indication.service.js';

const records = [ChildRepository, ChildService, ChildResolver, ChildrenOfGroupResolver, EnrolmentRepository, EnrolmentService, EnrolmentResolver];
const groups = [
  PlacementRepository,
  PlacementService,
  PlacementResolver,
  RosterRepository,
  RosterService,
  RosterResolver,
  VeGroupRepository,
  VeGroupService,
  VeOfGroupResolver,
];
const intake = [HomeLanguageRepository, HomeLanguageService, HomeLanguageResolver, VeIndicationRepository, VeIndicationService, VeIndicationResolver];
const guardians = [GuardianRepository, GuardianService, GuardianResolver, HouseholdRepository, HouseholdService, HouseholdResolver];
const codes = [GuardianCodeRepository, GuardianCodeService, GuardianCodeResolver, GuardianLoginService, GuardianMailRepository, GuardianMailService];

/** Who is here, from when to when, and who cares for them at home. */
@Module({
  imports: [CentreModule],
  controllers: [GuardianLoginController],
  providers: [...records, ...groups, ...intake, ...guardians, ...codes],
  exports: [ChildService, GuardianCodeService, GuardianMailService],
})
export class ChildrenModule {}
