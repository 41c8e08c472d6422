import { groupUscc } from '#modules/reference/domain/uscc.ts';
import { useStreets } from '#modules/reference/web/index.ts';
import { sayInstant } from '#platform/web/format.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { Column } from '#ui/desk/table/table-columns.ts';
import type { RosterRow } from '../../contract/roster.ts';
import { ContactMark } from '../contact/ContactMark.tsx';
import { useT } from '../use-t.ts';

/** 走访频次, with the warning when it is too often already. */
export const VisitedLately = ({ recent, visited }: Pick<RosterRow, 'recent' | 'visited'>) => {
  const t = useT();
  if (recent.days90 === 0) return <span className="pp-hint">{t('roster.recentNone')}</span>;
  const text = t('roster.recentValue', { d30: recent.days30, d90: recent.days90 });
  // The visit of this very campaign is no reason to hold back.
  return recent.days30 > (visited ? 1 : 0) ? (
    <span title={t('roster.often', { n: recent.days30 })}>
      <StateTag tone="warn">{text}</StateTag>
    </span>
  ) : (
    text
  );
};

/** Columns of a list of enterprises to visit. */
export const useRosterColumns = (): readonly Column<RosterRow>[] => {
  const t = useT();
  const streets = useStreets();
  return [
    { key: 'name', title: t('roster.name'), render: r => r.enterpriseName },
    { key: 'uscc', title: t('roster.uscc'), width: 210, hidden: true, render: r => (r.uscc ? groupUscc(r.uscc) : '—') },
    { key: 'street', title: t('roster.street'), width: 120, render: r => streets.nameOf(r.streetCode) },
    { key: 'address', title: t('roster.address'), width: 240, hidden: true, render: r => r.address ?? '—' },
    { key: 'scale', title: t('roster.scale'), width: 80, render: r => (r.scale ? t(`scale.${r.scale}`) : '—') },
    {
      key: 'team',
      title: t('roster.team'),
      width: 120,
      render: r => r.teamName ?? <span className="pp-hint">{t('roster.unassigned')}</span>,
    },
    { key: 'because', title: t('roster.because'), width: 320, hidden: true, render: r => r.assignedBecause ?? '—' },
    { key: 'contact', title: t('roster.contact'), width: 100, render: r => <ContactMark state={r.contactState} /> },
    { key: 'agreed', title: t('contactTab.agreed'), width: 150, render: r => (r.agreedAt ? sayInstant(r.agreedAt) : '—') },
    { key: 'recent', title: t('roster.recent'), width: 210, render: r => <VisitedLately recent={r.recent} visited={r.visited} /> },
    {
      key: 'visited',
      title: t('roster.visited'),
      width: 110,
      render: r => <StateTag tone={r.visited ? 'done' : 'todo'}>{t(r.visited ? 'roster.visitedYes' : 'roster.visitedNo')}</StateTag>,
    },
  ];
};
