import { usePlatformT } from '#platform/web/phrases.ts';
import { Disclosure } from '../Disclosure.tsx';
import { Icon } from '../Icon.tsx';
import { Tick } from './Tick.tsx';
import type { ColumnTaste } from './table-columns.ts';

const Mover = ({ label, icon, disabled, onPress }: { label: string; icon: 'up' | 'down'; disabled: boolean; onPress: () => void }) => (
  <button type="button" className="pp-icon-button" aria-label={label} disabled={disabled} onClick={onPress}>
    <Icon name={icon} />
  </button>
);

/** 列设置: which columns, in which order, how dense; back to the default with one press. */
export const ColumnSettings = <R,>({ taste }: { taste: ColumnTaste<R> }) => {
  const t = usePlatformT();
  return (
    <Disclosure
      button={
        <>
          <Icon name="columns" />
          {t('table.columns')}
        </>
      }
    >
      {() => (
        <>
          <ul className="pp-columns">
            {taste.all.map((c, i) => (
              <li key={c.key}>
                <Tick text={c.title} checked={taste.isShown(c.key)} disabled={i === 0} onChange={() => taste.toggle(c.key)} />
                <Mover icon="up" label={`${t('table.moveUp')} ${c.title}`} disabled={i <= 1} onPress={() => taste.move(c.key, -1)} />
                <Mover
                  icon="down"
                  label={`${t('table.moveDown')} ${c.title}`}
                  disabled={i === 0 || i === taste.all.length - 1}
                  onPress={() => taste.move(c.key, 1)}
                />
              </li>
            ))}
          </ul>
          <div className="pp-columns-foot">
            <Tick text={t('table.roomy')} checked={taste.roomy} onChange={taste.setRoomy} />
            <button type="button" className="pp-link" onClick={taste.reset}>
              {t('table.columnsReset')}
            </button>
          </div>
        </>
      )}
    </Disclosure>
  );
};
