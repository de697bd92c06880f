import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A consultation that may name a child, only while all parents with authority agree for this specialist's organisation (R38, K11). */
export class CoachingAddConsultationNames1790000054300 implements MigrationInterface {
  name = 'CoachingAddConsultationNames1790000054300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(naming);
    await runner.query(holding);
    await runner.query(`do $$ begin
      execute format('grant execute on function coaching.name_in_consultation, coaching.unname_in_consultation to %I', access.role_name('caller'));
    end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger consent_holds_consultations on coaching.child_consent;
drop trigger guardian_holds_consultations on children.guardian;
drop trigger named_consultation_scopes on coaching.named_consultation;
drop trigger employer_holds_consultations on coaching.coach_post;
drop function coaching.hold_asked_employer, coaching.hold_consultations, coaching.scope_named_consultation, coaching.unname_in_consultation, coaching.name_in_consultation;
`);
  }
}

const naming = `
create function coaching.scope_named_consultation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- every look at this consultation is a line about this child while it is named, and no longer (R45)
  update access.subject_scope s set child_id = case when new.closed_on is null then new.child_id end
  where s.controller_id = new.controller_id and s.subject_kind = 'CONSULTATION' and s.subject_id = new.consultation_id and s.closed_at is null;
  perform access.tell_change(new.controller_id, 'CONSULTATION', new.consultation_id);
  return null;
end $$;
create trigger named_consultation_scopes after insert or update on coaching.named_consultation for each row execute function coaching.scope_named_consultation();

create function coaching.name_in_consultation(p_id uuid, p_consultation uuid, p_child uuid, p_version integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare
  v record;
  v_employer uuid;
begin
  if p_child <> all (access.opened('roster')) then raise exception 'only who works with this child' using errcode = '42501'; end if;
  select * into v from coaching.step_of_consultation(p_consultation, 'ASKER', p_version);
  v_employer := coaching.employer_asked(v.c);
  refused := coalesce(v.refused, case
    when (v.c).about <> 'CHILD' then 'consultation_group_child'
    when v_employer is null or not coaching.all_agree((v.c).controller_id, p_child, v_employer) then 'consultation_needs_consent'
    when exists (select from coaching.named_consultation n where n.controller_id = (v.c).controller_id and n.consultation_id = p_consultation and n.closed_on is null) then 'consultation_named_already' end);
  state := (v.c).state; version := (v.c).version;
  if refused is not null then return; end if;
  insert into coaching.named_consultation (controller_id, id, consultation_id, child_id, employer_id, linked_on)
  values ((v.c).controller_id, p_id, p_consultation, p_child, v_employer, access.today());
  perform access.note('ACT', 'CHILD', array[p_child], 'CONSULT');
end $$;
comment on function coaching.name_in_consultation is 'Who asked lets the consultation name a child, when everybody with authority agrees for the specialist''s organisation (R38).';

create function coaching.unname_in_consultation(p_consultation uuid, p_version integer, out refused text, out state text, out version integer)
language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from coaching.step_of_consultation(p_consultation, 'ASKER', p_version);
  refused := v.refused; state := (v.c).state; version := (v.c).version;
  if refused is not null then return; end if;
  update coaching.named_consultation n set closed_on = access.today() where n.controller_id = (v.c).controller_id and n.consultation_id = p_consultation and n.closed_on is null;
end $$;
comment on function coaching.unname_in_consultation is 'Makes a consultation anonymous again.';
`;

const holding = `
create function coaching.hold_consultations() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  v_controller uuid := coalesce(new.controller_id, old.controller_id);
  v_child uuid := coalesce(new.child_id, old.child_id);
begin
  update coaching.named_consultation n set closed_on = greatest(n.linked_on, access.today())
  where n.controller_id = v_controller and n.child_id = v_child and n.closed_on is null and not coaching.all_agree(v_controller, v_child, n.employer_id);
  return null;
end $$;
comment on function coaching.hold_consultations is 'Takes a child''s name out of every consultation for whose specialist not everybody agrees any more.';
create trigger consent_holds_consultations after update or delete on coaching.child_consent for each row execute function coaching.hold_consultations();
create trigger guardian_holds_consultations after insert or update of authority on children.guardian for each row execute function coaching.hold_consultations();

create function coaching.hold_asked_employer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update coaching.named_consultation n set closed_on = greatest(n.linked_on, access.today())
  from access.post p join coaching.consultation c on c.controller_id = p.controller_id and c.specialist = p.account_id
  where p.controller_id = new.controller_id and p.id = new.id and n.controller_id = c.controller_id and n.consultation_id = c.id and n.closed_on is null
    and coaching.employer_asked(c) is distinct from n.employer_id;
  return null;
end $$;
comment on function coaching.hold_asked_employer is 'Takes a child''s name out of consultations with somebody who works for another organisation now than parents agreed to (R38).';
create trigger employer_holds_consultations after insert or update of employer_id on coaching.coach_post for each row execute function coaching.hold_asked_employer();
`;
