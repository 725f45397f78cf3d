import { readConfiguration } from '../../../server/configuration.ts';
import { withAccess } from '../../../server/services/access/with-access.ts';

/** An API key with which the service in this data directory lets the benchmark in. */
export function keyFor(directory: string): Promise<string> {
  const configuration = readConfiguration({ CMIC_DATA_DIR: directory });
  return withAccess(configuration, Date.now, async (access) => {
    const [organisation] = await access.organisations();
    if (organisation === undefined) throw new Error('there is no organisation');
    const asked = { name: `load ${crypto.randomUUID()}`, scopes: ['read', 'screen'], days: 1 } as const;
    return (await access.keys(organisation.number).add(asked, asked)).key;
  });
}
