import { Button } from 'antd';
import { useState } from 'react';
import { industryName } from '#modules/reference/domain/industry.ts';
import { groupUscc } from '#modules/reference/domain/uscc.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { useSlot } from '#platform/web/slots.ts';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { DetailPage, type DetailTab } from '#ui/desk/DetailPage.tsx';
import { HeadStrip } from '#ui/desk/HeadStrip.tsx';
import { Icon } from '#ui/desk/Icon.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SlotParts, slotComponent } from '#ui/desk/slots/SlotParts.tsx';
import type { EnterpriseHub } from '../contract/hub.ts';
import { correctEnterprise, getEnterprise, renameEnterprise, revealContact, unmergeEnterprise } from '../contract/operations.ts';
import { EnterpriseFile } from './EnterpriseFile.tsx';
import { HubSummary } from './HubSummary.tsx';
import { StatusMark } from './StatusMark.tsx';
import { hubActs, hubStrip, hubTab } from './slots.ts';
import { useT } from './use-t.ts';

const EnterpriseForm = lazyPart(() => import('./EnterpriseForm.tsx').then(m => m.EnterpriseForm));
const DialDialog = lazyPart(() => import('./dial/DialDialog.tsx').then(m => m.DialDialog));
const RenameForm = lazyPart(() => import('./RenameForm.tsx').then(m => m.RenameForm));

const HeadLine = ({ e }: { e: EnterpriseHub }) => {
  const t = useT();
  const copy = (code: string): Promise<void> => copyAndSay(code, t('hub.copied', { code }));
  const words = [
    e.regionName,
    e.industryCode === null ? '' : industryName(e.industryCode),
    e.scale === null ? '' : t(`scale.${e.scale}`),
    e.aboveScale ? t('col.aboveScale') : '',
  ];
  return (
    <>
      {e.uscc === null ? (
        t('hub.noCode')
      ) : (
        <button type="button" className="pp-link pp-figures" title={t('hub.copy')} onClick={() => void copy(e.uscc ?? '')}>
          {groupUscc(e.uscc)}
        </button>
      )}
      {words
        .filter(Boolean)
        .map(w => ` · ${w}`)
        .join('')}
    </>
  );
};

/** The losing twin of a merge: where to go, and the way back. */
const MergedNotice = ({ e }: { e: EnterpriseHub }) => {
  const t = useT();
  const undo = useCommand(unmergeEnterprise, { invalidates: ['enterprises.'] });
  if (e.mergedInto === null) return null;
  return (
    <div className="pp-notice" role="status">
      <p>{t('merge.into')}</p>
      <PageLink href={`/enterprises/${e.mergedInto}`}>{t('merge.openKeeper')}</PageLink>
      {e.may.includes(unmergeEnterprise.name) && (
        <Button size="small" loading={undo.pending} onClick={() => undo.run({ id: e.id, reason: t('merge.undo') })}>
          {t('merge.undo')}
        </Button>
      )}
      <ProblemNotice error={undo.error} />
    </div>
  );
};

/** What waits and what happened first, then the file, and each other room's part. */
const useTabsOf = (): ((e: EnterpriseHub) => readonly DetailTab[]) => {
  const t = useT();
  const all = useAllT();
  const tabs = useSlot(hubTab);
  return e => [
    { key: 'summary', label: t('hub.summary'), page: () => <HubSummary id={e.id} /> },
    { key: 'file', label: t('hub.file'), page: () => <EnterpriseFile enterprise={e} /> },
    ...tabs.map(tab => {
      const Page = slotComponent(tab);
      return { key: tab.key, label: all(tab.phrase), page: () => <Page enterpriseId={e.id} /> };
    }),
  ];
};

/** 一企一档: who it is, and everything about it, each room's part in a tab. */
export const EnterprisePage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getEnterprise, { id });
  const [dialog, setDialog] = useState<'correct' | 'rename' | 'dial'>();
  const tabs = useTabsOf();
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('list.title')}
      back={{ href: '/enterprises', label: t('list.title') }}
      title={e => e.name}
      state={e => <StatusMark status={e.status} />}
      hint={e => <HeadLine e={e} />}
      acts={e => (
        <>
          {e.status !== 'merged' && e.may.includes(revealContact.name) && (
            <Button icon={<Icon name="phone" />} onClick={() => setDialog('dial')}>
              {t('dial.dial')}
            </Button>
          )}
          {e.status !== 'merged' && <SlotParts of={hubActs} give={{ enterpriseId: e.id }} />}
          {e.may.includes(renameEnterprise.name) && <Button onClick={() => setDialog('rename')}>{t('rename.title')}</Button>}
          {e.may.includes(correctEnterprise.name) && <Button onClick={() => setDialog('correct')}>{t('form.correct')}</Button>}
        </>
      )}
      notice={e => <MergedNotice e={e} />}
      strip={e => (
        <HeadStrip>
          <SlotParts of={hubStrip} give={{ enterpriseId: e.id }} />
        </HeadStrip>
      )}
      tabs={tabs}
      clause="4.3-a 6.1-c"
    >
      {e => (
        <>
          {dialog === 'correct' && <EnterpriseForm enterprise={e} onClose={() => setDialog(undefined)} />}
          {dialog === 'dial' && <DialDialog enterpriseId={e.id} onClose={() => setDialog(undefined)} />}
          {dialog === 'rename' && <RenameForm enterprise={e} onClose={() => setDialog(undefined)} />}
        </>
      )}
    </DetailPage>
  );
};
