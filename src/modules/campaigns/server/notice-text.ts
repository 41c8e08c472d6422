import { clockOf, dayOf, longDay } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { RosterRow } from '../contract/roster.ts';
import { findCampaign } from './campaign-reads.ts';
import type { CampaignsDb } from './db.ts';
import { sayPlanning } from './say.ts';
import { membersOf } from './team-reads.ts';

/** The purpose as it stands in the plan, closed like a sentence. */
const sentence = (text: string): string => (text === '' || /[。！？.!?]$/.test(text) ? text : `${text}。`);

/** 走访通知 (6.1-e) as plain lines that paste tidily into a chat. Always zh-CN: it goes to the enterprise. */
export const noticeText = async (ctx: Context<CampaignsDb>, campaignId: string, entry: RosterRow): Promise<string> => {
  const say = sayPlanning('zh-CN');
  const campaign = await findCampaign(ctx, campaignId);
  const members = entry.teamId ? await membersOf(ctx, [entry.teamId]) : [];
  const agreed = entry.agreedAt ? new Date(entry.agreedAt) : undefined;
  const when = agreed ? say('notice.whenAgreed', { day: longDay(dayOf(agreed)), time: clockOf(agreed) }) : say('notice.whenOpen');
  const who = members.length > 0 ? members.map(m => m.person_name).join('、') : say('notice.whoOpen');
  return [
    say('notice.greeting', { name: entry.enterpriseName }),
    say('notice.purpose', { title: campaign?.title ?? '', purpose: sentence((campaign?.purpose ?? '').replaceAll('\n', ' ')) }),
    when,
    say('notice.who', { who }),
    say('notice.minutes', { minutes: 60 }),
    say('notice.materials'),
    say('notice.choice'),
  ].join('\n');
};
