import { runFor, type Worker } from './jobs.ts';
import { sendMessage } from './message.job.ts';
import { findMessageGateway, type MessageGateway } from './messages.ts';

/** After this long nobody waits for a code any more. */
const staleAfterMs = 15 * 60_000;

interface Waiting {
  id: string;
  to_sealed: string;
  text_sealed: string;
  queued_at: Date;
  useful_until: Date | null;
}

/** One attempt. The id goes along, so that a gateway that has taken it already takes it once. */
const post = async (gateway: MessageGateway, message: { id: string; to: string; text: string }): Promise<void> => {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': message.id,
      ...(gateway.token === undefined ? {} : { authorization: `Bearer ${gateway.token}` }),
    },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`gateway answered ${response.status}`);
};

const close = (worker: Worker, id: string, column: 'sent_at' | 'given_up_at', problem: string | null): Promise<unknown> =>
  worker.pool.query(`update platform.messages set ${column} = $2, problem = $3, to_sealed = '', text_sealed = '' where id = $1`, [
    id,
    worker.now(),
    problem,
  ]);

/** Sends what still waits; a throw means that the queue tries again later. Neither number nor text enters a log. */
export const messageRun = runFor(sendMessage, async (worker, { id }) => {
  const { rows } = await worker.pool.query<Waiting>(
    'select id, to_sealed, text_sealed, queued_at, useful_until from platform.messages where id = $1 and sent_at is null and given_up_at is null',
    [id],
  );
  const message = rows[0];
  if (!message) return;
  const gateway = findMessageGateway();
  if (!gateway) {
    await close(worker, id, 'given_up_at', 'no gateway');
    return;
  }
  if (worker.now().getTime() > (message.useful_until?.getTime() ?? message.queued_at.getTime() + staleAfterMs)) {
    await close(worker, id, 'given_up_at', 'too old');
    return;
  }
  try {
    await post(gateway, { id, to: worker.cipher.open(message.to_sealed), text: worker.cipher.open(message.text_sealed) });
  } catch (error) {
    await worker.pool.query('update platform.messages set tries = tries + 1, problem = $2 where id = $1', [
      id,
      (error as Error).message.slice(0, 200),
    ]);
    throw error;
  }
  await close(worker, id, 'sent_at', null);
});
