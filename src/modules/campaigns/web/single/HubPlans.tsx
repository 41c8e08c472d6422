import { Button } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/contract/china-day.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDayNear, sayTime } from '#platform/web/format.ts';
import { sayNames } from '#platform/web/marks.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { RowsSection } from '#ui/desk/table/RowsSection.tsx';
import { plannedVisits } from '../../contract/operations-single.ts';
import type { SingleVisit, StopAhead } from '../../contract/single-visit.ts';
import { useT } from '../use-t.ts';
import { SingleActs } from './SingleActs.tsx';
import { SingleMark } from './SingleMark.tsx';

const PlanVisit = lazyPart(() => import('./PlanVisit.tsx').then(m => m.PlanVisit));

/** 安排走访 beside the name of an enterprise. */
export const PlanAct = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('single.plan')}</Button>
      {open && <PlanVisit enterpriseId={enterpriseId} onClose={() => setOpen(false)} />}
    </>
  );
};

type Row = { key: string; startsAt: string; single: SingleVisit } | { key: string; startsAt: string; stop: StopAhead };

const When = ({ row }: { row: Row }) => (
  <CellLines more={`${sayTime(row.startsAt)}–${sayTime('single' in row ? row.single.endsAt : row.stop.endsAt)}`}>
    <strong>{sayDayNear(dayOf(row.startsAt))}</strong>
  </CellLines>
);

const What = ({ row }: { row: Row }) => {
  const t = useT();
  if ('stop' in row) {
    const { stop } = row;
    return (
      <CellLines more={sayNames(stop.people)}>
        <PageLink href={`/campaigns/${stop.campaignId}?tab=itinerary&teamId=${stop.teamId}&day=${dayOf(stop.startsAt)}`}>
          {stop.campaignTitle}
        </PageLink>
      </CellLines>
    );
  }
  const { single } = row;
  const who = sayNames(single.people.map(p => p.name)) || t('single.nobody');
  return <CellLines more={who}>{[t(`single.form.${single.form}`), single.purpose].filter(Boolean).join(' · ')}</CellLines>;
};

const State = ({ row }: { row: Row }) => {
  const t = useT();
  if ('single' in row) return <SingleMark visit={row.single} />;
  return <StateTag tone={row.stop.agreed ? 'doing' : 'todo'}>{t(row.stop.agreed ? 'today.agreed' : 'today.planned')}</StateTag>;
};

/** 已安排的走访 on the summary of an enterprise: single ones, and stops of campaigns. */
export const PlansSection = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { data } = useOp(plannedVisits, { enterpriseId });
  const rows: Row[] = [
    ...(data?.singles ?? []).filter(v => v.endedAt === null).map(single => ({ key: single.id, startsAt: single.startsAt, single })),
    ...(data?.stops ?? []).map(stop => ({ key: stop.appointmentId, startsAt: stop.startsAt, stop })),
  ].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <RowsSection
      title={t('single.ahead')}
      page={data && { rows, next: null }}
      all=""
      rowKey={r => r.key}
      columns={[
        { key: 'when', title: t('single.at'), width: 110, render: r => <When row={r} /> },
        { key: 'what', title: t('single.form'), render: r => <What row={r} /> },
        { key: 'state', title: t('campaign.state'), width: 110, render: r => <State row={r} /> },
        { key: 'acts', title: t('single.acts'), act: true, render: r => ('single' in r ? <SingleActs visit={r.single} /> : null) },
      ]}
    />
  );
};
