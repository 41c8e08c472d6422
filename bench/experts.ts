import { createEnterprise } from '#modules/enterprises/contract/operations.ts';
import { proposeExperts, requestConsultation } from '#modules/experts/contract/operations-consultation.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { type Figure, percentile, rate } from './measure.ts';
import type { Program } from './program.ts';

const count = 5_000;

/** 5,000 serving experts of one district, each with three fields, two relations and four past consultations, past the recorder: this is stock. */
const fillPool = async (program: Program, enterpriseId: string): Promise<void> => {
  const owner = await program.owner();
  const day = (days: number): string => `date '${addDays(dayOf(new Date()), days)}'`;
  const home = `'01980000-0000-7000-8000-000000330105'::uuid, '330105'`;
  await owner.query('set session_replication_role = replica');
  await owner.query(`insert into experts.experts (id, authority_id, region_code, name, unit_name, online, on_site, monthly_cap, applied_by, applied_at,
      reviewed_at, reviewed_by, passed, advised, last_offered_at)
    select gen_random_uuid(), ${home}, '专家' || n, '单位' || n, true, n % 5 > 0, 4, gen_random_uuid(), now(), now(), gen_random_uuid(), true, 4,
      now() - interval '60 days' from generate_series(1, ${count}) n`);
  await owner.query("create temp view made as select * from experts.experts where name like '专家%'");
  await owner.query(`insert into experts.fields (id, authority_id, region_code, expert_id, class_code, level, proof, added_at)
    select gen_random_uuid(), ${home}, e.id, c.code, 'expert', '证书', now() from made e
    cross join (values ('BZ'), ('BZ01'), ('ZL05')) c (code)`);
  await owner.query(`insert into experts.terms (id, authority_id, region_code, expert_id, from_on, to_on, doc_no, appointed_by, appointed_at)
    select gen_random_uuid(), ${home}, e.id, ${day(-100)}, ${day(900)}, '文', gen_random_uuid(), now() from made e`);
  await owner.query(`insert into experts.interests (id, authority_id, region_code, expert_id, kind, unit_name, name_key, credit_code, source, added_by, added_at)
    select gen_random_uuid(), ${home}, e.id, 'employer', e.unit_name, e.unit_name, null, 'declared', gen_random_uuid(), now() from made e
    cross join generate_series(1, 2)`);
  await owner.query(`insert into experts.consultations (id, authority_id, region_code, enterprise_id, class_code, mode, question, wanted_on, asked_by,
      asked_by_name, asked_at, held_by, held_by_name, ended_at, ended_how)
    select gen_random_uuid(), ${home}, '${enterpriseId}', 'BZ01', 'online', '问', ${day(-50)}, asker, '某', now(), asker, '某', now(), 'advised'
    from (select gen_random_uuid() as asker from generate_series(1, ${count * 4})) a`);
  await owner.query(`insert into experts.assignments (id, authority_id, region_code, consultation_id, expert_id, month, offered_by, offered_at, answer_by,
      accepted_at, met_on, met_mode, minutes, met_at, advised_at)
    select gen_random_uuid(), ${home}, c.id, e.id, date_trunc('month', ${day(0)}), gen_random_uuid(), now() - interval '60 days', ${day(0)}, now(),
      ${day(-50)}, 'online', 60, now(), now()
    from (select id, row_number() over () as n from experts.consultations where question = '问') c
    join (select id, row_number() over () as n from made) e on e.n = 1 + c.n % ${count}`);
  await owner.query('vacuum analyze');
  await owner.end();
};

/** 推荐专家 for one matter with 5,000 experts who all have the field: over HTTP, kept and recorded. */
export const benchExperts = async (program: Program): Promise<Figure[]> => {
  const officer = await program.signIn('officer');
  const enterpriseId = newId();
  await officer.call(createEnterprise, { id: enterpriseId, name: '测量仪表有限公司', regionCode: '330105009', address: '大街 1 号' });
  await fillPool(program, enterpriseId);
  const id = newId();
  const wantedOn = addDays(dayOf(new Date()), 5);
  const consultation = { enterpriseId, classCode: 'BZ01', mode: 'onSite', question: '怎么比对', wantedOn } as const;
  await officer.call(requestConsultation, { id, consultation });
  const once = (): Promise<unknown> => officer.call(proposeExperts, { id: newId(), consultationId: id });
  await rate(once, 1_500, 1);
  const { times } = await rate(once, 4_000, 1);
  return [
    {
      name: 'proposal of experts for one demand, 5,000 experts of its field',
      measured: percentile(times, 0.5),
      limit: 50,
      sense: 'atMost',
      unit: 'ms',
      note: `best ${Math.min(...times).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`,
    },
  ];
};
