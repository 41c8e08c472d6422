import type { OfflineKind } from '#platform/web/offline/records.ts';
import { foreseen, waitingActs } from '../../../domain/foreseen.ts';
import type { CaseHead } from './case-on-device.ts';

/** What of a case may wait on the phone: once it has arrived, it stands in what lies here as well. */
export const waitingKinds: readonly OfflineKind[] = waitingActs.map(({ name, v }) => ({
  name,
  v,
  settled: ({ head, input, deviceTime }) => {
    const { view } = head as CaseHead;
    return { head: { ...head, view: { ...view, case: foreseen(view.case, { name, input }, { at: deviceTime, by: view.me }) } } };
  },
}));
