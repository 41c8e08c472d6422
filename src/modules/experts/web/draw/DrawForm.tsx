import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { EnterprisePicker } from '#modules/enterprises/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { freezeDraw } from '../../contract/operations-draw.ts';
import { ClassField } from '../ClassField.tsx';
import { useSaved } from '../use-saved.ts';
import { useT } from '../use-t.ts';

interface Values {
  draw: { title: string; heldOn: string; enterpriseIds: string[]; strata: { classCode: string; count: number }[] };
}

const Enterprises = () => {
  const t = useT();
  return (
    <Form.List name={['draw', 'enterpriseIds']}>
      {(rows, { add, remove }) => (
        <>
          {rows.map((row, at) => (
            <div key={row.key} className="pp-actions">
              <Form.Item name={row.name} label={t('draw.enterprise', { n: at + 1 })} rules={[{ required: true }]}>
                <EnterprisePicker />
              </Form.Item>
              {rows.length > 1 && (
                <Button type="text" onClick={() => remove(row.name)}>
                  {t('fieldOf.remove')}
                </Button>
              )}
            </div>
          ))}
          {rows.length < 50 && <Button onClick={() => add(undefined)}>{t('draw.addEnterprise')}</Button>}
        </>
      )}
    </Form.List>
  );
};

const Strata = () => {
  const t = useT();
  return (
    <Form.List name={['draw', 'strata']}>
      {(rows, { add, remove }) => (
        <>
          {rows.map(row => (
            <div key={row.key} className="pp-actions">
              <Form.Item name={[row.name, 'classCode']} label={t('draw.stratum')} rules={[{ required: true }]}>
                <ClassField label={t('draw.stratum')} />
              </Form.Item>
              <Form.Item name={[row.name, 'count']} label={t('draw.count')} rules={[{ required: true }]}>
                <NumberInput min={1} max={20} precision={0} />
              </Form.Item>
              {rows.length > 1 && (
                <Button type="text" onClick={() => remove(row.name)}>
                  {t('fieldOf.remove')}
                </Button>
              )}
            </div>
          ))}
          {rows.length < 8 && <Button onClick={() => add({ count: 1 })}>{t('draw.addStratum')}</Button>}
        </>
      )}
    </Form.List>
  );
};

/** 冻结名册: for whom, when, how many of which class. Who has a relation to one of the enterprises is not in the pool. */
export const DrawForm = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const go = useGo();
  const [id] = useState(newId);
  const freeze = useSaved(freezeDraw, () => go(`/experts/draws/${id}`));
  return (
    <SheetDialog wide title={t('draw.freeze')} onClose={onClose}>
      <DeskForm<Values>
        name="experts.DrawForm"
        verb={t('draw.freeze')}
        initial={{ draw: { enterpriseIds: [undefined], strata: [{ count: 3 }] } as unknown as Values['draw'] }}
        pending={freeze.pending}
        error={freeze.error}
        onSubmit={v => freeze.run({ id, draw: v.draw })}
      >
        <Form.Item name={['draw', 'title']} label={t('draw.title')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name={['draw', 'heldOn']} label={t('draw.heldOn')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Enterprises />
        <Strata />
      </DeskForm>
    </SheetDialog>
  );
};
