import { beginFollow, issueFollow, openFollow } from '#modules/cases/contract/operations-follow.ts';
import { beginFill, issueFill, openFill, showFillCode } from '#modules/selffill/contract/operations-selffill.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Caller } from './caller.ts';
import { type Phone, phoneOf, secret } from './fill.ts';
import type { World } from './world.ts';

/** An enterprise at its phone: with a link that it opened, and one of another enterprise that it did not. */
export interface Guest {
  readonly linkId: string;
  readonly otherId: string;
  /** The phone as one that asks; without its cookies: somebody who only knows the address. */
  readonly inject: Caller['inject'];
}

interface Matter {
  readonly id: string;
  readonly person: string;
}

const injectOf = (world: World, more: { cookies?: Record<string, string>; remoteAddress?: string }): Caller['inject'] => {
  return ({ payload, ...request }) =>
    world.app.inject({ ...request, ...more, ...(payload === undefined ? {} : { payload: payload as string }) });
};

/** Somebody who is not signed in, each from an address of its own: one address alone is slowed down. */
export const strangerFrom = (world: World, n: number): Pick<Caller, 'inject'> => ({
  inject: injectOf(world, { remoteAddress: `198.51.${Math.floor(n / 250)}.${1 + (n % 250)}` }),
});

const officerOf = (
  world: World,
  { rows }: { rows: { id: string; name: string; region_code: string; authority_id: string }[] },
  id: string,
): Caller => {
  const p = rows.find(one => one.id === id);
  return world.as('officer', { id, name: p?.name ?? '', region: p?.region_code ?? '', authorityId: p?.authority_id ?? '' });
};

/** Guests of the demonstration: who follows a case, and who fills in for a visit. */
export const guestsIn = async (world: World): Promise<Readonly<Record<'cases.follow' | 'selffill.fill', Guest>>> => {
  const people = await world.pool.query("select id, name, region_code, authority_id from people.persons where role = 'officer'");
  const { rows: cases } = await world.pool.query<Matter>(
    `select c.id, c.companion_id as person from cases.cases c join people.persons p on p.id = c.companion_id and p.role = 'officer'
     where c.ended_at is null and c.region_code like '330105%' order by c.year, c.no limit 2`,
  );
  const { rows: entries } = await world.pool.query<Matter>(
    `select r.id, m.person_id as person from campaigns.roster r join campaigns.campaigns c on c.id = r.campaign_id and c.opened_at is not null and c.closed_at is null
     join lateral (select m.person_id from campaigns.team_members m join people.persons p on p.id = m.person_id and p.role = 'officer'
       where m.team_id = r.team_id and m.left_at is null order by m.person_name limit 1) m on true
     where not exists (select from visits.visits v where v.roster_id = r.id) order by r.enterprise_name limit 2`,
  );
  const follow = async ({ id, person }: Matter, phone: Phone): Promise<string> => {
    const [linkId, token] = [newId(), secret()];
    const told = await officerOf(world, people, person).call(issueFollow, { id, linkId, token });
    await phone.call(openFollow, { token, code: told.code ?? '', session: secret() });
    await phone.call(beginFollow, { linkId, name: '郑磊', department: '质量部', noticed: true });
    return linkId;
  };
  const fill = async ({ id, person }: Matter, phone: Phone): Promise<string> => {
    const [token, officer] = [secret(), officerOf(world, people, person)];
    const { issued } = await officer.call(issueFill, { links: [{ id: newId(), visitId: newId(), rosterId: id, token }] });
    const linkId = issued[0]?.id ?? '';
    const { code } = await officer.call(showFillCode, { linkId });
    await phone.call(openFill, { token, code: code ?? '', session: secret() });
    await phone.call(beginFill, { linkId, name: '张三', department: '质量部', noticed: true });
    return linkId;
  };
  const guest = async (matters: readonly Matter[], open: (m: Matter, phone: Phone) => Promise<string>): Promise<Guest> => {
    const [mine, other] = matters;
    if (!mine || !other) throw new Error('the demonstration has no two matters for guests');
    const phone = phoneOf(world);
    return {
      linkId: await open(mine, phone),
      otherId: await open(other, phoneOf(world, '203.0.113.8')),
      inject: injectOf(world, { cookies: Object.fromEntries(phone.cookies) }),
    };
  };
  return { 'cases.follow': await guest(cases, follow), 'selffill.fill': await guest(entries, fill) };
};
