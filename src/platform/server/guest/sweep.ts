import type { Worker } from '../jobs/jobs.ts';
import type { GuestDoor } from './guest-door.ts';

/** 到期登录信息与验证码的删除. Sessions and codes are no business data: they go without an entry. */
export const sweepGuests = async (worker: Worker, door: GuestDoor): Promise<void> => {
  await worker.pool.query(`delete from ${door.sessions} where ends_at < $1`, [worker.now()]);
  await worker.pool.query(`delete from ${door.codes} where expires_at < $1::timestamptz - interval '1 day'`, [worker.now()]);
};
