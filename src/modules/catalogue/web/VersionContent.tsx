import { sayInstant } from '#platform/web/format.ts';
import { Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { ItemContent, ItemVersion } from '../contract/item.ts';
import { sayAdmission, sayLimit, sayWindow } from '../domain/say-item.ts';
import { ToConfirm } from './ItemStateTag.tsx';
import { useT } from './use-t.ts';

const Stages = ({ stages }: Pick<ItemContent, 'stages'>) => {
  const t = useT();
  return (
    <DataTable
      stack
      caption={t('part.stages')}
      rows={stages}
      rowKey={s => s.key}
      columns={[
        { key: 'name', title: t('guide.stage'), width: '26%', render: s => s.name },
        { key: 'who', title: t('guide.who'), width: 110, render: s => t(`who.${s.who}`) },
        {
          key: 'limit',
          title: t('guide.limit'),
          width: 200,
          render: s => (
            <>
              {sayLimit(t, s)} {s.days !== null && <ToConfirm confidence={s.confidence} />}
            </>
          ),
        },
        { key: 'note', title: t('guide.note'), render: s => s.note || '—' },
      ]}
    />
  );
};

const Materials = ({ materials }: Pick<ItemContent, 'materials'>) => {
  const t = useT();
  return (
    <DataTable
      stack
      caption={t('part.materials')}
      rows={materials}
      rowKey={m => m.key}
      empty={<p>{t('guide.none')}</p>}
      columns={[
        {
          key: 'name',
          title: t('guide.material'),
          render: m => (
            <>
              {m.name}
              {m.sample && <div className="pp-hint">{m.sample}</div>}
            </>
          ),
        },
        { key: 'copies', title: t('guide.copiesTitle'), width: 80, render: m => t('guide.copies', { n: m.copies }) },
        { key: 'form', title: t('guide.form'), width: 90, render: m => t(`form.${m.form}`) },
        { key: 'origin', title: t('guide.origin'), width: 150, render: m => t(`origin.${m.origin}`) },
        {
          key: 'needed',
          title: t('guide.needed'),
          width: 200,
          render: m => (m.needed === 'if' ? m.condition || t('needed.if') : t('needed.always')),
        },
      ]}
    />
  );
};

const Basis = ({ basis }: Pick<ItemContent, 'basis'>) => {
  const t = useT();
  return (
    <DataTable
      stack
      caption={t('part.basis')}
      rows={basis}
      rowKey={(b, at) => `${b.title} ${at}`}
      empty={<p>{t('guide.none')}</p>}
      columns={[
        { key: 'title', title: t('edit.title.basis'), render: b => b.title },
        { key: 'docNo', title: t('guide.docNo'), width: 220, render: b => b.docNo || '—' },
        { key: 'article', title: t('guide.article'), width: 180, render: b => b.article || '—' },
        { key: 'confidence', title: t('item.confidence'), width: 110, render: b => <ToConfirm confidence={b.confidence} /> },
      ]}
    />
  );
};

/** What must be read before anything else: historical, retired, the successor of what can no longer be offered, 待核实. */
const Notices = ({ version: v }: { version: ItemVersion }) => {
  const t = useT();
  return (
    <>
      {v.history && <p className="pp-quote">{t('item.historyNote')}</p>}
      {v.retiredAt && <p className="pp-quote">{t('item.retiredNote', { day: sayInstant(v.retiredAt), reason: v.retireReason ?? '' })}</p>}
      {v.succeeds && <p className="pp-quote">{t('guide.succeeds', v.succeeds)}</p>}
      {v.confidence === 'toConfirm' && <p className="pp-hint">{t('guide.toConfirm')}</p>}
    </>
  );
};

/** One version, whole: the service guide on the screen (5.1-a); the legal basis of an exception stands with it (5.2-b). */
export const VersionContent = ({ version: v }: { version: ItemVersion }) => {
  const t = useT();
  return (
    <>
      <Notices version={v} />
      <Facts
        facts={[
          { label: t('part.summary'), value: v.summary, wide: true },
          { label: t('part.body'), value: v.body, wide: true },
          { label: t('part.output'), value: v.output || '—' },
          { label: t('part.fee'), value: v.fee || '—' },
          { label: t('part.window'), value: sayWindow(t, v.window) },
          { label: t('part.contact'), value: v.contact || t('guide.contactNone') },
          { label: t('part.exclusion'), value: sayAdmission(t, v.exclusion) },
          { label: t('part.source'), value: v.source, source: <ToConfirm confidence={v.confidence} /> },
        ]}
      />
      <FormSection title={t('part.conditions')}>
        {v.conditions.length === 0 ? (
          <p>{t('guide.none')}</p>
        ) : (
          <ol>
            {v.conditions.map(c => (
              <li key={c.key}>{c.text}</li>
            ))}
          </ol>
        )}
      </FormSection>
      <FormSection title={t('part.materials')}>
        <Materials materials={v.materials} />
      </FormSection>
      <FormSection title={t('part.stages')}>
        <Stages stages={v.stages} />
      </FormSection>
      <FormSection title={t('part.basis')}>
        <Basis basis={v.basis} />
      </FormSection>
      {v.questions.length > 0 && (
        <FormSection title={t('part.questions')}>
          <Facts facts={v.questions.map(q => ({ label: q.question, value: q.answer, wide: true }))} />
        </FormSection>
      )}
    </>
  );
};
