import { getProposal } from '#modules/cases/contract/operations-proposal.ts';
import { classifyDemand, raiseDemand } from '#modules/demands/contract/operations.ts';
import { createEnterprise } from '#modules/enterprises/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { type Figure, percentile, rate } from './measure.ts';
import type { Program } from './program.ts';

const firms = 5_000;
const rules = 500;

/** 5,000 enterprises with five confirmed assets each, and 500 rules of the district, past the recorder: this is stock. */
const fill = async (program: Program): Promise<void> => {
  const owner = await program.owner();
  const home = `'01980000-0000-7000-8000-000000330105'::uuid, '330105'`;
  await owner.query('set session_replication_role = replica');
  await owner.query(`create temp table firm as select gen_random_uuid() as id, n from generate_series(1, ${firms}) n`);
  await owner.query(`insert into enterprises.enterprises (id, authority_id, region_code, name, name_key, name_bg, address, status, revision, created_at, updated_at,
      scale, above_scale, founded_on)
    select id, ${home}, '测量企业' || n, 'firm' || n, ''::tsvector, '路' || n, 'active', 1, now(), now(), 'small', n % 2 = 0, date '2010-01-01' from firm`);
  await owner.query(`insert into assets.assets (id, authority_id, region_code, enterprise_id, enterprise_name, kind, number, number_shown, title, owner, standing,
      status, status_words, as_of, source, details, name_bg, created_at, updated_at)
    select gen_random_uuid(), ${home}, f.id, '测量企业' || f.n, k.kind, 'N' || f.n || k.kind || s, 'N', '名', '', 'confirmed', 'inForce', '有效', date '2026-01-01',
      'hand', '{"type":"invention","role":"lead"}', ''::tsvector, now(), now()
    from firm f cross join (values ('patent'), ('trademark'), ('standard'), ('certificate'), ('award')) k (kind) cross join generate_series(1, 2) s`);
  await owner.query(
    `create temp table made as select gen_random_uuid() as id, gen_random_uuid() as version, n from generate_series(1, ${rules}) n`,
  );
  await owner.query(`insert into cases.rules (id, authority_id, region_code, made_at) select id, ${home}, now() from made`);
  await owner.query(`insert into cases.rule_versions (id, authority_id, region_code, rule_id, no, valid_from, content, ends, reason, saved_at, saved_by_name)
    select version, ${home}, id, 1, date '2026-01-01', jsonb_build_object('name', '规则' || n, 'itemCode', (array['PAT-01', 'PAT-02', 'PAT-04', 'QLT-04', 'STD-01', 'TM-03'])[1 + n % 6],
      'weight', 1 + n % 100, 'needs', '[]'::jsonb, 'source', '测量', 'confidence', 'toConfirm', 'when', jsonb_build_object('when', 'all', 'of', jsonb_build_array(
        jsonb_build_object('fact', 'demand.class', 'op', 'in', 'value', jsonb_build_array('ZLQ0' || (1 + n % 9))),
        jsonb_build_object('when', 'atLeast', 'k', 2, 'of', jsonb_build_array(
          jsonb_build_object('fact', 'asset.patent.invention', 'op', 'atLeast', 'value', n % 4), jsonb_build_object('fact', 'asset.trademark', 'op', 'atLeast', 'value', 1),
          jsonb_build_object('fact', 'enterprise.aboveScale', 'op', 'is', 'value', true), jsonb_build_object('fact', 'answer.systemCerts.quality', 'op', 'atLeast', 'value', 1)))))),
      false, '', now(), '测量' from made`);
  await owner.query('vacuum analyze');
  await owner.end();
};

/** 建议 for one demand over HTTP: facts of its enterprise, 500 rules, the companions of its district. */
export const benchProposals = async (program: Program): Promise<Figure[]> => {
  const officer = await program.signIn('officer');
  const [enterpriseId, demandId] = [newId(), newId()];
  await officer.call(createEnterprise, { id: enterpriseId, name: '测量专利有限公司', regionCode: '330105009', address: '大街 1 号' });
  await fill(program);
  await officer.call(raiseDemand, { id: demandId, enterpriseId, kind: 'intent', text: '想申报专利奖' });
  await officer.call(classifyDemand, { id: demandId, classCode: 'ZLQ07' });
  const once = (): Promise<unknown> => officer.call(getProposal, { demandId });
  await rate(once, 1_500, 1);
  const { times } = await rate(once, 4_000, 1);
  return [
    {
      name: `proposal for one demand, ${rules} rules, ${firms.toLocaleString('en')} enterprises`,
      measured: percentile(times, 0.5),
      limit: 50,
      sense: 'atMost',
      unit: 'ms',
      note: `best ${Math.min(...times).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`,
    },
  ];
};
