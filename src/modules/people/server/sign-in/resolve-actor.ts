import type pg from 'pg';
import { anonymousActor } from '#platform/server/actors.ts';
import { asSystem } from '#platform/server/as-system.ts';
import type { Actor, Source } from '#platform/server/context.ts';
import { unready } from '../../contract/role.ts';
import { rememberedBy } from './remembered.ts';
import { tokenHash } from './secrets.ts';

/** What a request proves itself by. */
export interface Proof {
  readonly sessionToken: string | null;
  readonly apiKey: string | null;
  readonly source: Source;
  readonly pool: pg.Pool;
  readonly now: Date;
}

interface Known {
  session_id: string | null;
  level: string;
  seen_at: Date;
  idle_seconds: number;
  ends_at: Date;
  key_name: string | null;
  scopes: string[] | null;
  person_id: string | null;
  name: string;
  role: string | null;
  authority_id: string;
  region_code: string;
  unit_id: string | null;
}

const sessionSql = `select s.id as session_id, s.level, s.seen_at, s.idle_seconds, s.expires_at as ends_at, null as key_name, null as scopes,
    p.id as person_id, p.name, p.role, p.authority_id, p.region_code, p.unit_id
  from people.sessions s left join people.persons p on p.id = s.person_id
  where s.token_hash = $1 and p.disabled_at is null`;
const keySql = `select null as session_id, k.id as key_id, 'key' as level, k.expires_at as ends_at, k.name as key_name, k.scopes,
    p.id as person_id, p.name, p.role, p.authority_id, p.region_code, p.unit_id
  from people.api_keys k join people.persons p on p.id = k.person_id
  where k.key_hash = $1 and k.approved_at is not null and k.revoked_at is null and p.disabled_at is null`;

const look = (proof: Proof, text: string, hash: string): Promise<Known | undefined> =>
  asSystem(proof, async ({ client }) => {
    const { rows } = await client.query(text, [hash]);
    return rows[0] as Known | undefined;
  });

const touch = async (proof: Proof, known: Known & { key_id?: string }): Promise<void> => {
  if (known.session_id) {
    if (proof.now.getTime() - known.seen_at.getTime() < 60_000) return;
    await proof.pool.query('update people.sessions set seen_at = $2 where id = $1 and seen_at < $2', [known.session_id, proof.now]);
    known.seen_at = proof.now;
  } else if (known.key_id) {
    await proof.pool.query(
      `insert into people.api_key_uses as u values ($1, $2) on conflict (key_id) do update set used_at = $2 where u.used_at < $2 - interval '1 minute'`,
      [known.key_id, proof.now],
    );
  }
};

const isAlive = (known: Known, now: Date): boolean =>
  known.ends_at > now && (known.session_id === null || now.getTime() < known.seen_at.getTime() + known.idle_seconds * 1000);

const asActor = (known: Known): Actor => {
  const half = { ...anonymousActor, sessionId: known.session_id };
  if (known.person_id === null || known.role === null) return half;
  const person = {
    id: known.person_id,
    name: known.name,
    role: known.role,
    authorityId: known.authority_id,
    regionCode: known.region_code,
    unitId: known.unit_id,
    sessionId: known.session_id,
    keyScopes: known.scopes,
  };
  if (known.level === 'key') return { ...person, kind: 'apiKey', name: `${known.name}（${known.key_name}）` };
  if (known.level === 'full') return { ...person, kind: 'person' };
  return known.level === 'enrol' ? { ...person, kind: 'person', role: unready } : half;
};

/**
 * Who asks, by session cookie or API key. Nobody known, a session that idled out, an ended or unapproved key: the anonymous actor.
 * A half session (password right, second factor to come) is anonymous with its session id. The database is asked each time, or each
 * four seconds while revocations are listened to (`listenForRevocations`).
 * @throws Problem `busy` (503) when the database is away
 */
export const resolveActor = async (proof: Proof): Promise<Actor> => {
  const token = proof.apiKey ?? proof.sessionToken;
  if (token === null || token.length > 200) return anonymousActor;
  const hash = tokenHash(token);
  const memory = rememberedBy<Known>(proof.pool);
  const remembered = memory.get(hash);
  const known = remembered ?? (await look(proof, proof.apiKey === null ? sessionSql : keySql, hash));
  if (!known || !isAlive(known, proof.now)) return anonymousActor;
  if (!remembered) {
    await touch(proof, known);
    memory.set(hash, known);
  }
  return asActor(known);
};
