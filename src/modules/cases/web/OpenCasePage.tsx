import { Form, Select } from 'antd';
import { useMemo } from 'react';
import { z } from 'zod';
import { getEnterprise } from '#modules/enterprises/contract/operations.ts';
import { EnterprisePicker } from '#modules/enterprises/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { Id } from '#platform/contract/shapes.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { openCase, openingChoices } from '../contract/operations-case.ts';
import { hrefOfCase } from './hrefs.ts';
import { useT } from './use-t.ts';

const From = z.strictObject({ demandId: Id.optional(), enterpriseId: Id.optional(), itemCode: z.string().max(30).optional() });

interface Values {
  enterpriseId: string;
  itemVersionId: string;
  companionId: string;
  deputyId?: string;
}

type Choices = typeof openingChoices.output extends z.ZodType<infer T> ? T : never;

const useItemOptions = (choices: Choices) => {
  const t = useT();
  const option = (i: Choices['items'][number]) => ({ value: i.versionId, label: `${i.name}${sayMark('（')}${i.code}${sayMark('）')}` });
  const fits = choices.items.filter(i => i.fits);
  return [
    ...(fits.length === 0 ? [] : [{ label: t('open.itemFits'), options: fits.map(option) }]),
    { label: t('open.itemOther'), options: choices.items.filter(i => !i.fits).map(option) },
  ];
};

const OpeningForm = ({ choices, from }: { choices: Choices; from: z.infer<typeof From> }) => {
  const t = useT();
  const go = useGo();
  const { person } = useSession();
  const id = useMemo(() => newId(), []);
  const items = useItemOptions(choices);
  const people = choices.companions.map(p => ({ value: p.id, label: t('open.load', { name: p.name, n: p.openCases }) }));
  const open = useCommand(openCase, {
    invalidates: ['cases.', 'demands.'],
    onDone: told => {
      showToast(t('open.done', { no: told.no }));
      void go(hrefOfCase(id));
    },
  });
  const enterpriseId = choices.demand?.enterpriseId ?? from.enterpriseId;
  const first = choices.items.find(i => (from.itemCode === undefined ? i.fits : i.code === from.itemCode));
  const initial = {
    ...(enterpriseId ? { enterpriseId } : {}),
    ...(first ? { itemVersionId: first.versionId } : {}),
    ...(choices.companions.some(p => p.id === person.id) ? { companionId: person.id } : {}),
  };
  return (
    <DeskForm<Values>
      name="cases.OpenCasePage"
      verb={t('open.do')}
      pending={open.pending}
      error={open.error}
      initial={initial}
      onSubmit={v => open.run({ id, ...v, deputyId: v.deputyId ?? null, demandId: choices.demand?.id ?? null })}
    >
      {!choices.demand && (
        <Form.Item name="enterpriseId" label={t('open.enterprise')} rules={[{ required: true }]}>
          <EnterprisePicker />
        </Form.Item>
      )}
      {choices.demand && (
        <Form.Item name="enterpriseId" hidden>
          <input type="hidden" />
        </Form.Item>
      )}
      <Form.Item name="itemVersionId" label={t('open.item')} rules={[{ required: true }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={items} />
      </Form.Item>
      <Form.Item name="companionId" label={t('open.companion')} rules={[{ required: true }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={people} />
      </Form.Item>
      <Form.Item name="deputyId" label={t('open.deputy')}>
        <Select allowClear={clearNamed()} showSearch={{ optionFilterProp: 'label' }} options={people} />
      </Form.Item>
    </DeskForm>
  );
};

/** 受理办件: from a demand, whose class proposes the item, or directly. */
export const OpenCasePage = () => {
  const t = useT();
  const [from] = useUrlState(From);
  const { data, error } = useOp(openingChoices, from.demandId ? { demandId: from.demandId } : {});
  const firm = useOp(getEnterprise, { id: from.enterpriseId ?? '' }, { enabled: from.enterpriseId !== undefined });
  return (
    <>
      <PageHead
        title={t('open.title')}
        hint={data?.demand?.enterpriseName ?? firm.data?.name}
        above={
          <LinkButton href="/cases" quiet>
            {t('page.back')}
          </LinkButton>
        }
      />
      {data?.demand && <blockquote className="pp-quote">{data.demand.text}</blockquote>}
      <ProblemNotice error={error} />
      {data && <OpeningForm choices={data} from={from} />}
      <ClauseFoot clause="3.1-b" />
    </>
  );
};
