import { Button } from 'antd';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Icon } from '../Icon.tsx';
import type { Paging } from './table-paging.ts';

/** 上一页 · 第 2 页 · 下一页; of a list on one page how many there are. Nobody counts a long list: its first page says that there is more. */
export const TableFoot = <R,>({ paging }: { paging: Paging<R> }) => {
  const t = usePlatformT();
  const rows = paging.rows?.length ?? 0;
  if (rows === 0 && !paging.hasPrevious) return null;
  if (!paging.hasNext && !paging.hasPrevious) return <p className="pp-table-foot pp-hint">{t('table.all', { n: rows })}</p>;
  return (
    <nav className="pp-table-foot" aria-label={t('table.page', { n: paging.page })}>
      <Button size="small" disabled={!paging.hasPrevious} icon={<Icon name="left" />} onClick={paging.previous}>
        {t('table.previous')}
      </Button>
      <span className="pp-figures">{paging.hasPrevious ? t('table.page', { n: paging.page }) : t('table.first', { n: rows })}</span>
      <Button size="small" disabled={!paging.hasNext} icon={<Icon name="right" />} iconPlacement="end" onClick={paging.next}>
        {t('table.next')}
      </Button>
    </nav>
  );
};
