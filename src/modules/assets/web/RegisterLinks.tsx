import { useAllT } from '#platform/web/phrases.ts';
import { useSession } from '#platform/web/session.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { registerLinks } from './register-links.ts';

/** Ways from the list to the other pages of the room. */
export const RegisterLinks = () => {
  const all = useAllT();
  const { can } = useSession();
  return (
    <>
      {registerLinks
        .filter(l => can(l.needs))
        .map(l => (
          <LinkButton key={l.href} href={l.href}>
            {all(l.phrase)}
          </LinkButton>
        ))}
    </>
  );
};
