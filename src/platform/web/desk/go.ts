import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Goes to a page of ours: `const go = useGo(); go('/campaigns/…')`; the address may carry a query string. */
export const useGo = (): ((href: string, options?: { replace?: boolean }) => void) => {
  const navigate = useNavigate();
  return useCallback((href, options) => void navigate({ href, replace: options?.replace ?? false }), [navigate]);
};

/** The parameters in the path: `usePathParams<'id'>().id` on `/campaigns/$id`. */
export const usePathParams = <K extends string>(): Readonly<Record<K, string>> => useParams({ strict: false }) as Record<K, string>;
