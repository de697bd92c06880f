/** Of every server we start. */
const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and row values may hold personal data.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Of a server whose data nobody keeps: it waits for no disk. */
const passing = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** The settings to start a server with; data that are kept are always written through to the disk. */
export function serverSettings({ kept, settings = {} }: { kept: boolean; settings?: Record<string, string> }): Record<string, string> {
  return { ...always, ...(kept ? { fsync: 'on', full_page_writes: 'on' } : passing), ...settings };
}
