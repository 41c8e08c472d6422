import { expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openAssetsWorld } from '#test/assets-world.ts';
import { createAsset } from '../../contract/operations-register.ts';
import { rescueList } from '../../contract/operations-warnings.ts';

const { officer, tea, world } = await openAssetsWorld();

let serial = 58_000_000;
const mark = (registeredOn: string) =>
  officer.call(createAsset, {
    id: newId(),
    enterpriseId: tea.id,
    number: String(serial++),
    numberAsPrinted: true,
    title: '运河星',
    owner: '',
    status: 'inForce',
    statusWords: '',
    asOf: '2026-11-20',
    valueNote: '',
    kindDetails: { kind: 'trademark', details: { classes: [30], registeredOn } },
  });

it('[6.3.2-b] what is near comes first, then all that lives on grace, page by page, each once', async () => {
  // Near: renewals within 30 days. On grace: until 2027-03 and 2027-04. A renewal in 40 days is neither.
  for (const day of ['2016-12-05', '2016-10-20', '2016-11-28', '2016-09-15', '2017-01-02']) await mark(day);
  const whole = (await officer.call(rescueList, { limit: 100 })).rows;
  expect(whole.map(r => [r.kind, r.safeOn])).toEqual([
    ['renewal', '2026-11-27'],
    ['renewal', '2026-12-04'],
    ['renewalGrace', '2027-03-14'],
    ['renewalGrace', '2027-04-19'],
  ]);
  const paged: string[] = [];
  let after: string | undefined;
  do {
    const page = await officer.call(rescueList, { limit: 1, ...(after ? { after } : {}) });
    paged.push(...page.rows.map(r => r.id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(paged).toEqual(whole.map(r => r.id));
  // The safe day of 14 March, a Sunday, has passed; the legal one, the Monday, has not.
  world.clock.set('2027-03-15T09:00:00+08:00');
  const monday = (await officer.call(rescueList, { limit: 1 })).rows[0];
  expect([monday?.kind, monday?.safeOn, monday?.dueOn]).toEqual(['renewalGrace', '2027-03-14', '2027-03-15']);
});
