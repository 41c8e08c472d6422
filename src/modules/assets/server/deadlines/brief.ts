import { bothWords } from '#platform/contract/brief/brief.ts';
import { chineseDay } from '#platform/contract/china-day.ts';
import { brief } from '#platform/server/brief/brief.ts';
import { briefEn } from '../../i18n/brief.en.ts';
import { briefZh } from '../../i18n/brief.zh-CN.ts';
import type { WarningsDb } from './db-warnings.ts';
import { pressingNow } from './expiring.ts';

const say = bothWords(briefZh, briefEn);

/** 请您定夺: rights that can still be saved, and only now (6.3.1-a). */
export const assetBriefs = [
  brief<WarningsDb>({
    needs: 'assets.deadline.rescue',
    tell: async ctx => {
      const { n, nearest } = await pressingNow(ctx);
      if (n === 0 || nearest === null) return {};
      return {
        matters: [
          {
            key: 'assets.pressing',
            weight: 'bad',
            what: say('pressing', { n }),
            hint: say('pressingWhy', { day: chineseDay(nearest), iso: nearest }),
            href: '/deadlines/rescue',
          },
        ],
      };
    },
  }),
];
