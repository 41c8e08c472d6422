import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { ReasonDialog } from '#ui/desk/form/ReasonDialog.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { advanceProject, dropProject, publishProject, stepBack } from '../contract/operations-project.ts';
import type { StageKey } from '../contract/procedure.ts';
import type { NextStage, ProjectView } from '../contract/project.ts';
import { EvidenceFields, type PutIn } from './EvidenceFields.tsx';
import { useT } from './use-t.ts';

export interface ProjectDialogProps {
  p: ProjectView;
  onClose: () => void;
}

export const useDone = (onClose: () => void) => {
  const t = useT();
  return {
    invalidates: ['standards.'],
    onDone: (): void => {
      showToast(t('saved'));
      onClose();
    },
  };
};

const required = [{ required: true }];

const useSayNext = () => {
  const t = useT();
  return (n: NextStage): string =>
    n.track === null
      ? t('next.plain', { stage: n.name })
      : t('next.skips', { stage: n.name, skips: n.skips.join(sayMark('、')), track: `${n.track.name}${sayMark('；')}${n.track.source}` });
};

/** 进入下一环节: the next of the table, or one further on where a track leaves stages out. */
export const AdvanceForm = ({ p: live, onClose }: ProjectDialogProps) => {
  const t = useT();
  const p = useOpened(live);
  const sayNext = useSayNext();
  const [stepId] = useState(newId);
  const [file, setFile] = useState<PutIn>();
  const advance = useCommand(advanceProject, useDone(onClose));
  const open = p.next.filter(n => !n.publishes);
  const earliest = p.running.find(l => l.bound === 'atLeast');
  return (
    <SheetDialog title={t('advanceTitle')} onClose={onClose}>
      <DeskForm<{ to: StageKey; on: string; note?: string }>
        name="standards.AdvanceForm"
        verb={t('advance')}
        initial={{ on: todayInBeijing(), ...(open[0] ? { to: open[0].key } : {}) }}
        pending={advance.pending}
        error={advance.error}
        named={{ '/evidence/note': ['note'] }}
        onSubmit={v =>
          advance.run({
            id: p.id,
            version: p.version,
            stepId,
            to: v.to,
            on: v.on,
            evidence: { note: v.note ?? '', fileId: file?.id ?? null },
          })
        }
      >
        <Form.Item name="to" label={t('next')} rules={required}>
          <Radio.Group vertical options={open.map(n => ({ value: n.key, label: sayNext(n) }))} />
        </Form.Item>
        <Form.Item name="on" label={t('on')} rules={required} extra={earliest && t('earlyHint', { day: sayDay(earliest.day) })}>
          <DayField min={p.stageSince} max={todayInBeijing()} />
        </Form.Item>
        <EvidenceFields file={file} onFile={setFile} />
      </DeskForm>
    </SheetDialog>
  );
};

/** 登记发布, with the number as it is printed. */
export const PublishForm = ({ p: live, onClose }: ProjectDialogProps) => {
  const t = useT();
  const p = useOpened(live);
  const [stepId] = useState(newId);
  const [file, setFile] = useState<PutIn>();
  const publish = useCommand(publishProject, useDone(onClose));
  return (
    <SheetDialog title={t('publishTitle')} onClose={onClose}>
      <DeskForm<{ number: string; on: string; effectiveOn?: string; note?: string }>
        name="standards.PublishForm"
        verb={t('publish')}
        initial={{ on: todayInBeijing() }}
        pending={publish.pending}
        error={publish.error}
        named={{ '/evidence/note': ['note'] }}
        onSubmit={v =>
          publish.run({
            id: p.id,
            version: p.version,
            stepId,
            number: v.number,
            on: v.on,
            effectiveOn: v.effectiveOn || null,
            evidence: { note: v.note ?? '', fileId: file?.id ?? null },
          })
        }
      >
        <Form.Item name="number" label={t('number')} extra={t('numberHint')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="on" label={t('publishedOn')} rules={required}>
          <DayField min={p.stageSince} max={todayInBeijing()} />
        </Form.Item>
        <Form.Item name="effectiveOn" label={t('effectiveOn')}>
          <DayField allowClear />
        </Form.Item>
        <EvidenceFields file={file} onFile={setFile} />
      </DeskForm>
    </SheetDialog>
  );
};

/** 终止项目, with the day and the reason. */
export const DropForm = ({ p: live, onClose }: ProjectDialogProps) => {
  const t = useT();
  const p = useOpened(live);
  const drop = useCommand(dropProject, useDone(onClose));
  return (
    <SheetDialog title={t('dropTitle')} onClose={onClose}>
      <DeskForm<{ on: string; reason: string }>
        name="standards.DropForm"
        verb={t('drop')}
        initial={{ on: todayInBeijing() }}
        pending={drop.pending}
        error={drop.error}
        onSubmit={v => drop.run({ id: p.id, version: p.version, ...v })}
      >
        <Form.Item name="on" label={t('on')} rules={required}>
          <DayField min={p.stageSince} max={todayInBeijing()} />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={300} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 退回上一步, with the reason. */
export const StepBackForm = ({ p: live, onClose }: ProjectDialogProps) => {
  const t = useT();
  const p = useOpened(live);
  const back = useCommand(stepBack, useDone(onClose));
  return (
    <ReasonDialog
      name="standards.StepBackForm"
      title={t('stepBackTitle')}
      verb={t('stepBack')}
      pending={back.pending}
      error={back.error}
      onSubmit={reason => back.run({ id: p.id, version: p.version, reason })}
      onClose={onClose}
    >
      <p className="pp-hint">{t('stepBackHint')}</p>
    </ReasonDialog>
  );
};
