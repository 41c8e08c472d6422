import { Select } from 'antd';
import { useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { listRegions } from '../contract/authority.ts';

/** A region in force of the own region and below. Ant Design's form gives value and onChange. */
export const RegionSelect = (props: { value?: string; onChange?: (code: string) => void; id?: string }) => {
  const { person } = useSession();
  const { data } = useOp(listRegions, { under: person.regionCode });
  const places = data?.rows.filter(r => r.validTo === null) ?? [];
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      options={places.map(r => ({ value: r.code, label: `${r.name} ${r.code}` }))}
    />
  );
};
