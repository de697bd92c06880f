import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A short question straight to a specialist (R36, N1, N4, N5, X15): who may be asked, the question and its words apart, in whose reach it is. */
export class CoachingCreateConsultations1790000054100 implements MigrationInterface {
  name = 'CoachingCreateConsultations1790000054100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(cards);
    await runner.query(consultations);
    await runner.query(scopes);
    await runner.query(placeOf(ofConsultation));
    await runner.query(walls);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from access.step where machine = 'coaching.consultation';`);
    await runner.query(placeOf());
    await runner.query(`
drop trigger post_moves_consultations on access.post;
drop table coaching.named_consultation, coaching.consultation_decision, coaching.consultation_words, coaching.consultation, coaching.contact_card;
drop function coaching.move_consultations, coaching.scope_consultation, coaching.lay_consultation, coaching.asked_until, coaching.tell_consultation, coaching.forget_consultation;
delete from access.subject_scope where subject_kind = 'CONSULTATION';
`);
  }
}

const cards = `
create table coaching.contact_card (
  controller_id uuid not null references centre.controller (id),
  account_id uuid not null references access.account (id),
  expertise text not null check (length(expertise) between 1 and 200),
  days text[] not null default '{}' check (days <@ array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']),
  phone text check (phone ~ '^[0-9+() -]{6,20}$'),
  confirmed_on date not null,
  version integer not null default 1,
  primary key (controller_id, account_id)
);
comment on table coaching.contact_card is 'Purpose: how a specialist is reached here: expertise, days, phone; kept by the specialist (N2). Retention: until the last post as specialist or coach here ends.';
alter table coaching.contact_card enable row level security;
alter table coaching.contact_card force row level security;
do $$ begin execute format('create policy owner_all on coaching.contact_card to %I using (true) with check (true)', access.role_name('owner')); end $$;

create function coaching.asked_until(p_controller uuid, p_account uuid, p_location uuid) returns date language sql stable security definer set search_path = '' as $$
  select max(coalesce(upper(p.period), 'infinity')) from access.post p
  where p.controller_id = p_controller and p.account_id = p_account and p.role in ('SPECIALIST', 'EXTERNAL_COACH') and not isempty(p.period)
    and ((p.scope_kind = 'CONTROLLER' and p.scope_id = p_controller) or (p.scope_kind = 'LOCATION' and p.scope_id = p_location)
      or (p.scope_kind = 'GROUP' and p.scope_id in (select g.id from centre."group" g where g.controller_id = p_controller and g.location_id = p_location)))
$$;
comment on function coaching.asked_until is 'The first day on which a specialist has no assignment at this location any more; null when there never was one.';
`;

const consultations = `
create table coaching.consultation (
  controller_id uuid not null references centre.controller (id),
  id uuid not null,
  location_id uuid not null,
  about text not null check (about in ('CHILD', 'GROUP_CLIMATE')),
  age_band text check (age_band in ('UNDER_2', 'FROM_2_TO_4', 'FROM_4_TO_6', 'FROM_6_TO_9', 'FROM_9_TO_12')),
  sex text check (sex in ('GIRL', 'BOY', 'OTHER')),
  asked_by uuid references access.account (id),
  specialist uuid references access.account (id),
  asked_on date not null,
  due_on date not null,
  owned_on date not null,
  specialist_owned_on date,
  answered_on date,
  answer_read_on date,
  decided_on date,
  usefulness text check (usefulness in ('HELPED', 'PARTLY', 'NOT')),
  still_here text check (still_here in ('YES', 'NO', 'UNKNOWN')),
  usefulness_on date,
  taken_back_on date,
  forget_on date not null,
  forgotten_on date,
  state text not null generated always as (case
    when forgotten_on is not null then 'FORGOTTEN' when taken_back_on is not null then 'TAKEN_BACK'
    when answered_on is null then 'ASKED' when decided_on is null then 'ANSWERED' else 'DECIDED' end) stored,
  version integer not null default 1,
  primary key (controller_id, id),
  foreign key (controller_id, location_id) references centre.location (controller_id, id),
  constraint consultation_people check (forgotten_on is not null or (asked_by is not null and specialist is not null)),
  constraint consultation_days check (due_on > asked_on and forget_on > due_on and answered_on >= asked_on and decided_on >= answered_on and answer_read_on >= answered_on),
  constraint consultation_group check (about = 'CHILD' or (age_band is null and sex is null)),
  constraint consultation_answer check ((answered_on is null) = (specialist_owned_on is null) or forgotten_on is not null),
  constraint consultation_use check ((usefulness is null) = (usefulness_on is null))
);
comment on table coaching.consultation is 'Purpose: a question to a specialist in dates and codes, anonymous (R36, X15). Retention: who asked whom, age and sex 90 days or as the controller sets; dates and counts 5 years.';
create index consultation_by_location on coaching.consultation (controller_id, location_id, asked_on);
create index consultation_to_forget on coaching.consultation (forget_on) where forgotten_on is null;
call access.declare_steps('coaching.consultation',
  'ASKED ANSWER ANSWERED', 'ASKED TAKE_BACK TAKEN_BACK', 'ANSWERED DECIDE DECIDED', 'DECIDED DECIDE DECIDED', 'ASKED FORGET FORGOTTEN',
  'ANSWERED FORGET FORGOTTEN', 'DECIDED FORGET FORGOTTEN', 'TAKEN_BACK FORGET FORGOTTEN');

create table coaching.consultation_words (
  controller_id uuid not null,
  consultation_id uuid not null,
  question text not null check (length(question) between 1 and 600),
  tried text check (length(tried) <= 600),
  answer text check (length(answer) <= 2000),
  primary key (controller_id, consultation_id),
  foreign key (controller_id, consultation_id) references coaching.consultation (controller_id, id) on delete cascade
);
comment on table coaching.consultation_words is 'Purpose: what was asked, what was tried and what the specialist advises; for the two of them. Retention: 90 days after it was asked, or as the controller sets.';

create table coaching.consultation_decision (
  controller_id uuid not null,
  consultation_id uuid not null,
  decision text not null check (length(decision) between 1 and 200 and decision !~ '[\\n\\r]'),
  primary key (controller_id, consultation_id),
  foreign key (controller_id, consultation_id) references coaching.consultation (controller_id, id) on delete cascade
);
comment on table coaching.consultation_decision is 'Purpose: what the colleague decided, in one line of their own; advice is not followed up by who gave it. Retention: with the words of the consultation.';

create table coaching.named_consultation (
  controller_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  child_id uuid not null,
  employer_id uuid not null references centre.controller (id),
  linked_on date not null,
  closed_on date,
  primary key (controller_id, id),
  foreign key (controller_id, consultation_id) references coaching.consultation (controller_id, id) on delete cascade,
  foreign key (controller_id, child_id) references children.child (controller_id, id) on delete cascade
);
comment on table coaching.named_consultation is 'Purpose: which child a consultation may name, as long as every parent with authority agrees for the specialist''s organisation (R38). Retention: with the words of the consultation.';
create unique index named_consultation_once on coaching.named_consultation (controller_id, consultation_id) where closed_on is null;
create index named_consultation_by_child on coaching.named_consultation (controller_id, child_id) where closed_on is null;
`;

const scopes = `
create function coaching.lay_consultation(c coaching.consultation) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_until date := coaching.asked_until(c.controller_id, c.specialist, c.location_id);
  v_child uuid := (select n.child_id from coaching.named_consultation n where n.controller_id = c.controller_id and n.consultation_id = c.id and n.closed_on is null);
begin
  delete from access.subject_scope where controller_id = c.controller_id and basis = 'CONSULTATION' and basis_id = c.id;
  if c.forgotten_on is not null then
    -- nobody's any more, and still never new under another kind's name
    insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, closed_at)
    values (c.controller_id, 'CONSULTATION', c.id, 'CONTROLLER', c.controller_id, 'CONSULTATION', c.id, daterange(c.asked_on, c.forgotten_on, '[]'), clock_timestamp());
    return;
  end if;
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, child_id)
  values (c.controller_id, 'CONSULTATION', c.id, 'ACCOUNT', c.asked_by, 'CONSULTATION', c.id, daterange(c.asked_on, null), v_child);
  -- what was taken back is out of the specialist's sight, and so is everything when the assignment at that location ends
  if c.taken_back_on is not null or v_until is null then return; end if;
  insert into access.subject_scope (controller_id, subject_kind, subject_id, scope_kind, scope_id, basis, basis_id, period, child_id)
  values (c.controller_id, 'CONSULTATION', c.id, 'ACCOUNT', c.specialist, 'CONSULTATION', c.id, daterange(c.asked_on, greatest(v_until, c.asked_on)), v_child)
  on conflict do nothing;
