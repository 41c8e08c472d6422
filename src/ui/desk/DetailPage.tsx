import { type ReactNode, Suspense } from 'react';
import { usePatchSearch, useSearch } from '#platform/web/desk/url-state.ts';
import { ClauseFoot } from './ClauseFoot.tsx';
import { type Fact, Facts } from './Facts.tsx';
import { FormSection } from './form/FormSection.tsx';
import { LinkButton } from './LinkButton.tsx';
import { LoadingRows } from './LoadingRows.tsx';
import { isBadAddress, NoSuchPage } from './NoSuchPage.tsx';
import { PageHead } from './PageHead.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { TabRow } from './TabRow.tsx';

/** A part of a record's page; which one is open lives in the address as `tab`. */
export interface DetailTab {
  key: string;
  label: string;
  page: () => ReactNode;
}

interface DetailBodyProps<T> {
  /** Undefined while it is on its way, or when it could not be read. */
  record: T | undefined;
  error?: unknown;
  /** What must be read before anything else: taken back, merged, due. */
  notice?: (record: T) => ReactNode;
  /** What must be known at one glance: a `HeadStrip`. */
  strip?: (record: T) => ReactNode;
  facts?: (record: T) => readonly Fact[];
  tabs?: (record: T) => readonly DetailTab[];
  /** Key of the tab that the page opens on; the first without it. */
  opensOn?: string;
  /** What happened to it, under its heading. */
  timeline?: { title: string; show: (record: T) => ReactNode };
  children?: (record: T) => ReactNode;
}

interface DetailPageProps<T> extends DetailBodyProps<T> {
  /** Back to the list, as it was left. */
  back?: { href: string; label: string } | undefined;
  title: (record: T) => string;
  /** The head while the record is on its way: what kind of thing it is. */
  kind: string;
  state?: (record: T) => ReactNode;
  /** A quiet line below the title. */
  hint?: (record: T) => ReactNode;
  /** What can be done now; one primary button at most. */
  acts?: (record: T) => ReactNode;
  clause?: string;
}

const Tabs = ({ label, tabs, opensOn }: { label: string; tabs: readonly DetailTab[]; opensOn: string | undefined }) => {
  const search = useSearch();
  const patch = usePatchSearch();
  const first = opensOn ?? tabs[0]?.key;
  const current = tabs.find(tab => tab.key === search['tab']) ?? tabs.find(tab => tab.key === first) ?? tabs[0];
  if (!current) return null;
  // the filters of one tab mean nothing to the next
  const leave = Object.fromEntries(Object.keys(search).map(key => [key, undefined]));
  return (
    <TabRow label={label} tabs={tabs} current={current.key} onChange={key => patch({ ...leave, tab: key === first ? undefined : key })}>
      <Suspense fallback={<LoadingRows />}>{current.page()}</Suspense>
    </TabRow>
  );
};

/** A record without its head: what stands on its page and beside its list alike. */
export const DetailBody = <T,>({ record, error, ...parts }: DetailBodyProps<T> & { name?: string }) => (
  <>
    {isBadAddress(error) ? <NoSuchPage /> : <ProblemNotice error={error} />}
    {record === undefined && !error && <LoadingRows />}
    {record !== undefined && (
      <>
        {parts.notice?.(record)}
        {parts.strip?.(record)}
        {parts.facts && <Facts facts={parts.facts(record)} />}
        {parts.tabs && <Tabs label={parts.name ?? ''} tabs={parts.tabs(record)} opensOn={parts.opensOn} />}
        {parts.children?.(record)}
        {parts.timeline && <FormSection title={parts.timeline.title}>{parts.timeline.show(record)}</FormSection>}
      </>
    )}
  </>
);

/** The page of one record: head with its state and acts, facts, parts in tabs, what happened to it, clause. */
export const DetailPage = <T,>({ back, title, kind, state, hint, acts, clause, ...body }: DetailPageProps<T>) => {
  const { record } = body;
  const name = record === undefined ? kind : title(record);
  return (
    <>
      <PageHead
        above={
          back && (
            <LinkButton href={back.href} quiet>
              {back.label}
            </LinkButton>
          )
        }
        title={name}
        state={record !== undefined && state?.(record)}
        hint={record !== undefined && hint?.(record)}
        actions={record !== undefined && acts?.(record)}
      />
      <DetailBody {...body} name={name} />
      {clause && <ClauseFoot clause={clause} />}
    </>
  );
};
