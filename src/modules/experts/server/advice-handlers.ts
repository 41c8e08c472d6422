import { sql } from 'kysely';
import { plainName } from '#modules/enterprises/domain/name-key.ts';
import { enterprises } from '#modules/enterprises/index.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { searchAdvice } from '../contract/operations-consultation.ts';
import { classNamesOf } from './class-names.ts';
import type { ExpertsDb } from './db.ts';

const { query } = handlersFor<ExpertsDb>();

interface NoteRow {
  id: string;
  consultation_id: string;
  expert_id: string;
  expert_name: string;
  enterprise_id: string;
  class_code: string;
  advice: string;
  given_at: Date;
}

/** Every word of what was typed, in the spelling of the search column. */
const wordsOf = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split(/\s+/)
    .map(plainName)
    .filter(w => w !== '');

/** 谁懂什么 (7.3-b): the newest note first, so that nobody is ranked. */
export const adviceHandlers = [
  query(searchAdvice, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, input) => {
      const key = decodeCursor(input.after);
      const wheres = [whereScope(ctx.scope, { region: 'n.region_code' }) as ReturnType<typeof sql>];
      for (const word of wordsOf(input.q)) wheres.push(sql`strpos(n.plain, ${word}) > 0`);
      if (input.topic) wheres.push(sql`n.topic = ${input.topic}`);
      if (key?.length === 2) wheres.push(sql`(n.given_at, n.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`);
      const { rows } = await sql<NoteRow>`
        select n.id, n.consultation_id, n.expert_id, e.name as expert_name, n.enterprise_id, n.class_code, n.advice, n.given_at
        from experts.advice_notes n join experts.experts e on e.id = n.expert_id
        where ${sql.join(wheres, sql` and `)} order by n.given_at desc, n.id desc limit ${input.limit + 1}`.execute(ctx.db);
      const { shown, next } = toPage(rows, input.limit, r => [r.given_at.toISOString(), r.id]);
      const [nameOf, firms] = await Promise.all([classNamesOf(ctx), enterprises(ctx).nameMap(shown.map(r => r.enterprise_id))]);
      return {
        rows: shown.map(r => ({
          id: r.id,
          consultationId: r.consultation_id,
          expertId: r.expert_id,
          expertName: r.expert_name,
          enterpriseId: r.enterprise_id,
          enterpriseName: firms.get(r.enterprise_id) ?? '',
          classCode: r.class_code,
          className: nameOf(r.class_code),
          advice: r.advice,
          givenAt: r.given_at.toISOString(),
        })),
        next,
      };
    },
  }),
];
