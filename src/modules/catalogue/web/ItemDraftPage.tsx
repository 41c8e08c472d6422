import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import type { VersionView } from '../contract/item-pages.ts';
import { getItemVersion, saveVersion } from '../contract/operations-items.ts';
import { ItemEditor } from './draft/ItemEditor.tsx';
import { useT } from './use-t.ts';
import { VersionContent } from './VersionContent.tsx';
import './items.css';

/** Who may not write it reads it: another district's draft, or one that was published meanwhile. */
const ReadOnly = ({ view }: { view: VersionView }) => (
  <>
    <LinkButton href={`/items/${view.item.id}`} quiet>
      {view.item.name}
    </LinkButton>
    <VersionContent version={view.version} />
  </>
);

/** 起草 (5.1-e): the editor with its own copy, from the moment it was opened. */
export const ItemDraftPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const [round, setRound] = useState(0);
  const { data, error, refetch, isFetching } = useOp(getItemVersion, { id });
  const [first, setFirst] = useState<VersionView>();
  // The editor goes on from what it has; only 载入最新内容 takes the server's.
  if (data && !isFetching && first?.version.id !== data.version.id) setFirst(data);
  const reload = (): void => {
    void refetch().then(answer => {
      setFirst(answer.data);
      setRound(n => n + 1);
    });
  };
  const writes = first?.state === 'draft' && first.may.includes(saveVersion.name);
  return (
    <>
      {!first && <h1 className="pp-sr">{t('state.draft')}</h1>}
      <ProblemNotice error={error} />
      {first && (writes ? <ItemEditor key={`${first.version.id} ${round}`} view={first} onReload={reload} /> : <ReadOnly view={first} />)}
      <ClauseFoot clause="5.1-e 5.2-a 5.2-b" />
    </>
  );
};
