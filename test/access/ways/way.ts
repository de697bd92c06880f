/** What a mutation answered. */
export interface Done {
  readonly id: string;
  readonly version: number;
}

/** Who makes the change that comes first, and about whom; the same unless told. */
export interface Other {
  readonly by?: RegExp;
  readonly about?: RegExp;
}

export type Input = Readonly<Record<string, unknown>>;

/** What brings a change within reach: other changes by the people of the world, or what lies or is put past the walls. */
export interface Way {
  /** Makes another change first, in its own way, as its case says but for this. */
  first(name: string, but?: Input, other?: Other): Promise<Done>;
  /** The first row that a statement gives past the walls. */
  past<Row = Record<'id', string>>(sql: string, values?: readonly unknown[]): Promise<Row>;
  /** Brings a file in for the own location, as the page does; gives the import. */
  upload(file: string): Promise<Done>;
  /** The input as its case gives it. */
  readonly input: Input;
  readonly accountId: string;
  readonly groupId: string;
  readonly controllerId: string;
}

/** How a change comes about that the world holds nothing for as it was laid: by whom and about whom, and what is done and asked for then. */
export interface Course extends Other {
  readonly go?: (way: Way) => Promise<Input>;
}

/** Another change first, whose row is named as this field. */
export const after = (name: string, as: string, other?: Other): Course => ({
  go: async ({ first }) => {
    const done = await first(name, {}, other);
    return { [as]: done.id, version: done.version };
  },
});

/** Another change of the same first, and then as its case says. */
export const once =
  (name: string, but: Input = {}, other?: Other) =>
  async ({ first }: Way): Promise<Input> => {
    await first(name, but, other);
    return {};
  };

/** A colleague of the own group. */
export const colleague = ({ past, groupId, accountId }: Way) =>
  past<{ account: string }>(
    `select p.account_id as account from access.post p where p.scope_id = $1 and p.account_id <> $2 and p.role in ('TEACHER', 'PEDAGOGICAL_STAFF') and p.period @> access.today()
     and not exists (select from coaching.member m where m.account_id = p.account_id) order by p.id limit 1`,
    [groupId, accountId],
  );
