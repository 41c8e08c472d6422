import { Button } from 'antd';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { getHandover, type HandoverItem, type HandoverView, undoHandover } from '../../contract/handover.ts';
import { useT } from '../use-t.ts';
import { useKindWords } from './kinds.ts';

const tones = { passed: 'done', stayed: 'off', returned: 'todo', kept: 'warn' } as const satisfies Record<HandoverItem['state'], string>;

const Notices = ({ handover }: { handover: HandoverView }) => {
  const t = useT();
  const { notices } = handover;
  if (notices.length === 0) return null;
  const all = notices.map(n => `${n.enterpriseName}\n${n.text}`).join('\n\n');
  return (
    <FormSection
      title={t('handover.notices', { n: notices.length })}
      hint={t('handover.noticesHint')}
      aside={
        <div className="pp-actions">
          <Button onClick={() => void copyAndSay(all, t('handover.copied'))}>{t('handover.copyAll')}</Button>
          <Button onClick={() => window.print()}>{t('handover.print')}</Button>
        </div>
      }
    >
      <DataTable
        caption={t('handover.notices', { n: notices.length })}
        rows={notices}
        rowKey={n => n.enterpriseId}
        stack
        columns={[
          {
            key: 'enterprise',
            title: t('handover.enterprise'),
            width: '24%',
            render: n => <PageLink href={`/enterprises/${n.enterpriseId}`}>{n.enterpriseName}</PageLink>,
          },
          { key: 'text', title: t('handover.notice'), render: n => n.text },
          {
            key: 'copy',
            title: t('handover.copy'),
            width: 90,
            act: true,
            render: n => (
              <Button size="small" onClick={() => void copyAndSay(n.text, t('handover.copied'))}>
                {t('handover.copy')}
              </Button>
            ),
          },
        ]}
      />
    </FormSection>
  );
};

const Items = ({ handover }: { handover: HandoverView }) => {
  const t = useT();
  const { nameOf, pathOf } = useKindWords();
  const title = (i: HandoverItem) => {
    const path = pathOf(i.kind, i.id);
    return path === undefined ? i.title : <PageLink href={path}>{i.title}</PageLink>;
  };
  return (
    <FormSection title={t('handover.items', { n: handover.items.length })}>
      <DataTable
        caption={t('handover.items', { n: handover.items.length })}
        rows={handover.items}
        rowKey={i => `${i.kind} ${i.id}`}
        groupOf={i => nameOf(i.kind)}
        stack
        columns={[
          { key: 'title', title: t('handover.what'), render: title },
          { key: 'concerns', title: t('handover.concerns'), width: '26%', render: i => i.concerns.join(sayMark('、')) },
          { key: 'to', title: t('handover.to'), width: 120, render: i => i.to?.name ?? '' },
          {
            key: 'state',
            title: t('field.state'),
            width: 200,
            render: i => <StateTag tone={tones[i.state]}>{t(`handover.item.${i.state}`)}</StateTag>,
          },
        ]}
      />
    </FormSection>
  );
};

/** 交接完成: what went to whom, what each enterprise is told, and the way back for seven days (3.1-b). */
export const HandoverDonePage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getHandover, { id });
  const undo = useCommand(undoHandover, {
    invalidates: ['*'],
    onDone: a =>
      showToast(a.kept === 0 ? t('handover.undone', { n: a.returned }) : t('handover.undonePart', { n: a.returned, kept: a.kept })),
  });
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('nav.handovers')}
      back={{ href: '/handovers', label: t('nav.handovers') }}
      title={h => t('handover.of', { name: h.person.name })}
      state={h =>
        h.undoneAt ? <StateTag tone="off">{t('handover.isUndone')}</StateTag> : <StateTag tone="done">{t('handover.isDone')}</StateTag>
      }
      acts={h =>
        h.may.includes(undoHandover.name) && (
          <Button loading={undo.pending} onClick={() => undo.run({ id })}>
            {t('handover.undo')}
          </Button>
        )
      }
      facts={h => [
        { label: t('handover.reason'), value: t(`handover.reason.${h.reason}`) },
        { label: t('handover.receivers'), value: h.receivers.join(sayMark('、')) },
        { label: t('handover.doneAt'), value: sayInstant(h.doneAt), source: h.doneByName },
        h.undoneAt
          ? { label: t('handover.undoneAt'), value: sayInstant(h.undoneAt), source: h.undoneByName }
          : { label: t('handover.undoUntil'), value: h.undoUntil },
      ]}
      clause="3.1-b 7.4.2-a"
    >
      {h => (
        <>
          <ProblemNotice error={undo.error} />
          <Notices handover={h} />
          <Items handover={h} />
        </>
      )}
    </DetailPage>
  );
};
