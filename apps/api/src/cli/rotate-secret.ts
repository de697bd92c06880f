import type { Command } from 'commander';
import { type AdministrationConfig, refuseWeakSecret, type SecretChange } from '#platform';
import { asOwner } from './administration.js';
import { rotateSecret, type SecretRotation } from './secret-rotation.js';

/** `kindlijn rotate-secret`: another KINDLIJN_SECRET, each year or because it leaked. */
export function addRotateSecret(program: Command): void {
  program
    .command('rotate-secret')
    .description('put another KINDLIJN_SECRET in the place of the present one; all or nothing, while API and worker stand still; runs again without harm')
    .addHelpText(
      'after',
      '\nNeeds the present secret in KINDLIJN_SECRET, the new one in KINDLIJN_SECRET_NEW (openssl rand -hex 24), and the file of anchors in KINDLIJN_ANCHOR_FILE.\nStop API and worker first: those that are connected are seen and it refuses, those that cannot reach the database at this moment are not.\nRun verify-audit before: anchors that are genuine now are signed anew. Everybody logs in again; codes of parents that nobody used are issued anew.',
    )
    .action(async () => {
      const done = await asOwner((administration, config) => rotateSecret(administration, changeOf(config), config.anchorFile));
      for (const sentence of told(done)) console.log(sentence);
    });
}

function changeOf({ secret, newSecret }: AdministrationConfig): SecretChange {
  if (!newSecret) throw new Error('KINDLIJN_SECRET_NEW is missing: the secret that shall take the place of KINDLIJN_SECRET.');
  refuseWeakSecret(newSecret, 'KINDLIJN_SECRET_NEW');
  if (newSecret === secret) throw new Error('KINDLIJN_SECRET_NEW is the present secret; give another one.');
  return { old: secret, next: newSecret };
}

function told({ known, keys, logins, codes, digests, anchors }: SecretRotation): string[] {
  const open = codes.reduce((sum, one) => sum + one.codes, 0);
  const perOrganisation = codes.map(({ organisation, codes: count }) => `${organisation} ${count}`).join(', ');
  return [
    known ? 'The database knew the new secret already.' : 'The database knows the new secret, and the old one no more.',
    `Keys wrapped anew: ${keys.controllers} of organisations, ${keys.children} of children. No text was touched.`,
    ...(keys.unreadable > 0 ? [`Keys of children that did not open before either, and stay as they were: ${keys.unreadable}.`] : []),
    ...(known ? [] : [`Logins that ended: ${logins}. Everybody logs in again, with the same second factor.`]),
    open > 0
      ? `Codes of parents that nobody used and that work no more: ${open} (${perOrganisation}). Issue them anew from the page of the child.`
      : 'No code of a parent from before was waiting to be used.',
    ...(digests > 0 ? [`Keys of packages that could be a BSN, and were forgotten: ${digests}. The next import finds those records by name.`] : []),
    ofAnchors(anchors),
    'Give API and worker the new secret as KINDLIJN_SECRET before they start. Keep the old one, apart, as long as there are backups made under it.',
  ];
}

function ofAnchors(anchors: SecretRotation['anchors']): string {
  if (!anchors) return 'Anchors of the log are still signed with the old secret: run this again with KINDLIJN_ANCHOR_FILE, where they are kept.';
  const foreign = anchors.foreign > 0 ? ` Signed with neither secret, and left as they were: ${anchors.foreign}; verify-audit names them.` : '';
  return `Anchors of the log that are signed with the new secret: ${anchors.anchors}.${foreign}`;
}
