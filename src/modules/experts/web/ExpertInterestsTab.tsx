import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { sayDay } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { ExpertView } from '../contract/expert.ts';
import { InterestKind } from '../contract/interest.ts';
import { addInterest, checkFindings, endInterest } from '../contract/operations-expert.ts';
import { CheckFindings } from './CheckFindings.tsx';
import { useSaved } from './use-saved.ts';
import { useT } from './use-t.ts';

interface Values {
  interest: { kind: InterestKind; unitName: string; creditCode?: string; fromOn?: string; toOn?: string; note?: string };
  source: 'declared' | 'reported';
}

const InterestForm = ({ expertId, onClose }: { expertId: string; onClose: () => void }) => {
  const t = useT();
  const add = useSaved(addInterest, onClose);
  const submit = ({ interest: i, source }: Values): void => {
    const interest = { ...i, creditCode: i.creditCode ?? '', fromOn: i.fromOn || null, toOn: i.toOn || null, note: i.note ?? '' };
    add.run(id => ({ id, expertId, source, interest }));
  };
  return (
    <SheetDialog title={t('interest.add')} onClose={onClose}>
      <DeskForm<Values>
        name="experts.InterestForm"
        verb={t('save')}
        initial={{ source: 'declared' }}
        pending={add.pending}
        error={add.error}
        onSubmit={submit}
      >
        <Form.Item name={['interest', 'kind']} label={t('interest.kind')} rules={[{ required: true }]}>
          <Select options={InterestKind.options.map(k => ({ value: k, label: t(`interest.kind.${k}`) }))} />
        </Form.Item>
        <Form.Item name={['interest', 'unitName']} label={t('interest.unit')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name={['interest', 'creditCode']} label={t('field.unitCode')} extra={t('field.unitCodeHint')}>
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item name={['interest', 'fromOn']} label={t('from')}>
          <DayField />
        </Form.Item>
        <Form.Item name={['interest', 'toOn']} label={t('to')}>
          <DayField />
        </Form.Item>
        <Form.Item name="source" label={t('interest.source')} rules={[{ required: true }]}>
          <Select options={(['declared', 'reported'] as const).map(s => ({ value: s, label: t(`interest.source.${s}`) }))} />
        </Form.Item>
        <Form.Item name={['interest', 'note']} label={t('note')}>
          <Input maxLength={200} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

const EndForm = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useT();
  const end = useSaved(endInterest, onClose);
  return (
    <SheetDialog title={t('interest.end')} onClose={onClose}>
      <DeskForm<{ toOn: string }>
        name="experts.EndInterestForm"
        verb={t('interest.end')}
        pending={end.pending}
        error={end.error}
        onSubmit={v => end.run({ id, ...v })}
      >
        <Form.Item name="toOn" label={t('to')} extra={t('interest.endHint')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 任职与利害关系, with their history, and 核查回避. Ended ones stay: some count on for years. */
export const ExpertInterestsTab = ({ expert }: { expert: ExpertView }) => {
  const t = useT();
  const [open, setOpen] = useState<string>();
  const day = (d: string | null): string => (d === null ? '—' : sayDay(d));
  return (
    <>
      <div className="pp-actions">
        {expert.may.includes(addInterest.name) && <Button onClick={() => setOpen('add')}>{t('interest.add')}</Button>}
        {expert.may.includes(checkFindings.name) && <Button onClick={() => setOpen('check')}>{t('check')}</Button>}
      </div>
      <DataTable
        caption={t('tab.interests')}
        rows={expert.interests}
        rowKey={i => i.id}
        stack
        empty={<EmptyState title={t('interest.none')} />}
        columns={[
          { key: 'unit', title: t('interest.unit'), render: i => i.unitName },
          { key: 'kind', title: t('interest.kind'), render: i => t(`interest.kind.${i.kind}`) },
          { key: 'code', title: t('field.unitCode'), render: i => i.creditCode || t('interest.noCode') },
          { key: 'span', title: t('term.span'), render: i => `${day(i.fromOn)} – ${i.toOn === null ? t('interest.now') : sayDay(i.toOn)}` },
          { key: 'source', title: t('interest.source'), render: i => t(`interest.source.${i.source}`) },
          { key: 'note', title: t('note'), render: i => i.note || '—' },
          {
            key: 'act',
            title: t('act'),
            act: true,
            render: i =>
              i.toOn === null &&
              expert.may.includes(endInterest.name) && (
                <Button size="small" type="link" onClick={() => setOpen(i.id)}>
                  {t('interest.end')}
                </Button>
              ),
          },
        ]}
      />
      {open === 'add' && <InterestForm expertId={expert.id} onClose={() => setOpen(undefined)} />}
      {open === 'check' && <CheckFindings expert={expert} onClose={() => setOpen(undefined)} />}
      {open && open !== 'add' && open !== 'check' && <EndForm id={open} onClose={() => setOpen(undefined)} />}
    </>
  );
};
