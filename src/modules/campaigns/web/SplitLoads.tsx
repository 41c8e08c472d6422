import { useT } from './use-t.ts';
import './planning.css';

interface SplitLoadsProps {
  loads: readonly { teamId: string; name: string; before: number }[];
  rows: readonly { teamId: string; streetCode: string }[];
  nameOfStreet: (code: string) => string;
}

/** What each team has now, would have then, and where. */
export const SplitLoads = ({ loads, rows, nameOfStreet }: SplitLoadsProps) => {
  const t = useT();
  return (
    <table className="sv-table">
      <thead>
        <tr>
          <th>{t('roster.team')}</th>
          <th>{t('split.before')}</th>
          <th>{t('split.after')}</th>
          <th>{t('split.streets')}</th>
        </tr>
      </thead>
      <tbody>
        {loads.map(l => {
          const own = rows.filter(r => r.teamId === l.teamId);
          return (
            <tr key={l.teamId}>
              <td>{l.name}</td>
              <td>{l.before}</td>
              <td>
                <strong>{l.before + own.length}</strong>
              </td>
              <td>{[...new Set(own.map(r => r.streetCode))].map(nameOfStreet).join('、')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
