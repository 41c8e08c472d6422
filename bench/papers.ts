import { dayPack } from '#modules/papers/contract/operations-print.ts';
import { downloadReport, issueReport } from '#modules/reports/contract/operations-report.ts';
import { newId } from '#platform/contract/ids.ts';
import { pathOf } from '#platform/contract/operation.ts';
import { type FullCampaign, makeCampaign } from './campaign.ts';
import { type Figure, timed } from './measure.ts';
import type { Caller, Program } from './program.ts';

const packDay = '2026-01-15';
const stops = 40;

/** Forty stops of ten minutes on one day, past the rule of how many a team can do. */
const fillDay = async (program: Program, { campaignId, teamId, rosterIds }: FullCampaign): Promise<void> => {
  const owner = await program.owner();
  await owner.query('set session_replication_role = replica');
  await owner.query(
    `insert into campaigns.appointments (id, authority_id, region_code, campaign_id, team_id, roster_id, day, slot, agreed, created_at, updated_at)
     select gen_random_uuid(), r.authority_id, r.region_code, $1, $2, r.id, $4,
       tstzrange($4::date + make_interval(mins => 10 * r.n::int), $4::date + make_interval(mins => 10 * r.n::int + 10)), true, now(), now()
     from (select *, row_number() over () n from campaigns.roster where id = any ($3)) r`,
    [campaignId, teamId, rosterIds.slice(0, stops), packDay],
  );
  // A real campaign grows over weeks, and PostgreSQL knows its tables by then.
  await owner.query('analyze');
  await owner.end();
};

const fetchWhole = async (caller: Caller, url: string): Promise<number> => {
  const response = await caller.raw(url);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.arrayBuffer()).byteLength;
};

const seconds = (name: string, ms: number, limit: number, note: string): Figure => ({
  name,
  measured: ms / 1000,
  limit,
  sense: 'atMost',
  unit: 's',
  note,
});

/** The summary report of 1,000 visits as .docx and PDF, the day pack of 40 forms, and how long others must wait meanwhile. */
export const benchPapers = async (program: Program): Promise<Figure[]> => {
  const campaign = await makeCampaign(program, 1_000, 'submitted');
  await fillDay(program, campaign);
  const lead = await program.signIn('stationLead');
  const id = newId();
  await program.longestPause();
  const report = await timed(async () => {
    await lead.call(issueReport, { id, campaignId: campaign.campaignId });
    const size = async (format: string): Promise<number> => fetchWhole(lead, `${pathOf(downloadReport)}?id=${id}&format=${format}`);
    return [await size('docx'), await size('pdf')];
  });
  const reportPause = await program.longestPause();
  const pack = await timed(() => fetchWhole(lead, `${pathOf(dayPack)}?teamId=${campaign.teamId}&day=${packDay}`));
  const packPause = await program.longestPause();
  const pause = (of: string, ms: number): Figure => ({
    name: `longest pause of the server while ${of} is made`,
    measured: ms,
    limit: 100,
    sense: 'atMost',
    unit: 'ms',
    note: 'event loop',
  });
  return [
    seconds('summary report of 1,000 visits, .docx and PDF', report.ms, 3, report.value.map(b => `${(b / 1024).toFixed(0)} KB`).join(', ')),
    seconds('day pack of 40 forms', pack.ms, 5, `${(pack.value / 1024).toFixed(0)} KB`),
    pause('the report', reportPause),
    pause('the pack', packPause),
  ];
};
