import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { DemandView } from '#modules/demands/contract/demand.ts';
import { declineDemand } from '#modules/demands/contract/operations.ts';
import { mayBecomeCase } from '#modules/demands/domain/state.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { openCase } from '../../contract/operations-case.ts';
import { getProposal, listProposalRules } from '../../contract/operations-proposal.ts';
import type { ProposalForDemand, ProposedItem } from '../../contract/proposal.ts';
import { hrefOfCase, hrefOfOpening } from '../hrefs.ts';
import '../cases.css';
import { CompanionReasons, LeftOut } from './CompanionReasons.tsx';
import { hrefOfRules } from './hrefs.ts';
import { ItemGrounds, ItemMissing } from './ItemReasons.tsx';
import { Recusals } from './Recusals.tsx';
import { useProposalT } from './use-t.ts';

const Decline = ({ demandId, onClose }: { demandId: string; onClose: () => void }) => {
  const t = useProposalT();
  const decline = useCommand(declineDemand, {
    invalidates: ['demands.', 'cases.'],
    onDone: () => {
      showToast(t('proposal.declined'));
      onClose();
    },
  });
  return (
    <SheetDialog title={t('proposal.declineTitle')} onClose={onClose}>
      <DeskForm<{ reason: string }>
        name="cases.DemandProposal"
        verb={t('proposal.decline')}
        pending={decline.pending}
        error={decline.error}
        onSubmit={v => decline.run({ id: demandId, ...v })}
      >
        <Form.Item name="reason" label={t('proposal.declineReason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

const Items = ({ items }: { items: readonly ProposedItem[] }) => {
  const t = useProposalT();
  return (
    <DataTable
      caption={t('proposal.title')}
      rows={items}
      rowKey={i => i.itemCode}
      stack
      empty={<EmptyState title={t('proposal.none')} hint={t('proposal.noneHint')} />}
      columns={[
        {
          key: 'item',
          title: t('proposal.item'),
          render: i => (
            <>
              <strong>{i.itemName}</strong> <span className="pp-hint">{i.itemCode}</span>
              <br />
              <StateTag tone={i.standing === 'firm' ? 'done' : 'warn'}>{t(`proposal.${i.standing}`)}</StateTag>
            </>
          ),
        },
        { key: 'why', title: t('proposal.because'), render: i => <ItemGrounds item={i} /> },
        { key: 'missing', title: t('proposal.missing'), render: i => <ItemMissing item={i} /> },
      ]}
    />
  );
};

/** Item and companion as chosen, the first of each unless another is pressed; the case opens as on any other way. */
const useChoice = (p: ProposalForDemand) => {
  const [itemCode, setItem] = useState<string>();
  const [companionId, setCompanion] = useState<string>();
  return {
    item: p.items.find(i => i.itemCode === itemCode) ?? p.items[0],
    companion: p.companions.find(c => c.id === companionId) ?? p.companions[0],
    setItem,
    setCompanion,
  };
};

const Companions = ({
  proposal: p,
  chosen,
  onChoose,
}: {
  proposal: ProposalForDemand;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) => {
  const t = useProposalT();
  return (
    <FormSection title={t('proposal.companions')} aside={<LeftOut excluded={p.excluded} />}>
      <DataTable
        caption={t('proposal.companions')}
        rows={p.companions}
        rowKey={c => c.id}
        stack
        empty={<EmptyState title={t('proposal.noCompanion')} hint={t('proposal.noCompanionHint')} />}
        columns={[
          {
            key: 'name',
            title: t('proposal.companion'),
            render: c => (
              <Radio checked={c.id === chosen} onChange={() => onChoose(c.id)}>
                {c.name}
              </Radio>
            ),
          },
          { key: 'why', title: t('proposal.because'), render: c => <CompanionReasons companion={c} weights={p.weights} /> },
        ]}
      />
      <Recusals proposal={p} />
    </FormSection>
  );
};

const Acts = ({ demand: d, proposal: p }: { demand: DemandView; proposal: ProposalForDemand }) => {
  const t = useProposalT();
  const go = useGo();
  const [declining, setDeclining] = useState(false);
  const { item, companion, setItem, setCompanion } = useChoice(p);
  const open = useCommand(openCase, {
    invalidates: ['cases.', 'demands.'],
    onDone: (told, input) => {
      showToast(t('proposal.opened', { no: told.no }));
      void go(hrefOfCase(input.id));
    },
  });
  const accept = (): void => {
    if (!item || !companion) return;
    const { enterpriseId, id: demandId } = d;
    open.run(id => ({
      id,
      enterpriseId,
      demandId,
      itemVersionId: item.versionId,
      companionId: companion.id,
      deputyId: companion.deputy?.id ?? null,
    }));
  };
  return (
    <>
      <Companions proposal={p} chosen={companion?.id} onChoose={setCompanion} />
      {p.items.length > 1 && (
        <Radio.Group
          value={item?.itemCode}
          onChange={e => setItem(String(e.target.value))}
          options={p.items.map(i => ({ value: i.itemCode, label: i.itemName }))}
        />
      )}
      <ProblemNotice error={open.error} />
      {item && companion && <p>{t('proposal.acceptHint', { item: item.itemName, name: companion.name })}</p>}
      <div className="pp-actions">
        {item && companion && (
          <Button loading={open.pending} onClick={accept}>
            {t('proposal.accept')}
          </Button>
        )}
        <LinkButton href={hrefOfOpening({ demandId: d.id })}>{t('proposal.change')}</LinkButton>
        {d.may.includes(declineDemand.name) && <Button onClick={() => setDeclining(true)}>{t('proposal.decline')}</Button>}
      </div>
      {declining && <Decline demandId={d.id} onClose={() => setDeclining(false)} />}
    </>
  );
};

/** 建议 on the page of a demand: items with grounds and what is missing, companions with reasons; taken, changed or declined. */
export const DemandProposal = ({ demand: d }: { demand: DemandView }) => {
  const t = useProposalT();
  const stands = mayBecomeCase(d.state);
  const { data: p, error } = useOp(getProposal, { demandId: d.id }, { enabled: stands });
  if (!stands) return null;
  return (
    <FormSection
      title={t('proposal.title')}
      hint={t('proposal.hint')}
      aside={p?.may.includes(listProposalRules.name) && <LinkButton href={hrefOfRules}>{t('proposal.rules')}</LinkButton>}
    >
      <ProblemNotice error={error} />
      {p && (
        <>
          <Items items={p.items} />
          {p.more > 0 && <p className="pp-hint">{t('proposal.more', { n: p.more })}</p>}
          {p.barred.length > 0 && (
            <p className="pp-hint">{t('proposal.barred', { codes: p.barred.map(b => b.itemCode).join(sayMark('、')) })}</p>
          )}
          {p.may.includes(openCase.name) && <Acts demand={d} proposal={p} />}
        </>
      )}
    </FormSection>
  );
};
