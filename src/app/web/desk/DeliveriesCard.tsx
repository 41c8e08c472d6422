import { listUndelivered } from '#platform/contract/operations-events.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { useDeliveriesT } from './use-deliveries-t.ts';

const mostCounted = 100;

/** How many events wait for the system administrator; the first page of the day says it. */
export const DeliveriesCard = () => {
  const t = useDeliveriesT();
  const { data, error } = useOp(listUndelivered, { limit: mostCounted });
  const parked = data?.rows.filter(r => r.parkedAt !== null).length ?? 0;
  return (
    <>
      <ProblemNotice error={error} />
      {data && parked === 0 && <p className="pp-hint">{t('none')}</p>}
      {parked > 0 && (
        <p>
          <StateTag tone="bad">{t('waiting', { n: data?.next ? `${mostCounted}+` : parked })}</StateTag>{' '}
          <PageLink href="/operations/deliveries">{t('look')}</PageLink>
        </p>
      )}
    </>
  );
};
