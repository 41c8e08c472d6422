import { useState } from 'react';
import { sayMark } from '#platform/web/marks.ts';
import { say } from '#platform/web/phrases.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { HandoverPreview, HeldView } from '../../contract/handover.ts';
import { useT } from '../use-t.ts';
import { useKindWords } from './kinds.ts';
import { ReceiverSelect } from './ReceiverSelect.tsx';

interface HeldKindProps {
  kind: HandoverPreview['kinds'][number];
  giverId: string;
  onGive: (toId: string | null) => void;
  onExcept: (toId: string | null, ids: readonly string[]) => void;
}

/** Most rows that go elsewhere in one choice; the operation takes no more. */
const mostAtOnce = 200;

const Rows = ({ kind, giverId, onExcept }: Omit<HeldKindProps, 'onGive'>) => {
  const t = useT();
  const { nameOf, pathOf } = useKindWords();
  const whyNot = (r: HeldView) => r.whyNot && <StateTag tone="warn">{say(r.whyNot.code, r.whyNot.params)}</StateTag>;
  const title = (r: HeldView) => {
    const path = pathOf(kind.kind, r.id);
    return path === undefined ? r.title : <PageLink href={path}>{r.title}</PageLink>;
  };
  return (
    <>
      {kind.rows.length < kind.count && <p className="pp-hint">{t('handover.more', { n: kind.count - kind.rows.length })}</p>}
      <DataTable
        caption={nameOf(kind.kind)}
        rows={kind.rows}
        rowKey={r => r.id}
        rowName={r => r.title}
        stack
        columns={[
          { key: 'title', title: t('handover.what'), render: title },
          { key: 'hint', title: t('handover.hint'), width: 160, render: r => r.hint },
          { key: 'concerns', title: t('handover.concerns'), width: '24%', render: r => r.concerns.join(sayMark('、')) },
          {
            key: 'to',
            title: t('handover.to'),
            width: '26%',
            render: r => (
              <>
                {r.to?.name ?? t('handover.stays')} {whyNot(r)}
              </>
            ),
          },
        ]}
        bulk={(rows, clear) => (
          <ReceiverSelect
            label={t('handover.theseTo')}
            giverId={giverId}
            value={undefined}
            mayStay
            onChange={toId => {
              const chosen = rows.slice(0, mostAtOnce);
              onExcept(
                toId,
                chosen.map(r => r.id),
              );
              clear(chosen);
            }}
          />
        )}
      />
    </>
  );
};

/** One kind of what is held: its number opens its rows, and has its receiver. */
export const HeldKind = ({ kind, giverId, onGive, onExcept }: HeldKindProps) => {
  const t = useT();
  const { nameOf } = useKindWords();
  // What stands in the way is shown without being asked for.
  const [opened, setOpened] = useState<boolean>();
  const isOpen = opened ?? kind.hindered > 0;
  return (
    <FormSection
      title={nameOf(kind.kind)}
      aside={
        <button type="button" className="pp-link" aria-expanded={isOpen} onClick={() => setOpened(!isOpen)}>
          {t('handover.count', { n: kind.count })}
        </button>
      }
    >
      <ReceiverSelect
        label={t('handover.kindTo', { kind: nameOf(kind.kind) })}
        giverId={giverId}
        value={kind.toId ?? undefined}
        onChange={onGive}
        mayStay
      />
      {isOpen && <Rows kind={kind} giverId={giverId} onExcept={onExcept} />}
    </FormSection>
  );
};
