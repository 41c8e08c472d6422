import { useOp } from '#platform/web/desk/data.ts';
import { listColleagues } from '../../contract/absence.ts';
import { dotted } from '../dotted.ts';
import { useT } from '../use-t.ts';

/** Who may stand in or take over, without the person concerned; who is away says so. */
export const useReceiverOptions = (exceptId?: string): readonly { value: string; label: string }[] => {
  const t = useT();
  const { data } = useOp(listColleagues, {});
  return (data?.rows ?? [])
    .filter(c => c.id !== exceptId)
    .map(c => ({ value: c.id, label: dotted(c.name, c.unitName, c.awayUntil && t('absence.until', { day: c.awayUntil })) }));
};
