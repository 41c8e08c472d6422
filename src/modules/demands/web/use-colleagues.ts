import { listStaff } from '#modules/stations/contract/operations.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';

/** Who may take a demand: the staff of the stations, and oneself. */
export const useColleagues = (enabled: boolean): readonly { value: string; label: string }[] => {
  const { person } = useSession();
  const { data } = useOp(listStaff, {}, { enabled });
  const staff = (data?.rows ?? []).map(s => ({ value: s.personId, label: `${s.name} · ${s.stationName}` }));
  return staff.some(s => s.value === person.id) ? staff : [{ value: person.id, label: person.name }, ...staff];
};
