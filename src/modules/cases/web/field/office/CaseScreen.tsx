import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { deviceState } from '#platform/web/offline/queue-state.ts';
import type { SavingState } from '#platform/web/saving.ts';
import { asProblem, sayProblem } from '#platform/web/say-problem.ts';
import { useStore } from '#platform/web/store.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import type { CaseNoteView } from '../../../contract/case.ts';
import { addTask, advanceStage, finishTask, noteCase } from '../../../contract/operations-case.ts';
import { supplyMaterial } from '../../../contract/operations-material.ts';
import { BallCard, StageList, stageNow } from './CaseLines.tsx';
import { queueAct } from './case-acts.ts';
import { MaterialList } from './MaterialList.tsx';
import { type OpenedCase, useCase } from './use-case.ts';
import { useT } from './use-t.ts';

const loadNote = () => import('./CaseDialogs.tsx').then(m => m.NoteDialog);
const loadTask = () => import('./CaseDialogs.tsx').then(m => m.TaskDialog);

type Dialogs = { kind: 'note'; question?: CaseNoteView } | { kind: 'task' };

/** What of it has not gone up, and what the server would not have: nothing of that is lost. */
const Waiting = ({ opened: { queued, device } }: { opened: OpenedCase }) => {
  const t = useT();
  const stuck = queued.filter(r => r.state === 'refused' || r.state === 'aside');
  const waits = queued.filter(r => r.state === 'waiting' || r.state === 'frozen');
  return (
    <>
      {stuck.map(r => (
        <Banner key={r.id} tone="bad" action={<Button to="/queue">{t('my.decide')}</Button>}>
          <p>
            <strong>{t('my.refused', { what: r.what ?? '' })}</strong>
          </p>
          {r.problem && <p>{sayProblem(new Problem(r.problem.code, r.problem.status, r.problem.params, r.problem.fields)).sentence}</p>}
        </Banner>
      ))}
      {waits.length > 0 && (
        <section className="f-stack" aria-label={t('my.waiting', { n: waits.length })}>
          <p role="status">{t('my.waiting', { n: waits.length })}</p>
          <ul className="f-list">
            {waits.map(r => (
              <li key={r.id}>
                {r.what}{' '}
                {r.body === undefined && r.name !== supplyMaterial.name && (
                  <Button
                    quiet
                    label={t('my.undoNamed', { what: r.what ?? '' })}
                    onPress={() => void device.outbox.drop(r.seq).then(() => device.tell())}
                  >
                    {t('my.undo')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

const Tasks = ({ opened, onAdd, onError }: { opened: OpenedCase; onAdd: () => void; onError: (error: unknown) => void }) => {
  const t = useT();
  const { tasks, may, id } = opened.view;
  const finish = (taskId: string, text: string): void =>
    void queueAct(opened, { op: finishTask, input: { id, taskId }, what: t('my.did.finish', { text }) }).catch(onError);
  if (tasks.length === 0 && !may.includes(addTask.name)) return null;
  return (
    <section className="f-stack">
      <h2>{t('my.tasks')}</h2>
      {tasks.length > 0 && (
        <ul className="f-notes">
          {tasks.map(k => (
            <li key={k.id} className="f-row">
              <p>{k.text}</p>
              {(k.dueOn !== null || k.doneAt !== null) && (
                <p className="f-hint">
                  {[k.dueOn === null ? '' : t('my.until', { day: sayDay(k.dueOn) }), k.doneAt === null ? '' : t('my.taskDone')]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              )}
              {k.doneAt === null && may.includes(addTask.name) && (
                <Button label={t('my.finishNamed', { text: k.text })} onPress={() => finish(k.id, k.text)}>
                  {t('my.finish')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may.includes(addTask.name) && (
        <Button quiet onPress={onAdd}>
          {t('my.task')}
        </Button>
      )}
    </section>
  );
};

const Notes = ({ opened, onAnswer }: { opened: OpenedCase; onAnswer: (question: CaseNoteView) => void }) => {
  const t = useT();
  const { notes, may } = opened.view;
  const isOpen = (n: CaseNoteView): boolean => n.kind === 'question' && !notes.some(a => a.answersId === n.id);
  if (notes.length === 0) return null;
  return (
    <section className="f-stack">
      <h2>{t('my.notes')}</h2>
      <ul className="f-notes">
        {notes.map(n => (
          <li key={n.id} className="f-row">
            <p>{n.text}</p>
            <p className="f-hint">
              {`${sayInstant(n.at)} ${n.byName} · ${t(`my.noteKind.${n.kind}`)}${n.visible ? ` · ${t('my.noteVisible')}` : ''}`}
            </p>
            {isOpen(n) && may.includes(noteCase.name) && (
              <Button label={t('my.answerNamed', { text: n.text })} onPress={() => onAnswer(n)}>
                {t('my.answer')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The server is out of reach; anything else it has said itself. */
const isWay = (error: unknown): boolean => {
  if (error === undefined) return false;
  const { status } = asProblem(error);
  return status === 0 || status >= 500;
};

/** 已存本机 · 传送中 2/5 · 已入库 14:32 . */
const useSaving = (opened: OpenedCase): SavingState => {
  const sending = useStore(deviceState)?.sending;
  const { stored } = opened.head;
  if (opened.queued.some(r => r.state === 'waiting' || r.state === 'frozen'))
    return sending ? { kind: 'sending', ...sending } : { kind: 'device' };
  return stored ? { kind: 'stored', at: new Date(stored.at) } : { kind: 'idle' };
};

const OpenedScreen = ({ opened, error, refresh }: { opened: OpenedCase; error: unknown; refresh: () => void }) => {
  const t = useT();
  const [dialog, setDialog] = useState<Dialogs>();
  const [failed, setFailed] = useState<unknown>();
  const saving = useSaving(opened);
  const { view, queued, head } = opened;
  const stage = stageNow(view);
  const advances = queued.some(r => r.name === advanceStage.name && (r.state === 'waiting' || r.state === 'frozen'));
  const may = (op: { name: string }): boolean => view.may.includes(op.name);
  const next = view.stages[view.stages.findIndex(s => s.id === stage?.id) + 1];
  const advance = (): void => {
    if (!stage || !next) return;
    const input = { id: view.id, stageId: stage.id, turnId: newId() };
    void queueAct(opened, { op: advanceStage, input, what: t('my.did.advance', { stage: stage.name, next: next.name }) }).catch(setFailed);
  };
  const close = (): void => setDialog(undefined);
  return (
    <Screen
      title={view.itemName}
      hint={`${view.enterpriseName} · ${view.no}`}
      back="/cases"
      {...(may(noteCase)
        ? {
            bottom: (
              <BottomBar saving={saving}>
                <Button primary onPress={() => setDialog({ kind: 'note' })}>
                  {t('my.note')}
                </Button>
              </BottomBar>
            ),
          }
        : {})}
    >
      {!isWay(error) && <ProblemBanner error={error} onRetry={refresh} />}
      {isWay(error) && (
        <Banner tone="warn" action={<Button onPress={refresh}>{t('my.again')}</Button>}>
          {t('my.away', { time: sayInstant(head.view.at) })}
        </Banner>
      )}
      <ProblemBanner error={failed} />
      <Waiting opened={opened} />
      <BallCard view={view} uncounted={advances} />
      <MaterialList opened={opened} />
      <StageList view={view} />
      {may(advanceStage) && next && !advances && <Button onPress={advance}>{t('my.advance', { next: next.name })}</Button>}
      <Tasks opened={opened} onAdd={() => setDialog({ kind: 'task' })} onError={setFailed} />
      <Notes opened={opened} onAnswer={question => setDialog({ kind: 'note', question })} />
      {view.may.length === 0 && view.state !== 'ended' && <p className="f-hint">{t('my.notMine', { name: view.companionName })}</p>}
      {dialog?.kind === 'note' && (
        <LazyPart load={loadNote} of={{ opened, onClose: close, ...(dialog.question ? { question: dialog.question } : {}) }} quiet />
      )}
      {dialog?.kind === 'task' && <LazyPart load={loadTask} of={{ opened, onClose: close }} quiet />}
    </Screen>
  );
};

/** One case on the phone of who accompanies it; all acts lie on the device first. */
export const CaseScreen = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const t = useT();
  const { opened, error, refresh } = useCase(params['id'] ?? '');
  if (opened) return <OpenedScreen opened={opened} error={error} refresh={refresh} />;
  return (
    <Screen title={t('my.case')} back="/cases">
      <ProblemBanner error={error} onRetry={refresh} />
      {error === undefined && <div className="f-cards f-cards-waiting" aria-busy="true" />}
    </Screen>
  );
};
