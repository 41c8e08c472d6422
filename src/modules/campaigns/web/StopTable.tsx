import { Button } from 'antd';
import { Fragment, useState } from 'react';
import { sayTime } from '#platform/web/format.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ItineraryView, Stop } from '../contract/itinerary.ts';
import { useT } from './use-t.ts';
import './planning.css';
import { useStreets } from '#modules/reference/web/index.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';

const MoveStop = lazyPart(() => import('./StopDialogs.tsx').then(m => m.MoveStop));
const ReleaseStop = lazyPart(() => import('./StopDialogs.tsx').then(m => m.ReleaseStop));

const StopState = ({ stop }: { stop: Stop }) => {
  const t = useT();
  if (stop.visited) return <StateTag tone="done">{t('today.visited')}</StateTag>;
  return <StateTag tone={stop.agreed ? 'doing' : 'todo'}>{t(stop.agreed ? 'today.agreed' : 'today.planned')}</StateTag>;
};

/** A team's day as a table, lunch included. */
export const StopTable = ({ view, may }: { view: ItineraryView; may: readonly string[] }) => {
  const t = useT();
  const streets = useStreets();
  const [dialog, setDialog] = useState<{ kind: 'move' | 'release'; stop: Stop }>();
  const lunchBefore = view.stops.findIndex(s => sayTime(s.startsAt) >= '13:00');
  const close = (): void => setDialog(undefined);
  return (
    <>
      <table className="sv-table">
        <caption className="pp-sr">{`${view.teamName} ${view.day}`}</caption>
        <tbody>
          {view.stops.map((s, i) => (
            <Fragment key={s.appointmentId}>
              {i === lunchBefore && i > 0 && (
                <tr className="sv-lunch">
                  <td colSpan={5}>{t('itinerary.lunch')}</td>
                </tr>
              )}
              <tr>
                <td className="pp-figures">{`${sayTime(s.startsAt)}–${sayTime(s.endsAt)}`}</td>
                <td>
                  <PageLink href={`/enterprises/${s.enterpriseId}`}>{s.enterpriseName}</PageLink>
                </td>
                <td>
                  {streets.nameOf(s.streetCode)} <span className="pp-hint">{s.address}</span>
                </td>
                <td>
                  <StopState stop={s} />
                </td>
                <td>
                  {!s.visited && may.includes('campaigns.itinerary.move') && (
                    <Button size="small" onClick={() => setDialog({ kind: 'move', stop: s })}>
                      {t('itinerary.move')}
                    </Button>
                  )}{' '}
                  {!s.visited && may.includes('campaigns.itinerary.release') && (
                    <Button size="small" onClick={() => setDialog({ kind: 'release', stop: s })}>
                      {t('itinerary.release')}
                    </Button>
                  )}
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      {dialog?.kind === 'move' && <MoveStop stop={dialog.stop} onClose={close} />}
      {dialog?.kind === 'release' && <ReleaseStop stop={dialog.stop} onClose={close} />}
    </>
  );
};
