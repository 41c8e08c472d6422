import { sayNumber } from '#platform/web/format.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';

/** A number that opens its rows; none has no rows to open. `label`: what it counts, for who hears it. */
export const CountLink = ({ n, href, label }: { n: number; href: string; label: string }) =>
  n === 0 ? (
    '0'
  ) : (
    <PageLink href={href} label={`${label} ${sayNumber(n)}`}>
      {sayNumber(n)}
    </PageLink>
  );
