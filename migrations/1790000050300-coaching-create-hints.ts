import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What would give a child away in a text (R38, X15): the group's own list of hints, and the matching, which tells kinds and places and never a name. */
export class CoachingCreateHints1790000050300 implements MigrationInterface {
  name = 'CoachingCreateHints1790000050300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(hints);
    await runner.query(words);
    await runner.query(matching);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function coaching.match_text, coaching.rare_languages, coaching.telling_words, coaching.family_words, coaching.coached_places, coaching.place_of, coaching.places_in, coaching.plain_words;
drop table coaching.group_hint;
`);
  }
}

const hints = `
create table coaching.group_hint (
  controller_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  kind text not null check (kind in ('STREET', 'SIBLING', 'RARE_TRAIT', 'OTHER')),
  text text not null check (length(text) between 2 and 100),
  primary key (controller_id, id),
  foreign key (controller_id, group_id) references centre."group" (controller_id, id)
);
comment on table coaching.group_hint is 'Purpose: words that would give a child of this group away, kept by who works there: street, brother or sister, rare trait. Retention: with the group.';
create index group_hint_by_group on coaching.group_hint (controller_id, group_id);
call access.protect('coaching.group_hint', 'hints', 'select, insert, delete', 'group_id');
`;

const words = `
create function coaching.plain_words(p_text text) returns text language sql immutable set search_path = '' as $$
  select btrim(regexp_replace(lower(replace(replace(replace(replace(
    translate(regexp_replace(normalize(coalesce(p_text, ''), nfkd), '[\\u0300-\\u036f\\u00ad\\u200b-\\u200f\\u2060\\ufeff]', '', 'g'), 'łŁøØđĐðÐıħĦẞÆŒÞ', 'llooddddihhßæœþ'),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')), '[^a-z0-9]+', ' ', 'g'))
$$;
comment on function coaching.plain_words is 'A text as small letters without accents, one space between words; as libs/coaching/src/anonymity does it.';

create function coaching.places_in(p_text text, p_words text) returns setof integer language sql immutable set search_path = '' as $$
  select nth - 1 from (select string_to_array(btrim(p_text), ' ') as said, string_to_array(p_words, ' ') as asked) t,
    lateral generate_subscripts(t.said, 1) nth, lateral (select cardinality(t.asked) as length) l
  where t.said[nth : nth + l.length - 2] = t.asked[: l.length - 1] and t.said[nth + l.length - 1] in (t.asked[l.length], t.asked[l.length] || 's')
$$;
comment on function coaching.places_in is 'At which words these words begin in a text, each time they stand there; the last one also with the s of Verhoevens jas.';

create function coaching.place_of(p_subject uuid, out location_id uuid, out group_id uuid, out child_id uuid) language plpgsql stable security definer set search_path = '' as $$
begin
  select l.id into location_id from centre.location l where l.controller_id = access.controller() and l.id = p_subject;
  if found then return; end if;
  select t.location_id, t.group_id, (select s.child_id from access.subject_scope s where s.controller_id = t.controller_id and s.subject_kind = 'TRAJECTORY' and s.subject_id = t.id and s.child_id is not null limit 1)
  into location_id, group_id, child_id from coaching.trajectory t where t.controller_id = access.controller() and t.id = p_subject;
end $$;
comment on function coaching.place_of is 'Where a subject of coaching belongs, and the child that its parents let be named.';
`;

const matching = `
create function coaching.coached_places(p_account uuid) returns table (controller_id uuid, location_id uuid) language sql stable security definer set search_path = '' as $$
  select distinct l.controller_id, l.id from access.post p
  join centre.location l on l.controller_id = p.controller_id and ((p.scope_kind = 'CONTROLLER' and p.scope_id = l.controller_id) or (p.scope_kind = 'LOCATION' and p.scope_id = l.id))
  where p.account_id = p_account and p.role in ('EXTERNAL_COACH', 'PEDAGOGICAL_COACH') and p.period @> access.today()
$$;
comment on function coaching.coached_places is 'Everywhere somebody coaches today, at every organisation: of those children a coach may think while writing where others read along.';

create function coaching.family_words(p_name text) returns setof text language sql immutable set search_path = '' as $$
  select coaching.plain_words(form) from (select p_name union select regexp_replace(p_name, '^((van|von|de|der|den|het|''t|ter|ten|te|in|op|el|la|le)\\s+)+', '', 'i')) n (name),
    lateral (select n.name union select replace(n.name, '-', '') union select part from regexp_split_to_table(n.name, '-') part where length(part) > 3) f (form)
$$;
comment on function coaching.family_words is 'A family name as people write it: with and without what stands before it, whole, without its hyphen, or either part.';

create function coaching.telling_words(p_controller uuid, p_location uuid, p_group uuid, p_child uuid) returns table (kind text, first_words text, last_words text, born date)
language sql stable security definer set search_path = '' as $$
  with here as (
    select distinct c.controller_id, c.id, c.call_name, c.given_names, c.family_prefix, c.family_name, c.birth_date
    from children.placement p join children.child c on c.controller_id = p.controller_id and c.id = p.child_id
    join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
    where p.controller_id = p_controller and g.location_id = p_location and (p_group is null or g.id = p_group)
      and p.period && daterange(access.today() - 90, access.today() + 90)
  ), family as (
    select g.child_id, g.name, g.email, g.phone, (select p.account_id from access.post p where p.controller_id = g.controller_id and p.scope_kind = 'GUARDIAN' and p.scope_id = g.id and p.period @> access.today() limit 1) as account_id
    from children.guardian g where g.controller_id = p_controller
  )
  -- of a double family name either part tells, unless it is as short as a word of every day (Ben-Ali)
  select 'FULL_NAME', coaching.plain_words(n.name), f.name, null::date
    from here h cross join lateral (values (h.call_name), (replace(h.call_name, '-', '')), ((regexp_split_to_array(h.call_name, '[- ]'))[1]), (h.given_names), (split_part(h.given_names, ' ', 1))) n (name)
    cross join lateral coaching.family_words(h.family_name) f (name)
    where h.id is distinct from p_child
  -- Z. van der Berg, Z. v.d. Berg and Z. Berg are as plain as the whole name
  union all select 'FULL_NAME', left(coaching.plain_words(n.name), 1) || x.prefix || f.name, null, null
    from here h cross join lateral (values (h.call_name), (h.given_names)) n (name) cross join lateral coaching.family_words(h.family_name) f (name)
    cross join lateral (values (' '), (' v d '), (' vd '), (' ' || coaching.plain_words(h.family_prefix) || ' ')) x (prefix)
    where h.id is distinct from p_child and n.name <> ''
  union all select 'BIRTH_DATE', null, null, h.birth_date from here h where h.birth_date is not null
  union all select 'PARENT_NAME', coaching.plain_words(f.name), null, null from here h join family f on f.child_id = h.id where position(' ' in coaching.plain_words(f.name)) > 0
  union all select 'SIBLING', coaching.plain_words(s.call_name), null, null
    from here h join family a on a.child_id = h.id join family b on b.child_id <> h.id
      and (b.account_id = a.account_id or b.email = a.email or (b.phone = a.phone and b.name = a.name))
    join children.child s on s.controller_id = h.controller_id and s.id = b.child_id
    where s.id not in (select x.id from here x)
  union all select case t.kind when 'OTHER' then 'HINT' else t.kind end, coaching.plain_words(t.text), null, null
    from coaching.group_hint t join centre."group" g on g.controller_id = t.controller_id and g.id = t.group_id
    where t.controller_id = p_controller and g.location_id = p_location and (p_group is null or g.id = p_group)
  union all select 'FIRST_NAME', coaching.plain_words(h.call_name), null, null from here h where h.id is distinct from p_child
$$;
comment on function coaching.telling_words is 'What would tell of a child in a group, as plain words; called by match_text only.';

create function coaching.rare_languages(p_controller uuid, p_location uuid, p_group uuid, p_child uuid) returns setof text language sql stable security definer set search_path = '' as $$
  select l.language
  from children.placement p join centre."group" g on g.controller_id = p.controller_id and g.id = p.group_id
  join children.home_language l on l.controller_id = p.controller_id and l.child_id = p.child_id
  where p.controller_id = p_controller and g.location_id = p_location and (p_group is null or g.id = p_group) and p.child_id is distinct from p_child
    and p.period && daterange(access.today() - 90, access.today() + 90)
  group by l.language having count(distinct l.child_id) <= 2
$$;
comment on function coaching.rare_languages is 'Languages that two children of a place or fewer speak at home: told in a text, they lead there; called by match_text only.';

create function coaching.match_text(p_subject uuid, p_group uuid, p_text text, p_dates text[], p_languages text[], p_places integer[]) returns table (kind text, place integer, words integer)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_place record;
  v_text text := ' ' || p_text || ' ';
  v_guest boolean := (access.caller()).role in ('EXTERNAL_COACH', 'PEDAGOGICAL_COACH', 'SPECIALIST');
begin
  if p_subject <> all (access.opened('text_check')) then raise exception 'this subject is not opened' using errcode = '42501'; end if;
  select * into v_place from coaching.place_of(p_subject);
  return query
  with places as (
    select access.controller() as controller_id, v_place.location_id, coalesce(v_place.group_id, p_group) as group_id, v_place.child_id where v_place.location_id is not null
    union all select c.controller_id, c.location_id, null, null from coaching.coached_places(p_subject) c
  ), telling as (select distinct t.* from places x, coaching.telling_words(x.controller_id, x.location_id, x.group_id, x.child_id) t),
  -- most names stand nowhere: that is seen before places are counted
  said as (select t.* from telling t where t.first_words <> '' and position(' ' || t.first_words in v_text) > 0 and (t.last_words is null or t.last_words <> '' and position(' ' || t.last_words in v_text) > 0)),
  met as (
    -- the name before or behind the family name, three words between at most
    select t.kind, least(f.place, l.place) as place, greatest(f.place + n.first, l.place + n.last) - least(f.place, l.place) as words
    from said t, coaching.places_in(v_text, t.first_words) f (place), coaching.places_in(v_text, t.last_words) l (place),
      lateral (select cardinality(string_to_array(t.first_words, ' ')) as first, cardinality(string_to_array(t.last_words, ' ')) as last) n
    where t.kind = 'FULL_NAME' and (l.place - f.place - n.first between 0 and 3 or f.place - l.place - n.last between 0 and 3)
    union all
    select t.kind, f.place, cardinality(string_to_array(t.first_words, ' ')) from said t, coaching.places_in(v_text, t.first_words) f (place) where t.last_words is null
    union all
    -- a date told without its year comes as --MM-DD
    select case when d.day like '--%' then 'BIRTHDAY' else t.kind end, (d.nth - 1)::integer, 0
    from telling t join unnest(p_dates) with ordinality d (day, nth) on d.day in (to_char(t.born, 'YYYY-MM-DD'), to_char(t.born, '"--"MM-DD')) where t.kind = 'BIRTH_DATE'
    union all
    -- who is a guest of the group learns nothing of its languages: each is refused, whether somebody speaks it there or not
    select case when v_guest then 'ORIGIN_BY_GUEST' else 'RARE_TRAIT' end, l.place, 1 from unnest(p_languages, p_places) l (language, place)
    where case when v_guest then not exists (select from children.home_language h where h.controller_id = access.controller() and h.child_id = v_place.child_id and h.language = l.language)
      else exists (select from places x, coaching.rare_languages(x.controller_id, x.location_id, x.group_id, x.child_id) r (language) where r.language = l.language) end
  )
  select distinct m.kind, m.place, m.words from met m order by 2, 1;
end $$;
comment on function coaching.match_text is 'Where plain words would tell of a child of this place, or of any place of a coach, and how: kinds and places alone. For dates the place is that in the list.';
do $$ begin execute format('grant execute on function coaching.match_text to %I', access.role_name('caller')); end $$;
`;
