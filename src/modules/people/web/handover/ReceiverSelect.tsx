import { Select } from 'antd';
import { useT } from '../use-t.ts';
import { useReceiverOptions } from './use-receiver-options.ts';

interface ReceiverSelectProps {
  label: string;
  giverId: string;
  /** Null: it stays. */
  value: string | null | undefined;
  onChange: (toId: string | null) => void;
  /** For what may stay where it is. */
  mayStay?: boolean;
  disabled?: boolean;
}

const stays = '-';

/** Who takes over. */
export const ReceiverSelect = ({ label, giverId, value, onChange, mayStay = false, disabled = false }: ReceiverSelectProps) => {
  const t = useT();
  const colleagues = useReceiverOptions(giverId);
  const options = mayStay ? [...colleagues, { value: stays, label: t('handover.stays') }] : [...colleagues];
  const chosen = value === null ? stays : value;
  return (
    <div className="pp-handover-to">
      <span aria-hidden>{label}</span>
      <Select
        aria-label={label}
        options={options}
        value={chosen}
        placeholder={t('handover.choose')}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        disabled={disabled}
        onChange={(to: string) => onChange(to === stays ? null : to)}
      />
    </div>
  );
};
