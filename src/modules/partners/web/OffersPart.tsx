import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { sayDay } from '#platform/web/format.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { addOffer, correctOffer, endOffer } from '../contract/operations.ts';
import { OfferKind, type OfferView, type OrganisationView } from '../contract/organisation.ts';
import { usePartnerSaved } from './use-partner-saved.ts';
import { useT } from './use-t.ts';

interface OfferValues {
  kind: OfferKind;
  title: string;
  conditions?: string;
  validTo?: string;
}
const shownOf = (f: OfferView): OfferValues => ({
  kind: f.kind,
  title: f.title,
  conditions: f.conditions,
  ...(f.validTo ? { validTo: f.validTo } : {}),
});

const OfferForm = ({ organisationId, offer: live, onClose }: { organisationId: string; offer?: OfferView; onClose: () => void }) => {
  const offer = useOpened(live);
  const t = useT();
  const [id] = useState(() => offer?.id ?? newId());
  const add = usePartnerSaved(addOffer, t('saved'), onClose);
  const correct = usePartnerSaved(correctOffer, t('saved'), onClose);
  const submit = (v: { offer: OfferValues }): void => {
    const written = { ...v.offer, conditions: v.offer.conditions ?? '', validTo: v.offer.validTo || null };
    if (offer) correct.run({ id, version: offer.version, offer: written });
    else add.run({ id, organisationId, offer: written });
  };
  return (
    <SheetDialog title={t(offer ? 'offers.correct' : 'offers.add')} onClose={onClose}>
      <DeskForm<{ offer: OfferValues }>
        name="partners.OfferForm"
        verb={t('save')}
        {...(offer ? { initial: { offer: shownOf(offer) } } : {})}
        pending={add.pending || correct.pending}
        error={add.error ?? correct.error}
        onSubmit={submit}
      >
        <Form.Item name={['offer', 'kind']} label={t('offer')} rules={[{ required: true }]}>
          <Select options={OfferKind.options.map(value => ({ value, label: t(`offer.${value}`) }))} />
        </Form.Item>
        <Form.Item name={['offer', 'title']} label={t('offer.title')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name={['offer', 'conditions']} label={t('offer.conditions')}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Form.Item name={['offer', 'validTo']} label={t('offer.validTo')}>
          <DayField />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

const OfferActs = ({
  offer: f,
  organisation: o,
  onCorrect,
}: {
  offer: OfferView;
  organisation: OrganisationView;
  onCorrect: () => void;
}) => {
  const t = useT();
  const end = usePartnerSaved(endOffer, t('offers.ended'));
  return (
    <>
      {o.may.includes(correctOffer.name) && (
        <Button size="small" onClick={onCorrect}>
          {t('correct')}
        </Button>
      )}
      {o.may.includes(endOffer.name) && (
        <Button size="small" loading={end.pending} onClick={() => end.run({ id: f.id })}>
          {t('offers.end')}
        </Button>
      )}
    </>
  );
};

/** What the organisation offers, on what conditions, until when. */
export const OffersPart = ({ organisation: o }: { organisation: OrganisationView }) => {
  const t = useT();
  const [open, setOpen] = useState<{ offer?: OfferView }>();
  return (
    <FormSection
      title={t('offers')}
      aside={o.may.includes(addOffer.name) && <Button onClick={() => setOpen({})}>{t('offers.add')}</Button>}
    >
      <DataTable
        caption={t('offers')}
        stack
        rows={o.offers}
        rowKey={f => f.id}
        empty={<p className="pp-hint">{t('offers.none')}</p>}
        columns={[
          { key: 'title', title: t('offer.title'), render: f => f.title },
          { key: 'kind', title: t('offer'), width: 110, render: f => t(`offer.${f.kind}`) },
          { key: 'conditions', title: t('offer.conditions'), render: f => f.conditions || '—' },
          {
            key: 'validTo',
            title: t('offer.validTo'),
            width: 180,
            render: f => (
              <>
                {f.validTo === null ? t('offer.open') : sayDay(f.validTo)} {!f.holds && <StateTag tone="off">{t('offers.over')}</StateTag>}
              </>
            ),
          },
          {
            key: 'acts',
            title: t('acts'),
            act: true,
            width: 180,
            render: f => <OfferActs offer={f} organisation={o} onCorrect={() => setOpen({ offer: f })} />,
          },
        ]}
      />
      {open && <OfferForm organisationId={o.id} {...open} onClose={() => setOpen(undefined)} />}
    </FormSection>
  );
};
