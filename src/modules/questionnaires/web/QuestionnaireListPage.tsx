import { Button } from 'antd';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { listQuestionnaires, startDraft } from '../contract/operations-questionnaires.ts';
import type { DraftRow, VersionRow } from '../contract/questionnaire-draft.ts';
import { useT } from './use-t.ts';
import './questionnaires.css';
import { DataTable } from '#ui/desk/table/DataTable.tsx';

interface VersionsProps {
  versions: readonly VersionRow[];
  draft: DraftRow | undefined;
  mayStart: boolean;
  onStart: (basedOn: string) => void;
}

const VersionName = ({ version: v }: { version: VersionRow }) => {
  const t = useT();
  return (
    <>
      <PageLink href={`/questionnaires/${v.id}`}>{t('forms.version', { n: v.version })}</PageLink>
      {v.newest && (
        <div>
          <StateTag tone="done">{t('forms.newest')}</StateTag>
        </div>
      )}
    </>
  );
};

const Published = ({ version: v }: { version: VersionRow }) => {
  const t = useT();
  return (
    <>
      {v.publishedByName ? t('forms.published', { name: v.publishedByName }) : t('forms.shipped')}
      <div className="pp-hint">{sayInstant(v.publishedAt)}</div>
    </>
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
      <DataTable
        stack
        caption={title}
        rows={versions}
        rowKey={v => v.id}
        columns={[
          { key: 'version', title: t('campaignForm.title'), render: v => <VersionName version={v} /> },
          { key: 'note', title: t('forms.note'), render: v => v.note || '—' },
          { key: 'publishedAt', title: t('forms.publishedAt'), render: v => <Published version={v} /> },
          { key: 'questions', title: t('forms.questions'), align: 'right', render: v => v.questions },
          {
            key: 'act',
            title: t('forms.act'),
            act: true,
            render: v =>
              mayStart &&
              !draft && (
                <Button
                  size="small"
                  aria-label={`${t('forms.start')} ${t('forms.version', { n: v.version })}`}
                  onClick={() => onStart(v.id)}
                >
                  {t('forms.start')}
                </Button>
              ),
          },
        ]}
      />
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
    <ListPage title={t('forms.title')} hint={t('forms.lead')} back={{ href: '/campaigns', label: t('campaign.title') }} clause="A.1-a">
      <ProblemNotice error={error ?? start.error} />
      {keys.map(key => (
        <Versions
          key={key}
          versions={data?.versions.filter(v => v.key === key) ?? []}
          draft={data?.drafts.find(d => d.key === key)}
          mayStart={data?.may.includes(startDraft.name) ?? false}
          onStart={basedOn => start.run(id => ({ id, basedOn }))}
        />
      ))}
    </ListPage>
  );
};
