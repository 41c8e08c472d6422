import { Button } from 'antd';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Icon } from '../Icon.tsx';
import type { Paging } from './table-paging.ts';

/** 上一页 · 第 2 页 · 下一页; hidden while there is only one page. */
export const TableFoot = <R,>({ paging }: { paging: Paging<R> }) => {
  const t = usePlatformT();
  if (!paging.hasNext && !paging.hasPrevious) return null;
  return (
    <nav className="pp-table-foot" aria-label={t('table.page', { n: paging.page })}>
      <Button size="small" disabled={!paging.hasPrevious} icon={<Icon name="left" />} onClick={paging.previous}>
        {t('table.previous')}
      </Button>
      <span className="pp-figures">{t('table.page', { n: paging.page })}</span>
      <Button size="small" disabled={!paging.hasNext} icon={<Icon name="right" />} iconPlacement="end" onClick={paging.next}>
        {t('table.next')}
      </Button>
    </nav>
  );
};
