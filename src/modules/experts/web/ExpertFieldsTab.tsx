import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { ExpertView, FieldLevel } from '../contract/expert.ts';
import { addField, endField } from '../contract/operations-expert.ts';
import { FieldInputs } from './ExpertForm.tsx';
import { useSaved } from './use-saved.ts';
import { useT } from './use-t.ts';

interface Values {
  field: { classCode: string; level: FieldLevel; proof: string; validTo?: string };
}

const FieldForm = ({ expertId, onClose }: { expertId: string; onClose: () => void }) => {
  const t = useT();
  const add = useSaved(addField, onClose);
  return (
    <SheetDialog title={t('fieldOf.add')} onClose={onClose}>
      <DeskForm<Values>
        name="experts.FieldForm"
        verb={t('save')}
        pending={add.pending}
        error={add.error}
        onSubmit={({ field }) => add.run(id => ({ id, expertId, field: { ...field, validTo: field.validTo || null } }))}
      >
        <FieldInputs at={['field']} />
      </DeskForm>
    </SheetDialog>
  );
};

/** 专长: what the expert may be asked about, by what proof. A proof that has run out proposes nobody. */
export const ExpertFieldsTab = ({ expert }: { expert: ExpertView }) => {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const end = useCommand(endField, { invalidates: ['experts.'] });
  const mayEnd = expert.may.includes(endField.name);
  return (
    <>
      {expert.may.includes(addField.name) && (
        <div className="pp-actions">
          <Button onClick={() => setAdding(true)}>{t('fieldOf.add')}</Button>
        </div>
      )}
      <ProblemNotice error={end.error} />
      <DataTable
        caption={t('tab.fields')}
        rows={expert.fields}
        rowKey={f => f.id}
        stack
        columns={[
          { key: 'class', title: t('fieldOf.class'), render: f => f.className },
          { key: 'level', title: t('fieldOf.level'), render: f => t(`level.${f.level}`) },
          { key: 'proof', title: t('fieldOf.proof'), render: f => f.proof },
          {
            key: 'validTo',
            title: t('fieldOf.validTo'),
            render: f =>
              f.validTo === null ? t('fieldOf.always') : f.holds ? sayDay(f.validTo) : t('fieldOf.lapsed', { day: sayDay(f.validTo) }),
          },
          {
            key: 'act',
            title: t('act'),
            act: true,
            render: f =>
              mayEnd && (
                <Button size="small" type="link" onClick={() => end.run({ id: f.id })}>
                  {t('fieldOf.remove')}
                </Button>
              ),
          },
        ]}
      />
      {adding && <FieldForm expertId={expert.id} onClose={() => setAdding(false)} />}
    </>
  );
};
