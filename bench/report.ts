import type pg from 'pg';
import { issueReport, surveyProgress } from '#modules/reports/contract/operations-report.ts';
import { newId } from '#platform/contract/ids.ts';
import { type Figure, timed } from './measure.ts';
import type { Program } from './program.ts';

const VISITS = 1_000;

/** A campaign with a thousand visits handed in and three demands each, past the recorder: this is stock, not work. */
const fillCampaign = async (owner: pg.Client): Promise<string> => {
  const id = newId();
  await owner.query('set session_replication_role = replica');
  await owner.query(
    `insert into campaigns.campaigns (id, authority_id, region_code, owner_id, title, purpose, starts_on, ends_on, planned_site_visits, opened_at, created_at, updated_at)
     select $1, authority_id, '330105', $1, '千家走访', '了解品牌培育需求', '2026-10-01', '2026-12-31', $2, now(), now(), now()
     from enterprises.enterprises where district_code = '330105' limit 1`,
    [id, VISITS],
  );
  await owner.query(
    `insert into campaigns.roster (id, authority_id, region_code, campaign_id, enterprise_id, enterprise_name, street_code, source, added_at)
     select gen_random_uuid(), authority_id, region_code, $1, id, name, region_code, 'filter', now()
     from enterprises.enterprises where district_code = '330105' order by id limit $2`,
    [id, VISITS],
  );
  await owner.query(
    `insert into visits.visits (id, authority_id, region_code, campaign_id, roster_id, enterprise_id, enterprise_name, kind, questionnaire_id, answers,
       visited_on, opened_at, opened_by, opened_by_name, submitted_at, submitted_by, submitted_by_name)
     select gen_random_uuid(), r.authority_id, r.region_code, $1, r.id, r.enterprise_id, r.enterprise_name, 'site', q.id,
       jsonb_build_object('training.adoption', jsonb_build_object('answer', 'yes'), 'declaration.patentAward', jsonb_build_object('answer', 'no'),
         'systemCerts.quality', jsonb_build_array(jsonb_build_object('number', '00124Q3'), jsonb_build_object('number', '00124Q4'))),
       date '2026-10-08' + (row_number() over ())::int % 40, now(), r.id, '王敏', now(), r.id, '王敏'
     from campaigns.roster r, (select id from questionnaires.questionnaire_versions order by version desc limit 1) q where r.campaign_id = $1`,
    [id],
  );
  await owner.query(
    `insert into campaigns.engagements (authority_id, region_code, campaign_id, enterprise_id, method, with_form, record_id, done_on, done_by_name)
     select authority_id, region_code, campaign_id, enterprise_id, kind, true, id, visited_on, submitted_by_name from visits.visits where campaign_id = $1`,
    [id],
  );
  await owner.query(
    `insert into demands.demands (id, authority_id, region_code, enterprise_id, kind, text, source, source_id, row_key, campaign_id, class_code, class_how,
       class_sure, raised_at, raised_by, raised_by_name)
     select gen_random_uuid(), v.authority_id, v.region_code, v.enterprise_id, k.kind, '第三方检测费用高，周期长', 'visit', v.id, k.kind, $1, c.code, 'rule',
       true, now(), v.id, '王敏'
     from visits.visits v cross join (values ('need', 1), ('difficulty', 2), ('intent', 3)) k (kind, n)
     join lateral (select code from catalogue.classes where parent is not null and retired_on is null order by md5(code || v.id::text || k.kind) limit 1) c on true
     where v.campaign_id = $1`,
    [id],
  );
  await owner.query('analyze');
  return id;
};

/** The summary report of a campaign with 1,000 visits: gathered, rendered as .docx and PDF/A, stored, over HTTP. */
export const benchReport = async (program: Program): Promise<Figure[]> => {
  const owner = await program.owner();
  const campaignId = await fillCampaign(owner);
  await owner.end();
  const lead = await program.signIn('stationLead');
  const live = await timed(() => lead.call(surveyProgress, { campaignId }));
  const first = await timed(() => lead.call(issueReport, { id: newId(), campaignId }));
  const again = await timed(() => lead.call(issueReport, { id: newId(), campaignId }));
  return [
    {
      name: 'summary report with 1,000 visits, .docx and PDF/A',
      measured: Math.max(first.ms, again.ms) / 1_000,
      limit: 3,
      sense: 'atMost',
      unit: 's',
      note: `first ${first.ms.toFixed(0)} ms, again ${again.ms.toFixed(0)} ms, live progress ${live.ms.toFixed(0)} ms`,
    },
  ];
};
