import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { DeadlineKind } from '../../contract/deadline.ts';
import { deadlineKinds } from '../../contract/deadline.ts';
import type { Ladder, LadderStep } from '../../contract/notice.ts';
import { getLadders, setLadder } from '../../contract/operations-notices.ts';
import { DeadlineLinks } from './DeadlineLinks.tsx';
import { useLawT, useT } from './use-warnings-t.ts';

const useStepWords = () => {
  const t = useT();
  return (s: LadderStep): string => (s.unit === 'day' && s.amount === 0 ? t('ladder.day0') : t(`ladder.${s.unit}`, { n: s.amount }));
};

const StepEditor = ({ step, onChange, onRemove }: { step: LadderStep; onChange: (s: LadderStep) => void; onRemove: () => void }) => {
  const t = useT();
  return (
    <div className="dl-tools">
      <NumberInput
        aria-label={t('ladder.amount')}
        min={0}
        max={400}
        precision={0}
        value={step.amount}
        onChange={n => onChange({ ...step, amount: n ?? 0 })}
      />
      <Select
        aria-label={t('ladder.unit')}
        value={step.unit}
        getPopupContainer={node => node.parentElement ?? document.body}
        options={(['month', 'day', 'week'] as const).map(u => ({ value: u, label: t(`ladder.unit.${u}`) }))}
        onChange={unit => onChange({ ...step, unit })}
      />
      <Checkbox checked={step.toCompanion} onChange={e => onChange({ ...step, toCompanion: e.target.checked })}>
        {t('ladder.toCompanion')}
      </Checkbox>
      <Checkbox checked={step.toEnterprise} onChange={e => onChange({ ...step, toEnterprise: e.target.checked })}>
        {t('ladder.toEnterprise')}
      </Checkbox>
      <Button size="small" onClick={onRemove}>
        {t('ladder.remove')}
      </Button>
    </div>
  );
};

const plain = ({ unit, amount, toCompanion, toEnterprise }: LadderStep): LadderStep => ({ unit, amount, toCompanion, toEnterprise });

const EditLadder = ({ kind, steps: before, onClose }: { kind: DeadlineKind; steps: readonly LadderStep[]; onClose: () => void }) => {
  const t = useT();
  const [steps, setSteps] = useState<readonly LadderStep[]>(before.map(plain));
  const done = (): void => {
    showToast(t('ladder.saved'));
    onClose();
  };
  const save = useCommand(setLadder, { invalidates: [getLadders], onDone: done });
  return (
    <SheetDialog
      title={t(`due.${kind}`)}
      onClose={onClose}
      wide
      footer={
        <>
          <Button onClick={() => save.run(id => ({ id, kind, steps: [] }))}>{t('ladder.reset')}</Button>
          <Button
            type="primary"
            disabled={steps.length === 0}
            loading={save.pending}
            onClick={() => save.run(id => ({ id, kind, steps: [...steps] }))}
          >
            {t('ladder.save')}
          </Button>
        </>
      }
    >
      {steps.map((s, i) => (
        <StepEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own; it is its place in the row
          key={i}
          step={s}
          onChange={next => setSteps(steps.map((o, at) => (at === i ? next : o)))}
          onRemove={() => setSteps(steps.filter((_, at) => at !== i))}
        />
      ))}
      <Button onClick={() => setSteps([...steps, { unit: 'day', amount: 14, toCompanion: true, toEnterprise: true }])}>
        {t('ladder.add')}
      </Button>
      <ProblemNotice error={save.error} />
    </SheetDialog>
  );
};

const LadderName = ({ ladder, name }: { ladder: Ladder; name: string }) => {
  const t = useT();
  return (
    <>
      {name}{' '}
      <div>{ladder.own ? <StateTag tone="doing">{t('ladder.own')}</StateTag> : <span className="pp-hint">{t('ladder.default')}</span>}</div>
    </>
  );
};

const Steps = ({ ladder }: { ladder: Ladder }) => {
  const t = useT();
  const law = useLawT();
  const say = useStepWords();
  const to = (s: LadderStep): string =>
    [s.toCompanion ? t('ladder.toCompanion') : '', s.toEnterprise ? t('ladder.toEnterprise') : '']
      .filter(x => x !== '')
      .join(sayMark('、'));
  return (
    <ul className="dl-steps">
      {ladder.steps.map(s => (
        <li key={`${s.unit}${s.amount}`}>
          {`${say(s)}${sayMark('：')}${to(s)} `}
          <span className="pp-hint">{`${s.source}${s.confidence === 'toVerify' ? `${sayMark('（')}${law('law.confidence.toVerify')}${sayMark('）')}` : ''}`}</span>
        </li>
      ))}
    </ul>
  );
};

/** 提醒阶梯: who is told when, default or the district's own (6.3.2-b). */
export const LadderPage = () => {
  const t = useT();
  const { data, error } = useOp(getLadders, {});
  const [editing, setEditing] = useState<DeadlineKind>();
  const others = data?.ladders.find(l => l.kind === '*');
  const ladderOf = (kind: DeadlineKind): Ladder | undefined => data?.ladders.find(l => l.kind === kind) ?? others;
  const rows = deadlineKinds.flatMap(kind => {
    const ladder = ladderOf(kind);
    return ladder ? [{ kind, ladder }] : [];
  });
  const may = data?.may.includes(setLadder.name) ?? false;
  return (
    <ListPage title={t('warn.ladder')} hint={t('ladder.lead')} clause="6.3.2-b" siblings={<DeadlineLinks current="ladder" />}>
      <ProblemNotice error={error} />
      <DataTable
        stack
        caption={t('warn.ladder')}
        rows={rows}
        rowKey={r => r.kind}
        empty={null}
        columns={[
          { key: 'kind', title: t('ladder.kind'), render: r => <LadderName ladder={r.ladder} name={t(`due.${r.kind}`)} /> },
          { key: 'steps', title: t('ladder.steps'), render: r => <Steps ladder={r.ladder} /> },
          {
            key: 'edit',
            title: t('ladder.edit'),
            act: true,
            render: r =>
              may && (
                <Button size="small" aria-label={`${t('ladder.edit')} ${t(`due.${r.kind}`)}`} onClick={() => setEditing(r.kind)}>
                  {t('ladder.edit')}
                </Button>
              ),
          },
        ]}
      />
      {editing && <EditLadder kind={editing} steps={ladderOf(editing)?.steps ?? []} onClose={() => setEditing(undefined)} />}
    </ListPage>
  );
};
