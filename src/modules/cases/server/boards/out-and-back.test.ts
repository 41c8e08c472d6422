import { expect, test } from 'vitest';
import { answerDemand, getDemand, listDemands, referDemand } from '#modules/demands/contract/operations.ts';
import { dayOf, lastDayOf } from '#platform/contract/china-day.ts';
import { caseGround } from '#test/cases.ts';
import { somePartner } from '#test/partners.ts';
import { referralGround } from '#test/referrals.ts';
import { openWorld } from '#test/world.ts';
import { directorBoard } from '../../contract/boards.ts';
import {
  acceptReferral,
  answerReferral,
  receiveReferral,
  returnReferral,
  sendReferral,
  withdrawReferral,
} from '../../contract/operations-referral.ts';

const months = ['2026-12', '2027-01', '2027-02'] as const;
const at = (day: string): string => `${day}T09:30:00+08:00`;

test('[7.1-b] [7.5-b] what is out at a partner has no result; out, back and answered, each month tells what a recount by hand tells', async () => {
  const world = await openWorld();
  world.clock.set(at('2026-12-01'));
  const ground = await caseGround(world);
  const { officer, lead } = ground;
  const science = await somePartner(world, '区科技局');
  const { demand, sending } = referralGround(ground, science);
  /** What was done, written down by the test itself: when each was raised, by when it is due, and its first result. */
  const book = new Map<string, { raised: string; by: string; ended?: string }>();
  const raised = async (): Promise<string> => {
    const id = await demand();
    book.set(id, { raised: dayOf(world.clock.now()), by: (await officer.call(getDemand, { id })).answerBy ?? '' });
    return id;
  };
  const hasResult = (id: string): void => {
    const line = book.get(id);
    if (line) line.ended ??= dayOf(world.clock.now());
  };
  const sent = async (demandId: string): Promise<string> => {
    const input = sending({ demandId });
    await officer.call(sendReferral, input);
    return input.id;
  };
  const answered = async (id: string): Promise<void> => {
    await officer.call(answerDemand, { id, answer: '已告知' });
    hasResult(id);
  };
  const passed = async (id: string, dueOn: string): Promise<void> => {
    await officer.call(referDemand, { id, to: '省药检院', dueOn });
    hasResult(id);
    await world.deliver();
  };
  const rowsOf = async (filter: object): Promise<number> => (await lead.call(listDemands, { ...filter, limit: 100 })).rows.length;
  const told = async () => {
    const board = await lead.call(directorBoard, { from: months[0], to: months[2] });
    expect(board.answerTook.n, 'of all months').toBe([...book.values()].filter(d => d.ended).length);
    return months.map(month => {
      const { raised: n, answered: results, answers } = board.months.find(m => m.month === month) ?? board.whole;
      return { month, raised: n, answered: results, due: answers.due, kept: answers.kept };
    });
  };
  const byHand = () => {
    const today = dayOf(world.clock.now());
    const lines = [...book.values()];
    return months.map(month => {
      const promised = lines.filter(d => d.by.startsWith(month));
      return {
        month,
        raised: lines.filter(d => d.raised.startsWith(month)).length,
        answered: lines.filter(d => d.ended?.startsWith(month)).length,
        due: promised.filter(d => d.ended !== undefined || d.by < today).length,
        kept: promised.filter(d => d.ended !== undefined && d.ended <= d.by).length,
      };
    });
  };
  const agree = async (when: string) => {
    const figures = await told();
    expect(figures, when).toEqual(byHand());
    for (const { month, ...m } of figures) {
      const [from, to] = [`${month}-01`, lastDayOf(month)];
      expect(m, `the lists behind ${month}, ${when}`).toMatchObject({
        answered: await rowsOf({ endedFrom: from, endedTo: to }),
        due: await rowsOf({ promise: 'judged', byFrom: from, byTo: to }),
        kept: await rowsOf({ promise: 'kept', byFrom: from, byTo: to }),
      });
    }
    return figures;
  };

  const [late, soon, words, stays, both] = [await raised(), await raised(), await raised(), await raised(), await raised()];
  world.clock.set(at('2026-12-02'));
  const [lateOut, soonOut] = [await sent(late), await sent(soon)];
  await sent(stays);
  const bothOut = await sent(both);
  await agree('all four are out');
  world.clock.set(at('2026-12-03'));
  await passed(words, '2026-12-20');
  await science.person.call(receiveReferral, { id: soonOut });
  await science.person.call(acceptReferral, { id: soonOut });
  await science.person.call(answerReferral, { id: soonOut, answer: '9 月截止' });
  await answered(soon);
  world.clock.set(at('2027-01-04'));
  const december = (await agree('December is over'))[0];
  expect(december).toEqual({ month: '2026-12', raised: 5, answered: 2, due: 5, kept: 2 });
  await science.person.call(returnReferral, { id: lateOut, reason: '不属于我局职责' });
  await agree('one came back');
  await answered(late);
  await officer.call(withdrawReferral, { id: bothOut, reason: '改为函告' });
  await passed(both, '2027-01-20');
  const again = await sent(words);
  await agree('what was passed on in words went out as well');
  world.clock.set(at('2027-02-02'));
  await officer.call(withdrawReferral, { id: again, reason: '改由我方答复' });
  await answered(words);
  const figures = await agree('all but one are answered');
  expect(figures[0], 'a month that was shown tells the same later').toEqual(december);
  expect(figures.map(m => m.answered)).toEqual([2, 2, 0]);
});
