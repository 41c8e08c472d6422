import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { getDeadline } from '../../contract/operations-warnings.ts';
import { DeadlineDetail } from './DeadlineDetail.tsx';
import { useMatter } from './DeadlineMarks.tsx';
import { useT } from './use-warnings-t.ts';

/** The page of one deadline. */
export const DeadlinePage = () => {
  const t = useT();
  const matter = useMatter();
  const { id } = usePathParams<'id'>();
  const { data: d } = useOp(getDeadline, { id });
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/deadlines/list" quiet>
            {t('warn.list')}
          </LinkButton>
        }
        title={d ? matter(d) : t('warn.title')}
      />
      <DeadlineDetail id={id} />
      <ClauseFoot clause="6.3.4-a" />
    </>
  );
};
