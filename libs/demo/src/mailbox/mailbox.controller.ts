import { Controller, Get, Header, Inject } from '@nestjs/common';
import { codeOf } from '#children';
import { CONFIG, type Config, derivedKey, Units } from '#platform';

interface MailboxRow {
  code_id: string;
  channel: 'LETTER' | 'MAIL';
  guardian_name: string;
  email: string | null;
  organisation: string;
  call_name: string;
  birth_date: string;
  made_on: string;
  last_day: string;
  is_open: boolean;
}

/** A letter or mail with a one-time code, and what a parent knows beside it. */
export interface MailboxItem {
  readonly id: string;
  readonly channel: 'LETTER' | 'MAIL';
  readonly to: string;
  readonly email: string | null;
  readonly from: string;
  readonly child: string;
  /** What the parent types beside the code. */
  readonly birthDate: string;
  readonly madeOn: string;
  readonly lastDay: string;
  /** Null once the code was used, replaced or expired. */
  readonly code: string | null;
}

/** The doormat and the inbox of the invented parents, so that a newcomer can walk on as one of them. Production does not contain it. */
@Controller('auth/demo/mailbox')
export class MailboxController {
  private readonly key: Buffer;

  constructor(
    private readonly units: Units,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = derivedKey(config.secret, 'guardian code');
  }

  /** The newest hundred. */
  @Get()
  @Header('cache-control', 'no-store')
  async list(): Promise<MailboxItem[]> {
    const rows = await this.units.plain<MailboxRow>('select * from demo.mailbox()', []);
    return rows.map((row) => ({
      id: row.code_id,
      channel: row.channel,
      to: row.guardian_name,
      email: row.email,
      from: row.organisation,
      child: row.call_name,
      birthDate: row.birth_date,
      madeOn: row.made_on,
      lastDay: row.last_day,
      code: row.is_open ? codeOf(this.key, row.code_id) : null,
    }));
  }
}
