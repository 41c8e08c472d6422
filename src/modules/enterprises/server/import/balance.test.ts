import { expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { editedLedger, leadOf, unaccounted } from '#test/ledger-balance.ts';
import { openWorld } from '#test/world.ts';
import { enterprisesModule } from '../../index.ts';
import { enterprisesRuns } from '../runs.ts';

const world = await openWorld({ modules: [platformModule, enterprisesModule], runs: enterprisesRuns });
const who = leadOf(world);

it('[6.1-c] forty edits of ledgers: every filled cell is written, doubtful or listed; none is lost', async () => {
  let count = 0;
  for (let seed = 1; count < 40; seed += 1) {
    const edited = await editedLedger(seed);
    count += edited.done.length;
    expect({ seed, done: edited.done, name: edited.name, wrong: await unaccounted(who, edited) }).toMatchObject({ wrong: [] });
  }
}, 180_000);
