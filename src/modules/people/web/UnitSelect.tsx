import { Select } from 'antd';
import { useOp } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { listAuthorities } from '../contract/authority.ts';
import { useT } from './use-t.ts';

/** One open organisation of the own region. Ant Design's form gives value and onChange. */
export const UnitSelect = (props: { value?: string; onChange?: (id: string) => void; id?: string }) => {
  const t = useT();
  const { data } = useOp(listAuthorities, { limit: 100 });
  const open = data?.rows.filter(a => a.open) ?? [];
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      options={open.map(a => ({ value: a.id, label: `${a.name}${sayMark('（')}${t(`kind.${a.kind}`)}${sayMark('）')}` }))}
    />
  );
};
