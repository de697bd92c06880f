import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A child left the organisation: its support ends that day by a step that says so, with its OPP and clocks; a worry that nobody answered ends too. */
export class SupportAddLeaving1790000074400 implements MigrationInterface {
  name = 'SupportAddLeaving1790000074400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function support.end_with_child() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  t support.track;
  v_day date;
begin
  for t in select * from support.track k where k.controller_id = new.controller_id and k.child_id = new.id and k.ended_on is null for update loop
    -- what was still decided afterwards stays as it was said
    v_day := greatest(new.left_on, t.step_on);
    insert into support.step (controller_id, id, track_id, child_id, place, action, scale_id, from_level, to_level, on_date, decided_by, noted_by)
    values (t.controller_id, gen_random_uuid(), t.id, t.child_id, (select count(*) + 1 from support.step s where s.controller_id = t.controller_id and s.track_id = t.id),
      'LEAVE', t.scale_id, t.level_code, t.level_code, v_day, '{}', access.service_account());
    update support.track k set state = access.next_state('support.track', k.state, 'LEAVE'), step_on = v_day, review_on = null, ended_on = v_day, version = k.version + 1
    where k.controller_id = t.controller_id and k.id = t.id;
  end loop;
  delete from support.clock c where c.controller_id = new.controller_id and c.child_id = new.id and c.kind = 'DECLARATION';
  -- the duty to decide on an application goes on, and with it the enrolment by which the school meets the child (R24, R26)
  update children.enrolment e set ended_on = null
  where e.controller_id = new.controller_id and e.child_id = new.id and e.ended_on = greatest(new.left_on, e.recorded_on + 1) and exists (select from support.application a
    where a.controller_id = e.controller_id and a.child_id = e.child_id and a.location_id = e.location_id and a.state not in ('ADMITTED', 'OTHER_SCHOOL', 'REFUSED_NO_DUTY', 'WITHDRAWN'));
  delete from support.meeting_item m where m.controller_id = new.controller_id and m.child_id = new.id and m.held_on >= access.today() and m.held_on > new.left_on
    and coalesce(m.question, m.works, m.decision) is null;
  update support.concern c set ended_on = greatest(new.left_on, c.raised_on)
  where c.controller_id = new.controller_id and c.child_id = new.id and c.answered_on is null and c.ended_on is null;
  perform access.tell_change(new.controller_id, 'CHILD', new.id);
  return null;
end $$;
comment on function support.end_with_child is 'What runs for a child ends on the day it left: support with its OPP and reviews (R27-R30), the clock of a TLV, a meeting to come of which nothing is written, a worry without an answer.';
create trigger child_ends_support after update of left_on on children.child for each row when (old.left_on is null and new.left_on is not null) execute function support.end_with_child();

create function support.end_enrolment() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- who noted how it ended reads that the same day
  update children.enrolment e set ended_on = greatest(e.recorded_on, access.today()) + 1
  where e.controller_id = new.controller_id and e.child_id = new.child_id and e.location_id = new.location_id and e.ended_on is null
    and case when new.state in ('OTHER_SCHOOL', 'WITHDRAWN') then not exists (
      select from children.placement p join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
      where p.controller_id = e.controller_id and p.child_id = e.child_id and g.location_id = e.location_id and (upper_inf(p.period) or upper(p.period) > access.today()))
    else exists (select from children.child c where c.controller_id = e.controller_id and c.id = e.child_id and c.left_on is not null) end;
  return null;
end $$;
comment on function support.end_enrolment is 'With another school that said yes, or once parents took their application back, the enrolment here is over; that of a child which left, with any decision (R26, R48).';
create trigger application_ends_enrolment after update of state on support.application for each row
  when (new.state in ('ADMITTED', 'OTHER_SCHOOL', 'REFUSED_NO_DUTY', 'WITHDRAWN')) execute function support.end_enrolment();

create function support.come_back() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  -- winds the clock of a TLV that still holds
  update support.declaration d set taken_back_on = d.taken_back_on where d.controller_id = new.controller_id and d.child_id = new.id;
  return null;
end $$;
comment on function support.come_back is 'A TLV is of the child and counts again when it comes back; support begins anew, by people.';
create trigger child_brings_declaration after update of left_on on children.child for each row when (old.left_on is not null and new.left_on is null) execute function support.come_back();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop trigger child_brings_declaration on children.child;
drop trigger child_ends_support on children.child;
drop trigger application_ends_enrolment on support.application;
drop function support.come_back, support.end_enrolment, support.end_with_child;
`);
  }
}
