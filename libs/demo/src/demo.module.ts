import { Module } from '@nestjs/common';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { PersonaController } from './persona/persona.controller.js';
import { ProviderHost } from './provider/provider.host.js';

/** What the demo adds to the API: personas, their provider, the day, the mailbox. */
@Module({
  controllers: [PersonaController, MailboxController],
  providers: [ProviderHost],
})
export class DemoModule {}
