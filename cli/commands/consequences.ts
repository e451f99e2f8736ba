/** `lienthong consequences`: what a withdrawal, stop, refusal or annulment would mean for each dossier. */
import { Argument, Command, Option } from '@commander-js/extra-typings';
import { acts } from '../../workflows/engine/decide/consequence.js';
import { consequencesLines } from '../consequences-text.js';
import { languageOf, languages } from '../language.js';

export const consequencesCommand = new Command('consequences')
  .description('What an act would mean for each dossier of a case, before it is done; nothing is done.')
  .argument('<case>', 'the case id, for example death-5f2c…; it may have closed')
  .addArgument(new Argument('<act>', 'what would be done').choices(acts))
  .option('--dossier <id>', 'to one dossier, for example survivor-benefit; to the whole case unless given')
  .addOption(new Option('--lang <language>', 'language of the answer').choices(languages))
  .option('--json', 'one JSON object instead of text')
  .action(async (caseId, act, { dossier, lang, json }) => {
    // Temporal's client takes a while to load: only commands that talk to a server wait for it.
    const { caseConsequences } = await import('../case-consequences.js');
    const answer = await caseConsequences(caseId, act, dossier);
    const text = json ? JSON.stringify(answer, null, 2) : consequencesLines(answer, languageOf(lang)).join('\n');
    process.stdout.write(`${text}\n`);
    if (answer.objection) process.exitCode = 1;
  });
