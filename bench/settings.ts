/**
 * Settings of the server under measurement, the same for every side: durable in every way, with memory for a machine of 4 GB or more.
 * The rest is PostgreSQL's default.
 */
export const clusterSettings = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '1GB',
  effective_cache_size: '2GB',
  max_wal_size: '8GB',
  maintenance_work_mem: '512MB',
} as const;
