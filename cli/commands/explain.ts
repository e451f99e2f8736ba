/** `lienthong explain`: the live dates of a running case, and why they are as they are. */
import { Command, Option } from '@commander-js/extra-typings';
import { explainedCaseLines } from '../explained-case-text.js';
import { explanationJson } from '../explanation-json.js';
import { languageOf, languages } from '../language.js';

export const explainCommand = new Command('explain')
  .description('The dates of a running case as they are now, and why.')
  .argument('<case>', 'the case id, for example death-5f2c…')
  .addOption(new Option('--lang <language>', 'language of the explanation').choices(languages))
  .option('--json', 'one JSON object instead of text')
  .action(async (caseId, { lang, json }) => {
    // Temporal's client takes a while to load: only commands that talk to a server wait for it.
    const { askCase } = await import('../ask-case.js');
    const explained = await askCase(caseId, (handle) => handle.explain());
    if (!json) {
      process.stdout.write(`${explainedCaseLines(explained, languageOf(lang)).join('\n')}\n`);
      return;
    }
    const dates = Object.entries(explained.dates).map(([dossier, { explanation, ...date }]) => {
      return [dossier, { ...date, explanation: explanationJson(explanation) }] as const;
    });
    process.stdout.write(`${JSON.stringify({ case: explained.case, dates: Object.fromEntries(dates) }, null, 2)}\n`);
  });
