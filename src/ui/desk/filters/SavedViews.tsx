import { useState } from 'react';
import { listViews, removeView, type SavedView } from '#platform/contract/saved-views.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { usePatchSearch, useSearch } from '#platform/web/desk/url-state.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { Disclosure } from '../Disclosure.tsx';
import { Icon } from '../Icon.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { wearColumns } from '../table/table-columns.ts';
import { useViewsT } from './use-views-t.ts';

const SaveView = lazyPart(() => import('./SaveView.tsx').then(m => m.SaveView));

/** 视图: filters and columns under a name, mine or shared; one press brings them back. */
export const SavedViews = ({ list }: { list: string }) => {
  const t = usePlatformT();
  const say = useViewsT();
  const search = useSearch();
  const patch = usePatchSearch();
  const { data } = useOp(listViews, { list });
  const remove = useCommand(removeView, { invalidates: [listViews] });
  const [saving, setSaving] = useState<SavedView | 'new'>();
  const pick = (view: SavedView): void => {
    wearColumns(list, view.columns);
    patch({ ...Object.fromEntries(Object.keys(search).map(key => [key, undefined])), ...view.search });
  };
  return (
    <>
      <Disclosure button={say('view.title')}>
        {close => (
          <>
            {data?.rows.length === 0 && <p className="pp-hint">{say('view.none')}</p>}
            <ProblemNotice error={remove.error} />
            <ul className="pp-columns">
              {data?.rows.map(v => (
                <li key={v.id}>
                  <button
                    type="button"
                    className="pp-link"
                    onClick={() => {
                      pick(v);
                      close();
                    }}
                  >
                    {v.name}
                  </button>
                  {v.shared && <small className="pp-hint">{say('view.sharedMark')}</small>}
                  {v.mine && (
                    <button
                      type="button"
                      className="pp-icon-button"
                      aria-label={`${say('view.rename')} ${v.name}`}
                      title={say('view.rename')}
                      onClick={() => setSaving(v)}
                    >
                      <Icon name="edit" />
                    </button>
                  )}
                  {v.mine && (
                    <button
                      type="button"
                      className="pp-icon-button"
                      aria-label={`${t('view.remove')} ${v.name}`}
                      onClick={() => remove.run({ id: v.id })}
                    >
                      <Icon name="close" />
                    </button>
                  )}
                </li>
              ))}
            </ul>
            <button type="button" className="pp-link" onClick={() => setSaving('new')}>
              {t('view.save')}
            </button>
          </>
        )}
      </Disclosure>
      {saving && <SaveView list={list} view={saving === 'new' ? undefined : saving} onClose={() => setSaving(undefined)} />}
    </>
  );
};
