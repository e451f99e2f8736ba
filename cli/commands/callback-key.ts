/** `lienthong callback-key`: changes the secret of an agency's callbacks without a gap. */
import { Argument, Command } from '@commander-js/extra-typings';
import { agencyIds } from '../../definitions/agencies/agency.js';

export const callbackKeyCommand = new Command('callback-key')
  .description('Adds a new secret for the callbacks of an agency; the old one stays valid until it is retired.')
  .addArgument(new Argument('<agency>', 'whose callbacks').choices(agencyIds))
  .option('--retire', 'leaves the newest secret alone: the agency signs with it by now')
  .action(async (agency, { retire }) => {
    const { openStateFolder } = await import('../../worker/live/state-folder.js');
    const secret = await (await openStateFolder()).changeCallbackKey(agency, retire ? 'retire' : 'add');
    process.stdout.write(retire ? 'Only the newest secret is valid now.\n' : `${secret}\n`);
  });
