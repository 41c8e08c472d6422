import { Input, Select } from 'antd';
import { EnterprisePicker } from '#modules/enterprises/web/index.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { Tick } from '#ui/desk/table/Tick.tsx';
import { type DemandKind, demandKinds } from '../contract/demand.ts';
import type { PastedLine } from '../contract/paste.ts';
import { hrefOfDemand } from './hrefs.ts';
import { useT } from './use-t.ts';

/** What becomes of a line: by itself, or as the person decided. */
export interface LineChoice {
  readonly kept: boolean;
  readonly text: string;
  readonly enterpriseId: string | undefined;
  readonly kind: DemandKind;
}

/** A line before anybody decided: words that are not known yet are kept. */
export const undecided = (l: PastedLine): LineChoice => ({
  kept: l.holds === 'words' && l.known === null,
  text: l.text,
  enterpriseId: l.enterprise?.id,
  kind: 'need',
});

/** Longest that a demand may be. */
export const mostCharacters = 500;

interface PasteLinesProps {
  lines: readonly PastedLine[];
  choice: (line: PastedLine) => LineChoice;
  choose: (line: PastedLine, change: Partial<LineChoice>) => void;
}

type CellProps = Omit<PasteLinesProps, 'lines'> & { line: PastedLine };

const Words = ({ line, choice, choose }: CellProps) => {
  const t = useT();
  const { kept, text } = choice(line);
  const tooLong = [...text].length > mostCharacters;
  if (!kept)
    return (
      <>
        {line.text} {line.holds !== 'words' && <span className="pp-hint">{t(`paste.holds.${line.holds}`)}</span>}
        {line.known !== null && <PageLink href={hrefOfDemand(line.known)}>{t('paste.known')}</PageLink>}
      </>
    );
  return (
    <>
      <Input.TextArea
        aria-label={t('paste.wordsOf', { n: line.line })}
        rows={2}
        value={text}
        {...(tooLong ? { status: 'error' as const } : {})}
        onChange={e => choose(line, { text: e.target.value })}
      />
      {tooLong && <span role="alert">{t('paste.tooLong', { n: mostCharacters })}</span>}
    </>
  );
};

const Firm = ({ line, choice, choose }: CellProps) => {
  const t = useT();
  const { kept, enterpriseId } = choice(line);
  if (!kept) return null;
  return (
    <EnterprisePicker
      label={t('paste.enterpriseOf', { n: line.line })}
      {...(enterpriseId ? { value: enterpriseId } : {})}
      onChange={id => choose(line, { enterpriseId: id })}
    />
  );
};

const Kind = ({ line, choice, choose }: CellProps) => {
  const t = useT();
  const { kept, kind } = choice(line);
  if (!kept) return null;
  return (
    <Select
      aria-label={t('paste.kindOf', { n: line.line })}
      value={kind}
      style={{ width: 110 }}
      onChange={next => choose(line, { kind: next })}
      options={demandKinds.map(k => ({ value: k, label: t(`kind.${k}`) }))}
    />
  );
};

/** Every line of a pasted message, and what becomes of it. */
export const PasteLines = ({ lines, choice, choose }: PasteLinesProps) => {
  const t = useT();
  const cell = (line: PastedLine): CellProps => ({ line, choice, choose });
  return (
    <DataTable
      caption={t('paste.lines')}
      columns={[
        {
          key: 'kept',
          title: t('paste.keep'),
          render: l => <Tick label={t('paste.keepLine', { n: l.line })} checked={choice(l).kept} onChange={kept => choose(l, { kept })} />,
        },
        { key: 'text', title: t('list.text'), render: l => <Words {...cell(l)} /> },
        { key: 'speaker', title: t('paste.speaker'), render: l => l.speaker ?? '' },
        { key: 'enterprise', title: t('list.enterprise'), render: l => <Firm {...cell(l)} /> },
        { key: 'kind', title: t('list.kind'), render: l => <Kind {...cell(l)} /> },
      ]}
      rows={lines}
      rowKey={l => String(l.line)}
      stack
    />
  );
};
