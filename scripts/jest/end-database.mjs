/** After the last test: the cluster stops and its folder is erased. */
export default async function endDatabase() {
  await globalThis.kindlijnTestCluster?.stop();
  globalThis.kindlijnTestCluster = undefined;
  delete process.env.KINDLIJN_TEST_DATABASE;
}
