import { Segmented } from 'antd';
import { useT } from './use-warnings-t.ts';

/** 全部 or 我陪跑的; lives in the address like every filter. */
export const WhoseDeadlines = ({ mine, onChange }: { mine: boolean | undefined; onChange: (mine: boolean | undefined) => void }) => {
  const t = useT();
  return (
    <Segmented
      aria-label={t('warn.scope')}
      value={mine === true ? 'mine' : 'all'}
      options={[
        { value: 'all', label: t('warn.all') },
        { value: 'mine', label: t('warn.mine') },
      ]}
      onChange={v => onChange(v === 'mine' ? true : undefined)}
    />
  );
};
