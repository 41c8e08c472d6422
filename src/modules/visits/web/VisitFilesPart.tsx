import { fileHref } from '#platform/web/call.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { listVisitFiles, visitFile } from '../contract/operations-files.ts';
import type { VisitFileView } from '../contract/visit-files.ts';
import { useT } from './use-t.ts';

/** A clock of the device that is off by more than this is named. */
const clockOff = 10 * 60_000;

const FileLine = ({ visitId, file }: { visitId: string; file: VisitFileView }) => {
  const t = useT();
  const taken = file.deviceTime;
  const off = taken !== null && Math.abs(Date.parse(taken) - Date.parse(file.addedAt)) > clockOff;
  return (
    <li>
      <a href={fileHref(visitFile, { visitId, id: file.id })} target="_blank" rel="noreferrer">
        {file.kind === 'signature' ? t('files.signatureOf', { name: file.signerName }) : file.caption || file.name}
      </a>
      {` · ${t(`files.kind.${file.kind}`)} · ${t('files.addedBy', { name: file.addedByName, time: sayInstant(file.addedAt) })}`}
      {off && ` · ${t('files.deviceTime', { time: sayInstant(taken) })}`}
      {file.shownSha256 && <div className="pp-quiet">{t('files.shown', { hash: file.shownSha256.slice(0, 16) })}</div>}
    </li>
  );
};

/** 照片与签字: what belongs to the record besides its answers. */
export const VisitFilesPart = ({ visitId }: { visitId: string }) => {
  const t = useT();
  const { data, error } = useOp(listVisitFiles, { visitId });
  if (!error && (data?.rows.length ?? 0) === 0) return null;
  return (
    <FormSection
      title={t('files.title')}
      aside={
        data?.rows.some(f => f.kind === 'scan') && (
          <LinkButton quiet href={`/visits/${visitId}/key`}>
            {t('files.paper')}
          </LinkButton>
        )
      }
    >
      <ProblemNotice error={error} />
      <ul>
        {data?.rows.map(f => (
          <FileLine key={f.id} visitId={visitId} file={f} />
        ))}
      </ul>
    </FormSection>
  );
};
