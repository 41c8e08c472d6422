import { Suspense, useContext, useMemo } from 'react';
import { lazyPage } from '#platform/web/desk/lazy-page.ts';
import { DeskRooms } from '#platform/web/desk/rooms.ts';
import { refreshSession } from '#platform/web/session.ts';

/** The people room's form; after it the page knows who is here and calls that waited go on. */
export const SignInForm = () => {
  const rooms = useContext(DeskRooms);
  const Form = useMemo(() => {
    const form = rooms.find(r => r.signIn)?.signIn;
    return form && lazyPage(form);
  }, [rooms]);
  return <Suspense fallback={<div className="pp-door-waiting" />}>{Form && <Form onSignedIn={() => void refreshSession()} />}</Suspense>;
};
