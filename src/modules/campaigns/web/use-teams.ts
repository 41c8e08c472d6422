import { useOp } from '#platform/web/desk/data.ts';
import { listTeams } from '../contract/operations-team.ts';

/** The teams of a campaign, as rows and as options. */
export const useTeams = (campaignId: string) => {
  const { data, error } = useOp(listTeams, { campaignId });
  const rows = data?.rows ?? [];
  return {
    rows,
    error,
    unassigned: data?.unassigned ?? 0,
    loaded: data !== undefined,
    options: rows.map(r => ({ value: r.id, label: r.name })),
  };
};
