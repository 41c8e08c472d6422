import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { ExpertView } from '../contract/expert.ts';
import { addAway, removeAway, setMonth } from '../contract/operations-expert.ts';
import { useSaved } from './use-saved.ts';
import { useT } from './use-t.ts';

type Month = ExpertView['months'][number];

const MonthForm = ({ expertId, month, onClose }: { expertId: string; month: Month; onClose: () => void }) => {
  const t = useT();
  const set = useSaved(setMonth, onClose);
  return (
    <SheetDialog title={t('month.set', { month: month.month.slice(0, 7) })} onClose={onClose}>
      <DeskForm<{ cap: number }>
        name="experts.MonthForm"
        verb={t('save')}
        initial={{ cap: month.cap }}
        pending={set.pending}
        error={set.error}
        onSubmit={v => set.run({ expertId, month: month.month, ...v })}
      >
        <Form.Item name="cap" label={t('field.monthlyCap')} rules={[{ required: true }]}>
          <NumberInput min={0} max={60} precision={0} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

interface AwayValues {
  fromOn: string;
  toOn: string;
  note?: string;
}

/** 登记不在的日子; the expert's own page has it too. */
export const AwayForm = ({ expertId, onClose }: { expertId: string; onClose: () => void }) => {
  const t = useT();
  const add = useSaved(addAway, onClose);
  return (
    <SheetDialog title={t('away.add')} onClose={onClose}>
      <DeskForm<AwayValues>
        name="experts.AwayForm"
        verb={t('save')}
        pending={add.pending}
        error={add.error}
        onSubmit={v => add.run(id => ({ id, expertId, ...v, note: v.note ?? '' }))}
      >
        <Form.Item name="fromOn" label={t('from')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="toOn" label={t('to')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input maxLength={100} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

interface AwayListProps {
  away: ExpertView['away'];
  mayRemove: boolean;
}

/** Days away that are to come, each with the way to take it off. */
export const AwayList = ({ away, mayRemove }: AwayListProps) => {
  const t = useT();
  const remove = useCommand(removeAway, { invalidates: ['experts.'] });
  return (
    <>
      <ProblemNotice error={remove.error} />
      <DataTable
        caption={t('away.title')}
        rows={away}
        rowKey={a => a.id}
        fit
        empty={<EmptyState title={t('away.none')} />}
        columns={[
          { key: 'span', title: t('term.span'), render: a => `${sayDay(a.fromOn)} – ${sayDay(a.toOn)}` },
          { key: 'note', title: t('note'), render: a => a.note || '—' },
          {
            key: 'act',
            title: t('act'),
            act: true,
            render: a =>
              mayRemove && (
                <Button size="small" type="link" onClick={() => remove.run({ id: a.id })}>
                  {t('away.remove')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
};

/** 档期: places by month, days away. */
export const ExpertTimeTab = ({ expert }: { expert: ExpertView }) => {
  const t = useT();
  const [month, setMonthOpen] = useState<Month>();
  const [adding, setAdding] = useState(false);
  const maySet = expert.may.includes(setMonth.name);
  return (
    <>
      <FormSection title={t('month.title')} hint={t('month.hint')}>
        <DataTable
          caption={t('month.title')}
          rows={expert.months}
          rowKey={m => m.month}
          fit
          columns={[
            { key: 'month', title: t('month.month'), render: m => m.month.slice(0, 7) },
            { key: 'places', title: t('field.places'), align: 'right', render: m => t('places', { taken: m.taken, cap: m.cap }) },
            {
              key: 'act',
              title: t('act'),
              act: true,
              render: m =>
                maySet && (
                  <Button size="small" type="link" onClick={() => setMonthOpen(m)}>
                    {t('month.change')}
                  </Button>
                ),
            },
          ]}
        />
      </FormSection>
      <FormSection
        title={t('away.title')}
        aside={expert.may.includes(addAway.name) && <Button onClick={() => setAdding(true)}>{t('away.add')}</Button>}
      >
        <AwayList away={expert.away} mayRemove={expert.may.includes(removeAway.name)} />
      </FormSection>
      {month && <MonthForm expertId={expert.id} month={month} onClose={() => setMonthOpen(undefined)} />}
      {adding && <AwayForm expertId={expert.id} onClose={() => setAdding(false)} />}
    </>
  );
};
