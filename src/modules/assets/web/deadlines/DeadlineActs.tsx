import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { assignCompanion, companionChoices, giveUpDeadline, snoozeDeadline } from '../../contract/operations-warnings.ts';
import type { DeadlineView } from '../../contract/warning.ts';
import { useT } from './use-warnings-t.ts';

const CloseDeadline = lazyPart(() => import('./CloseDeadline.tsx').then(m => m.CloseDeadline));

interface DialogProps {
  d: DeadlineView;
  onClose: () => void;
}

const said = (sentence: string, then: () => void) => (): void => {
  showToast(sentence);
  then();
};

const GiveUp = ({ d, onClose }: DialogProps) => {
  const t = useT();
  const act = useCommand(giveUpDeadline, { invalidates: ['assets.'], onDone: said(t('giveUp.done'), onClose) });
  return (
    <SheetDialog title={t('giveUp.do')} onClose={onClose}>
      <DeskForm<{ person: string; reason: string }>
        name="assets.DeadlineActs1"
        verb={t('giveUp.do')}
        pending={act.pending}
        error={act.error}
        onSubmit={v => act.run({ id: d.id, ...v })}
      >
        <Form.Item name="person" label={t('giveUp.person')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="reason" label={t('giveUp.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

const Snooze = ({ d, onClose }: DialogProps) => {
  const t = useT();
  const act = useCommand(snoozeDeadline, { invalidates: ['assets.'], onDone: said(t('snooze.done'), onClose) });
  return (
    <SheetDialog title={t('snooze.do')} onClose={onClose}>
      <DeskForm<{ until: string; reason: string }>
        name="assets.DeadlineActs2"
        verb={t('snooze.do')}
        pending={act.pending}
        error={act.error}
        onSubmit={v => act.run({ id: d.id, until: v.until, reason: v.reason })}
      >
        <Form.Item name="until" label={t('snooze.until')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="reason" label={t('snooze.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={300} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

const Companion = ({ d, onClose }: DialogProps) => {
  const t = useT();
  const { data } = useOp(companionChoices, {});
  const act = useCommand(assignCompanion, { invalidates: ['assets.'], onDone: said(t('companion.done'), onClose) });
  return (
    <SheetDialog title={t('companion.do')} onClose={onClose}>
      <DeskForm<{ personId: string }>
        name="assets.DeadlineActs3"
        verb={t('companion.do')}
        pending={act.pending}
        error={act.error}
        onSubmit={v => act.run(id => ({ id, enterpriseId: d.enterpriseId, ...v }))}
      >
        <Form.Item name="personId" label={t('companion.person')} rules={[{ required: true }]}>
          <Select
            showSearch
            optionFilterProp="label"
            getPopupContainer={node => node.parentElement ?? document.body}
            options={(data?.rows ?? []).map(p => ({ value: p.id, label: p.name }))}
          />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

const dialogs = { close: CloseDeadline, giveUp: GiveUp, snooze: Snooze, companion: Companion } as const;
const acts = [
  { key: 'close', op: 'assets.deadline.close' },
  { key: 'snooze', op: 'assets.deadline.snooze' },
  { key: 'giveUp', op: 'assets.deadline.giveUp' },
  { key: 'companion', op: 'assets.companion.assign' },
] as const;

/** What may be done about a deadline; only what the server says this person may do. */
export const DeadlineActs = ({ d }: { d: DeadlineView }) => {
  const t = useT();
  const [open, setOpen] = useState<keyof typeof dialogs>();
  const Dialog = open && dialogs[open];
  return (
    <>
      {d.closing === null && <p className="pp-hint">{t('close.toLocker')}</p>}
      <div className="pp-actions dl-acts dl-no-print">
        {acts
          .filter(a => d.may.includes(a.op))
          .map(a => (
            <Button key={a.key} type={a.key === 'close' ? 'primary' : 'default'} onClick={() => setOpen(a.key)}>
              {t(`${a.key}.do`)}
            </Button>
          ))}
      </div>
      {Dialog && <Dialog d={d} onClose={() => setOpen(undefined)} />}
    </>
  );
};
