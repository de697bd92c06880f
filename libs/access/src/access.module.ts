import { Global, Module } from '@nestjs/common';
import { LogRepository } from './log/log.repository.js';
import { LogResolver } from './log/log.resolver.js';
import { LogService } from './log/log.service.js';
import { readRules, RulesOfTheHouse } from './rule/rules.js';
import { AuthController } from './session/auth.controller.js';
import { HatsRepository } from './session/hats.repository.js';
import { HatsService } from './session/hats.service.js';
import { LoginService } from './session/login.service.js';
import { MeResolver } from './session/me.resolver.js';
import { SessionService } from './session/session.service.js';

/** Who may, with whose consent, and what was done. */
@Global()
@Module({
  controllers: [AuthController],
  providers: [
    { provide: RulesOfTheHouse, useFactory: () => new RulesOfTheHouse(readRules().rules) },
    SessionService,
    LoginService,
    HatsRepository,
    HatsService,
    MeResolver,
    LogRepository,
    LogService,
    LogResolver,
  ],
  exports: [RulesOfTheHouse, SessionService],
})
export class AccessModule {}
