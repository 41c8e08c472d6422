import { sql } from 'kysely';
import { newId } from '../contract/ids.ts';
import type { AnyContext } from './context.ts';
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
  /** What kind of message, e.g. `surveys.fillCode`. */
  purpose: string;
}

/** Puts a message into the outbox; it leaves exactly if the caller's transaction commits. */
export const queueMessage = async (ctx: AnyContext, message: Message): Promise<void> => {
  const id = newId();
  await sql`insert into platform.messages (id, about, purpose, to_sealed, text_sealed, queued_at)
    values (${id}, ${message.about}, ${message.purpose}, ${ctx.cipher.seal(message.to)}, ${ctx.cipher.seal(message.text)}, ${ctx.now})`.execute(
    ctx.db,
  );
  await ctx.enqueue(sendMessage, { id });
};
