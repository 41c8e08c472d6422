import { progressOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/field.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { call } from '#platform/web/call.ts';
import { fieldGo } from '#platform/web/field/router.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { Banner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { LazyPart } from '#ui/field/LazyPart.tsx';
import { Receipt } from '#ui/field/Receipt.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import type { FillView } from '../../contract/fill.ts';
import { leaveFill } from '../../contract/operations-selffill.ts';
import type { FillForm } from './fill-state.ts';
import { forget } from './fill-store.ts';
import { useT } from './use-t.ts';

const loadFiles = () => import('./FillFiles.tsx').then(m => m.FillFiles);
const loadMatter = () => import('./FillProgress.tsx').then(m => m.FillProgress);

interface FillHomeProps {
  form: FillForm;
  view: FillView;
  path: string;
  onReload: () => void;
}

const tones = { unopened: 'todo', filling: 'doing', handedIn: 'done', closed: 'off', expired: 'warn', revoked: 'warn' } as const;

/** 回执: who handed in when; its number is the one that the officer sees. */
const FillReceipt = ({ view }: { view: FillView }) => {
  const t = useT();
  const { receipt } = view;
  if (!receipt) return null;
  return (
    <>
      {receipt.changedSince && <Banner tone="warn">{t('self.receiptChanged')}</Banner>}
      <Receipt
        stamp={[t('self.stampOne'), t('self.stampTwo')]}
        title={t('self.received')}
        numberLabel={t('self.receiptNumber')}
        number={receipt.receipt}
        facts={[
          { label: t('self.receiptFor'), value: view.enterpriseName },
          { label: t('self.receiptBy'), value: receipt.by },
          { label: t('self.receiptAt'), value: sayInstant(receipt.at) },
        ]}
      >
        <p className="f-hint">{t('self.receiptKeep', { officer: view.officer })}</p>
      </Receipt>
    </>
  );
};

const Closed = ({ view }: { view: FillView }) => {
  const t = useT();
  if (view.writable) return null;
  const open = view.matter.state === 'planned' || view.matter.state === 'drafted' || view.matter.state === 'returned';
  return <Banner tone="done">{t(open ? 'self.over' : 'self.closed', { officer: view.officer })}</Banner>;
};

const Parts = ({ view }: { view: FillView }) => {
  const t = useT();
  if (view.parts.length === 0) return null;
  return (
    <section>
      <h2>{t('self.parts')}</h2>
      <ul className="f-list">
        {view.parts.map(p => (
          <li key={p.id} className={`f-tone-${tones[p.state]}`}>
            {t('self.partState', { name: p.name, state: t(`self.state.${p.state}`) })}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The enterprise's contents: sections, colleagues' parts, receipt, where the matter stands. */
export const FillHome = ({ form, view, path, onReload }: FillHomeProps) => {
  const t = useT();
  const { label } = useLanguage();
  const { sections } = view.definition;
  const progress = progressOf(view.definition, form.answers);
  const cards = sections.map((s, at) => {
    const part = progress.sections[at] ?? { answered: 0, shown: 0 };
    const tone = part.answered === part.shown ? ('done' as const) : part.answered > 0 ? ('doing' as const) : ('todo' as const);
    return {
      key: s.id,
      mark: String(at + 1),
      title: label(s.title),
      state: { tone, word: t('fill.progress', { ...part }) },
      to: `${path}/${s.id}`,
    };
  });
  const open = sections.find(s => s.groups.some(g => g.questions.some(q => q.id === progress.open[0])));
  const leave = (): void => {
    const gone = (): void => {
      forget(view.linkId);
      fieldGo('/fill', { replace: true });
    };
    void form.flush().then(async sent => {
      if (sent) await call(leaveFill, { linkId: view.linkId }).then(gone, gone);
    });
  };
  return (
    <Screen
      title={view.enterpriseName}
      hint={`${t('self.title')} · ${t('fill.progress', { ...progress })}`}
      progress={{ done: progress.answered, total: progress.shown }}
      bottom={
        view.writable && (
          <BottomBar saving={form.saving}>
            {open && <Button to={`${path}/review`}>{t('self.check')}</Button>}
            <Button primary to={`${path}/${open?.id ?? 'review'}`}>
              {open ? t('fill.next') : t('self.check')}
            </Button>
          </BottomBar>
        )
      }
    >
      <p className="f-hint">
        {view.me && t('self.as', view.me)}
        {view.part && ` · ${t('self.part', { n: sections.length })}`}
        {view.writable && ` · ${t('self.until', { day: sayDay(dayOf(view.expiresAt)) })}`}
      </p>
      {form.rejoined > 0 && <Banner tone="doing">{t('self.rejoined', { n: form.rejoined })}</Banner>}
      <FillReceipt view={view} />
      <Closed view={view} />
      <CardList label={t('fill.overview')} empty="" cards={cards} />
      {(view.writable || view.files.length > 0) && <LazyPart load={loadFiles} of={{ view, onChanged: onReload }} quiet />}
      <Parts view={view} />
      {view.writable && !view.part && <Button to={`${path}/parts`}>{t('self.handOn')}</Button>}
      {view.receipt && <LazyPart load={loadMatter} of={{ view }} quiet />}
      <Button quiet onPress={leave}>
        {t('self.leave')}
      </Button>
    </Screen>
  );
};
