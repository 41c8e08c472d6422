import { PageLink } from './PageLink.tsx';

interface PageLinksProps {
  /** What the pages have in common. */
  label: string;
  links: readonly { key: string; href: string; text: string }[];
  current: string;
}

/** Pages that belong together, beside each other under the head. */
export const PageLinks = ({ label, links, current }: PageLinksProps) => (
  <nav className="pp-links" aria-label={label}>
    {links.map(l => (
      <PageLink key={l.key} href={l.href} className="pp-links-one" current={l.key === current}>
        {l.text}
      </PageLink>
    ))}
  </nav>
);
