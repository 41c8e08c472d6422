import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayNumber } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { SaveState } from '#ui/desk/form/SaveState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { Party, type SheetItem, type SheetView } from '../contract/assessment.ts';
import { finishSheet, getSheet } from '../contract/operations-scoring.ts';
import { bandOf, countedOf } from '../domain/scoring.ts';
import { PercentField } from './PercentField.tsx';
import { type SheetState, useSheetState } from './sheet-state.ts';
import { useT } from './use-t.ts';

const SidesForm = lazyPart(() => import('./SidesForm.tsx').then(m => m.SidesForm));
const FinishSheet = lazyPart(() => import('./FinishSheet.tsx').then(m => m.FinishSheet));

/** The band of a score, and what counts of it while there is no evidence. */
const Standing = ({ item, percent, sheet }: { item: SheetItem; percent: number | null; sheet: SheetView }) => {
  const t = useT();
  if (percent === null) return <span className="pp-hint">{t('notScored')}</span>;
  const [from, to] = bandOf(percent);
  const isCapped = countedOf(percent, item.evidence, sheet.criteria) < percent;
  return (
    <>
      {t('bandSays', { from, to })}
      {isCapped && <div className="pp-hint">{t('capNote', { cap: sheet.criteria.capWithoutEvidence })}</div>}
    </>
  );
};

interface ScoreTableProps {
  sheet: SheetView;
  state: SheetState;
  onSound: (key: string, sound: boolean) => void;
}

const ScoreTable = ({ sheet, state, onSound }: ScoreTableProps) => {
  const t = useT();
  const [open, setOpen] = useState<SheetItem>();
  const readOnly = !sheet.may.includes(finishSheet.name);
  return (
    <>
      <DataTable
        caption={t(`party.${sheet.party}`)}
        rows={sheet.items}
        rowKey={i => i.key}
        groupOf={i => `${i.category} ${i.categoryName}${sayMark('（')}${i.categoryPoints}${sayMark('）')}`}
        minWidth={820}
        columns={[
          {
            key: 'item',
            title: t('item'),
            render: i => (
              <>
                {`${i.key} ${i.name}`}
                <div className="pp-hint">{i.prompt}</div>
              </>
            ),
          },
          { key: 'points', title: t('itemPoints'), align: 'right', width: 70, render: i => sayNumber(i.points) },
          {
            key: 'percent',
            title: t('percent'),
            width: 130,
            render: i => (
              <PercentField
                label={t('percentOf', { item: i.name })}
                value={state.scoreOf(i.key).percent}
                step={sheet.criteria.step}
                readOnly={readOnly}
                onChange={percent => state.change(i.key, { percent })}
                onSound={sound => onSound(i.key, sound)}
              />
            ),
          },
          {
            key: 'band',
            title: t('band'),
            width: 150,
            render: i => <Standing item={i} percent={state.scoreOf(i.key).percent} sheet={sheet} />,
          },
          { key: 'evidence', title: t('evidence'), width: 70, render: i => t('evidenceN', { n: i.evidence }) },
          {
            key: 'sides',
            title: t('sides'),
            act: true,
            width: 110,
            render: i => (
              <Button size="small" aria-label={t('sidesOf', { item: i.name })} onClick={() => setOpen(i)}>
                {t('sides')}
              </Button>
            ),
          },
        ]}
      />
      {open && <SidesForm sheet={sheet} item={open} state={state} onClose={() => setOpen(undefined)} />}
    </>
  );
};

const OpenSheet = ({ sheet, onReload }: { sheet: SheetView; onReload: () => void }) => {
  const t = useT();
  const state = useSheetState(sheet);
  const [unsound, setUnsound] = useState<ReadonlySet<string>>(new Set());
  const [finishing, setFinishing] = useState(false);
  const onSound = (key: string, sound: boolean): void => {
    const next = new Set(unsound);
    if (sound) next.delete(key);
    else next.add(key);
    setUnsound(next);
  };
  return (
    <>
      <PageHead
        title={t('sheetTitle', { party: t(`party.${sheet.party}`), name: sheet.enterpriseName, year: String(sheet.year) })}
        hint={t('sheetKeys', { step: sheet.criteria.step })}
        above={
          <LinkButton href={`/readiness/${sheet.assessmentId}?tab=parties`} quiet>
            {t('tab.parties')}
          </LinkButton>
        }
        state={<SaveState saving={state.saving} />}
        actions={
          sheet.may.includes(finishSheet.name) && (
            <Button type="primary" disabled={unsound.size > 0} onClick={() => setFinishing(true)}>
              {t('finish')}
            </Button>
          )
        }
      />
      {state.saving.kind === 'refused' && (
        <>
          <ProblemNotice error={state.saving.problem} />
          <Button onClick={onReload}>{t('reload')}</Button>
        </>
      )}
      <p className="pp-list-note" aria-live="polite">
        {`${t('sum')} ${sayNumber(state.points)} · ${t('sumSoFar', { n: state.scored, all: sheet.items.length })}`}
      </p>
      <ScoreTable sheet={sheet} state={state} onSound={onSound} />
      {finishing && <FinishSheet sheet={sheet} flush={state.flush} onClose={() => setFinishing(false)} />}
      <ClauseFoot clause="6.2.2.2-a" />
    </>
  );
};

/** 评分表 of one party (6.2.2.2-a): typed by keyboard, saves itself. What was read when it opened stays under the hands. */
export const SheetPage = () => {
  const { id, party: word } = usePathParams<'id' | 'party'>();
  const party = Party.catch('coach').parse(word);
  const [turn, setTurn] = useState(0);
  const [opened, setOpened] = useState<{ key: string; sheet: SheetView }>();
  const { data, error, isFetching, refetch } = useOp(getSheet, { assessmentId: id, party });
  const key = `${id}:${party}:${turn}`;
  if (data && !isFetching && opened?.key !== key) setOpened({ key, sheet: data });
  const reload = async (): Promise<void> => {
    await refetch();
    setTurn(turn + 1);
  };
  return opened?.key === key ? (
    <OpenSheet key={key} sheet={opened.sheet} onReload={() => void reload()} />
  ) : (
    <ProblemNotice error={error} />
  );
};
