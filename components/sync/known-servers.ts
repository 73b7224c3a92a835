import { database } from '@/components/parts/database';
import { serverOrigins } from '@/utils/store/sync/server-origins';

/** Match patterns of the servers that the reader named. */
export function knownServers(): Promise<ReadonlySet<string>> {
  return serverOrigins(database);
}
