import type { ReactNode } from 'react';
import { useStreets } from '#modules/reference/web/index.ts';
import { FilterBar } from '#ui/desk/filters/FilterBar.tsx';
import { ContactState } from '../../contract/roster.ts';
import { useT } from '../use-t.ts';
import { useTeams } from '../use-teams.ts';

interface RosterFiltersProps {
  campaignId: string;
  value: Readonly<Record<string, unknown>>;
  onChange: (patch: Record<string, never>) => void;
  actions?: ReactNode;
}

/** Street, team, contact, visited, name: what narrows a list. `teamId` 'none' stands for 未分组. */
export const RosterFilters = ({ campaignId, value, onChange, actions }: RosterFiltersProps) => {
  const t = useT();
  const streets = useStreets();
  const teams = useTeams(campaignId);
  const shown = { ...value, teamId: value['unassigned'] ? 'none' : value['teamId'], visited: value['visited']?.toString() };
  const change = (patch: Record<string, unknown>): void => {
    const next: Record<string, unknown> = { ...patch };
    if ('teamId' in patch) {
      next['unassigned'] = patch['teamId'] === 'none' ? true : undefined;
      next['teamId'] = patch['teamId'] === 'none' ? undefined : patch['teamId'];
    }
    if ('visited' in patch) next['visited'] = patch['visited'];
    onChange(next as Record<string, never>);
  };
  return (
    <FilterBar
      value={shown}
      onChange={change}
      actions={actions}
      fields={[
        { kind: 'search', key: 'name', label: t('roster.search') },
        { kind: 'choice', key: 'street', label: t('roster.street'), options: streets.options },
        {
          kind: 'choice',
          key: 'teamId',
          label: t('roster.team'),
          options: [...teams.options, { value: 'none', label: t('roster.unassigned') }],
        },
        {
          kind: 'choice',
          key: 'contactState',
          label: t('roster.contact'),
          options: ContactState.options.map(s => ({ value: s, label: t(`contact.${s}`) })),
        },
      ]}
    />
  );
};
