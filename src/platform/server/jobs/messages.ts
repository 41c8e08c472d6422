import { sql } from 'kysely';
import { newId } from '../../contract/ids.ts';
import type { CallContext } from '../context.ts';
import { sendMessage } from './message.job.ts';

/** The office's gateway for short messages. */
export interface MessageGateway {
  readonly url: string;
  readonly token: string | undefined;
}

let gateway: MessageGateway | undefined;

/** Told once at the start, from the configuration; undefined: no message leaves the house. */
export const setMessageGateway = (told: MessageGateway | undefined): void => {
  gateway = told;
};
export const findMessageGateway = (): MessageGateway | undefined => gateway;

interface Message {
  /** Telephone number, digits only. */
  to: string;
  text: string;
  /** The record it is about. */
  about: string;
  /** What kind of message, e.g. `selffill.fillCode`. */
  purpose: string;
  /** How long somebody waits for it; a quarter of an hour unless said. */
  usefulMs?: number;
}

/** Puts a message into the outbox; it leaves exactly if the caller's transaction commits. Answers its id. */
export const queueMessage = async (ctx: CallContext, message: Message): Promise<string> => {
  const id = newId();
  const until = message.usefulMs === undefined ? null : new Date(ctx.now.getTime() + message.usefulMs);
  await sql`insert into platform.messages (id, about, purpose, to_sealed, text_sealed, queued_at, useful_until)
    values (${id}, ${message.about}, ${message.purpose}, ${ctx.cipher.seal(message.to)}, ${ctx.cipher.seal(message.text)}, ${ctx.now}, ${until})`.execute(
    ctx.db,
  );
  await ctx.enqueue(sendMessage, { id });
  return id;
};

/** Where a message stands: on its way, held up (tried and not taken), taken by the gateway, given up. */
export type MessageState = 'waiting' | 'heldUp' | 'sent' | 'givenUp';

/** Where these messages stand, by id. */
export const messageStates = async (ctx: CallContext, ids: readonly string[]): Promise<ReadonlyMap<string, MessageState>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; state: MessageState }>`
    select id, case when sent_at is not null then 'sent' when given_up_at is not null then 'givenUp' when tries > 0 then 'heldUp' else 'waiting' end as state
    from platform.messages where id = any (${ids as string[]}::uuid[])`.execute(ctx.db);
  return new Map(rows.map(r => [r.id, r.state]));
};

/** When the gateway took these messages, by id; those that it has not taken are absent. */
export const sentTimes = async (ctx: CallContext, ids: readonly string[]): Promise<ReadonlyMap<string, Date>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; sent_at: Date }>`
    select id, sent_at from platform.messages where id = any (${ids as string[]}::uuid[]) and sent_at is not null`.execute(ctx.db);
  return new Map(rows.map(r => [r.id, r.sent_at]));
};

/** Takes a message back that has not left: somebody has said it in another way. */
export const withdrawMessage = async (ctx: CallContext, id: string): Promise<void> => {
  await sql`update platform.messages set given_up_at = ${ctx.now}, problem = 'withdrawn', to_sealed = '', text_sealed = ''
    where id = ${id} and sent_at is null and given_up_at is null`.execute(ctx.db);
};
