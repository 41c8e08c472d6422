import { Form, Select } from 'antd';
import { useMemo } from 'react';
import { dayNumberOf, isoOf } from '#modules/reference/domain/day-numbers.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import type { AssetView } from '../../contract/asset.ts';
import { type Delivery, deliveries, type NoticeKey, otherNotice } from '../../contract/official-notice.ts';
import { listRules } from '../../contract/operations-law.ts';
import { countNotice, type NoticeTold } from '../../domain/deadlines/deadlines-notice.ts';
import { lawTables } from '../../domain/deadlines/law.ts';
import { noticesFor } from '../../domain/deadlines/notices-for.ts';
import { sayArticle, sayLine } from '../../domain/deadlines/say-law.ts';
import { useSayLaw } from '../law/use-law-t.ts';
import { useT } from '../use-register-t.ts';

const written = /^\d{4}-\d{2}-\d{2}$/;

/** The period as it will be stored, while the form is filled in. */
const Preview = ({ told }: { told: NoticeTold }) => {
  const t = useT();
  const say = useSayLaw();
  const { data } = useOp(listRules, {});
  const tables = useMemo(() => data && lawTables({ ...data, years: data.notices.map(n => n.year) }), [data]);
  if (!tables) return null;
  const { counted, notes } = countNotice(tables, told);
  return (
    <Form.Item label={t('notice.preview')} required>
      <p>
        <strong>
          {t(counted.safe === counted.due ? 'notice.safeSame' : 'notice.safe', {
            safe: sayDay(isoOf(counted.safe)),
            due: sayDay(isoOf(counted.due)),
          })}
        </strong>
      </p>
      <p className="pp-hint pp-figures">{sayLine(counted.line, say)}</p>
      <p className="pp-hint">{sayArticle(counted.rule.law, counted.rule.article, say)}</p>
      {[...counted.notes, ...notes].map(note => (
        <p key={note} className="pp-hint">
          {say(`law.note.${note}`)}
        </p>
      ))}
    </Form.Item>
  );
};

const toldOf = (v: { notice?: NoticeKey; delivery?: Delivery; on?: string; until?: string }): NoticeTold | undefined => {
  const until = v.until && written.test(v.until) ? v.until : null;
  if (!v.notice || !v.on || !written.test(v.on) || (v.notice === otherNotice && until === null)) return undefined;
  // A year that is still being typed is no day yet.
  if (Math.abs(dayNumberOf(v.on)) > 400_000) return undefined;
  return { key: v.notice, delivery: v.delivery ?? 'received', on: v.on, until };
};

/** Which notice, how it came, the day it names itself, and what follows from it. */
export const NoticeFields = ({ asset }: { asset: AssetView }) => {
  const t = useT();
  const form = Form.useFormInstance();
  const notice = Form.useWatch<NoticeKey | undefined>(['figures', 'notice'], form);
  const delivery = Form.useWatch<Delivery | undefined>(['figures', 'delivery'], form);
  const on = Form.useWatch<string | undefined>('happenedOn', form);
  const until = Form.useWatch<string | undefined>('until', form);
  const told = toldOf({ ...(notice && { notice }), ...(delivery && { delivery }), ...(on && { on }), ...(until && { until }) });
  return (
    <>
      <Form.Item name={['figures', 'notice']} label={t('notice.kind')} rules={[{ required: true }]}>
        <Select options={noticesFor(asset.kind).map(value => ({ value, label: t(`notice.${value}`) }))} />
      </Form.Item>
      {notice !== otherNotice && (
        <Form.Item name={['figures', 'delivery']} label={t('notice.delivery')} initialValue="received" rules={[{ required: true }]}>
          <Select options={deliveries.map(value => ({ value, label: t(`notice.delivery.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item name="until" label={t('notice.until')} extra={t('notice.untilHelp')} rules={[{ required: notice === otherNotice }]}>
        <DayField />
      </Form.Item>
      {told && <Preview told={told} />}
    </>
  );
};
