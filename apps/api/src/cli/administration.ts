import { Administration, type AdministrationConfig, readAdministration } from '#platform';

/** Does a command's work as the owner of the database, on one connection. */
export async function asOwner<T>(work: (administration: Administration, config: AdministrationConfig) => Promise<T>): Promise<T> {
  const config = readAdministration();
  return Administration.run(config.adminUrl, config.database, (administration) => work(administration, config));
}
