import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { getDemand } from '../contract/operations.ts';
import { DemandDetail } from './DemandDetail.tsx';
import { StateOfDemand } from './StateOfDemand.tsx';
import { useT } from './use-t.ts';

/** One demand on a page of its own. */
export const DemandPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getDemand, { id });
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('detail.title')}
      back={{ href: '/demands', label: t('list.title') }}
      title={d => d.enterpriseName}
      state={d => <StateOfDemand state={d.state} />}
      clause="3.1-a"
    >
      {d => <DemandDetail id={d.id} />}
    </DetailPage>
  );
};
