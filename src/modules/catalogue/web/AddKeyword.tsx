import { Form, Input } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { addKeyword } from '../contract/operations.ts';
import { ClassPicker } from './ClassPicker.tsx';
import { useT } from './use-t.ts';

interface Values {
  classCode: string;
  word: string;
  weight: number;
}

/** antd's form hands value and onChange to its control by itself. */
const PickClass = (props: { value?: string; onChange?: (code: string | undefined) => void }) => (
  <ClassPicker topics value={props.value} onChange={code => props.onChange?.(code)} width={360} />
);

/** 新增分类词: class, word, weight. */
export const AddKeyword = ({ onClose }: { onClose: () => void }) => {
  const t = useT();
  const add = useCommand(addKeyword, {
    invalidates: ['catalogue.'],
    onDone: (_, { word }) => {
      showToast(t('taxonomy.added', { word }));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('taxonomy.addWord')} onClose={onClose}>
      <DeskForm<Values>
        name="catalogue.AddKeyword"
        verb={t('taxonomy.addWord')}
        onSubmit={add.run}
        pending={add.pending}
        error={add.error}
        initial={{ weight: 3 }}
      >
        <Form.Item name="classCode" label={t('taxonomy.class')} rules={[{ required: true }]}>
          <PickClass />
        </Form.Item>
        <Form.Item name="word" label={t('taxonomy.word')} rules={[{ required: true }]} extra={t('taxonomy.wordHelp')}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="weight" label={t('taxonomy.weight')} rules={[{ required: true }]} extra={t('taxonomy.weightHelp')}>
          <NumberInput min={0.5} max={6} step={0.5} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
