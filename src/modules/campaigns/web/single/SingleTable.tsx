import { dayOf } from '#platform/contract/china-day.ts';
import { sayInstant, sayTime } from '#platform/web/format.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { SingleVisit } from '../../contract/single-visit.ts';
import { movedFrom } from '../../domain/single-visit.ts';
import { useT } from '../use-t.ts';
import { SingleActs } from './SingleActs.tsx';
import { SingleMark } from './SingleMark.tsx';

/** Why a visit of this day is not there any more: moved to another, or called off. */
const useWhyNot = (day: string): ((v: SingleVisit) => string) => {
  const t = useT();
  return v => {
    if (v.state === 'cancelled') return t('single.cancelledWhy', { name: v.endedByName ?? '', reason: v.endedNote });
    const away = movedFrom(v, day);
    return away === undefined ? '' : t('single.movedWhy', { to: sayInstant(v.startsAt), name: away.byName, reason: away.reason });
  };
};

/** Single visits of one's own day, those called off and moved away among them. */
export const SingleTable = ({ visits, day }: { visits: readonly SingleVisit[]; day: string }) => {
  const t = useT();
  const whyNot = useWhyNot(day);
  return (
    <DataTable
      bare
      caption={t('single.title')}
      heading={t('single.title')}
      rows={visits}
      rowKey={v => v.id}
      columns={[
        { key: 'at', title: t('sheet.time'), render: v => <span className="pp-figures">{sayTime(v.startsAt)}</span> },
        {
          key: 'enterprise',
          title: t('roster.name'),
          head: true,
          render: v => (
            <CellLines more={whyNot(v) || [t(`single.form.${v.form}`), v.place, v.purpose].filter(Boolean).join(' · ')}>
              <PageLink href={`/enterprises/${v.enterpriseId}`}>{v.enterpriseName}</PageLink>
            </CellLines>
          ),
        },
        { key: 'state', title: t('campaign.state'), render: v => <SingleMark visit={v} /> },
        { key: 'acts', title: t('single.acts'), act: true, render: v => (dayOf(v.startsAt) === day ? <SingleActs visit={v} /> : null) },
      ]}
    />
  );
};
