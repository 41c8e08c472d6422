import type { Page } from 'playwright-core';
import { exempt, keptNot, notCompared } from './form-exemptions.ts';
import { formsAt, holdCommands, type Met, saveAndCompare, tryForm } from './form-walk.ts';

/** What a walk over forms found. */
export interface FormReport {
  readonly faults: string[];
  /** Names of forms that were met. */
  readonly met: string[];
  /** Names of forms whose record was saved for real and compared. */
  readonly compared: string[];
}

const short = (error: unknown): string => String(error).split('\n')[0]?.slice(0, 200) ?? '';

/**
 * Tries every form that pages hold or open: first each field alone, with commands held back; then, for a form of a record, a real save that is
 * compared with what the form shows when it is opened again.
 * @param known forms that were tried already; grows
 */
export const walkForms = async (page: Page, addresses: readonly string[], known: Set<string>): Promise<FormReport> => {
  const report: FormReport = { faults: [], met: [], compared: [] };
  const edits: Met[] = [];
  const held = await holdCommands(page);
  for (const address of addresses) {
    for (const met of await formsAt(page, address, known)) {
      known.add(met.name);
      report.met.push(met.name);
      if (met.name in exempt) continue;
      const result = await tryForm(page, met, held).catch(error => ({
        faults: [`${met.name} at ${met.address}: ${short(error)}`],
        edits: false,
      }));
      report.faults.push(...result.faults);
      if (result.edits && !(met.name in notCompared)) edits.push(met);
    }
  }
  await held.letGo();
  for (const met of edits) {
    report.compared.push(met.name);
    report.faults.push(
      ...(await saveAndCompare(page, met, keptNot[met.name]?.labels ?? []).catch(error => [`${met.name} saved: ${short(error)}`])),
    );
  }
  return report;
};
