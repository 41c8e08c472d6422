import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useSession } from '#platform/web/session.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import type { Item } from '../contract/item.ts';
import { printGuide, retireVersion, startVersion } from '../contract/operations-items.ts';
import { useT } from './use-t.ts';

const RetireVersion = lazyPart(() => import('./RetireVersion.tsx').then(m => m.RetireVersion));

interface VersionActsProps {
  item: Pick<Item, 'name'>;
  versionId: string;
  regionCode: string | null;
  may: readonly string[];
  /** The draft of the reader's region, where there is one. */
  draftId: string | null;
}

/** What can be done with a version: print it, go on from it, end it. */
export const VersionActs = ({ item, versionId, regionCode, may, draftId }: VersionActsProps) => {
  const t = useT();
  const go = useGo();
  const { can, person } = useSession();
  const [retiring, setRetiring] = useState(false);
  const start = useCommand(startVersion, { invalidates: ['catalogue.'], onDone: done => go(`/items/drafts/${done.id}`) });
  const own = regionCode === person.regionCode;
  return (
    <>
      {can(printGuide.name) && <Button onClick={() => takeFile(printGuide, { id: versionId })}>{t('item.print')}</Button>}
      {may.includes(retireVersion.name) && <Button onClick={() => setRetiring(true)}>{t('retire.act')}</Button>}
      {draftId !== null ? (
        <LinkButton primary href={`/items/drafts/${draftId}`}>
          {t('item.goOn')}
        </LinkButton>
      ) : (
        may.includes(startVersion.name) && (
          <Button type="primary" loading={start.pending} onClick={() => start.run(id => ({ id, basedOn: versionId }))}>
            {t(own ? 'item.start' : 'item.startOwn')}
          </Button>
        )
      )}
      <ProblemNotice error={start.error} />
      {retiring && <RetireVersion versionId={versionId} itemName={item.name} hasAbove={own} onClose={() => setRetiring(false)} />}
    </>
  );
};
