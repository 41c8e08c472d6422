import { Button } from 'antd';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { fileHref } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayInstant, saySize } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { DropFile } from '#ui/desk/DropFile.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { downloadLetter, listLetters, previewLetter, uploadLetter } from '../contract/operations-paper.ts';
import type { LetterVersion } from '../contract/paper.ts';
import type { LetterFault } from '../contract/problems.ts';
import { useT } from './use-t.ts';
import './paper.css';

const faultsIn = (error: unknown): LetterFault[] =>
  error instanceof Problem && error.code === 'papers.problem.letterBroken'
    ? ((error.params['faults'] as LetterFault[] | undefined) ?? [])
    : [];

/** What is wrong with the uploaded template, each with the words around it. */
const Faults = ({ error }: { error: unknown }) => {
  const t = useT();
  const faults = faultsIn(error);
  if (faults.length === 0) return null;
  return (
    <table className="paper-cells" aria-label={t('letter.faults')}>
      <thead>
        <tr>
          <th scope="col">{t('letter.faults')}</th>
          <th scope="col">{t('letter.place')}</th>
        </tr>
      </thead>
      <tbody>
        {faults.map((f, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same fault may stand in the same words twice
          <tr key={at} data-doubtful>
            <th scope="row">{t(`letter.fault.${f.kind}`, { text: f.text })}</th>
            <td className="paper-original">{f.place}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Versions = ({ rows }: { rows: readonly LetterVersion[] }) => {
  const t = useT();
  if (rows.length === 0) return <p className="pp-hint">{t('letter.none')}</p>;
  return (
    <table className="pp-diff">
      <tbody>
        {rows.map((v, at) => (
          <tr key={v.id}>
            <th scope="row">
              {t('letter.version', { n: v.version })}
              {at === 0 && <div className="pp-hint">{t('letter.current')}</div>}
            </th>
            <td>
              {`${v.fileName} · ${saySize(v.size)}`}
              <div className="pp-hint">{t('letter.uploaded', { name: v.uploadedByName, at: sayInstant(v.uploadedAt) })}</div>
            </td>
            <td>
              <div className="pp-actions">
                <Button href={fileHref(previewLetter, { id: v.id })} target="_blank">
                  {t('letter.previewThis')}
                </Button>
                <Button href={fileHref(downloadLetter, { id: v.id })}>{t('letter.get')}</Button>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** 企业联系单模板 (6.1-e): taken to Word and back; what is wrong in it is named with its place. */
export const LettersPage = () => {
  const t = useT();
  const { data, error } = useOp(listLetters, {});
  const upload = useCommand(uploadLetter, { invalidates: [listLetters], onDone: r => showToast(t('letter.saved', { n: r.version })) });
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/visits" quiet>
            {t('visits.title')}
          </LinkButton>
        }
        title={t('letter.title')}
        hint={t('letter.lead')}
        actions={
          <>
            <Button href={fileHref(downloadLetter, { original: 'true' })}>{t('letter.original')}</Button>
            <Button href={fileHref(previewLetter, {})} target="_blank">
              {t('letter.preview')}
            </Button>
            <Button type="primary" href={fileHref(downloadLetter, {})}>
              {t('letter.download')}
            </Button>
          </>
        }
      />
      <ProblemNotice error={error ?? upload.error} />
      <Faults error={upload.error} />
      {data?.may.includes(uploadLetter.name) && (
        <DropFile label={t('letter.drop')} accept=".docx" onStored={f => upload.run({ id: newId(), fileId: f.fileId })} />
      )}
      <FormSection title={t('letter.versions')}>
        <Versions rows={data?.rows ?? []} />
      </FormSection>
      <FormSection title={t('letter.placeholders')} hint={t('letter.placeholdersHint')}>
        <table className="paper-cells">
          <tbody>
            {(data?.placeholders ?? []).map(p => (
              <tr key={p.name}>
                <th scope="row">
                  <code>{`{${p.name}}`}</code>
                </th>
                <td>{`${t('letter.example')}：${p.example}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </FormSection>
      <ClauseFoot clause="6.1-e" />
    </>
  );
};
