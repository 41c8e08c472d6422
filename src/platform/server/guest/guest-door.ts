import { type CallContext, type Context, retype } from '../context.ts';

/**
 * A way in for people without an account: a link with a secret, a six-digit code, then a cookie for that one link. Each room that has one keeps
 * its own links, and two tables of these shapes; they are read before there is a reach, so no wall stands before them.
 */
export interface GuestDoor {
  /** Bound into the prints of its codes, e.g. `fill`. */
  readonly word: string;
  /** `link_id` (key), `code_fingerprint`, `way`, `made_at`, `expires_at`, `wrong`, `used_at`, `used_by`. */
  readonly codes: string;
  /** `id`, `token_hash`, `link_id`, `person_name`, `department`, `noticed_at`, `created_at`, `expires_at`, `ends_at`. */
  readonly sessions: string;
  /** Below which the cookie is sent, e.g. `/api/selffill/fill`. */
  readonly path: string;
}

export interface GuestCodeRow {
  link_id: string;
  code_fingerprint: string;
  way: string;
  made_at: Date | string;
  expires_at: Date | string;
  wrong: number;
  used_at: Date | string | null;
  used_by: string | null;
}

/** One phone on one link. */
export interface GuestSession {
  id: string;
  token_hash: string;
  link_id: string;
  person_name: string | null;
  department: string | null;
  /** 已阅读个人信息告知 (个人信息保护法 第十七条). */
  noticed_at: Date | string | null;
  created_at: Date | string;
  expires_at: Date | string;
  ends_at: Date | string;
}

interface GuestTables {
  'guest.codes': GuestCodeRow;
  'guest.sessions': GuestSession;
}

/** The door's two tables under their common names. */
export const guestTables = (ctx: CallContext, door: GuestDoor) => ({
  db: retype<GuestTables>(ctx).db as Context<GuestTables>['db'],
  codes: door.codes as 'guest.codes',
  sessions: door.sessions as 'guest.sessions',
});
