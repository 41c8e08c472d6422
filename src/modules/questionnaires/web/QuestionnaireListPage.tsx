import { Button } from 'antd';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { listQuestionnaires, startDraft } from '../contract/operations-questionnaires.ts';
import type { DraftRow, VersionRow } from '../contract/questionnaire-draft.ts';
import { useT } from './use-t.ts';
import './questionnaires.css';

interface VersionsProps {
  versions: readonly VersionRow[];
  draft: DraftRow | undefined;
  mayStart: boolean;
  onStart: (basedOn: string) => void;
}

const VersionLine = ({ version: v, mayStart, onStart }: { version: VersionRow; mayStart: boolean; onStart: (id: string) => void }) => {
  const t = useT();
  return (
    <tr>
      <th scope="row">
        <PageLink href={`/questionnaires/${v.id}`}>{t('forms.version', { n: v.version })}</PageLink>
        {v.newest && (
          <div>
            <StateTag tone="done">{t('forms.newest')}</StateTag>
          </div>
        )}
      </th>
      <td>{v.note || '—'}</td>
      <td>
        {v.publishedByName ? t('forms.published', { name: v.publishedByName }) : t('forms.shipped')}
        <div className="pp-hint">{sayInstant(v.publishedAt)}</div>
      </td>
      <td>{v.questions}</td>
      <td>
        {mayStart && (
          <Button size="small" aria-label={`${t('forms.start')} ${t('forms.version', { n: v.version })}`} onClick={() => onStart(v.id)}>
            {t('forms.start')}
          </Button>
        )}
      </td>
    </tr>
  );
};

const Versions = ({ versions, draft, mayStart, onStart }: VersionsProps) => {
  const t = useT();
  const title = versions[0]?.title ?? '';
  return (
    <FormSection
      title={title}
      {...(draft ? { hint: t('forms.draft', { name: draft.savedByName, at: sayInstant(draft.savedAt) }) } : {})}
      aside={
        draft && (
          <LinkButton primary href={`/questionnaires/drafts/${draft.id}`}>
            {t('forms.goOn')}
          </LinkButton>
        )
      }
    >
      <div className="fe-wide">
        <table className="pp-diff fe-versions" aria-label={title}>
          <thead>
            <tr>
              {(['version', 'note', 'publishedAt', 'questions', 'act'] as const).map(key => (
                <th key={key} scope="col">
                  {key === 'version' ? t('campaignForm.title') : t(`forms.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map(v => (
              <VersionLine key={v.id} version={v} mayStart={mayStart && !draft} onStart={onStart} />
            ))}
          </tbody>
        </table>
      </div>
    </FormSection>
  );
};

/** 调查表: each questionnaire with its versions, and the draft of the next (A.1-a). */
export const QuestionnaireListPage = () => {
  const t = useT();
  const go = useGo();
  const { data, error } = useOp(listQuestionnaires, {});
  const start = useCommand(startDraft, {
    invalidates: [listQuestionnaires],
    onDone: done => go(`/questionnaires/drafts/${done.id}`),
  });
  const keys = [...new Set((data?.versions ?? []).map(v => v.key))];
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/campaigns" quiet>
            {t('campaign.title')}
          </LinkButton>
        }
        title={t('forms.title')}
        hint={t('forms.lead')}
      />
      <ProblemNotice error={error ?? start.error} />
      {keys.map(key => (
        <Versions
          key={key}
          versions={data?.versions.filter(v => v.key === key) ?? []}
          draft={data?.drafts.find(d => d.key === key)}
          mayStart={data?.may.includes(startDraft.name) ?? false}
          onStart={basedOn => start.run({ id: newId(), basedOn })}
        />
      ))}
      <ClauseFoot clause="A.1-a" />
    </>
  );
};
