import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { ActionFields, ActionView } from '../contract/action.ts';
import { correctAction, createAction, listOwners } from '../contract/operations.ts';
import { useT } from './use-t.ts';

const shown = ({ problem, cause, action, ownerId, dueOn }: ActionView): ActionFields => ({ problem, cause, action, ownerId, dueOn });

interface Values {
  source?: 'complaint' | 'risk' | 'case';
  action: Partial<Pick<ActionFields, 'cause' | 'action'>> & Omit<ActionFields, 'cause' | 'action'>;
}

interface ActionFormProps {
  /** Absent: a new one. */
  action?: ActionView;
  onClose: () => void;
}

/** 新建或更正改进措施. Who corrects what somebody else corrected meanwhile is told so, and nothing is overwritten. */
export const ActionForm = ({ action: live, onClose }: ActionFormProps) => {
  const action = useOpened(live);
  const t = useT();
  const [id] = useState(() => action?.id ?? newId());
  const owners = useOp(listOwners, {});
  const done = {
    invalidates: ['improvements.'],
    onDone: () => {
      showToast(t('saved'));
      onClose();
    },
  };
  const create = useCommand(createAction, done);
  const correct = useCommand(correctAction, done);
  const send = (v: Values): void => {
    const fields = { ...v.action, cause: v.action.cause ?? '', action: v.action.action ?? '' };
    if (action) correct.run({ id, version: action.version, action: fields });
    else create.run({ id, source: v.source ?? 'complaint', action: fields });
  };
  const sources = (['complaint', 'risk', 'case'] as const).map(value => ({ value, label: t(`source.${value}`) }));
  // Who owns it now stays choosable, also out of reach.
  const known = (owners.data?.rows ?? []).map(p => ({ value: p.id, label: p.name }));
  const people =
    action && !known.some(k => k.value === action.ownerId) ? [{ value: action.ownerId, label: action.ownerName }, ...known] : known;
  return (
    <SheetDialog title={t(action ? 'correct' : 'create')} onClose={onClose}>
      <DeskForm<Values>
        name="improvements.ActionForm"
        verb={t('save')}
        {...(action ? { initial: { action: shown(action) } } : {})}
        pending={create.pending || correct.pending}
        error={create.error ?? correct.error ?? owners.error}
        onSubmit={send}
      >
        {!action && (
          <Form.Item name="source" label={t('field.source')} rules={[{ required: true }]}>
            <Select options={sources} />
          </Form.Item>
        )}
        <Form.Item name={['action', 'problem']} label={t('field.problem')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={['action', 'cause']} label={t('field.cause')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name={['action', 'action']} label={t('field.action')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name={['action', 'ownerId']} label={t('field.owner')} rules={[{ required: true }]}>
          <Select showSearch optionFilterProp="label" options={people} />
        </Form.Item>
        <Form.Item name={['action', 'dueOn']} label={t('field.dueOn')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
