import { Button } from 'antd';
import { useState } from 'react';
import { getQuestionnaire } from '#modules/questionnaires/contract/operations-questionnaires.ts';
import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { useLanguage } from '#modules/questionnaires/web/index.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo, usePathParams } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { confirmPaper, discardPaper, getPaper } from '../contract/operations-paper.ts';
import type { PaperCellView, PaperView } from '../contract/paper.ts';
import { PaperCells } from './PaperCells.tsx';
import { choicesOf, type Decision, type Decisions, isTaken, partsOf } from './paper-decisions.ts';
import { useT } from './use-t.ts';
import './paper.css';

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
  const parts = partsOf(paper.cells);
  const { byId } = indexOf(form);
  const same = paper.cells.filter(c => c.same);
  const names = (ids: readonly string[]): string => ids.map(id => byId.get(id)?.label[language] ?? id).join('；');
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
      {paper.foreign && <p className="pp-tone-bad">{t('paper.foreign')}</p>}
      {paper.otherVersion !== null && <p>{t('paper.otherVersion', { n: paper.otherVersion })}</p>}
      {paper.missing.length > 0 && (
        <p>{`${t('paper.missing', { n: paper.missing.length })}：${paper.missing.map(id => byId.get(id)?.label[language] ?? id).join('；')}`}</p>
      )}
      {paper.strange.length > 0 && <p>{`${t('paper.strange')}：${paper.strange.join('；')}`}</p>}
    </div>
  );
};

/** 核对读取结果: what the paper says beside what stands in the record; nothing changes before it is confirmed. */
export const PaperPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data: paper, error } = useOp(getPaper, { id });
  const form = useOp(getQuestionnaire, { id: paper?.questionnaireId ?? '' }, { enabled: paper !== undefined });
  const count = (part: (c: PaperCellView) => boolean): number => paper?.cells.filter(part).length ?? 0;
  const summary = t('paper.summary', {
    n: count(() => true),
    certain: count(c => c.doubt === null),
    doubtful: count(c => c.doubt !== null),
    same: count(c => c.same),
  });
  return (
    <>
      <PageHead
        above={
          paper && (
            <LinkButton href={`/visits/${paper.visitId}`} quiet>
              {t('paper.back')}
            </LinkButton>
          )
        }
        title={paper ? `${t('paper.title')} · ${paper.enterpriseName}` : t('paper.title')}
        hint={paper && `${paper.fileName} · ${summary}`}
      />
      <ProblemNotice error={error ?? form.error} />
      {paper?.settledAt && paper.outcome && (
        <p role="status">
          {t('paper.settled', {
            name: paper.settledByName,
            at: sayInstant(paper.settledAt),
            state: t(`paper.state.${paper.outcome}`, { n: paper.landed }),
          })}
        </p>
      )}
      {paper && form.data && <Warnings paper={paper} form={form.data.definition} />}
      {paper && form.data && <Review key={paper.id} paper={paper} form={form.data.definition} />}
      <ClauseFoot clause="6.1-f A.1-a" />
    </>
  );
};
