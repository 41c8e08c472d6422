import { hrefOfDemands } from '#modules/demands/web/index.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { sayDay, sayNumber } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { type LeadBoard, leadBoard, type StationLine, type WaitingLine } from '../../contract/boards.ts';
import { caseParties } from '../../contract/case.ts';
import type { CaseFilter } from '../../contract/filter.ts';
import { hrefOfCases } from '../hrefs.ts';
import { leadParts } from '../slots.ts';
import { useT } from '../use-t.ts';
import { BoardLinks } from './BoardLinks.tsx';

import { CausesPart } from './CausesPart.tsx';
import { CountLink } from './CountLink.tsx';
import { useBoardsT } from './use-boards-t.ts';
import '../cases.css';

const Waiting = ({ lines }: { lines: readonly WaitingLine[] }) => {
  const t = useBoardsT();
  const say = useT();
  const cell = (w: WaitingLine, n: number, more: CaseFilter) => (
    <CountLink n={n} href={hrefOfCases({ state: 'open', party: w.party, ...more })} label={say(`party.${w.party}`)} />
  );
  return (
    <FormSection title={t('board.waiting')}>
      <DataTable
        stack
        caption={t('board.waiting')}
        rows={lines}
        rowKey={w => w.party}
        empty={<p className="pp-hint">{t('board.noCases')}</p>}
        columns={[
          { key: 'party', title: t('board.party'), render: w => say(`party.${w.party}`) },
          { key: 'n', title: t('board.all'), align: 'right', render: w => cell(w, w.n, {}) },
          { key: 'short', title: t('board.short'), align: 'right', render: w => cell(w, w.short, { waited: 'short' }) },
          { key: 'some', title: t('board.some'), align: 'right', render: w => cell(w, w.some, { waited: 'some' }) },
          { key: 'long', title: t('board.long'), align: 'right', render: w => cell(w, w.long, { waited: 'long' }) },
          { key: 'longest', title: t('board.longest'), align: 'right', render: w => sayNumber(w.longest) },
        ]}
      />
    </FormSection>
  );
};

const Stations = ({ lines }: { lines: readonly StationLine[] }) => {
  const t = useBoardsT();
  const say = useT();
  const nameOf = (s: StationLine): string => (s.id === null ? t('board.noStation') : s.name);
  const cell = (s: StationLine, n: number, more: CaseFilter) => (
    <CountLink n={n} href={hrefOfCases({ stationId: s.id ?? 'none', ...more })} label={nameOf(s)} />
  );
  const partyOf = (s: StationLine, party: string): number => s.parties.find(p => p.party === party)?.n ?? 0;
  return (
    <FormSection title={t('board.stations')}>
      <DataTable
        stack
        caption={t('board.stations')}
        rows={lines}
        rowKey={s => s.id ?? 'none'}
        empty={<p className="pp-hint">{t('board.noCases')}</p>}
        columns={[
          { key: 'station', title: t('board.station'), render: nameOf },
          { key: 'running', title: t('board.running'), align: 'right', render: s => cell(s, s.running, { state: 'running' }) },
          { key: 'paused', title: t('board.paused'), align: 'right', render: s => cell(s, s.paused, { state: 'paused' }) },
          { key: 'late', title: t('board.late'), align: 'right', render: s => cell(s, s.late, { due: 'late' }) },
          { key: 'near', title: t('board.near'), align: 'right', render: s => cell(s, s.near, { due: 'near' }) },
          ...caseParties.map(party => ({
            key: party,
            title: say(`party.${party}`),
            align: 'right' as const,
            render: (s: StationLine) => cell(s, partyOf(s, party), { state: 'open', party }),
          })),
        ]}
      />
    </FormSection>
  );
};

const People = ({ board }: { board: LeadBoard }) => {
  const t = useBoardsT();
  return (
    <div className="case-board">
      <FormSection title={t('board.load')} hint={t('board.loadHint')}>
        <DataTable
          caption={t('board.load')}
          rows={board.officers}
          rowKey={p => p.id}
          columns={[
            { key: 'name', title: t('board.person'), render: p => p.name },
            { key: 'station', title: t('board.station'), render: p => p.stationName || t('board.noStation') },
            {
              key: 'open',
              title: t('board.openCases'),
              align: 'right',
              render: p => <CountLink n={p.open} href={hrefOfCases({ state: 'open', companionId: p.id })} label={p.name} />,
            },
            { key: 'away', title: t('board.away'), render: p => (p.awayUntil === null ? '' : sayDay(p.awayUntil)) },
          ]}
        />
      </FormSection>
      <FormSection title={t('board.absences')}>
        <DataTable
          caption={t('board.absences')}
          rows={board.absences}
          rowKey={a => a.id}
          empty={<p className="pp-hint">{t('board.noAbsence')}</p>}
          columns={[
            { key: 'name', title: t('board.person'), render: a => <PageLink href="/absences">{a.name}</PageLink> },
            { key: 'from', title: t('board.from'), render: a => sayDay(a.fromOn) },
            { key: 'to', title: t('board.to'), render: a => sayDay(a.toOn) },
            { key: 'deputy', title: t('board.deputy'), render: a => a.deputyName ?? '—' },
          ]}
        />
      </FormSection>
    </div>
  );
};

/** 站长看板: what stands where, on whom it waits, who is there; never a ranking of persons. */
export const LeadBoardPage = () => {
  const t = useBoardsT();
  const { data, error } = useOp(leadBoard, {});
  const d = data?.demands;
  return (
    <ListPage
      title={t('board.lead')}
      hint={t('board.leadHint')}
      siblings={<BoardLinks current="lead" />}
      totals={[
        { label: t('board.alarm'), value: d?.alarm, href: hrefOfDemands({ alarm: true }) },
        { label: t('board.toAssign'), value: d?.toAssign, href: hrefOfDemands({ place: 'toAssign' }) },
        { label: t('board.overdueDemands'), value: d?.overdue, href: hrefOfDemands({ due: 'overdue' }) },
        { label: t('board.openDemands'), value: d?.open, href: hrefOfDemands({ state: 'open' }) },
        { label: t('board.openCases'), value: data?.open, href: hrefOfCases({ state: 'open' }) },
      ]}
      print
      clause="7.5-b 7.4.2-a"
    >
      <ProblemNotice error={error} />
      {data && (
        <>
          <div className="case-board">
            <CausesPart of={data} />
            <Waiting lines={data.waiting} />
          </div>
          <Stations lines={data.stations} />
          <SlotParts of={leadParts} give={{}} />
          <People board={data} />
        </>
      )}
    </ListPage>
  );
};
