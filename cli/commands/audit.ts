/** `lienthong audit`: who read and did what in one case, and who was turned away. */
import { Command } from '@commander-js/extra-typings';
import { formatInstant } from '../../definitions/calendar/instant.js';

export const auditCommand = new Command('audit')
  .description('Who read and did what in a case, over the gateway and in the Temporal UI, and who was turned away.')
  .argument('<case>', 'the case id, for example death-5f2c…')
  .option('--json', 'one JSON array instead of text')
  .action(async (caseId, { json }) => {
    // The database driver takes a while to load: only commands that read the register wait for it.
    const { withRegister } = await import('../with-register.js');
    const lines = await withRegister((register) => register.auditOf(caseId));
    const text = json
      ? JSON.stringify(lines, null, 2)
      : lines
          .map(({ at, actor, action, result, detail }) =>
            [formatInstant(at), actor, action, result, detail].filter((part) => part !== null).join('  '),
          )
          .join('\n');
    process.stdout.write(`${text || `Nobody has asked for case ${caseId}.`}\n`);
  });
