import { type Command, InvalidArgumentError } from 'commander';
import { type ImportCommand, importFile } from './import-file.js';

/** `kindlijn import`: a school's EDEXML or a childcare organisation's roster, by the same engine as the page. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description("bring in a school's EDEXML or a childcare roster (CSV, XLSX): shows what would happen, asks, and applies all or nothing")
    .argument('<file>', 'the file')
    .requiredOption('--location <number>', 'BRIN and vestiging of a school (12AB00) or the LRK number of childcare')
    .option('--organisation <organisation>', 'name or id of the organisation; needed where two have a location with this LRK number')
    .option('--format <format>', 'EDEXML or ROSTER; told by the kind of location otherwise', format)
    .option('--mapping <mapping>', "name of a saved mapping of columns, or a JSON file that holds one; it is kept under the file's name")
    .option('--leave-out <lines>', 'lines of the file to leave out: 3,7', lines)
    .option('--confirm <lines>', 'lines of which you say who it is: 3,7, or "new" for all that make a new record', confirmed)
    .option('--as <account>', 'who imports: id, login name or name of an administrator; needed where there are several')
    .option('--language <language>', 'nl or en', language, 'nl')
    .option('--dry-run', 'only show what would happen', false)
    .option('--yes', 'apply without asking', false)
    .addHelpText(
      'after',
      '\nNeeds DATABASE_URL and KINDLIJN_SECRET too: the import works as the administrator it is done for, within the same walls. Exit code 1 when the file is refused.',
    )
    .action(async (file: string, options: Omit<ImportCommand, 'file'>) => {
      if (!(await importFile({ ...options, file }))) process.exitCode = 1;
    });
}

function lines(text: string): readonly number[] {
  const numbers = text.split(',').map((part) => Number(part.trim()));
  if (!numbers.every((number) => Number.isInteger(number) && number > 0)) throw new InvalidArgumentError('Give numbers of lines: 3,7.');
  return numbers;
}

const confirmed = (text: string): readonly number[] | 'new' => (text === 'new' ? 'new' : lines(text));

function format(text: string): string {
  const name = text.toUpperCase();
  if (name !== 'EDEXML' && name !== 'ROSTER') throw new InvalidArgumentError('EDEXML or ROSTER.');
  return name;
}

function language(text: string): string {
  if (text !== 'nl' && text !== 'en') throw new InvalidArgumentError('nl or en.');
  return text;
}
