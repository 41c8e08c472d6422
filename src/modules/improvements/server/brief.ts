import { sql } from 'kysely';
import { bothWords } from '#platform/contract/brief/brief.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { brief } from '#platform/server/brief/brief.ts';
import { whereScope } from '#platform/server/scope.ts';
import { briefEn } from '../i18n/brief.en.ts';
import { briefZh } from '../i18n/brief.zh-CN.ts';
import type { ImprovementsDb } from './db.ts';

const say = bothWords(briefZh, briefEn);

/** 请您定夺: 改进措施 past their day (4.4-b). */
export const improvementsBriefs = [
  brief<ImprovementsDb>({
    needs: 'improvements.action.list',
    tell: async ctx => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from improvements.actions a
        where a.done_at is null and a.due_on < ${dayOf(ctx.now)}::date and ${whereScope(ctx.scope, { region: 'a.region_code' })}`.execute(
        ctx.db,
      );
      const n = rows[0]?.n ?? 0;
      if (n === 0) return {};
      return {
        matters: [
          {
            key: 'improvements.overdue',
            weight: 'warn',
            what: say('overdue', { n }),
            hint: say('overdueWhy'),
            href: '/improvements?overdue=true',
          },
        ],
      };
    },
  }),
];
