import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { dayOf, instantOf } from '#platform/contract/china-day.ts';
import { openKillable } from '../test/journeys/killable-browser.ts';
import type { Figure } from './measure.ts';
import type { Program } from './program.ts';

const enterprises = 40;

/** A day of forty stops for the team of whoever has stops today: a minute each, before the office opens. */
const fillDay = async (program: Program): Promise<void> => {
  const owner = await program.owner();
  await owner.query('set session_replication_role = replica');
  try {
    await owner.query(
      'update campaigns.appointments set cancelled_at = now() where cancelled_at is null and day <> reference.day_of(now())',
    );
    await owner.query(
      `with today as (
         select a.* from campaigns.appointments a
         where a.cancelled_at is null and a.day = reference.day_of(now())
           and a.team_id in (select m.team_id from campaigns.team_members m join people.persons p on p.id = m.person_id
                             where p.username = 'wangmin' and m.left_at is null)),
       free as (
         select r.id, row_number() over (order by r.id) as n
         from campaigns.roster r
         where r.campaign_id = (select campaign_id from today limit 1) and r.id not in (select roster_id from campaigns.appointments where cancelled_at is null)
         limit $1 - (select count(*) from today))
       insert into campaigns.appointments
       select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'roster_id', f.id, 'slot',
         tstzrange($2::timestamptz + f.n * interval '1 minute',
                   $2::timestamptz + (f.n + 1) * interval '1 minute')))).*
       from campaigns.appointments a, free f where a.id = (select id from today limit 1)`,
      [enterprises, instantOf(dayOf(new Date()))],
    );
  } finally {
    await owner.end();
  }
};

/** 4G in a street: 9 Mbit/s, 60 ms. */
const onMobile = async (page: Page): Promise<{ bytes: () => number }> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 60,
    downloadThroughput: 1_125_000,
    uploadThroughput: 375_000,
  });
  let packRequest = '';
  let bytes = 0;
  session.on('Network.requestWillBeSent', e => {
    if (e.request.url.includes('/api/visits/visit/pack')) packRequest = e.requestId;
  });
  session.on('Network.loadingFinished', e => {
    if (e.requestId === packRequest) bytes = e.encodedDataLength;
  });
  return { bytes: () => bytes };
};

/** 带走今天的资料 with forty enterprises: what goes over the air, and how long she stands there. */
export const benchDayPack = async (program: Program): Promise<Figure[]> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'peipao-bench-pack-'));
  try {
    await fillDay(program);
    const accounts = JSON.parse(readFileSync(path.join(program.dataDir, 'demo-accounts.json'), 'utf8')) as {
      username: string;
      password: string;
    }[];
    const phone = await openKillable(profile);
    const { page } = phone;
    const line = await onMobile(page);
    await page.goto(`${program.origin}/m/`);
    await page.getByLabel(/^登录名/).fill('wangmin');
    await page.getByLabel(/^密码/).fill(accounts.find(a => a.username === 'wangmin')?.password ?? '');
    await page.getByRole('button', { name: /^登录$/ }).click();
    const take = page.getByRole('button', { name: /带走今天的资料|更新资料/ });
    await take.waitFor();
    const start = performance.now();
    await take.click();
    await page.getByText(new RegExp(`已带走 ${enterprises} 家企业`)).waitFor();
    const ms = performance.now() - start;
    await phone.kill();
    const note = `${enterprises} enterprises, 9 Mbit/s, 60 ms`;
    return [
      { name: 'the day’s papers taken along: bytes', measured: line.bytes() / 1_048_576, limit: 5, sense: 'atMost', unit: 'MB', note },
      { name: 'the day’s papers taken along: until all lie on the phone', measured: ms / 1000, limit: 5, sense: 'atMost', unit: 's', note },
    ];
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};