end $$;
comment on function coaching.lay_consultation is 'Lays anew in whose reach a consultation is: who asked, and the one specialist who was asked while the assignment at that location runs.';

create function coaching.scope_consultation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform coaching.lay_consultation(new);
  return null;
end $$;
create trigger consultation_scopes after insert or update of asked_by, specialist, location_id, taken_back_on, forgotten_on on coaching.consultation
  for each row execute function coaching.scope_consultation();

create function coaching.forget_consultation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from access.subject_scope where controller_id = old.controller_id and basis = 'CONSULTATION' and basis_id = old.id;
  return null;
end $$;
create trigger consultation_forget after delete on coaching.consultation for each row execute function coaching.forget_consultation();

create function coaching.move_consultations() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform coaching.lay_consultation(c) from coaching.consultation c
  where c.controller_id = coalesce(new.controller_id, old.controller_id) and c.specialist = coalesce(new.account_id, old.account_id) and c.forgotten_on is null;
  return null;
end $$;
create index consultation_by_specialist on coaching.consultation (controller_id, specialist) where forgotten_on is null;
create trigger post_moves_consultations after insert or update or delete on access.post for each row execute function coaching.move_consultations();

create function coaching.tell_consultation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform access.tell_change(new.controller_id, 'CONSULTATION', new.id);
  return null;
