import { Button, Checkbox, Popover } from 'antd';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Icon } from '../Icon.tsx';
import type { ColumnTaste } from './table-columns.ts';

/** 列设置: which columns, in which order, how dense; back to the default with one press. */
export const ColumnSettings = <R,>({ taste }: { taste: ColumnTaste<R> }) => {
  const t = usePlatformT();
  const list = (
    <div className="pp-columns">
      <ul>
        {taste.all.map((c, i) => (
          <li key={c.key}>
            <Checkbox checked={taste.isShown(c.key)} disabled={i === 0} onChange={() => taste.toggle(c.key)}>
              {c.title}
            </Checkbox>
            <span>
              <Button
                type="text"
                size="small"
                aria-label={`${t('table.moveUp')} ${c.title}`}
                disabled={i <= 1}
                icon={<Icon name="up" />}
                onClick={() => taste.move(c.key, -1)}
              />
              <Button
                type="text"
                size="small"
                aria-label={`${t('table.moveDown')} ${c.title}`}
                disabled={i === 0 || i === taste.all.length - 1}
                icon={<Icon name="down" />}
                onClick={() => taste.move(c.key, 1)}
              />
            </span>
          </li>
        ))}
      </ul>
      <div className="pp-columns-foot">
        <Checkbox checked={taste.roomy} onChange={e => taste.setRoomy(e.target.checked)}>
          {t('table.roomy')}
        </Checkbox>
        <Button type="link" size="small" onClick={taste.reset}>
          {t('table.columnsReset')}
        </Button>
      </div>
    </div>
  );
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <Button size="small" type="text" icon={<Icon name="columns" />}>
        {t('table.columns')}
      </Button>
    </Popover>
  );
};
