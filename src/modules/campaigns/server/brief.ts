import { bothWords } from '#platform/contract/brief/brief.ts';
import { chineseDay, dayOf } from '#platform/contract/china-day.ts';
import { brief } from '#platform/server/brief/brief.ts';
import { behindPlan } from '../domain/pace.ts';
import { briefEn } from '../i18n/brief.en.ts';
import { briefZh } from '../i18n/brief.zh-CN.ts';
import type { CampaignsDb } from './db.ts';
import { openPaces } from './progress-now.ts';

const say = bothWords(briefZh, briefEn);

/** 请您定夺: campaigns that will not be done by their last day (6.1-b). */
export const campaignBriefs = [
  brief<CampaignsDb>({
    needs: 'campaigns.campaign.list',
    tell: async ctx => ({
      matters: (await openPaces(ctx)).flatMap(c => {
        const behind = behindPlan(c, dayOf(ctx.now));
        if (!behind) return [];
        const { how, percent } = behind;
        return [
          {
            key: `campaigns.${c.id}`,
            weight: how === 'late' ? ('bad' as const) : ('warn' as const),
            what: say(how, { title: c.title, percent }),
            hint: say(`${how}Why`, { planned: c.planned, done: c.done, day: chineseDay(c.endsOn), iso: c.endsOn }),
            href: `/campaigns/${c.id}`,
          },
        ];
      }),
    }),
  }),
];
