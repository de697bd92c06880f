import { type CopiedTable } from './tables.js';

/** What an export does not hold, and why; it says so itself. */
export interface LeftOut {
  readonly table: string;
  readonly why: string;
}

const ALWAYS: readonly LeftOut[] = [
  { table: 'access.subject_scope', why: 'Working data: who reaches what here follows from posts and placements.' },
  { table: 'access.intent', why: 'Working data: what makes a repeated request do its work once.' },
  {
    table: 'support.safety_note',
    why: 'Notes on the safety of a child are for the two people who keep them and in no export (C13), lines about them in access.log neither. These two read them in Kindlijn until it is closed.',
  },
];

/** What the walls give to those in the conversation alone, or to who filled it in; the organisation's own management never reads it here either. */
const IN_CONFIDENCE: readonly { readonly tables: readonly string[]; readonly why: string }[] = [
  {
    tables: [
      ...['feeling', 'question', 'goal', 'log_words', 'confirmation', 'ownership', 'end_move', 'parent_voice', 'mark', 'averted', 'look_back', 'late_referral'],
      ...['consultation', 'consultation_words', 'consultation_decision', 'named_consultation'],
    ].map((table) => `coaching.${table}`),
    why: 'Words between colleague and coach or specialist, and what somebody marked: for these two and never for management (K3, K4, R36). Dates, kinds and minutes are in other tables.',
  },
  { tables: ['coaching.own_group_day', 'coaching.supervision'], why: "A coach's own profile; who leads sees that it was brought up to date (X14)." },
  { tables: ['coaching.intervision_question', 'coaching.intervision_answer'], why: 'Between coaches of several organisations, without a name (X14).' },
  {
    tables: ['improvement.sheet', 'insight.contribution', 'insight.withheld_number'],
    why: 'What one person answered, and what would give it away: others read figures of five and more (R40, R51), which are in the tables of measurements and releases.',
  },
];

const KEYS = ['access.controller_key', 'access.child_key'].map((table) => ({ table, why: 'Keys of this installation: what they sealed lies opened here.' }));

/** Rows without a controller to which rows of an organisation refer, as far as they explain them; `$1` is the organisation. */
const BESIDE: Readonly<Record<string, { readonly columns?: readonly string[]; readonly where: string }>> = {
  'centre.controller': { where: 'r.id = $1' },
  'access.account': {
    columns: ['id', 'display_name'],
    where: 'exists (select from access.post p where p.controller_id = $1 and p.account_id = r.id)',
  },
  'development.framework': { where: '$1::uuid is not null' },
  'development.line': { where: '$1::uuid is not null' },
  'development.step': { where: '$1::uuid is not null' },
  'development.indicator': { where: '$1::uuid is not null' },
};

/** Who looked after safety notes stays as much apart as the notes (C13). */
const LOG_WITHOUT_SAFETY = `r.controller_id = $1 and r.request_id not in (select l.request_id from access.log l where l.controller_id = $1 and l.purpose = 'SAFETY')`;

/** A table of an export, with the rows of one organisation in it. */
export interface ExportedTable {
  readonly label: string;
  readonly columns: readonly string[];
  readonly comment: string;
  readonly key: readonly string[];
  readonly sealed: Readonly<Record<string, string>>;
  /** `line`, the row as JSON, and `childKey`, the wrapped key of its child where words are sealed; `$1` is the organisation. */
  readonly query: string;
}

/** What stays out of an export: keys as well when what they sealed is opened. */
export const leftOut = (opened: boolean): readonly LeftOut[] => [
  ...ALWAYS,
  ...IN_CONFIDENCE.flatMap(({ tables, why }) => tables.map((table) => ({ table, why }))),
  ...(opened ? KEYS : []),
];

/** The tables of an export of one organisation, and the query for its rows in each. */
export function exportedTables(tables: readonly CopiedTable[], opened: boolean): ExportedTable[] {
  const out = new Set(leftOut(opened).map(({ table }) => table));
  return tables.filter(({ label, hasController }) => !out.has(label) && (hasController || label in BESIDE)).map(exported);
}

function exported({ name, label, key, comment, sealed, ...table }: CopiedTable): ExportedTable {
  const beside = BESIDE[label];
  const columns = beside?.columns ?? table.columns;
  const where = beside?.where ?? (label === 'access.log' ? LOG_WITHOUT_SAFETY : 'r.controller_id = $1');
  const isSealed = Object.keys(sealed).length > 0;
  const keys = isSealed ? 'left join access.child_key k on k.controller_id = r.controller_id and k.child_id = r.child_id' : '';
  const order = key.length > 0 ? key.map((column) => `r.${column}`).join(', ') : 'r::text';
  const query = `select to_jsonb(r)::text as line, ${isSealed ? 'k.wrapped' : 'null'} as "childKey"
    from (select ${columns.join(', ')} from ${name}) r ${keys} where ${where} order by ${order}`;
  return { label, columns, comment, key, sealed, query };
}
