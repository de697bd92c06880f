import { Module } from '@nestjs/common';
import { graphql } from './graphql.module.js';
import { rooms } from './rooms.js';

/** The front door: joins the rooms, says no domain word. */
@Module({ imports: [...rooms, graphql] })
export class ApiModule {}
