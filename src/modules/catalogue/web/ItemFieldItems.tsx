import { Form, Input, Select } from 'antd';
import { useItemWords } from './use-item-words.ts';
import { useT } from './use-t.ts';
import { useTaxonomy } from './use-taxonomy.ts';

/** antd's form hands value and onChange to its control by itself. */
const PickClasses = (props: { id?: string; value?: string[]; onChange?: (codes: string[]) => void }) => {
  const { taxonomy, nameOf } = useTaxonomy();
  const leaves = (taxonomy?.classes ?? []).filter(c => c.parent !== null && !c.retired);
  return (
    <Select
      {...props}
      mode="multiple"
      maxCount={12}
      optionFilterProp="find"
      options={leaves.map(c => ({ value: c.code, label: nameOf(c.code), find: `${c.code}${nameOf(c.code)}` }))}
    />
  );
};

/** Name and place of an item: the same fields when it is added and when it is corrected. */
export const ItemFieldItems = () => {
  const t = useT();
  const words = useItemWords();
  return (
    <>
      <Form.Item name={['item', 'name']} label={t('item.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={['item', 'code']} label={t('item.code')} extra={t('item.codeHint')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={20} autoComplete="off" style={{ width: 240 }} />
      </Form.Item>
      <Form.Item name={['item', 'level']} label={t('item.level')} rules={[{ required: true }]}>
        <Select options={words.levels} style={{ width: 240 }} />
      </Form.Item>
      <Form.Item name={['item', 'letter']} label={t('item.letter')} rules={[{ required: true }]}>
        <Select options={words.letters} style={{ width: 320 }} />
      </Form.Item>
      <Form.Item name={['item', 'classCodes']} label={t('item.classes')}>
        <PickClasses />
      </Form.Item>
    </>
  );
};
