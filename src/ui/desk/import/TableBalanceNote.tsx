import type { TableBalance } from '#platform/contract/imports/shapes.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useT } from './import-kind.ts';

type Code =
  | 'columnUnread'
  | 'columnHidden'
  | 'rowUnread'
  | 'rowHidden'
  | 'titleUnread'
  | 'sheetUnread'
  | 'sheetHidden'
  | 'nothingSaid'
  | 'pictureUnread'
  | 'commentUnread'
  | 'shapeUnread'
  | 'filesUnread';

/** What became of the cells of a small table, and where those stand that were not taken in. */
export const TableBalanceNote = ({ balance }: { balance: TableBalance }) => {
  const t = useT();
  return (
    <div className="pp-hint">
      <p>{t('balance', { ...balance, passed: 0 })}</p>
      {balance.leftOut.length > 0 && (
        <details>
          <summary>{t('onlyUnread', { n: balance.unread })}</summary>
          <ul className="pp-plain-list">
            {balance.leftOut.map(l => (
              <li
                key={`${l.cell} ${l.code}`}
              >{`${[l.cell, l.value].filter(Boolean).join(' ')}${sayMark('：')}${t(`unread.${l.code as Code}`, { n: l.n })}`}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
