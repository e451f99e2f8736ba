/** `lienthong annul`: what an annulment takes back and how far it has come; with --apply, orders it. */
import { Command, Option } from '@commander-js/extra-typings';
import { annulmentReasons } from '../../definitions/language/annulment.js';

export const annulCommand = new Command('annul')
  .description('Lists what annulling a case takes back, in its order; takes it back only with --apply.')
  .argument('<case>', 'the case id, for example death-5f2c…')
  .option('--decision <number>', 'number of the decision, for example 45/QĐ-UBND')
  .option('--decided-on <day>', 'its day, YYYY-MM-DD')
  .option('--by <office>', 'office and function of who decided; nobody is named')
  .addOption(new Option('--reason <reason>', 'why').choices(Object.keys(annulmentReasons)))
  .option('--apply', 'have it taken back; all of the above is needed then')
  .option('--json', 'one JSON object instead of text')
  .action(async (caseId, { apply = false, json = false, decision, decidedOn, by, reason }) => {
    // Temporal's client and the database take a while to load: only commands that need them wait for them.
    const { showAnnulment, orderAnnulment } = await import('../annul-case.js');
    if (apply) await orderAnnulment(caseId, { number: decision, decidedOn, by, reason }, { json });
    else await showAnnulment(caseId, { json });
  });