end $$;
create trigger consultation_tells after insert or update on coaching.consultation for each row execute function coaching.tell_consultation();
`;

const ofConsultation = `
  select c.location_id, n.child_id into location_id, child_id from coaching.consultation c
  left join coaching.named_consultation n on n.controller_id = c.controller_id and n.consultation_id = c.id and n.closed_on is null
  where c.controller_id = access.controller() and c.id = p_subject;
  if found then return; end if;`;

const placeOf = (alsoOf = '') => `
create or replace function coaching.place_of(p_subject uuid, out location_id uuid, out group_id uuid, out child_id uuid) language plpgsql stable security definer set search_path = '' as $$
begin
  select l.id into location_id from centre.location l where l.controller_id = access.controller() and l.id = p_subject;
  if found then return; end if;${alsoOf}
  select t.location_id, t.group_id, (select s.child_id from access.subject_scope s where s.controller_id = t.controller_id and s.subject_kind = 'TRAJECTORY' and s.subject_id = t.id and s.child_id is not null limit 1)
  into location_id, group_id, child_id from coaching.trajectory t where t.controller_id = access.controller() and t.id = p_subject;
end $$;
`;

const walls = `
call access.protect('coaching.consultation', 'consultation', 'select', 'id');
call access.protect('coaching.consultation_words', 'consultation', 'select', 'consultation_id');
call access.protect('coaching.consultation_decision', 'consultation_own', 'select', 'consultation_id');
call access.protect('coaching.named_consultation', 'consultation', 'select', 'consultation_id');
do $$ begin
  execute format('create policy while_named on coaching.named_consultation as restrictive for select to %I using (closed_on is null)', access.role_name('caller'));
end $$;
`;
