import { Checkbox, Input, Radio } from 'antd';
import type { ItemContent } from '../../contract/item.ts';
import { allYear, isAllYear } from '../../domain/item-versions.ts';
import { useT } from '../use-t.ts';

interface FieldProps<V> {
  id?: string;
  value?: V | null;
  onChange?: (value: V | null) => void;
}

type Window = NonNullable<ItemContent['window']>;
type Succeeds = NonNullable<ItemContent['succeeds']>;

const windows = { byNotice: null, allYear, window: { from: '03-01', to: '04-30' } } as const;
const windowKind = (value: Window | null | undefined): keyof typeof windows => {
  if (value == null) return 'byNotice';
  return isAllYear(value) ? 'allYear' : 'window';
};

/** 受理时间: as the notice says, all the year, or from one day of it to another. */
export const WindowField = ({ id, value, onChange }: FieldProps<Window>) => {
  const t = useT();
  const kind = windowKind(value);
  const end = (key: keyof Window, label: string) => (
    <Input
      aria-label={label}
      placeholder={label}
      value={value?.[key]}
      maxLength={5}
      style={{ width: 160 }}
      onChange={e => value && onChange?.({ ...value, [key]: e.target.value })}
    />
  );
  return (
    <div className="ci-maybe">
      <Radio.Group
        {...(id ? { id } : {})}
        value={kind}
        onChange={e => onChange?.(windows[e.target.value as keyof typeof windows])}
        options={(['byNotice', 'allYear', 'window'] as const).map(k => ({ value: k, label: t(`edit.${k}`) }))}
      />
      {kind === 'window' && (
        <div className="pp-actions">
          {end('from', t('edit.windowFrom'))}
          {end('to', t('edit.windowTo'))}
        </div>
      )}
    </div>
  );
};

/** The item of 2020 whose place this one takes, and why that one can no longer be offered. */
export const SucceedsField = ({ id, value, onChange }: FieldProps<Succeeds>) => {
  const t = useT();
  return (
    <div className="ci-maybe">
      <Checkbox
        {...(id ? { id } : {})}
        checked={value != null}
        onChange={e => onChange?.(e.target.checked ? { name: '', reason: '' } : null)}
      >
        {t('edit.succeeds')}
      </Checkbox>
      {value && (
        <>
          <Input
            aria-label={t('edit.succeedsName')}
            placeholder={t('edit.succeedsName')}
            value={value.name}
            maxLength={60}
            onChange={e => onChange?.({ ...value, name: e.target.value })}
          />
          <Input.TextArea
            aria-label={t('edit.succeedsReason')}
            placeholder={t('edit.succeedsReason')}
            value={value.reason}
            maxLength={400}
            rows={2}
            onChange={e => onChange?.({ ...value, reason: e.target.value })}
          />
        </>
      )}
    </div>
  );
};
