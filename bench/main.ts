// Prints each figure beside its limit; ends with 1 when one is over. `npm run bench -- list` runs one part.
import { benchEnterpriseList } from './enterprise-list.ts';
import { calibrate, type Figure, holds, lineOf } from './measure.ts';
import { discard, type Program, startProgram } from './program.ts';
import { benchReport } from './report.ts';
import { benchSheets } from './sheets.ts';

const parts: Readonly<Record<string, (program: Program) => Promise<Figure[]>>> = {
  sheets: benchSheets,
  list: benchEnterpriseList,
  report: benchReport,
};

const wanted = process.argv.slice(2).filter(a => a in parts);
const names = wanted.length > 0 ? wanted : Object.keys(parts);
console.log(`machine: ${(await calibrate()).toFixed(1)} rounds of SHA-256 over 64 KiB a millisecond on one core`);
let over = 0;
for (const name of names) {
  const program = await startProgram();
  try {
    for (const figure of (await parts[name]?.(program)) ?? []) {
      console.log(lineOf(figure));
      if (!holds(figure)) over += 1;
    }
  } catch (error) {
    console.error(error);
    over += 1;
  } finally {
    await program.stop();
    discard(program);
  }
}
process.exitCode = over > 0 ? 1 : 0;
