import { useOp } from '#platform/web/desk/data.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { CellLines } from '#ui/desk/table/CellLines.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { CaseRow } from '../contract/case.ts';
import { myCases } from '../contract/operations-case.ts';
import { byUrgency } from '../domain/urgency.ts';
import { BallOfCase, DueOfCase } from './CaseTags.tsx';
import { hrefOfCase, hrefOfCases } from './hrefs.ts';
import { useT } from './use-t.ts';

const shown = 5;

/** 我的办件 on 今日: late, near, waiting on whom; the most urgent ones by name. */
export const MyCasesCard = () => {
  const t = useT();
  const { data, error } = useOp(myCases, {});
  if (!data) return <ProblemNotice error={error} />;
  const count = (fits: (c: CaseRow) => boolean): number => data.rows.filter(fits).length;
  const figures: readonly [string, number, string][] = [
    [t('home.late'), count(c => c.due === 'late'), hrefOfCases({ mine: true, due: 'late' })],
    [t('home.near'), count(c => c.due === 'near'), hrefOfCases({ mine: true, due: 'near' })],
    [t('home.mine'), count(c => c.party === 'companion'), hrefOfCases({ mine: true, party: 'companion' })],
    [t('home.waiting'), count(c => c.party === 'enterprise'), hrefOfCases({ mine: true, party: 'enterprise' })],
    [t('home.all'), data.rows.length, hrefOfCases({ mine: true })],
  ];
  return (
    <>
      <DataTable
        caption={t('home.title')}
        stack
        columns={[
          {
            key: 'item',
            title: t('list.item'),
            render: c => <CellLines more={c.itemName}>{c.enterpriseName}</CellLines>,
          },
          { key: 'party', title: t('list.party'), width: 110, render: c => <BallOfCase party={c.party} /> },
          { key: 'expects', title: t('list.expects'), render: c => c.expects },
          { key: 'due', title: t('list.due'), width: 112, render: c => <DueOfCase row={c} /> },
        ]}
        rows={[...data.rows].sort(byUrgency).slice(0, shown)}
        rowKey={c => c.id}
        href={c => hrefOfCase(c.id)}
        empty={<p className="pp-hint">{t('home.none')}</p>}
      />
      <p className="pp-sheet-foot">
        {figures.map(([label, n, href]) => (
          <PageLink key={label} href={href}>{`${label} ${n}`}</PageLink>
        ))}
      </p>
    </>
  );
};
