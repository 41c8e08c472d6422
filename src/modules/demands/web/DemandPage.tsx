import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { getDemand } from '../contract/operations.ts';
import { DemandDetail } from './DemandDetail.tsx';
import { StateOfDemand } from './StateOfDemand.tsx';
import { useT } from './use-t.ts';

/** One demand on a page of its own. */
export const DemandPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data } = useOp(getDemand, { id });
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/demands" quiet>
            {t('list.title')}
          </LinkButton>
        }
        title={data?.enterpriseName ?? t('detail.title')}
        state={data && <StateOfDemand state={data.state} />}
      />
      <DemandDetail id={id} />
      <ClauseFoot clause="3.1-a" />
    </>
  );
};
