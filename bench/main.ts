// Prints each figure beside its limit; ends with 1 when one is over. `npm run bench -- list` runs one part.

import { benchAssets } from './assets.ts';
import { benchBoards } from './boards.ts';
import { benchDayPack } from './day-pack.ts';
import { benchDeadlines } from './deadlines.ts';
import { benchDeadlinesStored } from './deadlines-stored.ts';
import { benchEnterpriseList } from './enterprise-list.ts';
import { benchExperts } from './experts.ts';
import { benchForms } from './forms.ts';
import { benchImport } from './import.ts';
import { calibrate, type Figure, holds, lineOf } from './measure.ts';
import { benchPapers } from './papers.ts';
import { benchPhone } from './phone.ts';
import { discard, type Program, startProgram } from './program.ts';
import { benchProposals } from './proposals.ts';
import { benchReport } from './report.ts';
import { benchSheets } from './sheets.ts';
import { benchStart } from './start.ts';
import { benchVisits } from './visits.ts';
import { benchWeb } from './web.ts';

/** Parts that need a running program of their own. */
const withProgram: Readonly<Record<string, (program: Program) => Promise<Figure[]>>> = {
  report: benchReport,
  papers: benchPapers,
  phone: benchPhone,
  dayPack: benchDayPack,
  visits: benchVisits,
  import: benchImport,
  list: benchEnterpriseList,
  assets: benchAssets,
  experts: benchExperts,
  proposals: benchProposals,
  boards: benchBoards,
};
/** Parts that the timetable's own recomputation, every ten minutes, would cross. */
const withServerOnly: typeof withProgram = { deadlinesStored: benchDeadlinesStored };
const alone: Readonly<Record<string, () => Promise<Figure[]>>> = {
  web: benchWeb,
  start: benchStart,
  sheets: benchSheets,
  deadlines: benchDeadlines,
  forms: benchForms,
};

const onProgram = async (
  part: (program: Program) => Promise<Figure[]>,
  options: Parameters<typeof startProgram>[0] = {},
): Promise<Figure[]> => {
  const program = await startProgram(options);
  try {
    return await part(program);
  } finally {
    await program.stop();
    discard(program);
  }
};

const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  ...alone,
  ...Object.fromEntries(Object.entries(withProgram).map(([name, part]) => [name, () => onProgram(part)])),
  ...Object.fromEntries(Object.entries(withServerOnly).map(([name, part]) => [name, () => onProgram(part, { role: 'server' })])),
};

const wanted = process.argv.slice(2).filter(a => a in parts);
const names = wanted.length > 0 ? wanted : Object.keys(parts);
console.log(`machine: ${(await calibrate()).toFixed(1)} rounds of SHA-256 over 64 KiB a millisecond on one core`);
let over = 0;
for (const name of names) {
  try {
    for (const figure of (await parts[name]?.()) ?? []) {
      console.log(lineOf(figure));
      if (!holds(figure)) over += 1;
    }
  } catch (error) {
    console.error(error);
    over += 1;
  }
}
process.exitCode = over > 0 ? 1 : 0;
