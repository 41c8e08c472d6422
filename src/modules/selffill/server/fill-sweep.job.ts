import { z } from 'zod';
import { job } from '#platform/server/jobs/jobs.ts';

/** 到期登录信息与验证码的删除: every night, as the notice promises. */
export const fillSweepJob = job({ name: 'selffill.fillSweep', payload: z.object({}), cron: '40 3 * * *' });
