import { Button } from 'antd';
import { useState } from 'react';
import { sayTime } from '#platform/web/format.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ItineraryView, Stop } from '../contract/itinerary.ts';
import { useT } from './use-t.ts';
import './planning.css';
import { useStreets } from '#modules/reference/web/index.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { DataTable } from '#ui/desk/table/DataTable.tsx';

const MoveStop = lazyPart(() => import('./StopDialogs.tsx').then(m => m.MoveStop));
const ReleaseStop = lazyPart(() => import('./StopDialogs.tsx').then(m => m.ReleaseStop));

const StopState = ({ stop }: { stop: Stop }) => {
  const t = useT();
  if (stop.visited) return <StateTag tone="done">{t('today.visited')}</StateTag>;
  return <StateTag tone={stop.agreed ? 'doing' : 'todo'}>{t(stop.agreed ? 'today.agreed' : 'today.planned')}</StateTag>;
};

interface StopActsProps {
  stop: Stop;
  may: readonly string[];
  onAct: (act: { kind: 'move' | 'release'; stop: Stop }) => void;
}

const StopActs = ({ stop, may, onAct }: StopActsProps) => {
  const t = useT();
  if (stop.visited) return null;
  return (
    <div className="pp-actions">
      {may.includes('campaigns.itinerary.move') && (
        <Button size="small" onClick={() => onAct({ kind: 'move', stop })}>
          {t('itinerary.move')}
        </Button>
      )}
      {may.includes('campaigns.itinerary.release') && (
        <Button size="small" onClick={() => onAct({ kind: 'release', stop })}>
          {t('itinerary.release')}
        </Button>
      )}
    </div>
  );
};

/** A team's day as a table, lunch included. */
export const StopTable = ({ view, may }: { view: ItineraryView; may: readonly string[] }) => {
  const t = useT();
  const streets = useStreets();
  const [dialog, setDialog] = useState<{ kind: 'move' | 'release'; stop: Stop }>();
  const lunchBefore = view.stops.findIndex(s => sayTime(s.startsAt) >= '13:00');
  const rows = view.stops.map((s, i) => ({ ...s, half: lunchBefore > 0 && i >= lunchBefore ? t('itinerary.lunch') : '' }));
  const close = (): void => setDialog(undefined);
  return (
    <>
      <DataTable
        bare
        stack
        caption={`${view.teamName} ${view.day}`}
        rows={rows}
        rowKey={r => r.appointmentId}
        groupOf={r => r.half}
        empty={null}
        columns={[
          {
            key: 'at',
            title: t('sheet.time'),
            render: s => <span className="pp-figures">{`${sayTime(s.startsAt)}–${sayTime(s.endsAt)}`}</span>,
          },
          {
            key: 'enterprise',
            title: t('roster.name'),
            head: true,
            render: s => <PageLink href={`/enterprises/${s.enterpriseId}`}>{s.enterpriseName}</PageLink>,
          },
          {
            key: 'address',
            title: t('roster.address'),
            render: s => (
              <>
                {streets.nameOf(s.streetCode)} <span className="pp-hint">{s.address}</span>
              </>
            ),
          },
          { key: 'state', title: t('campaign.state'), render: s => <StopState stop={s} /> },
          { key: 'acts', title: t('itinerary.move'), act: true, render: s => <StopActs stop={s} may={may} onAct={setDialog} /> },
        ]}
      />
      {dialog?.kind === 'move' && <MoveStop stop={dialog.stop} onClose={close} />}
      {dialog?.kind === 'release' && <ReleaseStop stop={dialog.stop} onClose={close} />}
    </>
  );
};
