import { useOp } from '#platform/web/desk/data.ts';
import { DueCell } from '#ui/desk/DueCell.tsx';
import { StripCell } from '#ui/desk/HeadStrip.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { RowsSection } from '#ui/desk/table/RowsSection.tsx';
import { listDeadlines } from '../../contract/operations-warnings.ts';
import { useMatter } from './DeadlineMarks.tsx';
import { useShortDeadlineColumns } from './ShortDeadlineColumns.tsx';
import { useT } from './use-warnings-t.ts';

const shown = 5;
const useNext = (enterpriseId: string) => useOp(listDeadlines, { enterpriseId, limit: shown }).data;

/** 下一个期限 in the strip of an enterprise. */
export const NextDeadlineCell = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const matter = useMatter();
  const next = useNext(enterpriseId)?.rows[0];
  if (!next) return null;
  return (
    <StripCell label={t('hub.next')}>
      <PageLink href={`/deadlines/${next.id}`}>
        <DueCell day={next.safeOn} />
      </PageLink>{' '}
      <span className="pp-hint">{matter(next)}</span>
    </StripCell>
  );
};

/** 要办的期限 on the summary of an enterprise, with what each costs. */
export const DeadlinesSection = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const columns = useShortDeadlineColumns();
  return (
    <RowsSection
      title={t('hub.deadlines')}
      page={useNext(enterpriseId)}
      all={`/deadlines/list?enterpriseId=${enterpriseId}`}
      rowKey={d => d.id}
      href={d => `/deadlines/${d.id}`}
      columns={columns}
    />
  );
};
