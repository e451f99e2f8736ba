/** `lienthong token`: a ready token of a role, for the gateway that npm start runs here. */
import { Argument, Command } from '@commander-js/extra-typings';
import { callerClaims, roles } from '../../gateway/access/caller.js';

export const tokenCommand = new Command('token')
  .description('A token of one role for the gateway and the Temporal UI of npm start, for development only.')
  .addArgument(new Argument('<role>', 'whose token').choices(roles))
  .option('--person <id>', 'personal id of a citizen, 12 digits')
  .option('--agency <id>', 'of an officer of an agency, for example commune-police')
  .option('--place <code>', 'of an officer: a commune, for example 31684, or a province, for example 92')
  .option('--account <name>', 'name of the account; dev-<role> unless given')
  .action(async (role, { person, agency, place, account = `dev-${role}` }) => {
    const claims = callerClaims.safeParse({ role, sub: account, personal_id: person, agency, place });
    if (!claims.success) {
      const { path = [], message = '' } = claims.error.issues[0] ?? {};
      const option = path[0] === 'personal_id' ? 'person' : path.join('.');
      throw new Error(`A token of the role ${role} needs --${option}: ${message}`);
    }
    const [{ developmentIssuer, developmentToken, refuseInProduction }, { openStateFolder }] = await Promise.all([
      import('../../gateway/access/development-issuer.js'),
      import('../../worker/live/state-folder.js'),
    ]);
    const key = await (await openStateFolder()).developmentKey();
    refuseInProduction(developmentIssuer(key), process.env);
    process.stdout.write(`${await developmentToken(key, claims.data)}\n`);
  });
