import { Module } from '@nestjs/common';
import { AnonymityRepository } from './anonymity.repository.js';
import { AnonymityResolver } from './anonymity.resolver.js';
import { AnonymityService } from './anonymity.service.js';

/** Whether a text gives a child away: asked by everything in this room that is written (R38, X15). */
@Module({ providers: [AnonymityRepository, AnonymityService, AnonymityResolver], exports: [AnonymityService] })
export class AnonymityModule {}
