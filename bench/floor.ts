import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';

/**
 * The floor: the least that answers at all. One statement a request, which makes the JSON itself; no rules, no log, no schema,
 * no GraphQL. Runs as a process of its own: PLAIN_URL, PORT.
 */
const pool = new pg.Pool({ connectionString: process.env['PLAIN_URL'], max: 16 });

const GROUP = `
select coalesce(json_agg(json_build_object('id', c.id, 'callName', c.call_name, 'familyPrefix', c.family_prefix, 'familyName', c.family_name,
  'birthDate', c.birth_date, 'works', c.works, 'levels', l.levels) order by c.call_name, c.id), '[]')::text as json
from plain.child c
cross join lateral (
  select json_agg(json_build_object('line', r.line, 'step', r.step, 'sight', r.sight, 'certainty', r.certainty, 'observedOn', r.observed_on)) as levels
  from plain.current_rating r where r.child_id = c.id
) l
where c.group_id = $1`;

const RATE = `
insert into plain.rating (id, child_id, line, step, sight, certainty, observed_on, rater_role)
select r.id, $1, r.line, r.step, r.sight, r.certainty, $2, $3
from json_to_recordset($4) as r(id uuid, line text, step smallint, sight text, certainty text)`;

const BOARD = `
select coalesce(json_agg(json_build_object('id', h.id, 'childId', h.child_id, 'groupId', h.group_id, 'callName', h.call_name, 'birthDate', h.birth_date, 'state', h.state,
  'dueOn', h.due_on, 'latestOn', h.latest_on, 'firstSchoolDay', h.first_school_day, 'warmRequired', h.warm_required, 'receiverName', l.name)), '[]')::text as json
from plain.handover h join plain.location l on l.id = h.receiver_location_id
where h.location_id = $1 and h.ended_on is null`;

interface Rating {
  readonly childId: string;
  readonly observedOn: string;
  readonly raterRole: string;
  readonly ratings: readonly unknown[];
}

async function answer(request: IncomingMessage): Promise<string> {
  const [, thing, id] = (request.url ?? '').split('/');
  if (request.method === 'GET' && thing === 'groups') return jsonOf({ name: 'group', text: GROUP, values: [id] });
  if (request.method === 'GET' && thing === 'boards') return jsonOf({ name: 'board', text: BOARD, values: [id] });
  if (request.method !== 'POST') return '{}';
  const { childId, observedOn, raterRole, ratings } = JSON.parse(await bodyOf(request)) as Rating;
  const { rowCount } = await pool.query({ name: 'rate', text: RATE, values: [childId, observedOn, raterRole, JSON.stringify(ratings)] });
  return JSON.stringify({ kept: rowCount });
}

async function jsonOf(query: pg.QueryConfig): Promise<string> {
  const { rows } = await pool.query<{ json: string }>(query);
  return rows[0]?.json ?? 'null';
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
}

const server = createServer((request, response) => {
  answer(request).then(
    (json) => send(response, 200, json),
    (error: Error) => send(response, 500, error.message),
  );
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('ready'));
