import { Button } from 'antd';
import { useState } from 'react';
import { getQuestionnaire } from '#modules/questionnaires/contract/operations-questionnaires.ts';
import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/index.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo, usePathParams } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { confirmPaper, discardPaper, getPaper } from '../contract/operations-paper.ts';
import type { PaperCellView, PaperView } from '../contract/paper.ts';
import { PaperCells } from './PaperCells.tsx';
import { PaperUnreadList } from './PaperUnreadList.tsx';
import { cellGroupsOf, choicesOf, type Decision, type Decisions, isTaken } from './paper-decisions.ts';
import { useT } from './use-t.ts';
import './paper.css';
import { DetailPage } from '#ui/desk/DetailPage.tsx';

const Review = ({ paper, form }: { paper: PaperView; form: Questionnaire }) => {
  const t = useT();
  const go = useGo();
  const { language } = useLanguage();
  const [decisions, setDecisions] = useState<Decisions>({});
  const visitHref = `/visits/${paper.visitId}`;
  const confirm = useCommand(confirmPaper, {
    invalidates: ['*'],
    onDone: r => {
      showToast(t('paper.done', { n: r.landed }));
      go(visitHref);
    },
  });
  const discard = useCommand(discardPaper, {
    invalidates: ['*'],
    onDone: () => {
      showToast(t('paper.discarded'));
      go(visitHref);
    },
  });
  const choices = choicesOf(paper, decisions);
  const decide = (question: string, decision: Decision): void => setDecisions(all => ({ ...all, [question]: decision }));
  const parts = cellGroupsOf(paper.cells);
  const { byId } = indexOf(form);
  const same = paper.cells.filter(c => c.same);
  const names = (ids: readonly string[]): string => ids.map(id => byId.get(id)?.label[language] ?? id).join(sayMark('；'));
  const may = paper.may.includes(confirmPaper.name);
  return (
    <>
      {parts.map(p => (
        <FormSection key={p.key} title={t(`paper.${p.key}`)} hint={t(`paper.${p.key}Hint`)}>
          <PaperCells
            cells={p.cells}
            form={form}
            decisions={decisions}
            decide={decide}
            isTaken={c => isTaken(c, decisions, paper.foreign)}
            may={may}
          />
        </FormSection>
      ))}
      {parts.length === 0 && <p>{t('paper.none')}</p>}
      {same.length > 0 && (
        <FormSection title={t('paper.same', { n: same.length })}>
          <p className="pp-hint">{names(same.map(c => c.question))}</p>
        </FormSection>
      )}
      {may && (
        <div className="pp-actions paper-foot">
          <Button
            type="primary"
            loading={confirm.pending}
            disabled={choices.length === 0}
            onClick={() => confirm.run({ id: paper.id, choices })}
          >
            {t('paper.confirm', { n: choices.length })}
          </Button>
          <Button loading={discard.pending} onClick={() => discard.run({ id: paper.id })}>
            {t('paper.discard')}
          </Button>
        </div>
      )}
      <ProblemNotice error={confirm.error ?? discard.error} />
    </>
  );
};

const Warnings = ({ paper, form }: { paper: PaperView; form: Questionnaire }) => {
  const t = useT();
  const { language } = useLanguage();
  const { byId } = indexOf(form);
  return (
    <div className="paper-warnings" role="status">
      <p className="paper-balance">
        {t('paper.balance', paper.balance)}
        {paper.balance.unread > 0 && ` ${t('paper.balanceAlways')}`}
      </p>
      {paper.foreign && <p className="pp-tone-bad">{t('paper.foreign')}</p>}
      {paper.otherVersion !== null && <p>{t('paper.otherVersion', { n: paper.otherVersion })}</p>}
      {paper.missing.length > 0 && (
        <p>{`${t('paper.missing', { n: paper.missing.length })}${sayMark('：')}${paper.missing.map(id => byId.get(id)?.label[language] ?? id).join(sayMark('；'))}`}</p>
      )}
    </div>
  );
};

const countsOf = (cells: readonly PaperCellView[]) => {
  const read = cells.filter(c => c.doubt !== 'emptied');
  const doubtful = read.filter(c => c.doubt !== null).length;
  return { n: read.length, certain: read.length - doubtful, doubtful, same: read.filter(c => c.same).length };
};

/** 核对读取结果: what the paper says beside what stands in the record; nothing changes before it is confirmed. */
export const PaperPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data: paper, error } = useOp(getPaper, { id });
  const form = useOp(getQuestionnaire, { id: paper?.questionnaireId ?? '' }, { enabled: paper !== undefined });
  const definition = form.data?.definition;
  return (
    <DetailPage
      record={paper}
      error={error ?? form.error}
      kind={t('paper.title')}
      back={paper && { href: `/visits/${paper.visitId}`, label: t('paper.back') }}
      title={p => `${t('paper.title')} · ${p.enterpriseName}`}
      hint={p => `${p.fileName} · ${t('paper.summary', countsOf(p.cells))}`}
      notice={p =>
        p.settledAt &&
        p.outcome && (
          <p role="status">
            {t('paper.settled', {
              name: p.settledByName,
              at: sayInstant(p.settledAt),
              state: t(`paper.state.${p.outcome}`, { n: p.landed }),
            })}
          </p>
        )
      }
      clause="6.1-f A.1-a"
    >
      {p =>
        definition && (
          <>
            <Warnings paper={p} form={definition} />
            <PaperUnreadList unread={p.unread} n={p.balance.unread} />
            <Review key={p.id} paper={p} form={definition} />
          </>
        )
      }
    </DetailPage>
  );
};
