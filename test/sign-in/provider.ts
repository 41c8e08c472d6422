import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
// @ts-expect-error: the package carries no types
import Provider from 'oidc-provider';

export const clientSecret = 'a-secret-of-the-bureau-0123456789';

/** A bureau's single sign-on (OpenID Connect) on this machine; client `peipao`, any name and any password get in. */
export interface BureauProvider {
  readonly issuer: string;
  readonly close: () => void;
}

/** @param redirects where the provider may send a browser back to */
export const openProvider = async (redirects: readonly string[]): Promise<BureauProvider> => {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { client_id: 'peipao', client_secret: clientSecret, redirect_uris: redirects };
  const features = { devInteractions: { enabled: true } };
  const provider = new Provider(issuer, { clients: [client], features, pkce: { required: () => true } });
  server.on('request', provider.callback());
  return {
    issuer,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
