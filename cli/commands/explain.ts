/** `lienthong explain`: the live dates of a running case, and why they are as they are. */
import { Command, Option } from '@commander-js/extra-typings';
import { CaseHandle } from '../../client/case-handle.js';
import { connected } from '../connected.js';
import { explainedCaseLines } from '../explained-case-text.js';
import { explanationJson } from '../explanation-json.js';
import { languageOf, languages } from '../language.js';

export const explainCommand = new Command('explain')
  .description('The dates of a running case as they are now, and why.')
  .argument('<case>', 'the case id, for example death-5f2c…')
  .addOption(new Option('--lang <language>', 'language of the explanation').choices(languages))
  .option('--json', 'one JSON object instead of text')
  .action(async (caseId, { lang, json }) => {
    const explained = await connected((workflows) => new CaseHandle(workflows, caseId).explain());
    if (!json) {
      process.stdout.write(`${explainedCaseLines(explained, languageOf(lang)).join('\n')}\n`);
      return;
    }
    const dates = Object.entries(explained.dates).map(([dossier, { explanation, ...date }]) => {
      return [dossier, { ...date, explanation: explanationJson(explanation) }] as const;
    });
    process.stdout.write(`${JSON.stringify({ case: explained.case, dates: Object.fromEntries(dates) }, null, 2)}\n`);
  });
