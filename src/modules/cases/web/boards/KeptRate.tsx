import { InlineBar } from '#ui/desk/InlineBar.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import type { KeptPromises } from '../../contract/boards.ts';

/** A share of promises kept, never without the numbers it rests on; it opens those that were judged. Its name begins with what it counts. */
export const KeptRate = ({ of: { due, kept }, href, label }: { of: KeptPromises; href: string; label: string }) =>
  due === 0 ? (
    '—'
  ) : (
    <PageLink href={href}>
      <span className="pp-sr">{`${label} `}</span>
      <InlineBar done={kept} plan={due} />
    </PageLink>
  );
