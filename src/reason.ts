/** Errors whose sentence was written for whoever starts the service; anything else shows where it came from. */
const said = new Set([
  'InvalidSettings',
  'InvalidOrganization',
  'DataDirectoryInUse',
  'NoEmbeddedPostgres',
  'WrongPostgresVersion',
  'StoreUnavailable',
  'UnusableAddress',
  'UnknownMasterKey',
]);

/** Why the service does not start, for the console. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return `The service does not start: ${String(error)}`;
  if ('code' in error && error.code === 'EADDRINUSE') {
    const { address, port } = error as Error & { address?: string; port?: number };
    return `The service does not start: ${address}:${port} is in use by another program. Set PORT to a free one.`;
  }
  return `The service does not start: ${said.has(error.constructor.name) ? error.message : (error.stack ?? error.message)}`;
};
