import type { DemandFilter } from '#modules/demands/contract/filter.ts';
import { hrefOfDemands } from '#modules/demands/web/index.ts';
import type { DataColumn } from '#ui/desk/table/data-columns.ts';
import type { PeriodFigures } from '../../contract/boards.ts';
import type { CaseFilter } from '../../contract/filter.ts';
import { hrefOfCases } from '../hrefs.ts';
import { daysOf, hrefOfPromises } from './board-hrefs.ts';
import { CountLink } from './CountLink.tsx';
import { KeptRate } from './KeptRate.tsx';
import { useBoardsT } from './use-boards-t.ts';

/** Of which months and which place a line tells. */
interface Told {
  from: string;
  to: string;
  place: Pick<DemandFilter & CaseFilter, 'street' | 'regionCode'>;
}

/** The columns that a line of figures has, each number with the rows behind it. */
export const useFigureColumns = <R extends PeriodFigures>(told: (row: R) => Told): readonly DataColumn<R>[] => {
  const t = useBoardsT();
  const asked = (row: R, span: (days: { from: string; to: string }) => DemandFilter): string => {
    const { place, ...months } = told(row);
    return hrefOfDemands({ ...span(daysOf(months)), ...place });
  };
  const run = (row: R, span: (days: { from: string; to: string }) => CaseFilter): string => {
    const { place, ...months } = told(row);
    return hrefOfCases({ ...span(daysOf(months)), ...place });
  };
  const promised = (row: R): string => {
    const { place, ...months } = told(row);
    return hrefOfPromises({ state: 'judged', ...daysOf(months), ...place });
  };
  return [
    {
      key: 'raised',
      title: t('board.raised'),
      align: 'right',
      render: r => <CountLink n={r.raised} href={asked(r, d => d)} label={t('board.raised')} />,
    },
    {
      key: 'answered',
      title: t('board.answered'),
      align: 'right',
      render: r => <CountLink n={r.answered} href={asked(r, d => ({ endedFrom: d.from, endedTo: d.to }))} label={t('board.answered')} />,
    },
    {
      key: 'answers',
      title: t('board.answersKept'),
      align: 'right',
      render: r => (
        <KeptRate of={r.answers} href={asked(r, d => ({ promise: 'judged', byFrom: d.from, byTo: d.to }))} label={t('board.answersKept')} />
      ),
    },
    {
      key: 'opened',
      title: t('board.opened'),
      align: 'right',
      render: r => <CountLink n={r.opened} href={run(r, d => d)} label={t('board.opened')} />,
    },
    {
      key: 'ended',
      title: t('board.ended'),
      align: 'right',
      render: r => <CountLink n={r.ended} href={run(r, d => ({ endedFrom: d.from, endedTo: d.to }))} label={t('board.ended')} />,
    },
    {
      key: 'stages',
      title: t('board.stagesKept'),
      align: 'right',
      render: r => <KeptRate of={r.stages} href={promised(r)} label={t('board.stagesKept')} />,
    },
  ];
};
