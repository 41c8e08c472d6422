import { bothWords } from '#platform/contract/brief/brief.ts';
import { brief } from '#platform/server/brief/brief.ts';
import { briefEn } from '../i18n/brief.en.ts';
import { briefZh } from '../i18n/brief.zh-CN.ts';
import type { DemandsDb } from './db.ts';
import { countWaiting } from './waiting.ts';

const say = bothWords(briefZh, briefEn);

/** 请您定夺: demands in nobody's hands (3.1-a). */
export const demandsBriefs = [
  brief<DemandsDb>({
    needs: 'demands.waiting.get',
    tell: async ctx => {
      const { alarm } = await countWaiting(ctx);
      if (alarm === 0) return {};
      return {
        matters: [
          { key: 'demands.alarm', weight: 'bad', what: say('alarm', { n: alarm }), hint: say('alarmWhy'), href: '/demands?alarm=true' },
        ],
      };
    },
  }),
];
