import { z } from 'zod';
import { hrefOfDemands } from '#modules/demands/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { ChartWithTable } from '#ui/desk/chart/ChartWithTable.tsx';
import type { FigureProps } from '#ui/desk/FigureRow.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { BoardPeriod, type DirectorBoard, directorBoard, type KeptPromises, type Took } from '../../contract/boards.ts';
import { addMonths } from '../../domain/board-figures.ts';
import { hrefOfCases } from '../hrefs.ts';
import { directorParts } from '../slots.ts';
import { useT } from '../use-t.ts';
import { BoardLinks } from './BoardLinks.tsx';
import { daysOf, hrefOfPromises } from './board-hrefs.ts';
import { CausesPart } from './CausesPart.tsx';
import { CountLink } from './CountLink.tsx';
import { useFigureColumns } from './FigureColumns.tsx';
import { useBoardsT } from './use-boards-t.ts';
import '../cases.css';

const PageState = BoardPeriod.extend({ wall: z.boolean().optional() });

const useTotals = (d: DirectorBoard | undefined): readonly FigureProps[] => {
  const t = useBoardsT();
  if (!d) return [];
  const days = daysOf(d);
  const rate = (label: string, { due, kept }: KeptPromises, href: string): FigureProps => ({
    label,
    value: due === 0 ? undefined : Math.round((kept / due) * 100),
    ...(due === 0 ? { hint: t('board.noRate') } : { unit: '%', hint: t('board.keptOf', { kept, due }), href }),
  });
  const took = (label: string, { n, median, p90 }: Took, href: string): FigureProps => ({
    label,
    value: median ?? undefined,
    ...(median === null || p90 === null
      ? { hint: t('board.tookNone') }
      : { unit: t('board.days'), hint: t('board.tookOf', { n, p90 }), href }),
  });
  const answered = hrefOfDemands({ endedFrom: days.from, endedTo: days.to });
  const ended = hrefOfCases({ endedFrom: days.from, endedTo: days.to });
  return [
    rate(t('board.answersKept'), d.whole.answers, hrefOfDemands({ promise: 'judged', byFrom: days.from, byTo: days.to })),
    rate(t('board.stagesKept'), d.whole.stages, hrefOfPromises({ state: 'judged', ...days })),
    { label: t('board.raised'), value: d.whole.raised, href: hrefOfDemands(days) },
    { label: t('board.answered'), value: d.whole.answered, href: answered },
    { label: t('board.opened'), value: d.whole.opened, href: hrefOfCases(days) },
    { label: t('board.ended'), value: d.whole.ended, href: ended },
    took(t('board.answerTook'), d.answerTook, answered),
    took(t('board.caseTook'), d.caseTook, ended),
  ];
};

const Outcomes = ({ d }: { d: DirectorBoard }) => {
  const t = useBoardsT();
  const say = useT();
  const days = daysOf(d);
  return (
    <FormSection title={t('board.outcomes')}>
      <DataTable
        caption={t('board.outcomes')}
        rows={d.outcomes}
        rowKey={o => o.outcome}
        columns={[
          { key: 'outcome', title: t('board.outcome'), render: o => say(`outcome.${o.outcome}`) },
          {
            key: 'n',
            title: t('board.count'),
            align: 'right',
            render: o => (
              <CountLink
                n={o.n}
                href={hrefOfCases({ outcome: o.outcome, endedFrom: days.from, endedTo: days.to })}
                label={say(`outcome.${o.outcome}`)}
              />
            ),
          },
        ]}
      />
    </FormSection>
  );
};

type MonthLine = DirectorBoard['months'][number];
type PlaceLine = DirectorBoard['places'][number];

const Months = ({ d }: { d: DirectorBoard }) => {
  const t = useBoardsT();
  const columns = useFigureColumns<MonthLine>(m => ({ from: m.month, to: m.month, place: {} }));
  return (
    <FormSection title={t('board.trend')}>
      <div className="case-trend">
        <ChartWithTable
          kind="line"
          title={t('board.trendTitle')}
          note={t('board.trendNote', { from: d.months[0]?.month ?? '', to: d.to })}
          series={[t('board.raised'), t('board.opened'), t('board.ended')]}
          labelTitle={t('board.month')}
          rows={d.months.map(m => {
            const days = daysOf({ from: m.month, to: m.month });
            return {
              label: m.month,
              values: [m.raised, m.opened, m.ended],
              hrefs: [hrefOfDemands(days), hrefOfCases(days), hrefOfCases({ endedFrom: days.from, endedTo: days.to })],
            };
          })}
        />
        <DataTable
          stack
          caption={t('board.trend')}
          rows={d.months.filter(m => m.raised + m.answered + m.answers.due + m.opened + m.ended + m.stages.due > 0).reverse()}
          rowKey={m => m.month}
          columns={[{ key: 'month', title: t('board.month'), render: m => m.month }, ...columns]}
        />
      </div>
    </FormSection>
  );
};

const Places = ({ d }: { d: DirectorBoard }) => {
  const t = useBoardsT();
  const columns = useFigureColumns<PlaceLine>(p => ({
    from: d.from,
    to: d.to,
    place: d.exact ? { street: p.code } : { regionCode: p.code },
  }));
  const title = t(d.exact ? 'board.places' : 'board.districts');
  return (
    <FormSection title={title}>
      <DataTable
        stack
        caption={title}
        rows={d.places}
        rowKey={p => p.code}
        empty={<p className="pp-hint">{t('board.noPlaces')}</p>}
        columns={[{ key: 'place', title: t('board.place'), render: p => p.name }, ...columns]}
      />
    </FormSection>
  );
};

/** 月度看板: promises kept with their numbers, overdue by cause, how long it takes, by month and place; for A4 and for the wall. */
export const DirectorPage = () => {
  const t = useBoardsT();
  const [state, setState] = useUrlState(PageState);
  const { wall, ...period } = state;
  const { data, error } = useOp(directorBoard, period);
  const totals = useTotals(data);
  const now = todayInBeijing().slice(0, 7);
  const months = Array.from({ length: 36 }, (_, back) => addMonths(now, -back)).map(m => ({ value: m, label: m }));
  return (
    <div className={wall ? 'case-onepage case-wall' : 'case-onepage'}>
      <ListPage
        title={t('board.director')}
        hint={data && t('board.directorHint', { from: data.from, to: data.to })}
        siblings={<BoardLinks current="director" />}
        totals={totals}
        filters={{
          fields: [
            { kind: 'choice', key: 'from', label: t('board.fromMonth'), width: 130, options: months },
            { kind: 'choice', key: 'to', label: t('board.toMonth'), width: 130, options: months },
            { kind: 'tick', key: 'wall', label: t('board.wall') },
          ],
          value: state,
          onChange: setState,
        }}
        print
        clause="7.5-b 7.6-a"
      >
        <ProblemNotice error={error} />
        {data && (
          <>
            <div className="case-board">
              <CausesPart of={data} />
              <Outcomes d={data} />
            </div>
            <div className="case-beside">
              <SlotParts of={directorParts} give={{ from: data.from, to: data.to }} />
            </div>
            <Places d={data} />
            <Months d={data} />
          </>
        )}
      </ListPage>
    </div>
  );
};
