import { useOp } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { StripCell } from '#ui/desk/HeadStrip.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { RowsSection } from '#ui/desk/table/RowsSection.tsx';
import { listCases } from '../contract/operations-case.ts';
import { BallOfCase, DueOfCase } from './CaseTags.tsx';
import { hrefOfCase, hrefOfCases } from './hrefs.ts';
import { useT } from './use-t.ts';

const most = 20;
const useOpenCases = (enterpriseId: string) => useOp(listCases, { enterpriseId, state: 'open', limit: most }).data;

/** 在办 in the strip of an enterprise: how many, and how many wait on us. */
export const OpenCasesCell = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const data = useOpenCases(enterpriseId);
  if (!data) return null;
  const ours = data.rows.filter(c => c.party === 'companion').length;
  const names = [...new Set(data.rows.map(c => c.companionName))].join(sayMark('、'));
  return (
    <StripCell label={t('hub.open')}>
      <PageLink href={hrefOfCases({ enterpriseId, state: 'open' })}>
        <strong>{t('hub.openCount', { n: data.next === null ? data.rows.length : `${most}+` })}</strong>
      </PageLink>{' '}
      {data.rows.length > 0 && <span className="pp-hint">{t('hub.openOurs', { n: ours, names })}</span>}
    </StripCell>
  );
};

/** 在办的件 on the summary of an enterprise: until when, which, who has the ball. */
export const OpenCasesSection = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const data = useOpenCases(enterpriseId);
  return (
    <RowsSection
      title={t('hub.openTitle')}
      page={data}
      all={hrefOfCases({ enterpriseId, state: 'open' })}
      rowKey={c => c.id}
      href={c => hrefOfCase(c.id)}
      columns={[
        {
          key: 'item',
          title: t('list.item'),
          render: c => <CellLines more={c.expects}>{c.itemName}</CellLines>,
        },
        { key: 'party', title: t('list.party'), width: 92, render: c => <BallOfCase party={c.party} /> },
        { key: 'due', title: t('list.due'), width: 112, render: c => <DueOfCase row={c} /> },
      ]}
    />
  );
};
