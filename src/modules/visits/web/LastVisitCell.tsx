import { useOp } from '#platform/web/desk/data.ts';
import { sayDayNear } from '#platform/web/format.ts';
import { StripCell } from '#ui/desk/HeadStrip.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { listVisits } from '../contract/operations-visits.ts';
import { useT } from './use-t.ts';

/** 最近走访 in the strip of an enterprise: when, and who was there. */
export const LastVisitCell = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const { data } = useOp(listVisits, { enterpriseId, limit: 1 });
  const last = data?.rows[0];
  if (!data) return null;
  return (
    <StripCell label={t('hub.last')}>
      {last ? (
        <>
          <PageLink href={`/visits/${last.id}`}>
            <strong>{last.visitedOn === null ? t('hub.underWay') : sayDayNear(last.visitedOn)}</strong>
          </PageLink>{' '}
          <span className="pp-hint">{last.openedByName}</span>
        </>
      ) : (
        <span className="pp-hint">{t('hub.never')}</span>
      )}
    </StripCell>
  );
};
