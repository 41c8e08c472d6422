import { Select } from 'antd';
import { useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { listDivisions } from '../contract/division.ts';

interface DivisionSelectProps {
  value?: string;
  onChange?: (code: string) => void;
  id?: string;
  /** Of the whole country, for who is not signed in yet. */
  everywhere?: boolean;
}

const Choice = ({ under, ...props }: Omit<DivisionSelectProps, 'everywhere'> & { under?: string }) => {
  const { data } = useOp(listDivisions, under === undefined ? {} : { under });
  const places = data?.rows.filter(r => r.validTo === null) ?? [];
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      options={places.map(r => ({ value: r.code, label: `${r.name} ${r.code}` }))}
    />
  );
};

const OwnChoice = (props: Omit<DivisionSelectProps, 'everywhere'>) => <Choice {...props} under={useSession().person.regionCode} />;

/** A division in force of the own region and below. Ant Design's form gives value and onChange. */
export const DivisionSelect = ({ everywhere = false, ...props }: DivisionSelectProps) =>
  everywhere ? <Choice {...props} /> : <OwnChoice {...props} />;
