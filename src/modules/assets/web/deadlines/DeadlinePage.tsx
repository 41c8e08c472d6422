import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { getDeadline } from '../../contract/operations-warnings.ts';
import { DeadlineDetail } from './DeadlineDetail.tsx';
import { useMatter } from './DeadlineMarks.tsx';
import { useT } from './use-warnings-t.ts';

/** The page of one deadline. */
export const DeadlinePage = () => {
  const t = useT();
  const matter = useMatter();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getDeadline, { id });
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('warn.title')}
      back={{ href: '/deadlines/list', label: t('warn.list') }}
      title={matter}
      clause="6.3.4-a"
    >
      {d => <DeadlineDetail id={d.id} />}
    </DetailPage>
  );
};
