import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { useSession } from '#platform/web/session.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { Figure, FigureRow } from '#ui/desk/FigureRow.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { countHoldings, type HandoverPlan, previewHandover } from '../../contract/handover.ts';
import { useT } from '../use-t.ts';
import { ConfirmHandover } from './ConfirmHandover.tsx';
import { HeldKind } from './HeldKind.tsx';
import { useKindWords } from './kinds.ts';
import { ReceiverSelect } from './ReceiverSelect.tsx';

/** Who keeps accounts sees how much there is, and who deals with it. */
const Numbers = ({ personId }: { personId: string }) => {
  const t = useT();
  const { nameOf } = useKindWords();
  const { data, error } = useOp(countHoldings, { personId });
  return (
    <>
      <PageHead title={t('handover.title', { name: data?.person.name ?? '' })} hint={t('handover.byLead')} />
      <ProblemNotice error={error} />
      {data?.total === 0 && <EmptyState title={t('handover.nothing', { name: data.person.name })} />}
      <FigureRow>
        {data?.kinds.map(k => (
          <Figure key={k.kind} label={nameOf(k.kind)} value={k.count} />
        ))}
      </FigureRow>
    </>
  );
};

type Choice = Pick<HandoverPlan, 'gives' | 'exceptions'>;

/** Rows that go to somebody else than the rest of their kind; one that is chosen anew leaves its former choice. */
const withException = ({ gives, exceptions }: Choice, kind: string, toId: string | null, ids: readonly string[]): Choice => {
  const others = exceptions
    .map(e => (e.kind === kind ? { ...e, ids: e.ids.filter(id => !ids.includes(id)) } : e))
    .filter(e => e.ids.length > 0);
  const same = others.find(e => e.kind === kind && e.toId === toId);
  const rest = others.filter(e => e !== same);
  return { gives, exceptions: [...rest, { kind, toId, ids: [...(same?.ids ?? []), ...ids] }] };
};

/** 交接预览: all that a person holds and who gets it, then one act (3.1-b). */
const Preview = ({ personId }: { personId: string }) => {
  const t = useT();
  const [choice, setChoice] = useState<Choice>({ gives: [], exceptions: [] });
  const { data, error } = useOp(previewHandover, { personId, ...choice }, { keep: true });
  const give = (kinds: readonly string[], toId: string | null): void =>
    setChoice(c => ({
      gives: [...c.gives.filter(g => !kinds.includes(g.kind)), ...kinds.map(kind => ({ kind, toId }))],
      exceptions: c.exceptions.filter(e => !kinds.includes(e.kind)),
    }));
  const all = data?.kinds.map(k => k.kind) ?? [];
  const [first] = new Set(data?.kinds.map(k => k.toId));
  const isSame = data?.kinds.every(k => k.toId === first) && choice.exceptions.length === 0;
  return (
    <>
      <PageHead
        title={t('handover.title', { name: data?.person.name ?? '' })}
        hint={t('handover.lead')}
        above={
          <LinkButton href="/handovers" quiet>
            {t('nav.handovers')}
          </LinkButton>
        }
      />
      <ProblemNotice error={error} />
      {data?.total === 0 && <EmptyState title={t('handover.nothing', { name: data.person.name })} />}
      {data && data.total > 0 && (
        <>
          <div className="pp-handover-all">
            <ReceiverSelect
              label={t('handover.allTo')}
              giverId={personId}
              value={isSame ? (first ?? undefined) : undefined}
              onChange={toId => give(all, toId)}
            />
            {data.proposed && <p className="pp-hint">{t('handover.deputyFirst', { name: data.proposed.name })}</p>}
          </div>
          {data.hindered > 0 && <p role="note">{t('handover.hindered', { n: data.hindered })}</p>}
          {data.kinds.map(k => (
            <HeldKind
              key={k.kind}
              kind={k}
              giverId={personId}
              onGive={toId => give([k.kind], toId)}
              onExcept={(toId, ids) => setChoice(c => withException(c, k.kind, toId, ids))}
            />
          ))}
          <ConfirmHandover preview={data} exceptions={choice.exceptions} />
        </>
      )}
      <ClauseFoot clause="3.1-b 7.4.2-a" />
    </>
  );
};

/** 交接 of one person. */
export const HandoverPage = () => {
  const { id } = usePathParams<'id'>();
  const { can } = useSession();
  return can(previewHandover.name) ? <Preview personId={id} /> : <Numbers personId={id} />;
};
