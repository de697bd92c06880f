import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lies sealed in a column, said in its comment: whoever takes records along knows what to open, and what it is then. */
const SEALED: Readonly<Record<string, readonly string[]>> = {
  'text/plain': [
    'step_words.reason',
    'step_words.enough_when',
    'need.text',
    'goal.now_is',
    'goal.aim',
    'goal.seen_by',
    'evaluation.line',
    'action.what',
    'opp_text.outflow',
    'opp_text.reasons',
    'opp_text.hearing_how',
    'opp_action_part.text',
    'opp_action_part.without_consent',
    'opp_evaluation.line',
    'opp_drawing.shows',
    'family_text.text',
    'family_comment.comment',
    'concern.words',
    'concern.answer',
    'family_match.family',
    'meeting_item.question',
    'meeting_item.works',
    'meeting_item.decision',
    'safety_note.words',
    'team_member.why',
  ],
  'application/json': ['bundle_content.content'],
  'image/jpeg;base64': ['opp_drawing.picture'],
};

const columns = Object.entries(SEALED).flatMap(([type, names]) => names.map((name) => [name, type] as const));

/** Names the columns that are sealed with the key of a child (decision 20). */
export class SupportAddSealedColumnNames1790000075100 implements MigrationInterface {
  name = 'SupportAddSealedColumnNames1790000075100';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, type] of columns) await runner.query(`comment on column support.${name} is 'Sealed: ${type}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of columns) await runner.query(`comment on column support.${name} is null`);
  }
}
