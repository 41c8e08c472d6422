import { expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { enterprisesRuns } from '#modules/enterprises/server/runs.ts';
import { editedLedger, leadOf, unaccounted } from '../ledger-balance.ts';
import { resaved } from '../paper/trip.ts';
import { openWorld } from '../world.ts';

/** `PEIPAO_EDITS=50 npm run soak -- test/soak/ledgers.test.ts` tries the proof itself; `PEIPAO_SEED=9000` begins with other ledgers. */
const most = Number(process.env['PEIPAO_EDITS'] ?? 1_000);
const first = Number(process.env['PEIPAO_SEED'] ?? 1_000);

it(`[6.1-c] ${most} edits of ledgers: every filled cell is written, doubtful or listed; every tenth file saved again by LibreOffice`, async () => {
  const world = await openWorld({ modules: [platformModule, enterprisesModule], runs: enterprisesRuns });
  const who = leadOf(world);
  const wrong: unknown[] = [];
  let count = 0;
  for (let seed = first; count < most; seed += 1) {
    const edited = await editedLedger(seed);
    count += edited.done.length;
    const kind =
      seed % 10 === 0 && edited.name.endsWith('.xlsx') ? (['xls', 'xlsx', 'ods'] as const)[Math.floor(seed / 10) % 3] : undefined;
    const [bytes = edited.bytes] = kind ? await resaved([edited.bytes], kind) : [edited.bytes];
    const lost = await unaccounted(who, { ...edited, bytes, name: kind ? `名单.${kind}` : edited.name });
    if (lost.length > 0) wrong.push({ seed, kind, done: edited.done, name: edited.name, lost });
  }
  expect(wrong).toEqual([]);
}, 3_600_000);
